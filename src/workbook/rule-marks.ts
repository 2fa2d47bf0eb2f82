import type { CellRange } from "../grid/address";
import { cellAddress } from "../grid/address";
import { shifterOf } from "../formula/shift";
import type { Mark } from "./port";

/** A rule that was copied over whole columns is told for so many of its cells. */
export const MOST_RULE_CELLS = 100_000;

/**
 * The marks that a rule over some areas shows: one for each cell, row by row, with the formula as it reads there. A
 * rule's formula is written for the first cell of its first area; the others read it as if it were filled on.
 */
export function marksOfRule(
  sheet: string,
  areas: readonly CellRange[],
  { formula, severity }: Pick<Mark, "formula" | "severity">,
): Mark[] {
  const [first] = areas;
  if (!first) return [];
  const shift = shifterOf(formula);
  const marks: Mark[] = [];
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (marks.length >= MOST_RULE_CELLS) return marks;
        const shifted = shift(row - first.top, column - first.left);
        marks.push({ sheet, cell: cellAddress(row, column), formula: shifted, severity });
      }
    }
  }
  return marks;
}
