import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import type { PaneState } from "../session/state";
import type { TableReport } from "../../report";
import { useLayout } from "./layout";
import { formatName } from "./format-name";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  brand: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  header: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  signs: { display: "flex", marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  table: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
    minHeight: "2rem",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  names: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** The table the pane speaks of; null when none was recognised. */
export function currentTable({ sheets, table }: PaneState): { sheet: string; table: TableReport } | null {
  const found = sheets.find((sheet) => sheet.name === table?.sheet)?.tables[table?.index ?? 0];
  return table && found ? { sheet: table.sheet, table: found } : null;
}

export function Header() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const shown = currentTable(state);
  const kind = shown ? formatName(shown.table.format, texts) : "";
  const year = shown?.table.year ?? null;
  const ofYear = year === null ? "" : texts.table.ofYear({ year: String(year) });
  return (
    <header className={styles.header}>
      <h1 className={shown ? layout.spoken : styles.brand}>{texts.product}</h1>
      {shown && (
        <button
          type="button"
          className={mergeClasses(styles.table, layout.focus)}
          aria-label={texts.table.open({
            table: [shown.sheet, ofYear, kind].filter((part) => part !== "").join(", "),
          })}
          onClick={() => actions.openTable()}
        >
          <Table20Regular className={styles.icon} aria-hidden />
          <span className={styles.names}>
            <span className={layout.strong}>{shown.sheet}</span> {ofYear}
          </span>
          <ChevronRight16Regular className={styles.icon} aria-hidden />
        </button>
      )}
      <div className={styles.signs}>
        {state.takesSheets && (
          <Button
            appearance="subtle"
            icon={<DocumentTable20Regular />}
            aria-label={texts.forms}
            title={texts.forms}
            onClick={() => actions.open("forms")}
          />
        )}
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label={texts.settings}
          title={texts.settings}
          onClick={() => actions.open("settings")}
        />
        <Button
          appearance="subtle"
          icon={<QuestionCircle20Regular />}
          aria-label={texts.help}
          title={texts.help}
          onClick={() => actions.open("help")}
        />
      </div>
    </header>
  );
}
