import type { CellRange } from "../../../src/grid/address";
import { cellCount, isWholeColumns, isWholeRows } from "../model/ranges";
import type { SheetModel } from "../model/sheet";
import { shownText } from "../model/text";
import { valueType, type ValueType } from "../model/value-type";
import type { WorkbookModel } from "../model/workbook";

/** Excel answers null, without an error, for more cells than this. */
const mostCells = 5_000_000;

/** Rows × columns of an area; null for whole rows or columns and for too many cells. */
function table<Cell>(area: CellRange, cellAt: (row: number, column: number) => Cell): Cell[][] | null {
  if (isWholeColumns(area) || isWholeRows(area) || cellCount(area) > mostCells) return null;
  const rows: Cell[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Cell[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(cellAt(row, column));
    rows.push(cells);
  }
  return rows;
}

export function valuesOf(workbook: WorkbookModel, sheet: SheetModel, area: CellRange) {
  workbook.settle();
  return table(area, (row, column) => sheet.value(row, column) ?? "");
}

export function formulasOf(workbook: WorkbookModel, sheet: SheetModel, area: CellRange) {
  workbook.settle();
  return table(area, (row, column) => sheet.formula(row, column) ?? sheet.value(row, column) ?? "");
}

export function textOf(workbook: WorkbookModel, sheet: SheetModel, area: CellRange): string[][] | null {
  workbook.settle();
  return table(area, (row, column) =>
    shownText(sheet.value(row, column), sheet.numberFormat(row, column), workbook.culture),
  );
}

export function valueTypesOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: CellRange,
): ValueType[][] | null {
  workbook.settle();
  return table(area, (row, column) => valueType(sheet.value(row, column)));
}

export function numberFormatsOf(sheet: SheetModel, area: CellRange): string[][] | null {
  return table(area, (row, column) => sheet.numberFormat(row, column));
}
