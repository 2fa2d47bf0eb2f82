import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import type { PaneState } from "../session/state";
import type { TableReport } from "../../report";
import { useLayout } from "./layout";
import { formatName } from "./format-name";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  brand: { flexGrow: 1, margin: 0 },
  table: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "2.5rem",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
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
  names: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  kind: { color: tokens.colorNeutralForeground2 },
});

/** The table the pane speaks of; null when none was recognised. */
export function currentTable({ sheets, table }: PaneState): { sheet: string; table: TableReport } | null {
  const found = sheets.find((sheet) => sheet.name === table?.sheet)?.tables[table?.index ?? 0];
  return table && found ? { sheet: table.sheet, table: found } : null;
}

export function Header() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, language } = usePane();
  const shown = currentTable(state);
  const kind = shown
    ? [formatName(shown.table.format, texts), shown.table.year].filter((part) => part !== null).join(", ")
    : "";
  return (
    <header className={layout.stack}>
      <div className={layout.row}>
        <Text as="h1" size={500} weight="semibold" className={styles.brand}>
          {texts.product}
        </Text>
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
      {shown && (
        <button
          type="button"
          className={mergeClasses(styles.table, layout.focus)}
          aria-label={texts.table.open({ table: `${shown.sheet}, ${kind}` })}
          lang={language}
          onClick={() => actions.openTable()}
        >
          <Table20Regular className={styles.icon} aria-hidden />
          <span className={styles.names}>
            <Text weight="semibold">{shown.sheet}</Text>
            <Text size={200} className={styles.kind}>
              {kind}
            </Text>
          </span>
          <ChevronRight16Regular className={styles.icon} aria-hidden />
        </button>
      )}
    </header>
  );
}
