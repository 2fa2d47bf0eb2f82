import type { ComparedColumn, Figures } from "./figures";
import { standingCodes } from "./figures";
import type { LinearRelation, Operand, RatioRelation, Relation } from "./relation";

/** How a line fares when that is seen at once; null when only a full evaluation can tell. */
export type PlainVerdict = "holds" | "idle" | "fails" | null;

const BLANK = standingCodes.blank;
const FIGURE = standingCodes.figure;
const UNUSABLE = standingCodes.unusable;
/** Whole numbers below this add up exactly. */
const SURE = 2 ** 50;
const { abs, round } = Math;
const { isInteger, MAX_SAFE_INTEGER } = Number;
/** Shares are given with so many decimals at most, and looked at with no more here. */
const POWERS = [1, 10, 100, 1_000, 10_000] as const;

/**
 * Verdicts on the lines of a relation between columns of whole numbers and shares of them, read straight from the
 * prepared columns: nearly all of a long list holds, and of the many readings that are tried nearly all lines of the
 * wrong ones are far off; neither needs an evaluation that explains why. Null for relations of any other shape.
 */
export function plainLines(relation: Relation, figures: Figures): ((line: number) => PlainVerdict) | null {
  if (relation.axis !== "columns") return null;
  switch (relation.kind) {
    case "sum":
    case "difference":
      return relation.operands.every(moves) ? linearLines(relation, figures) : null;
    case "ratio":
      return ratioLines(relation, figures);
    case "average":
    case "change":
      return null;
  }
}

function moves(operand: Operand): boolean {
  return operand.at === undefined;
}

function linearLines(relation: LinearRelation, figures: Figures): (line: number) => PlainVerdict {
  const result = figures.prepared(relation.result);
  const terms: readonly ComparedColumn[] = relation.operands.map((operand) =>
    figures.prepared(operand.index),
  );
  const signs = relation.operands.map((operand) => operand.sign);
  const { top } = figures;
  const floored = relation.floor === 0;
  return (line) => {
    const at = line - top;
    const actual = result.values[at] ?? NaN;
    if (result.standings[at] !== FIGURE || !isInteger(actual)) return null;
    let sum = 0;
    let filled = 0;
    for (let term = 0; term < terms.length; term += 1) {
      const column = terms[term];
      const standing = column?.standings[at] ?? UNUSABLE;
      if (standing === BLANK) continue;
      const value = column?.values[at] ?? NaN;
      if (standing !== FIGURE || !isInteger(value)) return null;
      filled += 1;
      sum += value * (signs[term] ?? 1);
    }
    if (filled === 0 || sum !== actual || !(abs(sum) < SURE) || (floored && sum < 0)) return null;
    return actual === 0 ? "idle" : "holds";
  };
}

function ratioLines(relation: RatioRelation, figures: Figures): ((line: number) => PlainVerdict) | null {
  const [part, ...moreParts] = relation.numerator;
  const [whole, ...moreWholes] = relation.denominator;
  if (!part || !whole || moreParts.length + moreWholes.length > 0) return null;
  if (!moves(part) || !moves(whole) || relation.offset !== 0) return null;
  const result = figures.prepared(relation.result);
  const numerators = figures.prepared(part.index);
  const denominators = figures.prepared(whole.index);
  const { top } = figures;
  const { factor } = relation;
  const unit = widestUnit(figures);
  return (line) => {
    const at = line - top;
    if (
      result.standings[at] !== FIGURE ||
      numerators.standings[at] !== FIGURE ||
      denominators.standings[at] !== FIGURE
    )
      return null;
    const numerator = numerators.values[at] ?? NaN;
    const denominator = denominators.values[at] ?? NaN;
    const stated = result.values[at] ?? NaN;
    if (!isInteger(numerator) || !isInteger(denominator)) return null;
    if (!(numerator >= 0) || !(denominator > 0) || !(stated >= 0)) return null;
    for (const scale of POWERS) {
      const claim = round(stated * scale);
      if (claim / scale !== stated) continue;
      // Compared as whole numbers over a power of ten; a tie is left to the full evaluation.
      const share = numerator * factor * scale;
      const claimed = claim * denominator;
      if (share > MAX_SAFE_INTEGER || claimed > MAX_SAFE_INTEGER) return null;
      if (2 * abs(share - claimed) >= denominator)
        return isFarOff(stated, { numerator, denominator, factor, unit, scale }) ? "fails" : null;
      return numerator === 0 || numerator === denominator ? "idle" : "holds";
    }
    return null;
  };
}

/** The widest unit that an amount without decimals of its own may have been rounded to. */
function widestUnit({ wholeNumbers: { counted, roundedOver } }: Figures): number {
  return Math.max(0.1, counted ? 0 : roundedOver);
}

/** A share that no rounding of its own or of its amounts, each to `unit` at worst, brings about. */
function isFarOff(
  stated: number,
  share: { numerator: number; denominator: number; factor: number; unit: number; scale: number },
): boolean {
  const { numerator, denominator, factor, unit, scale } = share;
  const half = unit / 2;
  if (denominator <= half) return false;
  const given = (factor * numerator) / denominator;
  const most = (factor * (numerator + half)) / (denominator - half);
  return abs(stated - given) > most - given + 1 / scale;
}
