import type { CellRange } from "../../../src/grid/address";
import { cellAddress } from "../../../src/grid/address";
import { shiftFormula } from "../../../src/formula/shift";
import { intersection } from "./ranges";
import type { SheetModel, TableModel } from "./sheet";
import { notCalculatedText, type WorkbookModel } from "./workbook";

/** The rows of a table between its heading and its totals. */
export function bodyOf({ area, showHeaders, showTotals }: TableModel): CellRange {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

/** What the habits of tables add to a write of contents, as AutoCorrect does for a person who types. */
export function followTableHabits(workbook: WorkbookModel, sheet: SheetModel, written: CellRange): void {
  if (workbook.habits.expandsTables) for (const table of sheet.tables) expand(sheet, table, written);
  if (!workbook.habits.fillsTableColumns) return;
  for (const table of sheet.tables) {
    const part = intersection(bodyOf(table), written);
    if (!part) continue;
    for (let column = part.left; column <= part.right; column += 1)
      fillColumn(workbook, sheet, bodyOf(table), part, column);
  }
}

/** The last formula written goes to every row of a column whose other rows are empty, or all hold one formula. */
function fillColumn(
  workbook: WorkbookModel,
  sheet: SheetModel,
  body: CellRange,
  part: CellRange,
  column: number,
): void {
  const formula = sheet.formula(part.bottom, column);
  if (formula === null) return;
  const others = new Set<string>();
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (row >= part.top && row <= part.bottom) continue;
    const other = sheet.formula(row, column);
    if (other === null && sheet.value(row, column) !== null) return;
    if (other !== null) others.add(shiftFormula(other, part.bottom - row, 0));
  }
  if (others.size > 1) return;
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (row === part.bottom) continue;
    sheet.put(row, column, { formula: shiftFormula(formula, row - part.bottom, 0) });
    sheet.putValue(row, column, notCalculatedText);
    workbook.markStale(sheet, cellAddress(row, column));
  }
}

/** A column or row that is written right beside the table, or below one without totals, comes to belong to it. */
function expand(sheet: SheetModel, table: TableModel, written: CellRange): void {
  const { area } = table;
  const holdsSomething = (row: number, column: number) => sheet.value(row, column) !== null;
  const overlapsRows = written.bottom >= area.top && written.top <= area.bottom;
  if (overlapsRows && written.left <= area.right + 1 && written.right > area.right) {
    const column = area.right + 1;
    table.area = { ...area, right: column };
    if (table.showHeaders && !holdsSomething(area.top, column))
      sheet.putValue(area.top, column, `Cột${column - area.left + 1}`);
    return;
  }
  const overlapsColumns = written.right >= area.left && written.left <= area.right;
  if (!table.showTotals && overlapsColumns && written.top <= area.bottom + 1 && written.bottom > area.bottom)
    table.area = { ...area, bottom: area.bottom + 1 };
}
