import { parseFormula, references } from "../formula";
import type { Grid } from "../grid/grid";

/** A SUBTOTAL over rows that a filter hides, or that were hidden by hand: which of them it counts is not known here. */
export function isFiltered(grid: Grid, row: number, column: number): boolean {
  const { hiddenRows } = grid.data;
  const formula = grid.formula(row, column);
  if (formula === null || !hiddenRows?.length || !/\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(formula))
    return false;
  const node = parseFormula(formula);
  if (!node) return false;
  return references(node).some(
    ({ sheet, range }) =>
      sheet === null && hiddenRows.some((hidden) => hidden >= range.top && hidden <= range.bottom),
  );
}
