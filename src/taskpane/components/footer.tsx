import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { useState } from "react";
import type { ReactElement } from "react";
import { formatReportShare } from "../../i18n/format";
import { copyText } from "./copy-text";
import { useLayout } from "./layout";
import { openFindings } from "./list";
import { stepWords } from "./notices";
import { usePane } from "./pane-context";
import { useSteps } from "./use-steps";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center" },
  sentence: { flexGrow: 1, flexBasis: "10rem", paddingInline: tokens.spacingHorizontalXS },
  figures: { fontVariantNumeric: "tabular-nums" },
  position: { minWidth: "2.5rem", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  steps: { flexGrow: 1, columnGap: 0 },
});

/** What is always at hand, in one row: the steps, the marks, and the way back. Above it the sentence for the report. */
export function Footer({ isLow }: { isLow: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const markable = openFindings(state).some((finding) => finding.severity !== "info");
  const hasSteps = state.undo !== null || state.redo !== null;
  const sentence = isLow ? null : state.sentence;
  if (sentence === null && !hasSteps && state.findings.length === 0 && state.marked === 0) return null;
  const unmark = texts.marks.unmark({ cells: state.marked });
  return (
    <footer className={styles.footer}>
      {!isLow && <Sentence />}
      <div className={styles.row}>
        <Steps />
        {markable && (
          <Button
            appearance="subtle"
            className={layout.plain}
            disabledFocusable={state.busy}
            onClick={() => void actions.mark()}
          >
            {texts.marks.mark}
          </Button>
        )}
        {state.marked > 0 && (
          <Sign icon={<Eraser20Regular />} name={unmark} onClick={() => void actions.unmark()} />
        )}
        {state.undo && (
          <Sign
            icon={<ArrowUndo20Regular />}
            name={texts.undo({ step: stepWords(state.undo, texts) })}
            onClick={() => void actions.undo()}
          />
        )}
        {state.redo && (
          <Sign
            icon={<ArrowRedo20Regular />}
            name={texts.redo({ step: stepWords(state.redo, texts) })}
            onClick={() => void actions.redo()}
          />
        )}
      </div>
    </footer>
  );
}

/** A button for the room of a letter: its name is read aloud, and shown when pointed at. */
function Sign({ icon, name, onClick }: { icon: ReactElement; name: string; onClick: () => void }) {
  const { state } = usePane();
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={name}
      disabledFocusable={state.busy}
      onClick={onClick}
    />
  );
}

function Steps() {
  const styles = useStyles();
  const { texts } = usePane();
  const steps = useSteps();
  if (steps.count === 0) return <span className={styles.steps} />;
  return (
    <div className={mergeClasses(styles.row, styles.steps)}>
      <Button
        appearance="subtle"
        icon={<ChevronUp20Regular />}
        aria-label={texts.finding.previous}
        title={`${texts.finding.previous} (Shift+F8)`}
        onClick={steps.previous}
      />
      <span className={styles.position}>
        {steps.at > 0
          ? texts.finding.position({ at: steps.at, of: steps.count })
          : texts.finding.count({ count: steps.count })}
      </span>
      <Button
        appearance="subtle"
        icon={<ChevronDown20Regular />}
        aria-label={texts.finding.next}
        title={`${texts.finding.next} (F8)`}
        onClick={steps.next}
      />
    </div>
  );
}

/** "2.364/3.174 = 74,48%" of the selected cell, to be copied into a report. */
export function Sentence() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const [refused, setRefused] = useState<string | null>(null);
  if (state.sentence === null) return null;
  const sentence = formatReportShare(state.sentence, language);
  const copy = async (): Promise<void> => {
    const copied = await copyText(sentence);
    setRefused(copied ? null : sentence);
    if (copied) actions.copied(sentence);
  };
  return (
    <div className={layout.row}>
      <div className={styles.sentence}>
        <span className={mergeClasses(layout.strong, styles.figures)}>{sentence}</span>
        <div role="status">
          {refused === sentence && <span className={layout.quiet}>{texts.sentence.notCopied}</span>}
        </div>
      </div>
      <Button className={layout.plain} icon={<Copy20Regular />} onClick={() => void copy()}>
        {texts.sentence.copy}
      </Button>
    </div>
  );
}
