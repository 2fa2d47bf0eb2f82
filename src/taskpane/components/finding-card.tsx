import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, useMemo, useState } from "react";
import type { MouseEvent } from "react";
import type { Severity } from "../../report";
import type { ShownFinding } from "../session/state";
import { fixLabel } from "./fix-label";
import { useLayout } from "./layout";
import { labelsOf } from "./list";
import { usePaneWords } from "./pane-context";
import { RuleReasons } from "./rule-reasons";
import { useRuleWords } from "./rule-text";
import { SeverityIcon } from "./severity-icon";

/** Characters of what is wrong that stands out; a longer one would be a wall of bold words. */
const SHORT = 64;

const useStyles = makeStyles({
  card: {
    position: "relative",
    cursor: "pointer",
    scrollMarginBlock: tokens.spacingVerticalM,
    ":hover": {
      borderTopColor: tokens.colorNeutralStroke1Hover,
      borderRightColor: tokens.colorNeutralStroke1Hover,
      borderBottomColor: tokens.colorNeutralStroke1Hover,
      borderLeftColor: tokens.colorNeutralStroke1Hover,
    },
  },
  current: {
    borderLeftWidth: tokens.strokeWidthThickest,
    borderLeftColor: tokens.colorBrandStroke1,
    paddingLeft: `calc(${tokens.spacingHorizontalM} - ${tokens.strokeWidthThickest} + ${tokens.strokeWidthThin})`,
    ":hover": { borderLeftColor: tokens.colorBrandStroke1 },
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  address: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "2rem",
    margin: `calc(-1 * ${tokens.spacingVerticalXS})`,
    padding: tokens.spacingVerticalXS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
  },
  cell: {
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  /** On a line of their own, unless they are short. */
  labels: { flexGrow: 1 },
  message: { display: "flex", flexDirection: "column" },
  arithmetic: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  rest: { color: tokens.colorNeutralForeground2 },
  actions: { marginInline: `-${tokens.spacingHorizontalXS}`, columnGap: tokens.spacingHorizontalXS },
});

interface CardProps {
  finding: ShownFinding;
  groupSeverity: Severity;
  isCurrent: boolean;
  /** Findings of several sheets are listed, so that each names its own. */
  namesSheet: boolean;
  /** Nothing can be written now. */
  busy: boolean;
}

/** One finding: where, what stands there and what it must be, the arithmetic, what can be done. */
export const FindingCard = memo(function FindingCard(props: CardProps) {
  const { finding, groupSeverity, isCurrent, namesSheet, busy } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { actions, texts, language } = usePaneWords();
  const [why, setWhy] = useState(false);
  const id = useId();
  const labels = labelsOf(finding.place);
  const sheet = namesSheet ? finding.sheet : "";
  const words = useRuleWords(language);
  const fix = words && fixLabel(finding, texts, words);
  const parts = useMemo(() => words?.finding(finding) ?? [], [words, finding]);

  // Hints and advice are one paragraph: a line for each would push the next card out of view.
  const rest = parts
    .filter(({ role }) => role !== "wrong" && role !== "arithmetic")
    .map(({ text }) => text)
    .join(" ");

  const wrong = (text: string): string | undefined => (text.length <= SHORT ? layout.strong : undefined);

  /** The whole card goes to its cell, but for its buttons and for text that is being selected. */
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const inside = event.target instanceof Element ? event.target.closest("button, a") : null;
    if (inside || window.getSelection()?.isCollapsed === false) return;
    void actions.showFinding(finding.id);
  };

  return (
    <li
      data-finding={finding.id}
      aria-current={isCurrent ? "true" : undefined}
      className={mergeClasses(layout.card, styles.card, isCurrent && styles.current)}
      onClick={onClick}
    >
      <button
        type="button"
        data-stop
        className={mergeClasses(styles.address, layout.focus)}
        onClick={() => void actions.showFinding(finding.id)}
      >
        {finding.severity !== groupSeverity && <SeverityIcon severity={finding.severity} />}
        <span className={styles.cell}>{finding.cell}</span>
        {sheet !== "" && <span>{sheet}</span>}
        {labels !== "" && <span className={styles.labels}>{labels}</span>}
      </button>
      <div className={styles.message}>
        {parts
          .filter(({ role }) => role === "wrong" || role === "arithmetic")
          .map(({ role, text }, index) => (
            <span key={index} className={role === "wrong" ? wrong(text) : styles.arithmetic}>
              {text}
            </span>
          ))}
        {rest !== "" && <span className={styles.rest}>{rest}</span>}
      </div>
      <div className={mergeClasses(layout.row, styles.actions)}>
        {fix !== null && (
          <Button
            appearance={isCurrent ? "primary" : "secondary"}
            className={layout.compact}
            disabledFocusable={busy}
            onClick={() => actions.openFix({ findingId: finding.id })}
          >
            {fix}
          </Button>
        )}
        <Button appearance="subtle" className={layout.plain} onClick={() => actions.openIgnore(finding.id)}>
          {texts.finding.ignore}
        </Button>
        <Button
          appearance="subtle"
          className={layout.plain}
          aria-expanded={why}
          aria-controls={id}
          onClick={() => setWhy(!why)}
        >
          {texts.finding.why}
        </Button>
      </div>
      <div id={id} hidden={!why}>
        {why && <RuleReasons finding={finding} />}
      </div>
    </li>
  );
});
