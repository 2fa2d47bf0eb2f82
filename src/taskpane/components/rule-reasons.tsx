import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ShownFinding } from "../session/state";
import { usePane } from "./pane-context";
import { ruleText } from "./rule-text";

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
  cell: { minHeight: "1.5rem", minWidth: "1.5rem" },
});

/** Why the rule exists, what to do, where it comes from, and the cells it compared. */
export function RuleReasons({ finding }: { finding: ShownFinding }) {
  const styles = useStyles();
  const { actions, texts, language } = usePane();
  const text = ruleText(finding.rule, language);
  const parts = [
    [texts.finding.reason, text.why],
    [texts.finding.whatToDo, text.whatToDo],
    [texts.finding.source, text.source],
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
              <Text weight="semibold">{title}</Text>
              <Text className={styles.text}>{words}</Text>
            </div>
          ),
      )}
      {cells.length > 0 && (
        <div className={styles.part}>
          <Text weight="semibold">{texts.finding.related}</Text>
          <div className={styles.cells}>
            {cells.slice(0, MOST_CELLS).map((cell) => (
              <Link
                key={cell}
                as="button"
                className={styles.cell}
                aria-label={texts.finding.select({ cell })}
                onClick={() => void actions.selectRange(finding.sheet, cell)}
              >
                {cell}
              </Link>
            ))}
            {cells.length > MOST_CELLS && (
              <Text className={styles.text}>
                {texts.finding.moreCells({ count: cells.length - MOST_CELLS })}
              </Text>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
