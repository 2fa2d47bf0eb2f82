import { statementOf } from "../../grid/formula";
import type { FormulaCell, TableFormulas } from "./cells";
import { filledTo, valueOf } from "./cells";
import { cellsOf, footingOf } from "./compare";
import type { LineFault } from "./fault";
import { rangeSummed } from "./ranges";

/**
 * The last of a row of totals adds the totals beside it, while the cells above it hold figures of their own that it
 * ought to add: right only where both give the same.
 */
export function crossFaults(formulas: TableFormulas): LineFault[] {
  const faults: LineFault[] = [];
  for (const [axis, along] of [
    ["row", "column"],
    ["column", "row"],
  ] as const)
    for (const line of formulas.lines(axis))
      for (const cell of line) {
        const peers = line.filter((each) => each !== cell && rangeSummed(each, along)?.name === "SUM");
        const sample = peers.at(-1);
        if (!sample || peers.length < 2 || !addsOnly(cell, peers)) continue;
        const mended = filledTo(sample, cell);
        const range = mended && rangeSummed(mended, along)?.range;
        if (!range || footingOf(mended.node, formulas.grid).figures < 2) continue;
        // Where the parts are themselves sums across, the two ways differ by a fault elsewhere.
        if (cellsOf(range).some(({ row, column }) => formulas.at(row, column))) continue;
        const [stands, follows] = [valueOf(cell.node, formulas.grid), valueOf(mended.node, formulas.grid)];
        if (stands === null || follows === null || Math.abs(stands - follows) <= 1e-9 * Math.abs(stands))
          continue;
        faults.push({ kind: "crosses", cells: [{ cell, mended, concerned: cellsOf(range) }], sample });
      }
  return faults;
}

function addsOnly(cell: FormulaCell, peers: readonly FormulaCell[]): boolean {
  const statement = statementOf(cell.node);
  if (statement?.kind !== "sum") return false;
  const parts = statement.terms.flatMap(({ sheet, range }) => (sheet === null ? cellsOf(range) : []));
  return (
    parts.length > 1 &&
    parts.every(({ row, column }) => peers.some((each) => each.row === row && each.column === column))
  );
}
