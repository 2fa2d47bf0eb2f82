import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
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
  sentence: { flexGrow: 1, flexBasis: "10rem", paddingInline: tokens.spacingHorizontalXS },
  figures: { fontVariantNumeric: "tabular-nums" },
  position: { minWidth: "2.5rem", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  steps: { flexGrow: 1, columnGap: 0 },
});

/** What is always at hand: the sentence for the report, the steps, the marks, and the way back. */
export function Footer() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const markable = openFindings(state).some((finding) => finding.severity !== "info");
  const hasSteps = state.undo !== null || state.redo !== null;
  if (state.sentence === null && !hasSteps && state.findings.length === 0 && state.marked === 0) return null;
  return (
    <footer className={styles.footer}>
      <Sentence />
      {(state.findings.length > 0 || state.marked > 0) && (
        <div className={layout.row}>
          <Steps />
          {state.marked > 0 && (
            <Button
              appearance="subtle"
              className={layout.plain}
              disabledFocusable={state.busy}
              onClick={() => void actions.unmark()}
            >
              {texts.marks.unmark({ cells: state.marked })}
            </Button>
          )}
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
        </div>
      )}
      {hasSteps && <WayBack />}
    </footer>
  );
}

/** Undo says what it takes back; redo beside it is a sign with a name, for the room of one line. */
function WayBack() {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const redo = state.redo ? texts.redo({ step: stepWords(state.redo, texts) }) : "";
  return (
    <div className={layout.row}>
      {state.undo && (
        <Button
          appearance="subtle"
          className={layout.plain}
          icon={<ArrowUndo20Regular />}
          disabledFocusable={state.busy}
          onClick={() => void actions.undo()}
        >
          {texts.undo({ step: stepWords(state.undo, texts) })}
        </Button>
      )}
      {state.redo && (
        <Button
          appearance="subtle"
          className={layout.plain}
          icon={<ArrowRedo20Regular />}
          disabledFocusable={state.busy}
          onClick={() => void actions.redo()}
          {...(state.undo ? { "aria-label": redo, title: redo } : { children: redo })}
        />
      )}
    </div>
  );
}

function Steps() {
  const styles = useStyles();
  const layout = useLayout();
  const { texts } = usePane();
  const steps = useSteps();
  if (steps.count === 0) return <span className={styles.steps} />;
  return (
    <div className={mergeClasses(layout.row, styles.steps)}>
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

function Sentence() {
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
