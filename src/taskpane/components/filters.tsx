import { makeStyles, mergeClasses, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { countBySheet, severityOrder } from "./list";
import { severityCounts } from "../session/select";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

const useStyles = makeStyles({
  severity: {
    flexGrow: 1,
    minHeight: "2rem",
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  row: { columnGap: tokens.spacingHorizontalXS },
});

/** Severities as pressed buttons with their counts, sheets as a list where there are several. */
export function Filters() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const counts = severityCounts(state);
  const sheets = [...countBySheet(state)];
  const all = sheets.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return null;
  return (
    <div className={layout.stack}>
      <div role="group" aria-label={texts.filters.label} className={mergeClasses(layout.row, styles.row)}>
        {severityOrder.map((severity) => (
          <ToggleButton
            key={severity}
            className={mergeClasses(layout.compact, styles.severity)}
            checked={state.filter.severities.includes(severity)}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => actions.toggleSeverity(severity)}
          >
            {texts.filters.severity[severity]({ count: counts[severity] })}
          </ToggleButton>
        ))}
      </div>
      {(sheets.length > 1 || state.filter.sheet !== null) && (
        <Select
          className={layout.select}
          aria-label={texts.filters.sheet}
          value={state.filter.sheet ?? ""}
          onChange={(_, { value }) => actions.filterSheet(value === "" ? null : value)}
        >
          <option value="">{texts.filters.allSheets({ count: all })}</option>
          {sheets.map(([sheet, count]) => (
            <option key={sheet} value={sheet}>
              {texts.filters.oneSheet({ sheet, count })}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
