import type { Grid } from "../../grid/grid";
import type { ValueRelation } from "./discover-values";

/** The 0-based rows whose figures are, for the greater part, computed from other rows. */
export function derivedRows(grid: Grid, found: readonly ValueRelation[]): Set<number> {
  const held = new Map<number, Set<number>>();
  for (const { axis, result, lines } of found) {
    if (axis !== "rows") continue;
    const cells = held.get(result) ?? new Set();
    for (const line of lines) cells.add(line);
    held.set(result, cells);
  }
  const rows = new Set<number>();
  for (const [row, cells] of held) {
    let figures = 0;
    for (let column = 0; column < grid.columnCount; column += 1)
      if (grid.isFigure(row, column)) figures += 1;
    if (cells.size * 2 > figures) rows.add(row);
  }
  return rows;
}
