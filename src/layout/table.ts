import type { CellRange } from "../grid/address";
import type { UnitKind } from "../formats/units";
import type { Grid } from "../grid/grid";
import type { Concept, Measure } from "./concepts";
import type { TableCorrection } from "./correction";
import type { DeclaredFormula } from "./declared";
import type { Marker } from "./markers";
import type { RowSum } from "./outline/row-sum";

/** How percentages are written in a column: 0.1595 shown as 15,95 %, or 15.95. */
export type PercentScale = "ratio" | "hundred";

/**
 * A line of a table that figures are compared along: a column or a row. Relations do not care which, since a form may
 * put its levels in columns (one row a unit) or in rows (one column a type of unit).
 */
export interface Line {
  /** The 0-based row or column of the sheet. */
  index: number;
  /** Header or label texts from the widest to the narrowest. */
  path: readonly string[];
  /** The narrowest text, as a person would call the line. */
  label: string;
  concept: Concept | null;
  measure: Measure | null;
  /** Under "Trong đó": a part of another line, never added up. */
  subset: boolean;
  declared: DeclaredFormula | null;
  /** What the form calls the line in its own formulas: "2", "A", "1". */
  key: string | null;
}

export interface Column extends Line {
  /** Body cells that are figures / words, counted over the table. */
  figures: number;
  texts: number;
  scale: PercentScale;
  /** Plain numbers below one throughout: 0,16 may be 0,16 % or 16 %, and only the counts beside them tell. */
  scaleUnsure?: boolean;
  /** The parent headers' areas, widest first: columns under the same area belong together. */
  groups: readonly CellRange[];
  /** The figures are whole numbers but for few. */
  whole: boolean;
  /** The decimals most of the column's percentages or scores show. */
  decimals: number;
}

export type RowRole = "data" | "total" | "subtotal" | "group" | "blank" | "heading";

export interface Row extends Line {
  role: RowRole;
  marker: Marker | null;
  /** 0 at the outermost level of the numbering. */
  depth: number;
  /** The sheet row this row is a part of, or null. */
  parent: number | null;
  /** Row holds at least one figure. */
  hasFigures: boolean;
  /** The 0-based rows that its live formulas add up, where they make it a subtotal. */
  adds?: readonly number[];
  /** What a column of units, or the label, says of the row's figures; null where neither does. */
  unit?: UnitKind | null;
}

export interface Table {
  grid: Grid;
  /** From the first header row to the last body row. */
  range: CellRange;
  header: CellRange | null;
  /** The 0-based row that numbers the columns (1, 2, 3 …), or null. */
  indexRow: number | null;
  body: CellRange;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Which rows are made up of which others, as the table's own arithmetic shows. */
  sums: readonly RowSum[];
  ordinalColumn: number | null;
  labelColumns: readonly number[];
  title: string;
  year: number | null;
  /** The rows are people, not units: names may repeat. */
  people: boolean;
  /** What the user said of the table, followed here. */
  correction?: TableCorrection;
}

/** The row of a table at a sheet row. */
export function rowAt(table: Table, row: number): Row | undefined {
  return table.rows[row - table.body.top];
}

/** The column of a table at a sheet column. */
export function columnAt(table: Table, column: number): Column | undefined {
  return table.columns[column - table.range.left];
}
