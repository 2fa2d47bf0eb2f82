import { nearlyEqual } from "../../../grid/nearly-equal";
import { statementOf } from "../../../formula";
import type { CellPosition } from "../../../grid/address";
import type { Axis, FormulaCell, TableFormulas } from "./table-formulas";
import { filledTo, ownRanges, valueOf } from "./table-formulas";
import { rowAt } from "../../../layout/table";
import { cellsOf, footingOf } from "./compare";
import type { LineFault } from "./fault";
import { rangeSummed } from "./summed-range";

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
    for (const line of formulas.lines(axis)) {
      const totals = line.filter((each) => rangeSummed(each, along)?.name === "SUM");
      if (totals.length < 2) continue;
      for (const cell of line) {
        const sample = totals.findLast((each) => each !== cell);
        if (!sample || !addsOnly(cell, totals)) continue;
        // A total row adds the rows above it, in a column of row totals as in any other.
        if (axis === "column" && isTotalRow(formulas, cell)) continue;
        const mended = filledTo(sample, cell);
        const range = mended && rangeSummed(mended, along)?.range;
        if (!range || footingOf(mended.node, formulas.grid).figures < 2) continue;
        // Where the parts are themselves sums across, the two ways differ by a fault elsewhere.
        if (cellsOf(range).some(({ row, column }) => formulas.at(row, column))) continue;
        // Lines that do add up across are what the cell says they are; one of their figures is wrong then.
        if (cellsOf(range).some((place) => addsUp(formulas, place, cell, axis))) continue;
        const [stands, follows] = [valueOf(cell.node, formulas.grid), valueOf(mended.node, formulas.grid)];
        if (stands === null || follows === null || nearlyEqual(stands, follows)) continue;
        faults.push({ kind: "crosses", cells: [{ cell, mended, concerned: cellsOf(range) }], sample });
      }
    }
  return faults;
}

function isTotalRow({ table }: TableFormulas, { row }: CellPosition): boolean {
  const role = rowAt(table, row)?.role;
  return role === "total" || role === "subtotal";
}

/** A typed figure is the sum of the figures beside it that the cell adds in its own line. */
function addsUp({ grid }: TableFormulas, place: CellPosition, cell: FormulaCell, axis: Axis): boolean {
  const value = grid.number(place.row, place.column);
  if (!Number.isFinite(value) || value === 0) return false;
  const sum = ownRanges(cell.node)
    .flatMap(cellsOf)
    .map(({ row, column }) =>
      axis === "row" ? grid.number(place.row, column) : grid.number(row, place.column),
    )
    .reduce((total, each) => total + (Number.isFinite(each) ? each : 0), 0);
  return nearlyEqual(sum, value);
}

/** A sum along the line of the totals, for the most part of them. */
function addsOnly(cell: FormulaCell, peers: readonly FormulaCell[]): boolean {
  const statement = statementOf(cell.node);
  if (statement?.kind !== "sum") return false;
  const parts = statement.terms.flatMap(({ sheet, range }) => (sheet === null ? cellsOf(range) : []));
  const line = axisOf(peers);
  const isPeer = ({ row, column }: CellPosition): boolean =>
    peers.some((each) => each !== cell && each.row === row && each.column === column);
  return (
    parts.length > 1 &&
    parts.every(({ row, column }) => (line === "row" ? row === cell.row : column === cell.column)) &&
    parts.filter(isPeer).length * 2 >= parts.length
  );
}

function axisOf([first, second]: readonly FormulaCell[]): Axis {
  return first?.row === second?.row ? "row" : "column";
}
