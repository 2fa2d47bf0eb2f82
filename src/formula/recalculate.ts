import { cellAddress } from "../grid/address";
import { calculateMissing } from "./calculate";
import { differs, oldResults } from "./old-results";
import type { SheetData, WorkbookData } from "../grid/sheet";

/**
 * The workbook as a program would show it after opening: where its file asks for calculation on load, stored results
 * may be old (many writers store 0), so every formula that can be calculated here is; the others keep what was stored.
 * Otherwise cells that carry no result are calculated, and those that rest on figures typed since (calculation by hand,
 * programs that write figures and leave results): what they held stands in `oldResults`. The given workbook is not
 * changed.
 */
export function recalculate(workbook: WorkbookData): WorkbookData {
  if (workbook.calculateOnLoad !== true) return withoutOldResults(calculateMissing(workbook));
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

function withoutOldResults(workbook: WorkbookData): WorkbookData {
  const old = oldResults(workbook);
  if (old.every((cells) => cells.size === 0)) return workbook;
  const calculated = calculateMissing({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, uncalculated: formulaCells(sheet) })),
  });
  return {
    ...calculated,
    sheets: calculated.sheets.map((sheet, at) => {
      const before = workbook.sheets[at];
      if (!before) return sheet;
      const changed = changedResults(before, sheet);
      const left = [...(before.uncalculated ?? [])].filter((address) => sheet.uncalculated?.has(address));
      return { ...sheet, uncalculated: new Set(left), ...(changed.size > 0 ? { oldResults: changed } : {}) };
    }),
  };
}

/** Results that the whole calculation gives otherwise than they were stored. */
function changedResults(before: SheetData, after: SheetData): Set<string> {
  const changed = new Set<string>();
  before.formulas?.forEach((formulas, row) =>
    formulas?.forEach((formula, column) => {
      if (!formula) return;
      const address = cellAddress(row, column);
      if (before.uncalculated?.has(address)) return;
      if (differs(before.values[row]?.[column], after.values[row]?.[column])) changed.add(address);
    }),
  );
  return changed;
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
