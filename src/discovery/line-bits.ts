import { lineDigits } from "../relations/last-digit";
import { MOST_DECIMALS } from "../grid/exact";
import type { Figures } from "../relations/figures";
import { evaluate } from "../relations/evaluate";
import { cellOf, operandsOf } from "../relations/relation";
import type { AverageRelation, Relation } from "../relations/relation";
import { plainSlipProbability } from "../slips/typing-slips";

/**
 * What one line says of a relation, against a line whose figures have nothing to do with each other: there a result is
 * as likely to be any figure of its size as any other.
 */

/** Shares of the ways a figure comes to be wrong; each group makes up 1. */
interface Ways {
  /** A slip of the keyboard in the result or in one of the parts (`slips/typing-slips`). */
  slip: number;
  /** Off by a little, as often by 1 to 3 as by 10 to 30: added up wrong, one part corrected later. */
  little: number;
  /** Off by about what one part holds: a row left out, old, or in another's place. */
  onePart: number;
  /** Anything. */
  any: number;
}

/** A single wrong figure. Most that offices correct are slips (112 + 15 + 14 + 11 of 152, Scholtus 2009). */
const SINGLE: Ways = { slip: 0.55, little: 0.25, onePart: 0.15, any: 0.05 };
/** Many at once, by one event. */
const BY_EVENT: Ways = { slip: 0.1, little: 0.4, onePart: 0.4, any: 0.1 };
/** A share, a mean or a difference that was worked out wrong may be any other. */
const COMPUTED: Ways = { slip: 0.4, little: 0.3, onePart: 0, any: 0.3 };
/** Parts of a long sum that are asked for a slip. */
const MOST_ASKED = 60;

/** How many figures of its size the result might have been, by the last digit that the line shows. */
export function choicesAt(relation: Relation, line: number, figures: Figures): number {
  const result = cellOf(relation, line, "result");
  const stated = Math.abs(figures.value(result.row, result.column));
  if ("numerator" in relation || relation.kind === "average") {
    const decimals = Math.min(MOST_DECIMALS, figures.columnDecimals(result.row, result.column));
    const size = relation.kind === "average" ? spreadOf(relation, line, figures) : stated;
    return 1 + size * 10 ** decimals;
  }
  const { size, decimals } = lineDigits(relation, line, figures);
  return 1 + size * 10 ** decimals;
}

/** A mean lies between its parts, whatever else it is. */
function spreadOf(relation: AverageRelation, line: number, figures: Figures): number {
  let [least, most] = [Infinity, -Infinity];
  for (const operand of relation.operands) {
    const { row, column } = cellOf(relation, line, operand);
    const value = figures.value(row, column);
    if (Number.isNaN(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return Math.max(0, most - least);
}

/**
 * How much likelier the figures of a failing line are where it is meant and something in it is wrong than where it is not
 * meant; above 1 they speak for it.
 */
export function wrongOdds(relation: Relation, line: number, figures: Figures, event = false): number {
  const { expected, residual } = evaluate(relation, line, figures);
  if (!Number.isFinite(expected) || residual === 0) return 1;
  const stated = expected + residual;
  if (equalsEachPart(relation, line, stated, figures)) return 0;
  const unit = unitAt(relation, line, figures);
  const choices = 1 + Math.max(Math.abs(stated), Math.abs(expected)) / unit;
  const off = Math.max(1, Math.abs(residual) / unit);
  const isComputed = "numerator" in relation || relation.kind === "average" || relation.kind === "difference";
  const ways = isComputed ? COMPUTED : event ? BY_EVENT : SINGLE;
  const little = 1 / (2 * off * Math.max(1, Math.log(choices)));
  const parts = Math.max(2, filledParts(relation, line, figures));
  const part = choices / parts;
  const onePart = Math.exp(-off / part) / (2 * part);
  const slip = slipAt(relation, line, figures, stated, expected, residual);
  return choices * (ways.slip * slip + ways.little * little + ways.onePart * onePart) + ways.any;
}

/** Odds below which a line that words speak for was likelier not meant than mistyped. */
export const LEAST_ODDS = 0.2;

/** The result lies so far from what its parts give that no wrong figure explains it. */
export function isFarOff(relation: Relation, line: number, figures: Figures): boolean {
  return wrongOdds(relation, line, figures) < LEAST_ODDS;
}

/** The last digit that a line shows. */
function unitAt(relation: Relation, line: number, figures: Figures): number {
  const result = cellOf(relation, line, "result");
  if ("numerator" in relation || relation.kind === "average")
    return 10 ** -Math.min(MOST_DECIMALS, figures.columnDecimals(result.row, result.column));
  return 10 ** -lineDigits(relation, line, figures).decimals;
}

function filledParts(relation: Relation, line: number, figures: Figures): number {
  let filled = 0;
  for (const operand of operandsOf(relation)) {
    const { row, column } = cellOf(relation, line, operand);
    const value = figures.value(row, column);
    if (!Number.isNaN(value) && value !== 0) filled += 1;
  }
  return filled;
}

/** The probability that a slip in one figure of the line, whichever it is, left it as it stands. */
function slipAt(
  relation: Relation,
  line: number,
  figures: Figures,
  stated: number,
  expected: number,
  residual: number,
): number {
  // A nought where something should stand was left so for its own reasons, and is no slip of the hand.
  let probability = stated === 0 ? 0 : plainSlipProbability(stated, rounded(expected));
  if ("numerator" in relation || relation.kind === "average") return probability;
  let cells = 1;
  for (const operand of relation.operands.slice(0, MOST_ASKED)) {
    const { row, column } = cellOf(relation, line, operand);
    if (figures.standing(row, column) !== "figure") continue;
    const value = figures.value(row, column);
    cells += 1;
    const meant = rounded(value + operand.sign * residual);
    // A whole less its other part is no sum with a slip of the sign; a lone minus may be one.
    if (value === 0 || (value > 0 && meant === -value)) continue;
    probability += plainSlipProbability(value, meant);
  }
  return probability / cells;
}

function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Hundred per cent in all beside hundred per cent of each: no sum of them. */
function equalsEachPart(relation: Relation, line: number, stated: number, figures: Figures): boolean {
  if (relation.kind !== "sum" || relation.operands.length < 2) return false;
  return relation.operands.every((operand) => {
    const { row, column } = cellOf(relation, line, operand);
    return figures.value(row, column) === stated;
  });
}
