import { calculateMissing } from "../../../src/formula";
import { parseCell } from "../../../src/grid/address";
import type { SheetModel } from "./sheet";

/**
 * Calculates formulas of the sheets with the project's own evaluator and stores their values.
 * @param wanted which cells of a sheet are to be calculated, as A1 addresses
 * @returns the sheets in which a value changed, and "Sheet!A1" of every cell that could not be calculated here: it
 * keeps the value it had
 */
export function calculate(
  sheets: readonly SheetModel[],
  wanted: (sheet: SheetModel) => ReadonlySet<string>,
): { changed: SheetModel[]; left: string[] } {
  const before = sheets.map((sheet) => ({
    name: sheet.name,
    values: sheet.values,
    formulas: sheet.formulas,
    hiddenRows: [
      ...sheet.hiddenRows,
      ...[sheet, ...sheet.tables].flatMap(({ filter }) => [...(filter?.hiddenRows ?? [])]),
    ],
    uncalculated: wanted(sheet),
  }));
  const after = calculateMissing({ sheets: before });
  const changed: SheetModel[] = [];
  const left: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const result = after.sheets[index];
    let hasChanged = false;
    for (const address of before[index]?.uncalculated ?? []) {
      const cell = parseCell(address);
      if (!cell || !result) continue;
      if (result.uncalculated?.has(address)) {
        left.push(`${sheet.name}!${address}`);
        continue;
      }
      const value = result.values[cell.row]?.[cell.column] ?? null;
      if (value === sheet.value(cell.row, cell.column)) continue;
      sheet.putValue(cell.row, cell.column, value);
      hasChanged = true;
    }
    if (hasChanged) changed.push(sheet);
  }
  return { changed, left };
}
