import type { CellPosition, CellRange } from "../../grid/address";
import { cellAddress, parseCell, rangeAddress } from "../../grid/address";
import type { ColumnWidthCopy, NewContent, PlannedEdit } from "../../edits/plan";
import { EditConflict } from "../../edits/plan";
import { cellXml, formulaXml } from "./cell-xml";
import { copyColumnWidths } from "./column-widths";
import { shiftFormula } from "../../formula/shift";
import type { RowPlace, SheetMap } from "./sheet-map";
import { findCell, inArrayFormula, mapSheet } from "./sheet-map";
import { Splices } from "./splices";
import type { StyleSheet } from "./style-sheet";
import { TagScanner } from "../xml";

interface CellEdit extends CellPosition {
  readonly edit: PlannedEdit;
  readonly content: NewContent;
}

function locate(edits: readonly PlannedEdit[]): CellEdit[] {
  const located = edits.map((edit): CellEdit => {
    const position = parseCell(edit.cell);
    if (!position) throw new EditConflict([{ edit, reason: "missing", found: null }]);
    return { ...position, edit, content: edit.after };
  });
  return located.sort((first, second) => first.row - second.row || first.column - second.column);
}

/** The first column of each row in which a cell is edited or lends its look. */
function wantedCells(edits: readonly CellEdit[]): Map<number, number> {
  const first = new Map<number, number>();
  const want = ({ row, column }: CellPosition) =>
    first.set(row, Math.min(column, first.get(row) ?? Infinity));
  for (const edit of edits) {
    want(edit);
    const source = edit.content.styleFrom === undefined ? null : parseCell(edit.content.styleFrom);
    if (source) want(source);
  }
  return first;
}

/** The style a cell has, or would have if something were typed into it: its own, else its row's, else its column's. */
function styleAt(map: SheetMap, rows: ReadonlyMap<number, RowPlace>, position: CellPosition): number {
  const own = findCell(map, position)?.style;
  if (own !== undefined) return own;
  const ofRow = rows.get(position.row)?.style;
  if (ofRow !== undefined) return ofRow;
  return (
    map.columnStyles.find(({ from, to }) => position.column >= from && position.column <= to)?.style ?? 0
  );
}

/**
 * Cells that take part in a shared formula whose first cell is edited get formulas of their own, because the file
 * keeps the text of all of them in that first cell.
 */
function expandSharedFormulas(map: SheetMap, edits: readonly CellEdit[], splices: Splices): void {
  const edited = new Set(edits.map(({ row, column }) => cellAddress(row, column)));
  const heads = new Map(
    map.sharedFormulas
      .filter(({ formula, row, column }) => formula !== undefined && edited.has(cellAddress(row, column)))
      .map((head) => [head.index, head]),
  );
  if (heads.size === 0) return;
  for (const place of map.sharedFormulas) {
    const head = heads.get(place.index);
    if (!head || place.formula !== undefined || edited.has(cellAddress(place.row, place.column))) continue;
    const formula = shiftFormula(head.formula ?? "", place.row - head.row, place.column - head.column);
    splices.replace(place.start, place.end, `<${map.prefix}f>${formulaXml(formula)}</${map.prefix}f>`);
  }
}

/** The row's tag without the hint of which columns it spans, where the new cells lie outside of it. */
function rowTag(text: string, row: RowPlace, edits: readonly CellEdit[]): string {
  const scanner = new TagScanner(text, row.start);
  scanner.next();
  const [first, last] = (scanner.attribute("spans") ?? "").split(":").map(Number);
  const fits = edits.every(({ column }) => column + 1 >= (first ?? 0) && column + 1 <= (last ?? 0));
  return first === undefined || last === undefined || fits
    ? text.slice(row.start, row.tagEnd)
    : scanner.withAttribute("spans", null);
}

/** Widens the sheet's stated used range, where it states one. */
function widenDimension(text: string, map: SheetMap, edits: readonly CellEdit[], splices: Splices): void {
  if (!map.dimension) return;
  const { start, end, range } = map.dimension;
  const wide: CellRange = { ...range };
  for (const { row, column } of edits) {
    wide.top = Math.min(wide.top, row);
    wide.left = Math.min(wide.left, column);
    wide.bottom = Math.max(wide.bottom, row);
    wide.right = Math.max(wide.right, column);
  }
  if (rangeAddress(wide) === rangeAddress(range)) return;
  const scanner = new TagScanner(text, start);
  scanner.next();
  splices.replace(start, end, scanner.withAttribute("ref", rangeAddress(wide)));
}

function groupByRow(edits: readonly CellEdit[]): Map<number, CellEdit[]> {
  const groups = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.row);
    if (group) group.push(edit);
    else groups.set(edit.row, [edit]);
  }
  return groups;
}

/**
 * The sheet's XML with edits made: only the text of the edited cells changes, of rows that gain cells, of cells whose
 * shared formula was kept in an edited cell, of the stated used range and of column widths.
 * @throws EditConflict when an edit has no valid address or lies inside an array formula of several cells
 * @throws WorkbookFailure "unreadable"
 */
export function editSheet(
  text: string,
  edits: readonly PlannedEdit[],
  columnWidths: readonly ColumnWidthCopy[],
  styles: () => StyleSheet,
): string {
  const located = locate(edits);
  const map = mapSheet(text, wantedCells(located));
  const inArrays = located.filter((edit) => inArrayFormula(map, edit));
  if (inArrays.length > 0) {
    throw new EditConflict(inArrays.map(({ edit }) => ({ edit, reason: "array", found: null })));
  }
  const splices = new Splices(text);
  const rows = new Map(map.rows.map((row) => [row.row, row]));
  const write = (edit: CellEdit): string => {
    const source = edit.content.styleFrom === undefined ? null : parseCell(edit.content.styleFrom);
    const style = styleAt(map, rows, source ?? edit);
    const format = edit.content.numberFormat;
    return cellXml(
      cellAddress(edit.row, edit.column),
      format === undefined ? style : styles().withNumberFormat(style, format),
      edit.content,
      map.prefix,
    );
  };

  const { sheetData, prefix } = map;
  const inOrder = [...map.rows].sort((first, second) => first.row - second.row);
  let following = 0;
  let newRows = "";
  for (const [rowIndex, group] of groupByRow(located)) {
    const row = rows.get(rowIndex);
    if (row) {
      editRow(text, map, row, group, write, splices);
      continue;
    }
    const element = `<${prefix}row r="${rowIndex + 1}">${group.map(write).join("")}</${prefix}row>`;
    // Edits come in the order of their rows, so the search goes on from where it ended.
    while ((inOrder[following]?.row ?? Infinity) < rowIndex) following++;
    const next = inOrder[following];
    if (next) splices.insert(next.start, element);
    else newRows += element;
  }
  if (newRows !== "" && sheetData.isEmpty) {
    const tag = text.slice(sheetData.start, sheetData.tagEnd).replace(/\s*\/>$/, ">");
    splices.replace(sheetData.start, sheetData.tagEnd, `${tag}${newRows}</${prefix}sheetData>`);
  } else if (newRows !== "") splices.insert(sheetData.contentEnd, newRows);

  expandSharedFormulas(map, located, splices);
  widenDimension(text, map, located, splices);
  copyColumnWidths(text, map, columnWidths, splices);
  return splices.apply();
}

function editRow(
  text: string,
  map: SheetMap,
  row: RowPlace,
  edits: readonly CellEdit[],
  write: (edit: CellEdit) => string,
  splices: Splices,
): void {
  const tag = rowTag(text, row, edits);
  if (row.isEmpty) {
    const open = tag.replace(/\s*\/>$/, ">");
    splices.replace(row.start, row.end, `${open}${edits.map(write).join("")}</${map.prefix}row>`);
    return;
  }
  if (tag !== text.slice(row.start, row.tagEnd)) splices.replace(row.start, row.tagEnd, tag);
  const cells = map.cells.get(row.row) ?? [];
  for (const edit of edits) {
    const own = cells.find((cell) => cell.column === edit.column);
    if (own) splices.replace(own.start, own.end, write(edit));
    else {
      const next = cells.find((cell) => cell.column > edit.column);
      splices.insert(next?.start ?? row.contentEnd, write(edit));
    }
  }
}
