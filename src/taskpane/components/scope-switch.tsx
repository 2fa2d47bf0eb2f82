import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayout } from "./layout";
import { countBySheet } from "./list";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  group: {
    display: "inline-flex",
    flexShrink: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  choice: {
    minHeight: "1.75rem",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
  },
});

/** "Trang này | Cả tệp": the list of the sheet that is shown, whichever that becomes, or of the whole file. */
export function ScopeSwitch() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const counts = countBySheet(state);
  const { here, filter } = state;
  if (here === null || (state.sheets.length < 2 && filter.sheet === null)) return null;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const choices = [
    { sheet: here, label: texts.filters.thisSheet({ count: counts.get(here) ?? 0 }) },
    { sheet: null, label: texts.filters.wholeFile({ count: all }) },
  ];
  return (
    <div role="group" aria-label={texts.filters.scope} className={styles.group}>
      {choices.map(({ sheet, label }) => {
        const isChosen = (filter.sheet === null) === (sheet === null);
        return (
          <button
            key={label}
            type="button"
            aria-pressed={isChosen}
            className={mergeClasses(styles.choice, isChosen && styles.chosen, layout.focus)}
            onClick={() => actions.filterSheet(sheet)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
