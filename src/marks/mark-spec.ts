import type { CellPosition } from "../grid/address";
import type { Relation } from "../relations/relation";

export type Comparison = "<" | "<=" | ">" | ">=";

/**
 * What is wrong with a finding's cell, as data that a formula can be made of. "The cell" is the finding's own.
 * - relation: the relation does not hold at a line of its own, whichever of its cells the finding names
 * - text, negative, fraction, error: what stands in the cell
 * - typed: the cell holds no formula
 * - above: more than the whole it is a part of
 * - outside: below 0 or above a maximum, given or kept in a cell
 * - step: not the number after the previous one, nor 1
 * - same: the same text as another cell
 * - noWholeNumber: a percentage that no whole number gives on its base
 * - cap: above a share of other counts, rounded up
 * - hidden: added into a total though its row or column is hidden
 * - formula: not what the formula given, without "=", gives
 * - textAgainst: the same text still, while two figures compare as said
 * - value: nothing better is known than that the cell still holds its value
 */
export type MarkSpec =
  | { kind: "relation"; relation: Relation; line: number }
  | { kind: "text" | "negative" | "fraction" | "error" | "typed" | "value" }
  | { kind: "above"; whole: CellPosition }
  | { kind: "outside"; most: number | CellPosition }
  | { kind: "step"; previous: CellPosition }
  | { kind: "same"; other: CellPosition }
  | { kind: "noWholeNumber"; base: CellPosition }
  | { kind: "cap"; ratio: number; of: readonly CellPosition[] }
  | { kind: "hidden"; total: CellPosition; axis: "rows" | "columns" }
  | { kind: "formula"; right: string }
  | { kind: "textAgainst"; first: CellPosition; comparison: Comparison; second: CellPosition | number };
