import type { CellPosition, CellRange } from "./address";

/**
 * Cells as few rectangles as their columns allow: runs down a column, joined with an equal run in the column before.
 * The rectangles come down the rows, then across.
 */
export function rectanglesOf(cells: readonly CellPosition[]): CellRange[] {
  const inColumns = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: CellRange[] = [];
  for (const { row, column } of inColumns) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const rectangles: CellRange[] = [];
  const endingAt = new Map<string, CellRange>();
  for (const run of runs) {
    const { top, bottom, left } = run;
    const before = endingAt.get(`${top}:${bottom}:${left - 1}`);
    if (before) before.right = left;
    else rectangles.push(run);
    endingAt.set(`${top}:${bottom}:${left}`, before ?? run);
  }
  return rectangles.sort((one, other) => one.top - other.top || one.left - other.left);
}
