import type { SpreadsheetWorkbook } from "./spreadsheet-workbook";

/** Where the pane is mounted: one session for each workbook that is opened. */
export function PanePlace({ workbook }: { readonly workbook: SpreadsheetWorkbook }) {
  return <p className="pane-empty">{workbook.name()}</p>;
}
