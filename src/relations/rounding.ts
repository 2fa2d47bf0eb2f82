import type { Figures } from "./figures";
import { cellOf } from "./relation";
import type { LinearRelation } from "./relation";

/**
 * Whole figures that were rounded one by one: amounts in thousands, or counts that an office publishes to the nearest 5
 * or 10 so that nobody is recognised. Their sums stray on many lines, a little each; a slip strays on one.
 */

/** Lines that must tell before figures are held to be rounded, and how many of them stray then. */
const FEWEST_LINES = 5;
const FEWEST_STRAYING = 0.4;
/** Units that whole figures are rounded to; at 5 and above the figures themselves must be multiples. */
const QUANTA = [1, 5, 10, 100, 1_000] as const;
const MULTIPLES = 0.97;
/** A sum of many rounded terms hardly strays by more than three standard deviations. */
const DEVIATIONS = 3;

/**
 * How far a sum of so many rounded figures, its total among them, may stray. To the nearest unit each is off by half of
 * it at most, a variance of q² ÷ 12; offices that round at random to 5 or 10 are off by up to the whole unit less one,
 * a variance of up to q² ÷ 4.
 */
export function quantumSlack(quantum: number, figures: number): number {
  const most = quantum === 1 ? 0.5 : quantum - 1;
  const variance = quantum === 1 ? 1 / 12 : quantum ** 2 / 4;
  return Math.min(most * figures, Math.max(quantum, DEVIATIONS * Math.sqrt(variance * figures)));
}

/** The unit that the figures of a sum were rounded to; null when they are exact, or too few lines tell. */
export function quantumOf(
  relation: LinearRelation,
  lines: readonly number[],
  figures: Figures,
): number | null {
  const seen: { residual: number; values: readonly number[] }[] = [];
  for (const line of lines) {
    const values = valuesAt(relation, line, figures);
    if (!values) continue;
    const [total = 0, ...terms] = values;
    seen.push({ residual: total - terms.reduce((sum, term) => sum + term, 0), values });
  }
  const straying = seen.filter(({ residual }) => residual !== 0);
  if (seen.length < FEWEST_LINES || straying.length < FEWEST_STRAYING * seen.length) return null;
  // A part that is left out strays one way only.
  if (new Set(straying.map(({ residual }) => Math.sign(residual))).size < 2) return null;
  for (const quantum of QUANTA) {
    const within = straying.filter(
      ({ residual, values }) => Math.abs(residual) <= quantumSlack(quantum, values.length),
    );
    // One line may be a slip all the same.
    if (within.length < Math.max(2, straying.length - 1)) continue;
    if (
      quantum === 1 ||
      areMultiples(
        seen.flatMap(({ values }) => values),
        quantum,
      )
    )
      return quantum;
  }
  return null;
}

function areMultiples(values: readonly number[], quantum: number): boolean {
  const told = values.filter((value) => value !== 0);
  return told.length >= 20 && told.filter((value) => value % quantum === 0).length >= MULTIPLES * told.length;
}

/** The total and its signed terms, all whole; null where one is not. */
function valuesAt(relation: LinearRelation, line: number, figures: Figures): number[] | null {
  const result = cellOf(relation, line, "result");
  if (!figures.isFigure(result.row, result.column)) return null;
  const values = [figures.value(result.row, result.column)];
  for (const operand of relation.operands) {
    const { row, column } = cellOf(relation, line, operand);
    const standing = figures.standing(row, column);
    if (standing === "unusable") return null;
    if (standing === "figure") values.push(operand.sign * figures.value(row, column));
  }
  return values.length > 2 && values.every(Number.isInteger) ? values : null;
}
