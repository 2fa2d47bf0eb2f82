import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { CellEdit } from "../../report";
import type { FixRow, View } from "../session/state";
import { useLayout } from "./layout";
import { countBySheet, labelsOf } from "./list";
import { usePane } from "./pane-context";
import { useRuleTexts } from "./rule-text";
import { shownValue } from "./shown-value";
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
  const ruleTexts = useRuleTexts();
  const cells = view.rows.filter((row) => row.chosen).reduce((sum, row) => sum + row.edits.length, 0);
  const title =
    view.rows.length > 1
      ? texts.fix.titleOfRule({ rule: ruleTexts?.(view.rule, language).name ?? view.rule })
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
  const message = finding?.message ?? "";
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
          <Edit key={`${edit.sheet}!${edit.cell}`} edit={edit} message={message} named={edit.cell !== cell} />
        ))}
        {!row.safe && <span className={layout.quiet}>{texts.fix.unsafe}</span>}
      </div>
    </li>
  );
}

function Edit({ edit, message, named }: { edit: CellEdit; message: string; named: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { texts, language } = usePane();
  const before = shownValue(edit.before, message, language) ?? texts.fix.blank;
  const after = shownValue(edit.after, message, language) ?? texts.fix.blank;
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
