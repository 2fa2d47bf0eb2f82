import type { CellPosition, CellRange } from "../../grid/address";
import { parseRange, rangeContains } from "../../grid/address";
import { WorkbookFailure } from "./failures";
import { isTrue } from "./package";
import { splitReference } from "./read-sheet";
import { TagScanner, decodeEntities } from "../xml";

/** A cell element: its text is slice(start, end). Rows and columns are 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
}

/** A row element; its cells stand between `tagEnd` and `contentEnd`. */
export interface RowPlace {
  readonly row: number;
  readonly start: number;
  readonly tagEnd: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
  /** The style new cells of the row take; undefined when the row has none. */
  readonly style: number | undefined;
}

/** A cell's share in a formula that the file keeps once for several cells. */
export interface SharedFormulaPlace extends CellPosition {
  readonly index: string;
  /** The formula without "=" where the file keeps it, else undefined. */
  readonly formula: string | undefined;
  /** The <f> element: slice(start, end). */
  readonly start: number;
  readonly end: number;
}

/** Where things stand in a sheet's XML, as far as edits of some of its rows need to know. */
export interface SheetMap {
  readonly prefix: string;
  readonly dimension: { readonly start: number; readonly end: number; readonly range: CellRange } | null;
  readonly columns: { readonly start: number; readonly end: number } | null;
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[];
  readonly sheetData: {
    readonly start: number;
    readonly tagEnd: number;
    readonly contentEnd: number;
    readonly isEmpty: boolean;
  };
  /** Every row, in the order of the file. */
  readonly rows: readonly RowPlace[];
  /** The cells of the wanted rows from the first wanted column on, in the order of the file. */
  readonly cells: ReadonlyMap<number, readonly CellPlace[]>;
  readonly sharedFormulas: readonly SharedFormulaPlace[];
  readonly arrayFormulas: readonly CellRange[];
}

interface OpenRow {
  row: number;
  start: number;
  tagEnd: number;
  isEmpty: boolean;
  style: number | undefined;
}

/**
 * Finds rows, and the cells of some rows, in the XML of a worksheet.
 * @param wanted the first wanted column of each row of interest, both 0-based
 * @throws WorkbookFailure "unreadable"
 */
export function mapSheet(text: string, wanted: ReadonlyMap<number, number>): SheetMap {
  const scanner = new TagScanner(text);
  const rows: RowPlace[] = [];
  const cells = new Map<number, CellPlace[]>();
  const columnStyles: { from: number; to: number; style: number }[] = [];
  const sharedFormulas: SharedFormulaPlace[] = [];
  const arrayFormulas: CellRange[] = [];
  let prefix = "";
  let dimension: SheetMap["dimension"] = null;
  let columns: { start: number; end: number } | null = null;
  let open: OpenRow | null = null;
  let row = -1;
  let column = -1;
  let wantedRow = -1;
  let firstWanted = Infinity;
  let sheetData: { start: number; tagEnd: number; contentEnd: number; isEmpty: boolean } | null = null;

  const readRow = () => {
    let style: number | undefined;
    let isCustom = false;
    row++;
    scanner.firstAttribute();
    while (scanner.nextAttribute()) {
      if (scanner.attributeName === "r") row = Number(scanner.attributeValue()) - 1;
      else if (scanner.attributeName === "s") style = Number(scanner.attributeValue());
      else if (scanner.attributeName === "customFormat") isCustom = isTrue(scanner.attributeValue());
    }
    column = -1;
    const { start, end } = scanner;
    const isEmpty = scanner.isEmpty();
    open = { row, start, tagEnd: end, isEmpty, style: isCustom ? style : undefined };
    if (isEmpty) rows.push({ ...open, contentEnd: end, end });
  };

  const readFormula = (place: CellPosition) => {
    const type = scanner.attribute("t");
    if (type === "array") {
      const range = parseRange(scanner.attribute("ref") ?? "");
      if (range && (range.top !== range.bottom || range.left !== range.right)) arrayFormulas.push(range);
    }
    const index = scanner.attribute("si");
    const { start, end } = scanner;
    const raw = scanner.isEmpty() ? "" : text.slice(end, scanner.skipContent());
    if (type !== "shared" || index === undefined) return;
    const formula = raw === "" ? undefined : decodeEntities(raw);
    sharedFormulas.push({ ...place, index, formula, start, end: scanner.end });
  };

  const readCell = () => {
    let style = 0;
    const place = { row, column: column + 1 };
    scanner.firstAttribute();
    while (scanner.nextAttribute()) {
      if (scanner.attributeName === "r") {
        const value = scanner.attributeValue();
        const [ownRow, ownColumn] = splitReference(value);
        if (ownRow < 0) throw new WorkbookFailure("unreadable", `cell ${value}`);
        place.row = ownRow;
        place.column = ownColumn;
      } else if (scanner.attributeName === "s") style = Number(scanner.attributeValue());
    }
    column = place.column;
    const { start } = scanner;
    if (!scanner.isEmpty()) {
      while (scanner.next()) {
        if (scanner.kind === "close") {
          if (scanner.name === "c") break;
        } else if (scanner.name === "f") readFormula(place);
      }
    }
    if (place.row !== wantedRow) {
      wantedRow = place.row;
      firstWanted = wanted.get(wantedRow) ?? Infinity;
    }
    if (place.column < firstWanted) return;
    const cell = { row: place.row, column: place.column, start, end: scanner.end, style };
    const found = cells.get(place.row);
    if (found) found.push(cell);
    else cells.set(place.row, [cell]);
  };

  // What follows the cells is of no interest, and form controls in it have <row> and <col> of their own.
  let isDone = false;
  while (!isDone && scanner.next()) {
    if (scanner.kind === "close") {
      if (scanner.name === "row" && open) {
        const opened: OpenRow = open;
        rows.push({ ...opened, contentEnd: scanner.start, end: scanner.end });
      } else if (scanner.name === "sheetData" && sheetData) {
        sheetData.contentEnd = scanner.start;
        isDone = true;
      } else if (scanner.name === "cols" && columns) columns.end = scanner.end;
    } else if (scanner.name === "c") readCell();
    else if (scanner.name === "row") readRow();
    else if (scanner.name === "worksheet") prefix = scanner.prefix();
    else if (scanner.name === "dimension") {
      const range = parseRange(scanner.attribute("ref") ?? "");
      if (range) dimension = { start: scanner.start, end: scanner.end, range };
    } else if (scanner.name === "cols") columns = { start: scanner.start, end: scanner.end };
    else if (scanner.name === "col") {
      const style = Number(scanner.attribute("style") ?? 0);
      const from = Number(scanner.attribute("min")) - 1;
      if (style > 0) columnStyles.push({ from, to: Number(scanner.attribute("max")) - 1, style });
    } else if (scanner.name === "sheetData") {
      const { start, end } = scanner;
      isDone = scanner.isEmpty();
      sheetData = { start, tagEnd: end, contentEnd: end, isEmpty: isDone };
    }
  }
  if (!sheetData) throw new WorkbookFailure("unreadable", "a sheet without sheetData");
  return { prefix, dimension, columns, columnStyles, sheetData, rows, cells, sharedFormulas, arrayFormulas };
}

export function findCell(map: SheetMap, position: CellPosition): CellPlace | undefined {
  return map.cells.get(position.row)?.find((cell) => cell.column === position.column);
}

export function inArrayFormula(map: SheetMap, position: CellPosition): boolean {
  return map.arrayFormulas.some((range) => rangeContains(range, position.row, position.column));
}
