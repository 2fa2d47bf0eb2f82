import { putInto, takeBack } from "../../blame/try-values";
import type { CellValue } from "../../blame/try-values";
import type { CellPosition } from "../../grid/address";
import { decimalPlaces, sumExactly } from "../../grid/exact";
import type { KnownSaying } from "../../i18n/finding-words";
import { evaluate, expectedAt } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { Operand, Relation } from "../../relations/relation";
import type { Equation, Place, Term } from "../../report";
import { placeOf } from "../arguments";
import type { RuleContext } from "../rule";

/** Sums of more terms are told without those that are zero. */
const MANY_TERMS = 6;

interface Shown {
  /** Right values put in place of what stands. */
  mended?: readonly CellValue[];
  /** The cell that holds the result, where the finding is at another. */
  at?: Place | "";
}

/** The sum, difference or share behind a relation at a line; nothing where it gives no number. */
export function arithmetic(
  context: RuleContext,
  relation: Relation,
  line: number,
  { mended = [], at = "" }: Shown = {},
): KnownSaying[] {
  const trial = putInto(context.system, mended);
  const equation = equationOf(context, relation, line);
  takeBack(context.system, trial);
  return equation ? [{ messageId: "arithmetic", args: { equation, at } }] : [];
}

function equationOf(context: RuleContext, relation: Relation, line: number): Equation | null {
  const { figures } = context;
  const term = (operand: Operand): Term => {
    const cell = cellOf(relation, line, operand);
    const value =
      figures.standing(cell.row, cell.column) === "figure" ? figures.value(cell.row, cell.column) : 0;
    return { value: operand.sign * value, cells: [placeOf(cell)] };
  };
  if ("numerator" in relation) {
    const percent = expectedAt(relation, line, figures);
    if (!Number.isFinite(percent)) return null;
    const part = together(relation.numerator.map(term));
    const whole = together(relation.denominator.map(term));
    const decimals = decimalsOf(context, cellOf(relation, line, "result"), percent);
    if (relation.kind !== "change")
      return { equation: "share", part, whole, percent, decimals: Math.min(6, decimals) };
    const change = together([part, { ...whole, value: -whole.value }]);
    return { equation: "share", part: change, whole, percent, decimals: Math.min(2, decimals || 2) };
  }
  const terms = relation.operands.map(term);
  if (relation.kind === "average") {
    const { expected } = evaluate(relation, line, figures);
    return Number.isFinite(expected) ? { equation: "average", terms, result: expected } : null;
  }
  const result = sumExactly(terms.map(({ value }) => value));
  const [first, second] = terms;
  if (relation.kind === "difference" && terms.length === 2 && first && second)
    return { equation: "difference", first, second: { ...second, value: -second.value }, result };
  const told = terms.length > MANY_TERMS ? terms.filter(({ value }) => value !== 0) : terms;
  return { equation: "sum", terms: told, result };
}

/** Those of the cell, and those that the right figure needs where a wrong one shows fewer than its column does. */
function decimalsOf({ figures }: RuleContext, { row, column }: CellPosition, percent: number): number {
  const right = Number(percent.toFixed(Math.min(6, figures.columnDecimals(row, column))));
  return Math.max(figures.decimals(row, column), decimalPlaces(right));
}

function together(terms: readonly Term[]): Term {
  return {
    value: sumExactly(terms.map(({ value }) => value)),
    cells: terms.flatMap(({ cells }) => cells),
  };
}
