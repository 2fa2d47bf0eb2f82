import type { Grid } from "../../src/grid/grid";
import type { ComputedRow } from "./line-classes";
import type { ValueRelation } from "../../src/relations/values/discover-values";

/** The rows (0-based) whose figures are, for the greater part, sums or means of other rows, and of how many. */
export function derivedRows(grid: Grid, found: readonly ValueRelation[]): Map<number, ComputedRow> {
  const held = new Map<number, Set<number>>();
  const parts = new Map<number, number>();
  const taken = new Set<number>();
  for (const { axis, kind, result, operands, lines } of found) {
    if (axis !== "rows" || (kind !== "sum" && kind !== "average")) continue;
    const cells = held.get(result) ?? new Set();
    for (const line of lines) cells.add(line);
    held.set(result, cells);
    parts.set(result, Math.max(parts.get(result) ?? 0, operands.length));
    for (const operand of operands) taken.add(operand);
  }
  const rows = new Map<number, ComputedRow>();
  for (const [row, cells] of held) {
    let figures = 0;
    for (let column = 0; column < grid.columnCount; column += 1) if (grid.isFigure(row, column)) figures += 1;
    if (cells.size * 2 > figures) rows.set(row, { parts: parts.get(row) ?? 0, isPart: taken.has(row) });
  }
  return rows;
}
