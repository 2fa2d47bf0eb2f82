import { cellAddress } from "../grid/address";
import { calculateMissing } from "./calculate";
import type { SheetData, WorkbookData } from "../grid/sheet";

/**
 * The workbook as a program would show it after opening: where its file asks for calculation on load, stored results
 * may be old (many writers store 0), so every formula that can be calculated here is; the others keep what was stored.
 * Otherwise only cells that carry no result are calculated. The given workbook is not changed.
 */
export function recalculate(workbook: WorkbookData): WorkbookData {
  if (workbook.calculateOnLoad !== true) return calculateMissing(workbook);
  const calculated = calculateMissing({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, uncalculated: formulaCells(sheet) })),
  });
  return {
    ...calculated,
    sheets: calculated.sheets.map((sheet, at) => {
      // What could not be calculated here still shows what the file stored for it.
      const before = workbook.sheets[at]?.uncalculated;
      const left = [...(sheet.uncalculated ?? [])].filter((address) => before?.has(address));
      return { ...sheet, uncalculated: new Set(left) };
    }),
  };
}

function formulaCells(sheet: SheetData): Set<string> {
  const cells = new Set<string>();
  sheet.formulas?.forEach((formulas, row) =>
    formulas?.forEach((formula, column) => {
      if (formula) cells.add(cellAddress(row, column));
    }),
  );
  return cells;
}
