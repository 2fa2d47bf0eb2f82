import { mergeClasses } from "@fluentui/react-components";
import { inForce } from "../session/carried";
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
    ...(summary.mergesUnknown ?? []).map((sheet) => texts.summary.mergesUnknown({ sheet })),
    ...summary.sheetsWithoutTable.map((sheet) => texts.summary.sheetWithoutTable({ sheet })),
  ];
  return parts.length === 0 ? "" : texts.summary.notChecked({ list: parts.join(texts.separator) });
}

/** "Đã đối chiếu 412 trong 430 số; 18 số chưa có phép tính nào"; "" where nobody counted. */
export function coverageWords({ coverage, uncalculated = 0 }: CheckSummary, texts: PaneTexts): string {
  const missing = uncalculated > 0 ? texts.summary.uncalculated({ count: uncalculated }) : "";
  return [figuresWords(coverage, texts), missing].filter((words) => words !== "").join(" ");
}

function figuresWords(coverage: CheckSummary["coverage"], texts: PaneTexts): string {
  if (!coverage) return "";
  const { compared, computed, notCompared } = coverage;
  const figures = compared + computed + notCompared;
  if (compared === figures) return texts.summary.coveredAll({ figures });
  const words = texts.summary.covered({ compared, computed, figures });
  return notCompared === 0 ? words : `${words} ${texts.summary.notCovered({ count: notCompared })}`;
}

export function SummaryLine() {
  const layout = useLayout();
  const { state, actions, texts } = usePane();
  const { summary } = state;
  if (!summary) return null;
  const missing = notCheckedWords(summary, inForce(state).totalsOnly, texts);
  const covered = coverageWords(summary, texts);
  return (
    <div>
      {summary.tables > 0 && (
        <p className={mergeClasses(layout.paragraph, layout.quiet)}>{checkedWords(summary, texts)}</p>
      )}
      {covered !== "" && (
        <p className={mergeClasses(layout.paragraph, layout.quiet)}>
          {covered}{" "}
          {(summary.coverage?.notCompared ?? 0) + (summary.uncalculated ?? 0) > 0 && (
            <button
              type="button"
              className={mergeClasses(layout.link, layout.focus)}
              onClick={() => actions.open("coverage")}
            >
              {texts.summary.showNotCovered}
            </button>
          )}
        </p>
      )}
      {missing !== "" && <p className={mergeClasses(layout.paragraph, layout.quiet)}>{missing}</p>}
    </div>
  );
}
