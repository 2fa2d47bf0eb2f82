import type { CellPosition } from "../../../src/grid/address";
import { sumExactly } from "../../../src/grid/exact";
import type { CellValue, SheetData, WorkbookData } from "../../../src/grid/sheet";

/** A figure that others make up: a total row, a group row, a column "Tổng số". */
export interface PlainSum {
  result: CellPosition;
  parts: readonly CellPosition[];
}

/** A column worked out line by line from others: a share, a gap, a change. */
export interface Derived {
  column: number;
  kind: "share" | "gap";
  /** What it must say in a row by the other figures that stand there. */
  right: (values: readonly (readonly CellValue[])[], row: number) => number;
}

/**
 * A typed table as clerks keep it, and what is true of it: units in rows, counts in columns, a row that adds them up. Rows
 * and columns are 0-based from A1.
 */
export interface PlainTable {
  shape: string;
  values: CellValue[][];
  /** Rows of the units whose figures are added up. */
  units: readonly number[];
  total: number | null;
  /** Columns that the total row adds up. */
  counts: readonly number[];
  /** Columns that people of one unit are moved between, and the column that counts them all. */
  levels: readonly number[];
  whole: number | null;
  sums: readonly PlainSum[];
  derived: readonly Derived[];
}

export function figureAt(values: readonly (readonly CellValue[])[], { row, column }: CellPosition): number {
  const value = values[row]?.[column];
  return typeof value === "number" ? value : 0;
}

export function sumOf(values: readonly (readonly CellValue[])[], parts: readonly CellPosition[]): number {
  return sumExactly(parts.map((part) => figureAt(values, part)));
}

/** Totals and sub-totals that do not add up as the figures stand, with what each would have to be. */
export function wrongTotals(table: PlainTable): { cell: CellPosition; value: number }[] {
  return table.sums.flatMap(({ result, parts }) => {
    if (result.row === parts[0]?.row) return [];
    const value = sumOf(table.values, parts);
    return value === figureAt(table.values, result) ? [] : [{ cell: result, value }];
  });
}

export function setFigure(table: PlainTable, row: number, column: number, value: number): void {
  const cells = table.values[row];
  if (!cells) throw new RangeError(`No row ${row}`);
  cells[column] = value;
}

/** Writes what follows from the counts of these rows: shares and gaps. */
export function settleDerived(table: PlainTable, rows: readonly number[]): void {
  for (const row of rows)
    for (const { column, right } of table.derived) setFigure(table, row, column, right(table.values, row));
}

export function workbookOf({ values }: PlainTable): WorkbookData {
  const sheet: SheetData = { name: "Biểu 1", values };
  return { sheets: [sheet] };
}
