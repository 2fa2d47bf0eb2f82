import { NOISE } from "../grid/nearly-equal";
import {
  decimalPlaces,
  ratioRounded,
  ratioStatement,
  roundHalfAway,
  snap,
  sumExactly,
  sumSlack,
} from "../grid/exact";
import { standingCodes } from "./figures";
import type { Figures } from "./figures";
import { plainLines } from "./evaluate-fast";
import { cellOf, operandsOf } from "./relation";
import type { AverageRelation, LinearRelation, Operand, RatioRelation, Relation } from "./relation";
import { roundedSlack, wholeSlack } from "./rounding";
import { isLongSum, NOTHING_ADDED } from "./running-sums";
import type { AddedUp } from "./running-sums";

/** `blank`: nothing to compare; `idle`: it holds but could not fail (all zero); `rounded`: it holds after rounding. */
export type Verdict = "blank" | "idle" | "holds" | "rounded" | "fails";

export interface Evaluation {
  verdict: Verdict;
  /** What the result must be by the other figures, rounded to the decimals it is given with; NaN when unknown. */
  expected: number;
  /** Result − expected; for linear relations exact. */
  residual: number;
}

const BLANK: Evaluation = { verdict: "blank", expected: NaN, residual: NaN };
const IDLE: Evaluation = { verdict: "idle", expected: NaN, residual: 0 };
const HOLDS: Evaluation = { verdict: "holds", expected: NaN, residual: 0 };
const ROUNDED: Evaluation = { verdict: "rounded", expected: NaN, residual: 0 };
const NOTHING_STANDS = standingCodes.blank;
const UNUSABLE = standingCodes.unusable;
/** Held here because a sandbox (jest, an add-in host) may look globals up slowly. */
const { isInteger } = Number;

/** Evaluates a relation at one of its lines. Source of the tolerance: a figure given with d decimals may stray half a unit. */
export function evaluate(relation: Relation, line: number, figures: Figures): Evaluation {
  const place = cellOf(relation, line, "result");
  if (figures.standing(place.row, place.column) !== "figure") return BLANK;
  const actual = figures.value(place.row, place.column);
  switch (relation.kind) {
    case "sum":
    case "difference":
      return evaluateLinear(relation, line, figures, actual);
    case "average":
      return evaluateAverage(relation, line, figures, actual);
    case "ratio":
    case "change":
      return evaluateRatio(relation, line, figures, actual);
  }
}

function evaluateLinear(
  relation: LinearRelation,
  line: number,
  figures: Figures,
  actual: number,
): Evaluation {
  const { filled, sum, whole } = addedUp(relation, line, figures);
  if (filled === 0) return BLANK;
  if (relation.floor === 0 && sum < 0)
    return actual === 0
      ? { verdict: "idle", expected: 0, residual: 0 }
      : { verdict: "fails", expected: 0, residual: actual };
  if (whole && Number.isInteger(actual) && Math.abs(sum) < 2 ** 50) {
    if (sum === actual) return actual === 0 ? IDLE : HOLDS;
    const verdict =
      Math.abs(actual - sum) <= wholeSlack(relation, actual, filled, figures) ? "rounded" : "fails";
    return { verdict, expected: sum, residual: actual - sum };
  }
  const values = signedFigures(relation, line, figures);
  const expected = sumExactly(values);
  const residual = sumExactly([actual, -expected]);
  if (residual === 0) return { verdict: actual === 0 ? "idle" : "holds", expected, residual };
  // Of amounts with more than 15 digits a cell keeps no more; what is lost of them is no difference.
  if (Math.abs(residual) <= [actual, ...values].reduce((sum, value) => sum + lostDigits(value), 0))
    return { verdict: "holds", expected: actual, residual: 0 };
  const decimals = [actual, ...values].map(decimalPlaces);
  if (decimals.some((places) => places > 9)) {
    const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(actual));
    if (Math.abs(residual) <= size * NOISE) return { verdict: "holds", expected, residual: 0 };
  }
  const places = [
    cellOf(relation, line, "result"),
    ...relation.operands.map((operand) => cellOf(relation, line, operand)),
  ].map(({ row, column }) => figures.termDecimals(row, column));
  const shown = places.filter((each) => each > 0);
  // Beside 0,3 million stand millions that were rounded to whole ones.
  const slack =
    sumSlack(shown) + roundedSlack(figures.wholeNumbers.roundedOver, places.length - shown.length);
  if (Math.abs(residual) <= slack * (1 + NOISE)) return { verdict: "rounded", expected, residual };
  // Whole parts of a large amount with decimals were rounded themselves.
  if (values.every(isInteger) && Math.abs(residual) < 1 && Math.abs(actual) >= 100)
    return { verdict: "rounded", expected, residual };
  return { verdict: "fails", expected, residual };
}

/** Half a unit of the 15th digit of an amount of millions of millions that is given with decimals. */
function lostDigits(value: number): number {
  const size = Math.abs(value);
  return isInteger(value) || size < 1e12 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(size)) - 14);
}

/** Adds the operands up without keeping them: a total of a list has tens of thousands. */
function addedUp(relation: LinearRelation, line: number, figures: Figures): AddedUp {
  const followed = isLongSum(relation) ? figures.runningSum(relation, line)?.added : null;
  if (followed) return followed;
  const { axis, operands } = relation;
  const { top } = figures;
  const own = axis === "rows" ? figures.prepared(line) : null;
  let filled = 0;
  let sum = 0;
  let whole = true;
  for (const { index, sign, at } of operands) {
    const column =
      own && at === undefined ? own : figures.prepared(axis === "columns" ? index : (at ?? line));
    const place = (axis === "columns" ? (at ?? line) : index) - top;
    const standing = column.standings[place] ?? UNUSABLE;
    if (standing === UNUSABLE) return NOTHING_ADDED;
    if (standing === NOTHING_STANDS) continue;
    const value = (column.values[place] ?? NaN) * sign;
    filled += 1;
    if (!isInteger(value)) whole = false;
    sum += value;
  }
  return { filled, sum, whole };
}

function signedFigures(relation: LinearRelation, line: number, figures: Figures): number[] {
  const values: number[] = [];
  for (const operand of relation.operands) {
    const { row, column } = cellOf(relation, line, operand);
    if (figures.isFigure(row, column)) values.push(figures.value(row, column) * operand.sign);
  }
  return values;
}

function evaluateAverage(
  relation: AverageRelation,
  line: number,
  figures: Figures,
  actual: number,
): Evaluation {
  const values: number[] = [];
  for (const operand of relation.operands) {
    const { row, column } = cellOf(relation, line, operand);
    const standing = figures.standing(row, column);
    if (standing === "unusable") return BLANK;
    if (standing === "figure") values.push(figures.value(row, column));
  }
  if (values.length < 2) return BLANK;
  const sum = sumExactly(values);
  const decimals = figures.decimals(
    cellOf(relation, line, "result").row,
    cellOf(relation, line, "result").column,
  );
  const verdict = ratioStatement({
    numerator: sum,
    denominator: values.length,
    factor: 1,
    stated: actual,
    decimals,
  });
  const expected = ratioRounded(sum, values.length, 1, Math.min(Math.max(decimals, 0), 6));
  if (verdict === "differs") {
    // The mean of means that were rounded may stray as far as they were.
    const slack =
      sumSlack(values.map(decimalPlaces).filter((places) => places > 0 && places <= 8)) / values.length;
    if (Math.abs(actual - sum / values.length) <= slack + 0.5 * 10 ** -Math.min(decimals, 9) + NOISE)
      return slack > 0 ? ROUNDED : { verdict: "fails", expected, residual: actual - expected };
    return { verdict: "fails", expected, residual: actual - expected };
  }
  return {
    // A mean of nothing, or one rounded away to nothing, proves nothing.
    verdict:
      actual === 0 || values.every((value) => value === values[0])
        ? "idle"
        : verdict === "exact"
          ? "holds"
          : "rounded",
    expected,
    residual: 0,
  };
}

/** The sum of operands; NaN when one is unusable or all are blank. */
function total(
  relation: RatioRelation,
  operands: readonly Operand[],
  line: number,
  figures: Figures,
): number {
  if (operands.length === 1 && operands[0]) {
    const operand = operands[0];
    const row = relation.axis === "columns" ? (operand.at ?? line) : operand.index;
    const column = relation.axis === "columns" ? operand.index : (operand.at ?? line);
    return figures.standing(row, column) === "figure" ? figures.value(row, column) : NaN;
  }
  const values: number[] = [];
  for (const operand of operands) {
    const { row, column } = cellOf(relation, line, operand);
    const standing = figures.standing(row, column);
    if (standing === "unusable") return NaN;
    if (standing === "figure") values.push(figures.value(row, column) * operand.sign);
  }
  return values.length === 0 ? NaN : sumExactly(values);
}

function evaluateRatio(relation: RatioRelation, line: number, figures: Figures, actual: number): Evaluation {
  const numerator = total(relation, relation.numerator, line, figures);
  const denominator = total(relation, relation.denominator, line, figures);
  if (Number.isNaN(numerator) || Number.isNaN(denominator) || denominator === 0) return BLANK;
  const place = cellOf(relation, line, "result");
  const decimals = figures.decimals(place.row, place.column);
  const { factor, offset } = relation;
  const exact = (factor * numerator) / denominator + offset;
  const stated = offset === 0 ? actual : roundHalfAway(actual - offset, 9);
  const verdict =
    decimals > 8
      ? Math.abs(actual - exact) <= Math.max(1, Math.abs(exact)) * 1e-7
        ? "exact"
        : "differs"
      : ratioStatement({ numerator, denominator, factor, stated, decimals });
  if (verdict === "differs" && Math.abs(stated - (exact - offset)) <= amountSlack(relation, line, figures))
    return ROUNDED;
  if (verdict === "differs") {
    const expected = ratioExpected(
      relation,
      numerator,
      denominator,
      figures.columnDecimals(place.row, place.column),
    );
    return { verdict: "fails", expected, residual: actual - expected };
  }
  if (numerator === 0 || numerator === denominator) return IDLE;
  return verdict === "rounded" ? ROUNDED : HOLDS;
}

/**
 * How far a ratio of rounded amounts may stray: its amounts were divided before they were rounded to what is shown. 0
 * where people or organisations are counted, and for a formula, which divides what the cells hold.
 */
function amountSlack(relation: RatioRelation, line: number, figures: Figures): number {
  const result = cellOf(relation, line, "result");
  if (figures.grid.formula(result.row, result.column) !== null) return 0;
  const over = strayOf(relation, relation.numerator, line, figures);
  const under = strayOf(relation, relation.denominator, line, figures);
  if (over.stray + under.stray === 0 || under.size <= under.stray) return 0;
  const share = (relation.factor * over.size) / under.size;
  const most = (relation.factor * (over.size + over.stray)) / (under.size - under.stray);
  return most - share + 0.5 * 10 ** -figures.decimals(result.row, result.column);
}

/** The size of added operands, and half a unit of the last digit of each that is a rounded amount. */
function strayOf(
  relation: RatioRelation,
  operands: readonly Operand[],
  line: number,
  figures: Figures,
): { size: number; stray: number } {
  let size = 0;
  let stray = 0;
  for (const operand of operands) {
    const { row, column } = cellOf(relation, line, operand);
    const value = figures.value(row, column);
    if (Number.isNaN(value)) continue;
    size += value * operand.sign;
    stray += figures.roundedTo(row, column) / 2;
  }
  return { size: Math.abs(size), stray };
}

function ratioExpected(
  { factor, offset }: RatioRelation,
  numerator: number,
  denominator: number,
  decimals: number,
): number {
  if (decimals > 8) return snap((factor * numerator) / denominator + offset);
  const shown = Math.min(decimals, 6);
  const share = ratioRounded(numerator, denominator, factor, shown);
  return offset === 0 ? share : roundHalfAway(share + offset, shown);
}

/** What the result of a relation is by its operands, whatever stands there now; NaN when they do not tell. */
export function expectedAt(relation: Relation, line: number, figures: Figures): number {
  if (!("numerator" in relation)) return evaluate(relation, line, figures).expected;
  const numerator = total(relation, relation.numerator, line, figures);
  const denominator = total(relation, relation.denominator, line, figures);
  if (Number.isNaN(numerator) || Number.isNaN(denominator) || denominator === 0) return NaN;
  const { row, column } = cellOf(relation, line, "result");
  return ratioExpected(relation, numerator, denominator, figures.columnDecimals(row, column));
}

/**
 * How a relation fares over its lines. `informative` counts the lines that could have failed, `fails` those that did
 * by a typed figure; `failing` lists every line that fails.
 */
export interface Support {
  holds: number;
  /** Lines among those that hold for rounding alone. */
  rounded: number;
  fails: number;
  informative: number;
  /** Lines that hold but could not fail: nothing of nothing. */
  idle: number;
  failing: number[];
}

export function supportOf(relation: Relation, figures: Figures): Support {
  let holds = 0;
  let rounded = 0;
  let fails = 0;
  let idle = 0;
  const failing: number[] = [];
  const plain = plainLines(relation, figures);
  for (const line of relation.lines) {
    const verdict = plain?.(line) ?? evaluate(relation, line, figures).verdict;
    if (verdict === "fails") {
      failing.push(line);
      // A line of live formulas alone repeats a slip made elsewhere; it says nothing of the relation.
      if (!inherits(relation, line, figures)) fails += 1;
    }
    if (verdict === "holds" || verdict === "rounded") holds += 1;
    if (verdict === "rounded") rounded += 1;
    if (verdict === "idle") idle += 1;
  }
  return { holds, rounded, fails, informative: holds + fails, idle, failing };
}

function inherits(relation: Relation, line: number, figures: Figures): boolean {
  const isGiven = (member: Operand | "result"): boolean => {
    const { row, column } = cellOf(relation, line, member);
    return figures.grid.formula(row, column) === null && figures.standing(row, column) === "figure";
  };
  return !isGiven("result") && !operandsOf(relation).some(isGiven);
}
