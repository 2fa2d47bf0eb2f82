import { lineDigits } from "../relations/last-digit";
import { NOISE } from "../grid/nearly-equal";
import { tellingDecimals } from "../grid/exact";
import { evaluate } from "../relations/evaluate";
import { cellOf } from "../relations/relation";
import type { LinearRelation } from "../relations/relation";
import { roundedSlack } from "../relations/rounding";
import type { Figures } from "../relations/figures";
import { slipProbability } from "../slips/typing-slips";

/** The largest figure of a line, in units of its last digit: as many residuals are there to be met by chance. */
export function unitsOf(relation: LinearRelation, line: number, figures: Figures): number {
  const { size, decimals } = lineDigits(relation, line, figures);
  return Math.max(1, size * 10 ** decimals);
}

/** Figures that must be told apart before they are held to be given in round units, and how many must be round. */
const FEWEST_ROUND = 8;
const ROUND = 0.9;

/** The unit that the figures of a relation are given in: 100 where they end in two noughts, 0.01 with two decimals. */
export function roundUnitOf(relation: LinearRelation, figures: Figures): number {
  const values: number[] = [];
  for (const line of relation.lines)
    for (const operand of [...relation.operands, "result" as const]) {
      const { row, column } = cellOf(relation, line, operand);
      if (figures.standing(row, column) !== "figure") continue;
      const value = figures.value(row, column);
      if (value !== 0) values.push(value);
    }
  if (values.length < FEWEST_ROUND) return 0;
  const power = (value: number): number => {
    const decimals = tellingDecimals(value);
    if (decimals > 0) return -decimals;
    return /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
  };
  const powers = values.map(power).sort((one, other) => one - other);
  return 10 ** (powers[Math.floor(values.length * (1 - ROUND))] ?? 0);
}

/** A failing line strays by no more than rounding of each of its figures to its last digit would let it. */
export function isWithinRounding(relation: LinearRelation, line: number, figures: Figures): boolean {
  const places: number[] = [];
  for (const operand of [...relation.operands, "result" as const]) {
    const { row, column } = cellOf(relation, line, operand);
    const value = figures.value(row, column);
    if (!Number.isNaN(value)) places.push(tellingDecimals(value));
  }
  const residual = Math.abs(evaluate(relation, line, figures).residual);
  const unit = Math.max(...places) > 0 ? 0 : roundUnitOf(relation, figures);
  // Whole figures that end in noughts may have been rounded at random, by up to a unit each.
  const bound =
    unit >= 5
      ? roundedSlack(2 * (unit - 1), places.length)
      : places.reduce((sum, each) => sum + 0.5 * 10 ** -each, 0);
  return residual <= bound * (1 + NOISE);
}

/**
 * Bits by which the residual of a failing line speaks for a slip of the keyboard in one of its figures, against a line
 * that was never meant to add up and strays by anything.
 */
export function slipBits(relation: LinearRelation, line: number, figures: Figures): number {
  const { residual } = evaluate(relation, line, figures);
  const result = cellOf(relation, line, "result");
  const stated = figures.value(result.row, result.column);
  let probability = slipProbability(stated, rounded(stated - residual));
  let cells = 1;
  for (const operand of relation.operands) {
    const { row, column } = cellOf(relation, line, operand);
    if (figures.standing(row, column) !== "figure") continue;
    const value = figures.value(row, column);
    cells += 1;
    probability += slipProbability(value, rounded(value + operand.sign * residual));
  }
  return probability <= 0 ? -Infinity : Math.log2((probability / cells) * unitsOf(relation, line, figures));
}

function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
