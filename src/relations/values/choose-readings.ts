import { Basis } from "./independent-sums";
import type { Evidence, Reading } from "./evidence";
import type { Items } from "./lines-of-figures";

export interface Found {
  reading: Reading;
  evidence: Evidence;
  /** Bits left when the cost of the reading is paid and its words are counted. */
  worth: number;
  /** How far apart was looked when it was first found, from 0. */
  stage: number;
}

export function keyOf({ kind, factor, result, operands }: Reading): string {
  return `${kind}${factor}|${result}|${kind === "sum" || kind === "average" ? [...operands].sort((a, b) => a - b).join(",") : operands.join("/")}`;
}

/** A sum speaks against a quotient of the same result where its figures bear it out so many times as well. */
const CLEARLY = 1.5;

/** What is meant of all that was found. Quotients come first, but for those whose result is much rather a sum. */
export function choose(
  items: Items,
  quotients: readonly Found[],
  totals: readonly Found[],
  copies: readonly [number, number][],
): Found[] {
  const sums = new Map<number, Found>();
  for (const each of totals) {
    const known = sums.get(each.reading.result);
    if (!known || known.evidence.bits < each.evidence.bits) sums.set(each.reading.result, each);
  }
  const isRatherSum = ({ reading, evidence }: Found): boolean => {
    const sum = sums.get(reading.result)?.evidence;
    return sum !== undefined && sum.bits > CLEARLY * evidence.bits && sum.coverage >= evidence.coverage;
  };
  const accepted: Found[] = [];
  takeQuotients(
    items,
    quotients.filter((each) => !isRatherSum(each)),
    accepted,
  );
  const basis = new Basis();
  for (const [item, copy] of copies) basis.equal(item, copy);
  take(totals, accepted, basis);
  takeQuotients(items, quotients.filter(isRatherSum), accepted);
  return accepted;
}

/** What stands side by side is meant rather than what had to be looked for farther off, stage by stage. */
const FARTHER = 30;

/** Of readings that figures bear out alike the plainer one is meant: few parts, side by side. */
function rank({ reading, worth, evidence, stage }: Found): number {
  const misses = evidence.failing.length / Math.max(1, evidence.holding.length);
  return (
    Math.min(worth, 40) -
    reading.cost -
    1.5 * Math.min(reading.operands.length, 6) -
    60 * misses -
    FARTHER * stage
  );
}

function take(found: readonly Found[], accepted: Found[], basis: Basis): void {
  const ranked = bestOfEach(found).sort((one, other) => rank(other) - rank(one));
  for (const each of ranked) {
    if (conflicts(each, accepted)) continue;
    if (each.reading.kind === "sum") {
      if (basis.follows(each.reading)) continue;
      basis.add(each.reading);
    }
    accepted.push(each);
  }
}

/** Of the sums and means of one result that share parts, the one that more figures bear out. */
function bestOfEach(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const strength = ({ evidence, reading, stage }: Found): number =>
    evidence.bits - reading.cost * 2 - reading.operands.length * 0.2 - FARTHER * stage;
  for (const each of [...found].sort((one, other) => strength(other) - strength(one))) {
    const operands = new Set(each.reading.operands);
    const rival = kept.some(
      ({ reading, evidence }) =>
        reading.result === each.reading.result &&
        reading.operands.some((operand) => operands.has(operand)) &&
        overlap(evidence, each.evidence),
    );
    if (!rival) kept.push(each);
  }
  return kept;
}

/**
 * Of p = q × r the sheet means one quotient. The one that was computed is given to its last digit by the others as they
 * are written; where that does not tell, the ratio to the right of what it is taken of, and where the product comes
 * last (quantity, price, amount) the first.
 */
function takeQuotients(items: Items, found: readonly Found[], accepted: Found[]): void {
  const most = new Map<string, number>();
  for (const { reading, worth } of found) {
    const family = familyOf(reading);
    most.set(family, Math.max(most.get(family) ?? 0, worth));
  }
  // The figures of one family are the same: they speak for its members alike.
  const strength = (each: Found): number =>
    Math.min(most.get(familyOf(each.reading)) ?? 0, 60) +
    orientation(items, each) -
    60 * missing(each) -
    40 * (1 - each.evidence.exact);
  for (const each of [...found].sort((one, other) => strength(other) - strength(one)))
    if (!conflicts(each, accepted)) accepted.push(each);
}

function familyOf({ kind, result, operands }: Reading): string {
  return `${kind}|${[result, ...operands].sort((one, other) => one - other).join(",")}`;
}

function missing({ evidence }: Found): number {
  return evidence.failing.length / Math.max(1, evidence.holding.length);
}

function orientation(items: Items, { reading: { result, operands, kind } }: Found): number {
  const [top = 0, bottom = 0] = operands;
  const said = items.sayings[result]?.[kind === "change" ? "change" : "ratio"] ? 5 : 0;
  if (kind === "change") return said + (result > top && result > bottom ? 6 : 0);
  const product = top > result && top > bottom;
  return said + (product ? (result < bottom ? 6 : 0) : result > bottom ? 6 : 0);
}

/** Beyond doubt, and without exception. */
const SURE = 25;

function isSure({ evidence, worth }: Found): boolean {
  return worth >= SURE && evidence.failing.length === 0 && evidence.coverage === 1;
}

/** Shares add up like what they are shares of: a total share is a quotient, and the sum of its parts' shares as well. */
function isSumAndShare(one: Reading, other: Reading): boolean {
  const kinds = [one.kind, other.kind];
  return kinds.includes("sum") && kinds.includes("ratio") && !sameMembers(one, other);
}

function isTotal({ kind }: Reading): boolean {
  return kind === "sum" || kind === "average";
}

/** Whether a reading cannot stand beside one of those accepted before it. */
function conflicts(each: Found, accepted: readonly Found[]): boolean {
  const operands = new Set(each.reading.operands);
  const isConflict = isTotal(each.reading) ? conflictsAsTotal : conflictsAsQuotient;
  return accepted.some((other) => isSameReading(each, other) || isConflict(each, other, operands));
}

function isSameReading({ reading: one }: Found, { reading: other }: Found): boolean {
  return one.result === other.result && one.kind === other.kind && keyOf(one) === keyOf(other);
}

function conflictsAsTotal(each: Found, other: Found, operands: ReadonlySet<number>): boolean {
  const { reading, evidence } = each;
  const known = other.reading;
  if (!overlap(evidence, other.evidence)) return false;
  const sharesOperand = known.operands.some((operand) => operands.has(operand));
  if (known.result === reading.result)
    return known.kind === reading.kind ? sharesOperand : isSecondCalculation(each, other);
  // Two results of the same parts.
  if (known.kind === reading.kind && sameOperands(known, reading)) return true;
  // A total counted with its own parts, or one that is a part of its part.
  if (isTotal(known) && operands.has(known.result)) {
    if (known.operands.includes(reading.result)) return true;
    if (known.kind === "sum" && sharesOperand) return true;
  }
  return known.kind === "sum" && known.operands.includes(reading.result) && sharesOperand;
}

function conflictsAsQuotient(each: Found, other: Found): boolean {
  const known = other.reading;
  if (!overlap(each.evidence, other.evidence)) return false;
  if (known.result === each.reading.result) return isSecondCalculation(each, other);
  // Of a = b ÷ c and c = b ÷ a one is meant.
  return !isTotal(known) && sameMembers(known, each.reading);
}

/** One figure is computed in one way; a total share in two, each beyond doubt. */
function isSecondCalculation(each: Found, other: Found): boolean {
  return !(isSure(each) && isSure(other) && isSumAndShare(each.reading, other.reading));
}

function sameOperands(one: Reading, other: Reading): boolean {
  return (
    one.operands.length === other.operands.length &&
    one.operands.every((operand) => other.operands.includes(operand))
  );
}

function sameMembers(one: Reading, other: Reading): boolean {
  const members = new Set([one.result, ...one.operands]);
  return members.has(other.result) && other.operands.every((operand) => members.has(operand));
}

function overlap(one: Evidence, other: Evidence): boolean {
  const lines = new Set(one.holding);
  return other.holding.some((line) => lines.has(line));
}
