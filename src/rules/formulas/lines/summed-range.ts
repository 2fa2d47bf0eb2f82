import type { CellRange } from "../../../grid/address";
import type { FormulaNode } from "../../../formula";
import { unguarded } from "../../../formula";
import type { Axis, FormulaCell } from "./table-formulas";

/** A function of one range of figures: a total, a mean, the largest. */
const AGGREGATES = new Set(["SUM", "AVERAGE", "MAX", "MIN", "COUNT", "COUNTA", "MEDIAN", "STDEV"]);

/** The lines a formula aggregates: rows of its own column, or columns of its own row; both ends included. */
export interface SummedRange {
  name: string;
  /** "column" when the range runs down the formula's own column. */
  along: Axis;
  first: number;
  last: number;
  range: CellRange;
}

/** The one range a formula aggregates along `along`; null when it does anything else as well. */
export function rangeSummed(cell: FormulaCell, along: Axis): SummedRange | null {
  const node: FormulaNode = unguarded(cell.node);
  if (node.type !== "call") return null;
  const { name, argument } = aggregated(node);
  if (argument?.type !== "reference" || argument.reference.sheet !== null) return null;
  const { range } = argument.reference;
  const { top, left, bottom, right } = range;
  if (along === "column") {
    if (left !== cell.column || right !== cell.column || (cell.row >= top && cell.row <= bottom)) return null;
    return { name, along, first: top, last: bottom, range };
  }
  if (top !== cell.row || bottom !== cell.row || (cell.column >= left && cell.column <= right)) return null;
  return { name, along, first: left, last: right, range };
}

/** The functions of SUBTOTAL by their codes, hidden rows counted or not. */
const SUBTOTALS: Readonly<Record<number, string>> = {
  1: "AVERAGE",
  2: "COUNT",
  3: "COUNTA",
  4: "MAX",
  5: "MIN",
  9: "SUM",
};

function aggregated(node: FormulaNode & { type: "call" }): { name: string; argument: FormulaNode | null } {
  const [first, second, third] = node.arguments;
  if (AGGREGATES.has(node.name)) return { name: node.name, argument: second ? null : (first ?? null) };
  const name =
    node.name === "SUBTOTAL" && first?.type === "number" ? SUBTOTALS[first.value % 100] : undefined;
  return { name: name ?? "", argument: name && !third ? (second ?? null) : null };
}
