import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ShownFinding } from "../session/state";
import { useLayout } from "./layout";
import { usePaneWords } from "./pane-context";
import { RuleExampleTable } from "./rule-example";
import { useRuleWords } from "./rule-text";

/** Related cells named one by one; the rest is counted. */
const MOST_CELLS = 12;

const useStyles = makeStyles({
  reasons: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: "auto",
  },
  part: { display: "flex", flexDirection: "column" },
  text: { color: tokens.colorNeutralForeground2 },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** Why the rule exists, what to do, where it comes from, and the cells it compared. */
export function RuleReasons({ finding }: { finding: ShownFinding }) {
  const styles = useStyles();
  const layout = useLayout();
  const { actions, texts, language } = usePaneWords();
  const text = useRuleWords(language)?.rule(finding.rule);
  const parts = [
    [texts.finding.reason, text?.why],
    [texts.finding.whatToDo, text?.whatToDo],
    [texts.finding.source, text?.source],
  ] as const;
  const cells = [...new Set([...finding.suspects.map((suspect) => suspect.cell), ...finding.related])].filter(
    (cell) => cell !== finding.cell,
  );
  return (
    <div className={styles.reasons}>
      {parts.map(
        ([title, words]) =>
          words !== undefined && (
            <div key={title} className={styles.part}>
              <h4 className={layout.strong}>{title}</h4>
              <p className={mergeClasses(layout.paragraph, styles.text)}>{words}</p>
            </div>
          ),
      )}
      <RuleExampleTable rule={finding.rule} />
      {cells.length > 0 && (
        <div className={styles.part}>
          <h4 className={layout.strong}>{texts.finding.related}</h4>
          <div className={styles.cells}>
            {cells.slice(0, MOST_CELLS).map((cell) => (
              <button
                key={cell}
                type="button"
                className={mergeClasses(layout.link, layout.focus)}
                aria-label={texts.finding.select({ cell })}
                onClick={() => void actions.selectRange(finding.sheet, cell)}
              >
                {cell}
              </button>
            ))}
            {cells.length > MOST_CELLS && (
              <span className={styles.text}>
                {texts.finding.moreCells({ count: cells.length - MOST_CELLS })}
              </span>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
