import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { CellEdit } from "../../report";
import type { FixRow, View } from "../session/state";
import { useLayout } from "./layout";
import { countBySheet, labelsOf } from "./list";
import { usePane } from "./pane-context";
import { ruleText } from "./rule-text";
import { shownValue } from "./shown-value";
import { SubView } from "./sub-view";

const useStyles = makeStyles({
  edits: {
    display: "flex",
    flexDirection: "column",
    paddingInlineStart: "2rem",
    gap: tokens.spacingVerticalXS,
  },
  edit: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Before → after of one finding or of all of a rule. */
export function FixView({ view }: { view: Extract<View, { kind: "fix" }> }) {
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const cells = view.rows.filter((row) => row.chosen).reduce((sum, row) => sum + row.edits.length, 0);
  const title =
    view.rows.length > 1
      ? texts.fix.titleOfRule({ rule: ruleText(view.rule, language).name })
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
  const sheet = countBySheet(state).size > 1 && finding ? `(${finding.sheet})` : "";
  return (
    <li className={layout.card}>
      <Checkbox
        checked={row.chosen}
        label={[cell, place, sheet].filter((part) => part !== "").join(" · ")}
        onChange={(_, { checked }) => actions.choose(row.findingId, checked === true)}
      />
      <div className={styles.edits}>
        {row.edits.map((edit) => (
          <Edit key={`${edit.sheet}!${edit.cell}`} edit={edit} message={message} named={edit.cell !== cell} />
        ))}
        {!row.safe && <Text className={layout.quiet}>{texts.fix.unsafe}</Text>}
      </div>
    </li>
  );
}

function Edit({ edit, message, named }: { edit: CellEdit; message: string; named: boolean }) {
  const styles = useStyles();
  const { texts, language } = usePane();
  const before = shownValue(edit.before, message, language) ?? texts.fix.blank;
  const after = shownValue(edit.after, message, language) ?? texts.fix.blank;
  return (
    <div className={styles.edit}>
      {named && <Text>{edit.cell}:</Text>}
      <span className={styles.spoken}>{texts.fix.before} </span>
      <Text className={styles.before}>{before}</Text>
      <ArrowRight16Regular className={styles.arrow} aria-hidden />
      <span className={styles.spoken}> {texts.fix.after} </span>
      <Text weight="semibold">{after}</Text>
    </div>
  );
}
