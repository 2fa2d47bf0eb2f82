import type { CellPosition } from "../grid/address";
import { parseFormula, references } from "../formula";
import type { Figures } from "../relations/figures";
import { keyOf } from "../grid/cell-key";

/** Chains of totals are short. */
const ROUNDS = 12;

/** The live results of a table that were computed from some of its cells, directly or over others; keys of cells. */
export function computedFrom(figures: Figures, cells: readonly CellPosition[]): Map<number, CellPosition> {
  const { grid, table } = figures;
  const found = new Map<number, CellPosition>();
  if (!grid.hasFormulas || cells.length === 0) return found;
  const formulas = formulasOf(figures);
  /** Wrong rows by column. */
  const wrong = new Map<number, Set<number>>();
  const add = ({ row, column }: CellPosition): void => {
    const rows = wrong.get(column) ?? new Set<number>();
    wrong.set(column, rows.add(row));
  };
  for (const cell of cells) add(cell);
  for (let round = 0; round < ROUNDS; round += 1) {
    const further = formulas.filter(
      ({ cell, reads }) =>
        !found.has(keyOf(cell)) &&
        reads.some(({ top, bottom, left, right }) => {
          for (
            let column = Math.max(left, table.range.left);
            column <= Math.min(right, table.range.right);
            column += 1
          )
            for (const row of wrong.get(column) ?? []) if (row >= top && row <= bottom) return true;
          return false;
        }),
    );
    if (further.length === 0) break;
    for (const { cell } of further) {
      found.set(keyOf(cell), cell);
      add(cell);
    }
  }
  return found;
}

function formulasOf({ grid, table }: Figures): { cell: CellPosition; reads: ReturnType<typeof rangesOf> }[] {
  const { top, bottom, left, right } = table.body;
  const formulas: { cell: CellPosition; reads: ReturnType<typeof rangesOf> }[] = [];
  for (let column = left; column <= right; column += 1) {
    if (grid.columnTotals(column).formulas === 0) continue;
    for (let row = top; row <= bottom; row += 1) {
      const formula = grid.formula(row, column);
      if (formula !== null) formulas.push({ cell: { row, column }, reads: rangesOf(formula) });
    }
  }
  return formulas;
}

function rangesOf(formula: string): { top: number; bottom: number; left: number; right: number }[] {
  const node = parseFormula(formula);
  return node ? references(node).flatMap(({ sheet, range }) => (sheet === null ? [range] : [])) : [];
}
