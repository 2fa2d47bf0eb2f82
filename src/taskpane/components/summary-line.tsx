import { mergeClasses } from "@fluentui/react-components";
import type { CheckSummary } from "../session/state";
import type { PaneTexts } from "../texts";
import { useLayout } from "./layout";
import { usePane } from "./pane-context";

/** "14:05", by the clock of the reader. */
export function timeOf(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What was checked, in a sentence or two. */
export function checkedWords(summary: CheckSummary, texts: PaneTexts): string {
  const { tables, sheets, rows, relations, hiddenRows, hiddenColumns } = summary;
  const time = timeOf(summary.at);
  const words =
    sheets > 1
      ? texts.summary.checkedSheets({ tables, sheets, rows, relations, time })
      : texts.summary.checked({ tables, rows, relations, time });
  if (hiddenRows === 0 && hiddenColumns === 0) return words;
  const hidden =
    hiddenColumns === 0
      ? texts.summary.hiddenRows({ rows: hiddenRows })
      : hiddenRows === 0
        ? texts.summary.hiddenColumns({ columns: hiddenColumns })
        : texts.summary.hidden({ rows: hiddenRows, columns: hiddenColumns });
  return `${words} ${hidden}`;
}

/** What was not checked; "" when everything was. */
export function notCheckedWords(summary: CheckSummary, totalsOnly: boolean, texts: PaneTexts): string {
  const parts = [
    ...(totalsOnly ? [texts.summary.beyondTotals] : []),
    ...summary.hiddenSheets.map((sheet) => texts.summary.hiddenSheet({ sheet })),
    ...(summary.uncheckedSheets ?? []).map((sheet) => texts.summary.stoppedBefore({ sheet })),
    ...summary.sheetsWithoutTable.map((sheet) => texts.summary.sheetWithoutTable({ sheet })),
  ];
  return parts.length === 0 ? "" : texts.summary.notChecked({ list: parts.join(texts.separator) });
}

export function SummaryLine() {
  const layout = useLayout();
  const { state, texts } = usePane();
  const { summary } = state;
  if (!summary) return null;
  const missing = notCheckedWords(summary, state.settings.totalsOnly, texts);
  return (
    <div>
      {summary.tables > 0 && (
        <p className={mergeClasses(layout.paragraph, layout.quiet)}>{checkedWords(summary, texts)}</p>
      )}
      {missing !== "" && <p className={mergeClasses(layout.paragraph, layout.quiet)}>{missing}</p>}
    </div>
  );
}
