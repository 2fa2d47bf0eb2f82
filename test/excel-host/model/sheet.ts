import { cellAddress, rangeContains, type CellRange } from "../../../src/grid/address";
import type { CellValue, SheetData } from "../../../src/grid/sheet";
import type { ConditionalFormatModel } from "./conditional-format";
import { normalFormat, type CellFormat } from "./format";
import type { Content } from "./input";
import { cellKey, intersection } from "./ranges";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Protection {
  readonly password: string | null;
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface Filter {
  area: CellRange;
  /** By 0-based column of the filter, the criterion as the client gave it. */
  readonly criteria: Map<number, unknown>;
  /** Sheet rows, 0-based, that the filter hides. */
  hiddenRows: Set<number>;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: CellRange;
  showHeaders: boolean;
  showTotals: boolean;
  /** Its own filter, beside that of the sheet. */
  filter?: Filter | null;
}

/** Where a filter is kept: the sheet itself, or one of its tables. */
export type FilterOwner = Pick<TableModel, "filter">;

type Rows<Cell> = (Cell[] | undefined)[];

/** The standard width of a column in the unit of the API, points. */
export const standardColumnWidth = 48;
export const standardRowHeight = 15;

/** One sheet: contents as rows × columns from A1, 0-based, and what stands beside them. */
export class SheetModel {
  visibility: Visibility = "Visible";
  deleted = false;
  readonly values: Rows<CellValue> = [];
  readonly formulas: Rows<string | null | undefined> = [];
  readonly numberFormats: Rows<string | undefined> = [];
  /** By cell key. */
  readonly formats = new Map<number, Required<CellFormat>>();
  /** A1 addresses of cells with a formula. */
  readonly formulaCells = new Set<string>();
  merges: CellRange[] = [];
  /** 0-based; hidden by hand, in contrast to those of the filter. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** In points, by 0-based index. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  conditionalFormats: ConditionalFormatModel[] = [];
  protection: Protection | null = null;
  filter: Filter | null = null;
  tables: TableModel[] = [];
  /** Results of dynamic arrays: the first cell of each is the one with the formula. */
  spills: CellRange[] = [];
  /** Where pivot tables lie. */
  pivotTables: CellRange[] = [];
  /** Formulas entered for several cells at once, in the way that was before dynamic arrays. */
  arrayFormulas: CellRange[] = [];
  /** A sheet that is all chart. */
  isChart = false;
  /** What formatting alone adds to the used range. */
  formattedArea: CellRange | null = null;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** Takes over what was read from a file; the data itself is not changed later. */
  static fromData(id: string, data: SheetData): SheetModel {
    const sheet = new SheetModel(id, data.name);
    if (data.hidden) sheet.visibility = "Hidden";
    data.values.forEach((row, index) => row && (sheet.values[index] = row.slice()));
    data.formulas?.forEach((row, index) => {
      if (!row) return;
      sheet.formulas[index] = row.slice();
      row.forEach((formula, column) => formula && sheet.formulaCells.add(cellAddress(index, column)));
    });
    data.numberFormats?.forEach((row, index) => row && (sheet.numberFormats[index] = row.slice()));
    data.looks?.forEach((row, index) =>
      row?.forEach((look, column) => {
        if (!look) return;
        const { bold, italic, indent, fill } = look;
        sheet.formats.set(cellKey(index, column), {
          ...normalFormat,
          ...(bold ? { bold } : {}),
          ...(italic ? { italic } : {}),
          ...(indent === undefined ? {} : { indentLevel: indent }),
          ...(fill === undefined ? {} : { fillColor: fill, fillPattern: "Solid" as const }),
        });
      }),
    );
    sheet.merges = [...(data.merges ?? [])];
    for (const row of data.hiddenRows ?? []) sheet.hiddenRows.add(row);
    for (const column of data.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
    return sheet;
  }

  value(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }

  formula(row: number, column: number): string | null {
    return this.formulas[row]?.[column] ?? null;
  }

  numberFormat(row: number, column: number): string {
    return this.numberFormats[row]?.[column] ?? "General";
  }

  format(row: number, column: number): Required<CellFormat> {
    return this.formats.get(cellKey(row, column)) ?? normalFormat;
  }

  /** Puts a content into a cell without asking any of Excel's questions; a formula's value is left as it was. */
  put(row: number, column: number, content: Content): void {
    const address = cellAddress(row, column);
    if ("formula" in content) {
      rowOf(this.formulas, row)[column] = content.formula;
      this.formulaCells.add(address);
      return;
    }
    setCell(rowOf(this.values, row), column, content.value, null);
    if (this.formulaCells.delete(address)) rowOf(this.formulas, row)[column] = null;
  }

  putValue(row: number, column: number, value: CellValue): void {
    setCell(rowOf(this.values, row), column, value, null);
  }

  putNumberFormat(row: number, column: number, format: string): void {
    rowOf(this.numberFormats, row)[column] = format === "General" ? undefined : format;
  }

  putFormat(row: number, column: number, change: CellFormat): void {
    this.formats.set(cellKey(row, column), { ...this.format(row, column), ...change });
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.isFilteredOut(row);
  }

  /** Whether a filter, the sheet's or a table's, hides a row. */
  isFilteredOut(row: number): boolean {
    if (this.filter?.hiddenRows.has(row)) return true;
    return this.tables.some(({ filter }) => filter?.hiddenRows.has(row));
  }

  /** The merged area around a cell, or null. */
  mergeAt(row: number, column: number): CellRange | null {
    return this.merges.find((merge) => rangeContains(merge, row, column)) ?? null;
  }

  spillAt(row: number, column: number): CellRange | null {
    return this.spills.find((spill) => rangeContains(spill, row, column)) ?? null;
  }

  /** The smallest area with all contents, and all formats unless only contents count; null when there is none. */
  usedArea(valuesOnly: boolean): CellRange | null {
    const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const include = (row: number, column: number) => {
      area.top = Math.min(area.top, row);
      area.bottom = Math.max(area.bottom, row);
      area.left = Math.min(area.left, column);
      area.right = Math.max(area.right, column);
    };
    const scan = (rows: Rows<unknown>) =>
      rows.forEach((row, index) => {
        if (!row) return;
        const isFull = (cell: unknown) => cell !== null && cell !== undefined;
        const first = row.findIndex(isFull);
        if (first < 0) return;
        include(index, first);
        include(index, row.findLastIndex(isFull));
      });
    scan(this.values);
    scan(this.formulas);
    if (!valuesOnly) {
      scan(this.numberFormats);
      for (const key of this.formats.keys()) include(Math.floor(key / 16_384), key % 16_384);
      for (const each of this.formattedArea ? [...this.merges, this.formattedArea] : this.merges) {
        include(each.top, each.left);
        include(each.bottom, each.right);
      }
    }
    return area.bottom < 0 ? null : area;
  }

  /** The parts of merged areas, tables and the like that meet an area. */
  meeting<Item extends { area: CellRange }>(items: readonly Item[], area: CellRange): Item[] {
    return items.filter((item) => intersection(item.area, area) !== null);
  }
}

function rowOf<Cell>(rows: Rows<Cell>, index: number): Cell[] {
  let row = rows[index];
  if (!row) {
    row = [];
    rows[index] = row;
  }
  return row;
}

function setCell<Cell>(row: Cell[], column: number, cell: Cell, blank: Cell): void {
  while (row.length < column) row.push(blank);
  row[column] = cell;
}
