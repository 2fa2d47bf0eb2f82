import { MAXIMUM_COLUMNS, cellAddress } from "../../../src/grid/address";
import { wholeRows } from "./ranges";
import { shiftArea, shiftAreas, shiftReferences, shiftRow, type RowShift } from "./row-shift";
import type { FilterOwner, SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";
import { checkAccess } from "./writes";

/**
 * Inserts rows before a 0-based row, or deletes rows from it on, with everything that belongs to them; formulas of all
 * sheets follow.
 * @throws HostError AccessDenied on a protected sheet
 */
export function shiftSheet(workbook: WorkbookModel, sheet: SheetModel, shift: RowShift): void {
  const { at, count } = shift;
  const height = Math.abs(count);
  const area = wholeRows({ top: at, bottom: at + height - 1, left: 0, right: 0 });
  if (sheet.protection) checkAccess(workbook, sheet, area);
  shiftContents(sheet, shift);
  shiftBelongings(sheet, shift);
  for (const each of workbook.sheets) followReferences(each, sheet.name, shift);
  for (const name of workbook.names) name.formula = shiftReferences(name.formula, "", sheet.name, shift);
  workbook.markStale();
  workbook.settle();
  const changeType = count > 0 ? "RowInserted" : "RowDeleted";
  workbook.tell({ kind: "changed", sheet, area, changeType, actor: workbook.actor });
}

function shiftContents(sheet: SheetModel, { at, count }: RowShift): void {
  for (const rows of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][]) {
    if (count < 0) rows.splice(at, -count);
    else if (at < rows.length) rows.splice(at, 0, ...Array.from({ length: count }, () => undefined));
  }
  sheet.formulaCells.clear();
  sheet.formulas.forEach((row, index) =>
    row?.forEach((formula, column) => formula && sheet.formulaCells.add(cellAddress(index, column))),
  );
}

function shiftBelongings(sheet: SheetModel, shift: RowShift): void {
  const formats = [...sheet.formats];
  sheet.formats.clear();
  for (const [key, format] of formats) {
    const row = shiftRow(Math.floor(key / MAXIMUM_COLUMNS), shift);
    if (row !== null) sheet.formats.set(row * MAXIMUM_COLUMNS + (key % MAXIMUM_COLUMNS), format);
  }
  moveRows(sheet.hiddenRows, shift);
  const heights = [...sheet.rowHeights];
  sheet.rowHeights.clear();
  for (const [row, height] of heights) {
    const moved = shiftRow(row, shift);
    if (moved !== null) sheet.rowHeights.set(moved, height);
  }
  sheet.merges = shiftAreas(sheet.merges, shift);
  sheet.spills = shiftAreas(sheet.spills, shift);
  sheet.pivotTables = shiftAreas(sheet.pivotTables, shift);
  sheet.arrayFormulas = shiftAreas(sheet.arrayFormulas, shift);
  for (const rule of sheet.conditionalFormats) rule.areas = shiftAreas(rule.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftArea(table.area, shift);
    if (area) table.area = area;
    return area !== null;
  });
  for (const owner of [sheet, ...sheet.tables]) moveFilter(owner, shift);
}

function moveFilter(owner: FilterOwner, shift: RowShift): void {
  if (!owner.filter) return;
  const area = shiftArea(owner.filter.area, shift);
  if (area) {
    owner.filter.area = area;
    moveRows(owner.filter.hiddenRows, shift);
  } else owner.filter = null;
}

function moveRows(rows: Set<number>, shift: RowShift): void {
  const before = [...rows];
  rows.clear();
  for (const row of before) {
    const moved = shiftRow(row, shift);
    if (moved !== null) rows.add(moved);
  }
}

function followReferences(sheet: SheetModel, shifted: string, shift: RowShift): void {
  for (const row of sheet.formulas) {
    row?.forEach((formula, column) => {
      if (formula) row[column] = shiftReferences(formula, sheet.name, shifted, shift);
    });
  }
  for (const rule of sheet.conditionalFormats) {
    rule.formula = shiftReferences(rule.formula, sheet.name, shifted, shift);
  }
}
