import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { countBySheet, severityOrder } from "./list";
import { severityCounts } from "../session/select";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  severity: {
    flexGrow: 1,
    minHeight: "1.75rem",
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  row: { columnGap: tokens.spacingHorizontalXS },
});

/** Severities as pressed buttons with their counts. */
export function Filters() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const counts = severityCounts(state);
  if (countBySheet(state).size === 0) return null;
  return (
    <div role="group" aria-label={texts.filters.label} className={mergeClasses(layout.row, styles.row)}>
      {severityOrder.map((severity) => (
        <ToggleButton
          key={severity}
          className={mergeClasses(layout.compact, styles.severity)}
          checked={state.filter.severities.includes(severity)}
          icon={<SeverityIcon severity={severity} />}
          onClick={() => actions.toggleSeverity(severity)}
        >
          {texts.filters.severity[severity]({ count: counts[severity] })}
        </ToggleButton>
      ))}
    </div>
  );
}
