import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { formatNumber } from "../../i18n/format";
import { severityCounts } from "../session/select";
import { useLayout } from "./layout";
import { severityOrder } from "./list";
import { usePane } from "./pane-context";
import { ProgressCount } from "./progress-count";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  counts: { flexGrow: 1, columnGap: tokens.spacingHorizontalM },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
});

interface FoldedTopProps {
  isOpen: boolean;
  onToggle: () => void;
}

/** The top of a low pane after a check, in one line: what was found, the check again, and the way to all the rest. */
export function FoldedTop({ isOpen, onToggle }: FoldedTopProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const counts = severityCounts(state);
  const name = isOpen ? texts.header.fold : texts.header.unfold;
  return (
    <div className={styles.line}>
      <div className={mergeClasses(layout.row, styles.counts)}>
        {severityOrder.map((severity) => (
          <span key={severity} className={styles.count}>
            <SeverityIcon severity={severity} />
            <span aria-hidden>{formatNumber(counts[severity], language)}</span>
            <span className={layout.spoken}>
              {texts.filters.severity[severity]({ count: counts[severity] })}
            </span>
          </span>
        ))}
        <ProgressCount />
      </div>
      <Button
        appearance="subtle"
        icon={<ArrowSync20Regular />}
        aria-label={texts.actions.checkAgain}
        title={texts.actions.checkAgain}
        disabledFocusable={state.phase === "checking" || state.busy}
        onClick={() => void actions.check()}
      />
      <Button
        appearance="subtle"
        icon={isOpen ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        aria-label={name}
        title={name}
        aria-expanded={isOpen}
        onClick={onToggle}
      />
    </div>
  );
}
