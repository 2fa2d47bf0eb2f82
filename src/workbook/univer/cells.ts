import { BooleanNumber, CellValueType } from "@univerjs/core";
import type { IColumnData, ICellData, IRowData, Nullable, Styles, Workbook, Worksheet } from "@univerjs/core";
import type { CellRange } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import type { CellLook, CellValue, SheetData } from "../../grid/sheet";
import { LABEL_COLUMNS } from "../label-area";
import type { SheetNames } from "./sheet-names";
import { indentStep, padding } from "./snapshot";
import type { CellContent } from "../../edits/plan";

/** A sheet of the spreadsheet, as its cells are kept. */
export interface SheetCells {
  readonly worksheet: Worksheet;
  readonly styles: Styles;
  readonly names: SheetNames;
  /** The formula of a cell that shares it with another one. */
  readonly sharedFormula: (row: number, column: number) => string | null;
}

const errorTexts = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

export function isErrorText(value: CellValue): boolean {
  return typeof value === "string" && errorTexts.has(value);
}

/** What a cell holds, apart from its formula: the figure as stored, never as shown. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v, t, p } = cell;
  // A cell with letters of several looks keeps its text in a document of its own, which ends in a line break.
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n") || null;
  if (v === null || v === undefined || v === "") return null;
  if (t === CellValueType.BOOLEAN)
    return v === true || v === 1 || v === "1" || String(v).toUpperCase() === "TRUE";
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  if (t === CellValueType.NUMBER) {
    const figure = Number(v);
    return Number.isFinite(figure) ? figure : String(v);
  }
  return v;
}

export function formulaOf(
  sheet: SheetCells,
  cell: Nullable<ICellData>,
  row: number,
  column: number,
): string | null {
  if (!cell) return null;
  const shown = cell.f ? cell.f : cell.si ? sheet.sharedFormula(row, column) : null;
  if (!shown) return null;
  return sheet.names.realFormula(shown.startsWith("=") ? shown : `=${shown}`);
}

/** How a label looks, undefined where it is plain. A fill is named by its colour. */
function lookOf(sheet: SheetCells, cell: ICellData): CellLook | undefined {
  const style = cell.s ? sheet.styles.getStyleByCell(cell) : undefined;
  if (!style) return undefined;
  const indent = Math.round(((style.pd?.l ?? padding.l) - padding.l) / indentStep);
  const fill = style.bg?.rgb;
  const look: CellLook = {
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(fill && !/^#?FFFFFF$/i.test(fill) ? { fill } : {}),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}

/** The number format code of a cell, undefined for General. */
export function formatOf(sheet: SheetCells, cell: Nullable<ICellData>): string | undefined {
  const pattern = cell?.s ? sheet.styles.getStyleByCell(cell)?.n?.pattern : undefined;
  return pattern === undefined || pattern === "General" ? undefined : pattern;
}

export function cellAt(sheet: SheetCells, row: number, column: number): Nullable<ICellData> {
  return sheet.worksheet.getCellMatrix().getValue(row, column);
}

export function contentOf(sheet: SheetCells, row: number, column: number): CellContent {
  const cell = cellAt(sheet, row, column);
  const formula = formulaOf(sheet, cell, row, column);
  return formula === null ? { value: valueOf(cell) } : { formula };
}

/** A mutable `SheetData` that is filled row by row. */
export interface SheetRows {
  readonly values: (CellValue[] | undefined)[];
  readonly formulas: ((string | null | undefined)[] | undefined)[];
  readonly numberFormats: ((string | undefined)[] | undefined)[];
  readonly looks: ((CellLook | undefined)[] | undefined)[];
  readonly errors: Set<string>;
  readonly uncalculated: Set<string>;
}

export function emptyRows(): SheetRows {
  return {
    values: [],
    formulas: [],
    numberFormats: [],
    looks: [],
    errors: new Set(),
    uncalculated: new Set(),
  };
}

/** Reads one row (0-based) of a sheet into `rows`; the answer is how many cells stand in it. */
export function readRow(sheet: SheetCells, row: number, rows: SheetRows): number {
  const cells = sheet.worksheet.getCellMatrix().getMatrix()[row];
  if (!cells) return 0;
  let count = 0;
  for (const key of Object.keys(cells)) {
    const column = Number(key);
    const cell = cells[column];
    if (!cell) continue;
    const value = valueOf(cell);
    const formula = formulaOf(sheet, cell, row, column);
    if (value === null && formula === null) continue;
    count++;
    const values = (rows.values[row] ??= []);
    while (values.length < column) values.push(null);
    values[column] = value;
    if (isErrorText(value)) rows.errors.add(cellAddress(row, column));
    if (formula !== null) {
      (rows.formulas[row] ??= [])[column] = formula;
      if (value === null) rows.uncalculated.add(cellAddress(row, column));
    }
    const format = formatOf(sheet, cell);
    if (format !== undefined) (rows.numberFormats[row] ??= [])[column] = format;
    const look = column < LABEL_COLUMNS && typeof value === "string" ? lookOf(sheet, cell) : undefined;
    if (look) (rows.looks[row] ??= [])[column] = look;
  }
  return count;
}

function toCellRange(range: {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}): CellRange {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

function hiddenOnes(lines: Readonly<Record<number, Partial<IRowData | IColumnData> | undefined>>): number[] {
  return Object.entries(lines)
    .filter(([, line]) => line?.hd === BooleanNumber.TRUE)
    .map(([index]) => Number(index));
}

/** What a sheet is apart from its cells. */
export function readShape(workbook: Workbook, { worksheet, names }: SheetCells): Omit<SheetData, "values"> {
  const hiddenRows = hiddenOnes(worksheet.getRowManager().getRowData());
  const hiddenColumns = hiddenOnes(worksheet.getColumnManager().getColumnData());
  const isHidden = workbook.getHiddenWorksheets().includes(worksheet.getSheetId());
  return {
    name: names.realName(worksheet.getName()),
    merges: worksheet.getMergeData().map(toCellRange),
    hiddenRows,
    hiddenColumns,
    ...(isHidden ? { hidden: true } : {}),
  };
}
