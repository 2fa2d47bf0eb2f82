import { nearlyEqual } from "../../../grid/nearly-equal";
import { keyOf } from "../../../grid/cell-key";
import type { CellPosition } from "../../../grid/address";
import type { Axis, FormulaCell, TableFormulas } from "./table-formulas";
import { filledTo, valueOf } from "./table-formulas";
import { footingOf, shownAlike } from "./compare";

/** A typed number where the formulas on both sides are copies of each other. */
export interface TypedCell {
  cell: CellPosition;
  sample: FormulaCell;
  /** The formula of its neighbours, as the cell would hold it. */
  mended: FormulaCell;
  /** What that formula gives; null when it is not calculated here. */
  value: number | null;
}

/** Formulas around a typed number that has their result, and around one that has not: that may be on purpose. */
const FEW = 4;
const MANY = 8;

/** Typed numbers within runs of one formula, whose figures that formula would find here as it does there. */
export function typedInRuns(formulas: TableFormulas): TypedCell[] {
  const found = new Map<number, TypedCell>();
  for (const axis of ["row", "column"] as const)
    for (const line of formulas.lines(axis))
      line.forEach((before, at) => {
        const after = line[at + 1];
        const cell = after && between(axis, before, after);
        if (!cell || before.form !== after.form) return;
        const typed = typedAt(formulas, cell, before, around(axis, line, at));
        if (typed) found.set(keyOf(cell), typed);
      });
  return [...found.values()];
}

function between(axis: Axis, before: FormulaCell, after: FormulaCell): CellPosition | null {
  const [row, column] = axis === "row" ? [0, 1] : [1, 0];
  const isNext = after.row - before.row === 2 * row && after.column - before.column === 2 * column;
  return isNext ? { row: before.row + row, column: before.column + column } : null;
}

/** Formulas of the same form next to each other, at most one cell apart. */
function around(axis: Axis, line: readonly FormulaCell[], at: number): number {
  const place = ({ row, column }: FormulaCell): number => (axis === "row" ? column : row);
  const goesOn = (one: FormulaCell | undefined, other: FormulaCell | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    one.form === other.form &&
    Math.abs(place(one) - place(other)) <= 2;
  let count = 2;
  for (let next = at; goesOn(line[next], line[next - 1]); next -= 1) count += 1;
  for (let next = at + 1; goesOn(line[next], line[next + 1]); next += 1) count += 1;
  return count;
}

function typedAt(
  { grid, table }: TableFormulas,
  cell: CellPosition,
  sample: FormulaCell,
  count: number,
): TypedCell | null {
  const { row, column } = cell;
  if (count < FEW || grid.kind(row, column) !== "number" || !shownAlike(table, cell, sample)) return null;
  const mended = filledTo(sample, cell);
  // A link to another place is often typed over.
  if (!mended || mended.node.type === "reference") return null;
  const [here, there] = [footingOf(mended.node, grid), footingOf(sample.node, grid)];
  if (here.others > there.others || here.blanks > there.blanks) return null;
  if (here.figures === 0 && there.figures > 0) return null;
  const value = valueOf(mended.node, grid);
  const stands = grid.number(row, column);
  const same = value !== null && nearlyEqual(value, stands);
  // A nought among formulas that give nought is a blank filled in.
  if (same ? stands === 0 : count < MANY) return null;
  return { cell, sample, mended, value };
}
