import { ownCells, parseFormula, references } from "../formula";
import type { Figures } from "../relations/figures";
import { cellOf, operandsOf } from "../relations/relation";
import type { Instance } from "./relation-lines";
import { keyOf } from "../grid/cell-key";

/**
 * The live formula of the result says what it is the sum or the share of, and that is not what the layout was read as:
 * what is written in the sheet stands before a reading of it. Sums across and down are two statements on one cell, and
 * leave each other alone. Formulas unlike their neighbours are told before this is asked.
 */
export function isStatedOtherwise({ accepted: { relation }, line }: Instance, figures: Figures): boolean {
  if (relation.origin === "values" || relation.origin === "declared") return false;
  const { row, column } = cellOf(relation, line, "result");
  const formula = figures.grid.formula(row, column);
  const node = formula === null ? null : parseFormula(formula);
  if (!node) return false;
  const taken = ownCells(references(node));
  if (taken.length === 0) return false;
  const wanted = operandsOf(relation).map((operand) => cellOf(relation, line, operand));
  const takenKeys = new Set(taken.map(keyOf));
  if ("numerator" in relation) return !wanted.some((cell) => takenKeys.has(keyOf(cell)));
  const alongside = taken.every((cell) =>
    relation.axis === "columns" ? cell.row === row : cell.column === column,
  );
  if (!alongside) return false;
  const wantedKeys = new Set(wanted.map(keyOf));
  return (
    taken.some((cell) => !wantedKeys.has(keyOf(cell))) || wanted.some((cell) => !takenKeys.has(keyOf(cell)))
  );
}
