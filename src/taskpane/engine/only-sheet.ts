import type { WorkbookData } from "../../grid/sheet";

/** The workbook with every sheet but one out of sight: formulas still find what they refer to. */
export function only(workbook: WorkbookData, name: string): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? sheet : { ...sheet, hidden: true })),
  };
}
