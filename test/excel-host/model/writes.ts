import { cellAddress, type CellRange } from "../../../src/grid/address";
import type { CellValue } from "../../../src/grid/sheet";
import { HostError, accessDenied, invalidArgument } from "../engine/errors";
import { contentOf, type Content } from "./input";
import {
  cellCount,
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
  sameArea,
} from "./ranges";
import type { SheetModel } from "./sheet";
import { followTableHabits } from "./table-habits";
import { notCalculatedText, type WorkbookModel } from "./workbook";

export type WrittenProperty = "values" | "formulas" | "numberFormat";

/**
 * Throws where Excel would not let the cells of an area be changed.
 * @throws HostError AccessDenied
 */
export function checkAccess(workbook: WorkbookModel, sheet: SheetModel, area: CellRange): void {
  if (workbook.readOnly && workbook.actor === "addin") throw accessDenied();
  if (!sheet.protection) return;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (sheet.format(row, column).locked) throw accessDenied();
      // Beyond a few thousand unlocked cells the rest of a whole column can only be locked.
      if (row - area.top > 100_000) throw accessDenied();
    }
  }
}

/** @throws HostError PivotTableRangeConflict, InvalidOperation for a part of an array formula */
function checkConflicts(sheet: SheetModel, area: CellRange): void {
  if (sheet.pivotTables.some((pivot) => intersection(pivot, area) !== null)) {
    throw new HostError(
      "PivotTableRangeConflict",
      "The attempted operation causes a conflict with a PivotTable range.",
    );
  }
  const isPart = sheet.arrayFormulas.some((array) => {
    const common = intersection(array, area);
    return common !== null && !sameArea(common, array);
  });
  if (isPart) throw new HostError("InvalidOperation", "You can't change part of an array.");
}

/** For changes of looks and of conditional formats. @throws HostError AccessDenied */
export function checkFormatAccess(
  workbook: WorkbookModel,
  sheet: SheetModel,
  option = "allowFormatCells",
): void {
  if (workbook.readOnly && workbook.actor === "addin") throw accessDenied();
  if (sheet.protection && sheet.protection.options[option] !== true) throw accessDenied();
}

/**
 * Writes a property of a range as the client gives it: rows × columns of its size with null for what is to stay, or
 * one value for all cells.
 * @throws HostError InvalidArgument, AccessDenied, FilteredRangeConflict, FormulaLengthExceedsLimit
 */
export function writeProperty(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: CellRange,
  property: WrittenProperty,
  input: unknown,
): void {
  if (property !== "numberFormat" && (isWholeColumns(area) || isWholeRows(area))) throw invalidArgument();
  const cellAt = readerOf(input, area);
  if (property === "numberFormat") {
    checkFormatAccess(workbook, sheet);
    for (const [row, column] of cellsOf(sheet, area)) {
      const format = cellAt(row - area.top, column - area.left);
      if (format === null) continue;
      if (typeof format !== "string") throw invalidArgument();
      sheet.putNumberFormat(row, column, format === "" ? "General" : format);
    }
    return;
  }
  checkAccess(workbook, sheet, area);
  checkConflicts(sheet, area);
  const rows = targetRows(workbook, sheet, area);
  // Everything is read before anything is written: one bad cell leaves the range as it was.
  const writes: { row: number; column: number; content: Content }[] = [];
  rows.forEach((row, index) => {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cellAt(index, column - area.left);
      if (cell === null || cell === undefined) continue;
      writes.push({ row, column, content: contentOf(cell, sheet.numberFormat(row, column)) });
    }
  });
  if (writes.length === 0) return;
  const [first] = writes;
  const before = first ? sheet.value(first.row, first.column) : null;
  for (const { row, column, content } of writes) putContent(workbook, sheet, row, column, content);
  if (writes.some(({ content }) => "formula" in content || content.value !== null))
    followTableHabits(workbook, sheet, area);
  workbook.markStale();
  workbook.settle();
  workbook.tell({
    kind: "changed",
    sheet,
    area,
    changeType: "RangeEdited",
    actor: workbook.actor,
    ...(cellCount(area) === 1 && first
      ? { details: { before, after: sheet.value(first.row, first.column) } }
      : {}),
  });
}

/** One cell, with what Excel does about merged cells, spilled results and headings of tables. */
export function putContent(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  content: Content,
): void {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return;
  breakSpill(sheet, row, column);
  const heading = sheet.tables.some(
    ({ area, showHeaders }) => showHeaders && area.top === row && column >= area.left && column <= area.right,
  );
  if (heading && "value" in content && typeof content.value === "number") {
    sheet.put(row, column, { value: String(content.value) });
    return;
  }
  sheet.put(row, column, content);
  if ("formula" in content) {
    sheet.putValue(row, column, notCalculatedText);
    workbook.markStale(sheet, cellAddress(row, column));
  }
}

/** A value inside the results of a dynamic array blocks it: its first cell shows #SPILL!, the others are empty. */
function breakSpill(sheet: SheetModel, row: number, column: number): void {
  const spill = sheet.spillAt(row, column);
  if (!spill) return;
  sheet.spills = sheet.spills.filter((each) => each !== spill);
  for (let at = spill.top; at <= spill.bottom; at += 1) {
    for (let across = spill.left; across <= spill.right; across += 1) {
      const isFirst = at === spill.top && across === spill.left;
      sheet.putValue(at, across, isFirst ? "#SPILL!" : null);
    }
  }
}

/**
 * The rows an array lands in. Where a filter hides some of them, Excel was seen to put the array into the rows that
 * show, so that figures end up beside the wrong names.
 */
function targetRows(workbook: WorkbookModel, sheet: SheetModel, area: CellRange): number[] {
  const rows = Array.from({ length: rowCount(area) }, (_, index) => area.top + index);
  if (rows.length === 1 || !rows.some((row) => sheet.isFilteredOut(row))) return rows;
  if (workbook.filteredWrites === "conflict") {
    throw new HostError(
      "FilteredRangeConflict",
      "The attempted operation causes a conflict with a filtered range.",
    );
  }
  return rows.filter((row) => !sheet.isFilteredOut(row));
}

function readerOf(input: unknown, area: CellRange): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) {
    if (input === null || typeof input === "object") throw invalidArgument();
    return () => input;
  }
  const rows: readonly unknown[] = input;
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const cells = rows as readonly (readonly unknown[])[];
  return (row, column) => cells[row]?.[column] ?? null;
}

/** The cells of an area; of whole rows or columns only those within what is used. */
export function* cellsOf(sheet: SheetModel, area: CellRange): Generator<[number, number]> {
  const used = isWholeColumns(area) || isWholeRows(area) ? sheet.usedArea(false) : area;
  const cells = used && intersection(used, area);
  if (!cells) return;
  for (let row = cells.top; row <= cells.bottom; row += 1) {
    for (let column = cells.left; column <= cells.right; column += 1) yield [row, column];
  }
}

/** Empties the contents of an area, as the Delete key does. @throws HostError AccessDenied */
export function clearContents(workbook: WorkbookModel, sheet: SheetModel, area: CellRange): void {
  checkAccess(workbook, sheet, area);
  checkConflicts(sheet, area);
  const before: CellValue = cellCount(area) === 1 ? sheet.value(area.top, area.left) : null;
  for (const [row, column] of cellsOf(sheet, area)) putContent(workbook, sheet, row, column, { value: null });
  workbook.markStale();
  workbook.settle();
  workbook.tell({
    kind: "changed",
    sheet,
    area,
    changeType: "RangeEdited",
    actor: workbook.actor,
    ...(cellCount(area) === 1 ? { details: { before, after: null } } : {}),
  });
}
