import type { CellPosition } from "../../../grid/address";
import type { FormulaCell } from "./table-formulas";

/**
 * What is wrong with formulas of a line:
 * - unlike: not the formula that the cells around it share;
 * - misses: a range that leaves out lines the totals beside it add;
 * - exceeds: a range that takes lines the totals beside it do not;
 * - repeats: a sum that adds subtotals and their parts;
 * - crosses: a total of totals where the cells above it are to be added.
 */
export type FaultKind = "unlike" | "misses" | "exceeds" | "repeats" | "crosses";

/** One mistake, made once and often copied along a line: all its cells are mended together. */
export interface LineFault {
  kind: FaultKind;
  cells: readonly FaultCell[];
  /** A formula that is right, as it stands in its own cell; null when none is near. */
  sample: FormulaCell | null;
}

export interface FaultCell {
  cell: FormulaCell;
  /** The formula that the cell should hold; null when none follows. */
  mended: FormulaCell | null;
  /** Cells left out, taken too much or counted twice. */
  concerned: readonly CellPosition[];
}
