import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { CellEdit } from "../../report";
import type { FixRow, ShownFinding, View } from "../session/state";
import { useLayout } from "./layout";
import { countBySheet, labelsOf } from "./list";
import { usePane } from "./pane-context";
import { useRuleWords } from "./rule-text";
import { SubView } from "./sub-view";

const useStyles = makeStyles({
  edits: {
    display: "flex",
    flexDirection: "column",
    paddingInlineStart: tokens.spacingHorizontalXXXL,
    gap: tokens.spacingVerticalXS,
  },
  edit: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  before: { color: tokens.colorNeutralForeground2 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** Before → after of one finding or of all of a rule. */
export function FixView({ view }: { view: Extract<View, { kind: "fix" }> }) {
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const ruleWords = useRuleWords(language);
  const cells = view.rows.filter((row) => row.chosen).reduce((sum, row) => sum + row.edits.length, 0);
  const title =
    view.rows.length > 1
      ? texts.fix.titleOfRule({ rule: ruleWords?.rule(view.rule).name ?? view.rule })
      : texts.fix.title;
  return (
    <SubView
      title={title}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={cells === 0 || state.busy}
            onClick={() => void actions.confirm()}
          >
            {cells === 0 ? texts.fix.nothingChosen : texts.fix.confirm({ cells })}
          </Button>
          <Button onClick={() => actions.open("findings")}>{texts.cancel}</Button>
        </>
      }
    >
      <p className={layout.paragraph}>{texts.fix.intro}</p>
      <ul className={mergeClasses(layout.list, layout.stack)}>
        {view.rows.map((row) => (
          <Row key={row.findingId} row={row} />
        ))}
      </ul>
    </SubView>
  );
}

function Row({ row }: { row: FixRow }) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const finding = state.findings.find(({ id }) => id === row.findingId);
  const place = row.place ? labelsOf(row.place) : "";
  const cell = finding?.cell ?? row.edits[0]?.cell ?? "";
  const where = countBySheet(state).size > 1 && finding ? `${cell} (${finding.sheet})` : cell;
  return (
    <li className={layout.card}>
      <Checkbox
        checked={row.chosen}
        label={[where, place].filter((part) => part !== "").join(" · ")}
        onChange={(_, { checked }) => actions.choose(row.findingId, checked === true)}
      />
      <div className={styles.edits}>
        {row.edits.map((edit) => (
          <Edit key={`${edit.sheet}!${edit.cell}`} edit={edit} finding={finding} named={edit.cell !== cell} />
        ))}
        {!row.safe && <span className={layout.quiet}>{texts.fix.unsafe}</span>}
      </div>
    </li>
  );
}

interface EditProps {
  edit: CellEdit;
  finding: ShownFinding | undefined;
  /** The edit is of another cell than the finding. */
  named: boolean;
}

function Edit({ edit, finding, named }: EditProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { texts, language } = usePane();
  const words = useRuleWords(language);
  const before = words?.edit(edit, "before", finding) ?? texts.fix.blank;
  const after = words?.edit(edit, "after", finding) ?? texts.fix.blank;
  return (
    <div className={styles.edit}>
      {named && <span>{edit.cell}:</span>}
      <span className={layout.spoken}>{texts.fix.before} </span>
      <s className={styles.before}>{before}</s>
      <ArrowRight16Regular className={styles.arrow} aria-hidden />
      <span className={layout.spoken}> {texts.fix.after} </span>
      <span className={layout.strong}>{after}</span>
    </div>
  );
}
