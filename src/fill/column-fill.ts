import type { Column } from "../layout/table";
import type { Computation, FillKind } from "./proposal";

/** How the cells of one column are computed, before any cell is looked at. */
export interface ColumnFill {
  kind: FillKind;
  /** The form's own column; for a column to be added, the numeric column whose look it takes. */
  column: Column;
  header: string;
  /** Sheet rows to be filled. */
  rows: readonly number[];
  /** The result is a share, written in the sheet's scale of percentages. */
  percent: boolean;
  /** The base of each cell is a row above it, not one column. */
  baseRows: boolean;
  /** The computation of the cell in a row; null where the form has none for it. */
  at(row: number): Computation | null;
}
