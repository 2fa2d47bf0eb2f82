import { NOISE, noiseOf } from "../../grid/nearly-equal";
import { AMOUNT } from "./read-figures";
import type { Items } from "./lines-of-figures";

/** A reading of one item as computed from others, the same way on each line where it holds. */
export interface Reading {
  kind: "sum" | "average" | "ratio" | "change";
  result: number;
  /** Items; of a ratio the numerator and the denominator, of a change the new and the old figure. */
  operands: readonly number[];
  /** 100 where a ratio is written in hundreds. */
  factor: 1 | 100;
  /** Bits it costs to single this reading out among all that were tried. */
  cost: number;
}

/** What the figures say of a reading. Lines are places in the items' line order. */
export interface Evidence {
  /** Surprise in bits that chance alone would make it hold so often. */
  bits: number;
  holding: readonly number[];
  failing: readonly number[];
  /** Lines where it holds but could not fail. */
  idle: readonly number[];
  /** The share of all lines that could fail which are among those that hold. */
  coverage: number;
  /** The share of the holding lines that give the result to its last digit, as written. */
  exact: number;
}

export const HOLDS = 1;
export const FAILS = 2;
export const IDLE = 3;
export const BLANK = 0;

/** A line says no more than this, however large its figures. */
const MOST_BITS = 12;
/** A total that equals its only part that is not zero says little. */
const COPY_BITS = 1.5;
/** What a failing line takes back. */
const MISS = 5;
const MOST_PER_LINE = 7;
/** Evidence one run of lines must bring to count. */
const LEAST_OF_RUN = 3;
/** Shifts of the operands against the result that show how often chance makes a reading hold. */
const SHIFTS = [1, 2, 3, 5, 8];
const MOST_SHIFTED_LINES = 48;

const { abs, max, min, sqrt, log2 } = Math;

/** How a reading fares at one line: verdict, and the bits it brings there where it holds. */
export interface LineJudge {
  verdict: number;
  bits: number;
  /** How far the result is from what it should be, where that can be told. */
  residual: number;
  /** The figures as written give the result to its last digit; no rounding of the operands has to be allowed for. */
  exact: boolean;
}

const judged: LineJudge = { verdict: BLANK, bits: 0, residual: 0, exact: false };

/** Judges a reading at a line; with a shift its operands come from other lines. The answer is reused. */
export function judgeLine(items: Items, reading: Reading, line: number, shift = 0): LineJudge {
  const { values, steps, lineCount } = items;
  const resultAt = reading.result * lineCount + line;
  const stated = values[resultAt] ?? NaN;
  judged.verdict = BLANK;
  judged.bits = 0;
  judged.residual = 0;
  judged.exact = false;
  if (Number.isNaN(stated)) return judged;
  const step = steps[resultAt] ?? 0;
  if (reading.kind === "ratio" || reading.kind === "change")
    return judgeQuotient(items, reading, line, shift, stated, step);
  return judgeTotal(items, reading, line, shift, stated, step);
}

/** Another line, and for each operand of its own. */
function shifted(line: number, shift: number, operand: number, lineCount: number): number {
  return lineCount < 2 ? line : (line + 1 + ((shift + operand * 3) % (lineCount - 1))) % lineCount;
}

function judgeTotal(
  items: Items,
  reading: Reading,
  line: number,
  shift: number,
  stated: number,
  step: number,
): LineJudge {
  const { values, steps, standings, lineCount } = items;
  const { operands } = reading;
  let sum = 0;
  let squares = 0;
  let figures = 0;
  let parts = 0;
  let slack = 0;
  let squaredSteps = 0;
  let finest = step > 0 ? step : Infinity;
  for (let at = 0; at < operands.length; at += 1) {
    const lineThere = shift === 0 ? line : shifted(line, shift, at, lineCount);
    const cell = (operands[at] ?? 0) * lineCount + lineThere;
    if (standings[cell] !== AMOUNT) continue;
    const value = values[cell] ?? 0;
    figures += 1;
    sum += value;
    squares += value * value;
    const own = steps[cell] ?? 0;
    if (abs(value) > step / 2) parts += 1;
    if (value !== 0 && own > 0 && own < finest) finest = own;
    slack += own;
    squaredSteps += own * own;
  }
  if (figures === 0) {
    if (stated === 0) judged.verdict = IDLE;
    return judged;
  }
  const isAverage = reading.kind === "average";
  if (isAverage && figures < 2) return judged;
  const expected = isAverage ? sum / figures : sum;
  const share = isAverage ? 1 / figures : 1;
  const size = max(abs(stated), sqrt(squares) * share);
  // Chance has to meet a figure as fine as the parts are large; a mean, one as fine as they differ.
  const spread = isAverage
    ? 2 * sqrt(max(0, squares / figures - expected * expected))
    : sqrt(squares / max(1, parts));
  const residual = abs(stated - expected);
  const bound =
    min((step + slack * share) / 2, 3 * sqrt((step * step + squaredSteps * share * share) / 12)) +
    noiseOf(size);
  judged.residual = residual;
  if (residual > bound) {
    judged.verdict = FAILS;
    return judged;
  }
  if (
    (stated === 0 && parts === 0) ||
    (isAverage && squares - figures * expected * expected <= NOISE * squares)
  ) {
    judged.verdict = IDLE;
    return judged;
  }
  judged.verdict = HOLDS;
  judged.exact = residual <= step / 2 + noiseOf(size);
  const grain = isAverage ? (step > 0 ? step : finest * share) : max(step, finest);
  const bits = log2(spread / (2 * residual + (Number.isFinite(grain) ? grain : size)));
  judged.bits = max(0, min(MOST_BITS, bits));
  if (!isAverage && parts <= 1) judged.bits = min(judged.bits, COPY_BITS);
  return judged;
}

function judgeQuotient(
  items: Items,
  reading: Reading,
  line: number,
  shift: number,
  stated: number,
  step: number,
): LineJudge {
  const { values, steps, lineCount } = items;
  const top =
    (reading.operands[0] ?? 0) * lineCount + (shift === 0 ? line : shifted(line, shift, 0, lineCount));
  const bottom =
    (reading.operands[1] ?? 0) * lineCount + (shift === 0 ? line : shifted(line, shift, 1, lineCount));
  const numerator = values[top] ?? NaN;
  const denominator = values[bottom] ?? NaN;
  if (Number.isNaN(numerator) || Number.isNaN(denominator)) return judged;
  const offset = reading.kind === "change" ? reading.factor : 0;
  if (denominator === 0) {
    if (stated === 0) judged.verdict = IDLE;
    return judged;
  }
  const quotient = (reading.factor * numerator) / denominator;
  const expected = quotient - offset;
  const residual = abs(stated - expected);
  // Operands that were rounded themselves move the quotient.
  const moved =
    (abs(reading.factor / denominator) * (steps[top] ?? 0) +
      abs(quotient / denominator) * (steps[bottom] ?? 0)) /
    2;
  const fraction = moved < abs(expected) * 0.02 ? moved : 0;
  const bound = step / 2 + fraction + noiseOf(expected);
  judged.residual = residual;
  if (residual > bound) {
    judged.verdict = FAILS;
    return judged;
  }
  if (numerator === 0 || numerator === denominator || (stated === 0 && offset === 0)) {
    judged.verdict = IDLE;
    return judged;
  }
  judged.verdict = HOLDS;
  judged.exact = residual <= step / 2 + noiseOf(expected);
  const size = items.spreads[reading.result] ?? 0;
  judged.bits = max(0, min(MOST_BITS, log2(size / (2 * residual + (step > 0 ? step : size * 1e-3)))));
  return judged;
}

/** Bits a reading brings on the sampled lines, less what its failures take; cheap, and only good for a first choice. */
export function sampleBits(items: Items, reading: Reading, sample: readonly number[]): number {
  let bits = 0;
  for (const line of sample) {
    const judge = judgeLine(items, reading, line);
    if (judge.verdict === HOLDS) bits += judge.bits;
  }
  return bits;
}

const NO_EVIDENCE: Evidence = { bits: 0, holding: [], failing: [], idle: [], coverage: 0, exact: 0 };

/** A sum with but one part on every line is a copy, and no sum. */
function hasTrueSum(
  { standings, values, lineCount }: Items,
  { operands }: Reading,
  verdicts: Uint8Array,
): boolean {
  for (let line = 0; line < lineCount; line += 1) {
    if (verdicts[line] !== HOLDS) continue;
    let parts = 0;
    for (const operand of operands) {
      const cell = operand * lineCount + line;
      if (standings[cell] === AMOUNT && values[cell] !== 0) parts += 1;
    }
    if (parts >= 2) return true;
  }
  return false;
}

/** The evidence for a reading over all lines. */
export function evidenceFor(items: Items, reading: Reading): Evidence {
  const { lineCount } = items;
  const verdicts = new Uint8Array(lineCount);
  const gains = new Float64Array(lineCount);
  let hits = 0;
  let farthest = 0;
  let exactly = 0;
  for (let line = 0; line < lineCount; line += 1) {
    const { verdict, bits, residual, exact } = judgeLine(items, reading, line);
    verdicts[line] = verdict;
    if (verdict !== HOLDS) continue;
    hits += 1;
    if (exact) exactly += 1;
    gains[line] = bits;
    farthest = max(farthest, residual);
  }
  if (hits === 0) return NO_EVIDENCE;
  if (reading.kind === "sum" && !hasTrueSum(items, reading, verdicts)) return NO_EVIDENCE;
  const ofChance = -log2(chanceOf(items, reading, verdicts, hits, farthest));
  const varied = hits > 1 ? variety(items, reading, verdicts) : 1;
  const isQuotient = reading.kind === "ratio" || reading.kind === "change";
  const common = isQuotient ? commonFigures(items, reading.result) : null;
  let first = true;
  for (let line = 0; line < lineCount; line += 1) {
    if (verdicts[line] !== HOLDS) continue;
    const at = reading.result * lineCount + line;
    let most = Infinity;
    if (!first && !isQuotient) {
      const size = sizeAt(items, reading.result, reading.operands, line);
      const grain = max(items.steps[at] ?? 0, size * 1e-6);
      most = max(0, log2((varied * size) / grain));
    }
    if (common) most = min(most, 1 + log2(common.figures / (common.counts.get(items.values[at] ?? 0) ?? 1)));
    gains[line] = min(gains[line] ?? 0, ofChance, most);
    first = false;
  }
  return { ...inRuns(verdicts, gains), exact: exactly / hits };
}

/** How often each figure stands in an item: a quotient that meets a frequent one, such as 0,5, says little. */
function commonFigures(
  { values, lineCount }: Items,
  item: number,
): { counts: ReadonlyMap<number, number>; figures: number } | null {
  const counts = new Map<number, number>();
  let figures = 0;
  for (let line = 0; line < lineCount; line += 1) {
    const value = values[item * lineCount + line] ?? NaN;
    if (Number.isNaN(value)) continue;
    figures += 1;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts.size === figures ? null : { counts, figures };
}

/**
 * How unlike each other the lines of a reading are made up: the largest spread of a part's share among the lines where
 * it holds. In a table of one price times many amounts every line is made up alike; what holds on one then holds on
 * all, and says nothing new.
 */
function variety(items: Items, { result, operands }: Reading, verdicts: Uint8Array): number {
  const { values, lineCount } = items;
  let widest = 0;
  for (const operand of operands) {
    let lines = 0;
    let sum = 0;
    let squares = 0;
    for (let line = 0; line < lineCount; line += 1) {
      if (verdicts[line] !== HOLDS) continue;
      const size = sizeAt(items, result, operands, line);
      const value = values[operand * lineCount + line] ?? NaN;
      const share = Number.isNaN(value) || size === 0 ? 0 : value / size;
      lines += 1;
      sum += share;
      squares += share * share;
    }
    const mean = sum / lines;
    widest = max(widest, 2 * sqrt(max(0, squares / lines - mean * mean)));
  }
  return widest;
}

function sizeAt(
  { values, lineCount }: Items,
  result: number,
  operands: readonly number[],
  line: number,
): number {
  let size = abs(values[result * lineCount + line] ?? 0);
  for (const operand of operands) {
    const value = abs(values[operand * lineCount + line] ?? 0);
    if (value > size) size = value;
  }
  return size;
}

/** How often the reading holds when its operands come from other lines than its result. */
function chanceOf(
  items: Items,
  reading: Reading,
  verdicts: Uint8Array,
  hits: number,
  farthest: number,
): number {
  const { lineCount } = items;
  if (hits < 2) return 2 ** -MOST_BITS;
  const every = max(1, Math.floor(hits / MOST_SHIFTED_LINES));
  let tests = 0;
  let chance = 0;
  let passed = 0;
  for (let line = 0; line < lineCount; line += 1) {
    if (verdicts[line] !== HOLDS) continue;
    passed += 1;
    if (passed % every !== 0) continue;
    for (const shift of SHIFTS) {
      const { verdict, residual } = judgeLine(items, reading, line, shift);
      if (verdict === BLANK || verdict === IDLE) continue;
      tests += 1;
      // Chance has to come as near as the figures themselves do.
      if (verdict === HOLDS && residual <= farthest * (1 + NOISE) + 1e-9) chance += 1;
    }
  }
  if (chance === 0 || tests < 4) return 2 ** -MOST_BITS;
  return min(1, chance / tests);
}

/**
 * Runs of lines that speak for a reading; what lies between them may belong to another table. To say where runs begin
 * and end, or which lines hold, takes bits as well: that is what a coincidence on a few of many lines pays with.
 */
function inRuns(verdicts: Uint8Array, gains: Float64Array): Omit<Evidence, "exact"> {
  const holding: number[] = [];
  const failing: number[] = [];
  const idle: number[] = [];
  let informative = 0;
  for (const verdict of verdicts) if (verdict === HOLDS || verdict === FAILS) informative += 1;
  const price = informative <= 1 ? 0 : 2 * log2(informative);
  let bits = 0;
  let runs = 0;
  let line = 0;
  while (line < verdicts.length) {
    if (verdicts[line] !== HOLDS) {
      line += 1;
      continue;
    }
    let score = 0;
    let best = 0;
    let last = line;
    for (let at = line; at < verdicts.length; at += 1) {
      if (verdicts[at] === HOLDS) score += min(MOST_PER_LINE, max(gains[at] ?? 0, 0.2));
      else if (verdicts[at] === FAILS) score -= MISS;
      if (score > best) {
        best = score;
        last = at;
      }
      if (score < best - 3 * MISS || score < 0) break;
    }
    if (best >= LEAST_OF_RUN) {
      runs += 1;
      for (let at = line; at <= last; at += 1) {
        if (verdicts[at] === HOLDS) {
          holding.push(at);
          bits += gains[at] ?? 0;
        } else if (verdicts[at] === FAILS) {
          failing.push(at);
          bits -= MISS;
        } else if (verdicts[at] === IDLE) idle.push(at);
      }
      for (let at = line - 1; at >= 0 && verdicts[at] === IDLE; at -= 1) idle.push(at);
      let after = last + 1;
      while (after < verdicts.length && verdicts[after] === IDLE) idle.push(after++);
      line = after;
    } else line = last + 1;
  }
  const covered = holding.length + failing.length;
  if (covered < informative) bits -= min(runs * price, choiceBits(informative, covered));
  return { bits, holding, failing, idle, coverage: informative === 0 ? 0 : holding.length / informative };
}

/** Where more lines fail than slips explain, those that are far off are figures of another kind: rates among counts. */
const MOST_SLIPS = 0.1;
const FAR_OFF = 0.5;

/** The failing lines on which the reading is meant all the same, so that they are mistakes. */
export function meantFailures(
  items: Items,
  reading: Reading,
  { holding, failing }: Evidence,
): readonly number[] {
  if (failing.length <= MOST_SLIPS * (holding.length + failing.length)) return failing;
  return failing.filter((line) => {
    const { residual } = judgeLine(items, reading, line);
    return residual <= FAR_OFF * abs(items.values[reading.result * items.lineCount + line] ?? 0);
  });
}

/** Bits to name which `chosen` of `all` lines are meant. */
function choiceBits(all: number, chosen: number): number {
  const share = chosen / all;
  if (share <= 0 || share >= 1) return 0;
  return all * -(share * log2(share) + (1 - share) * log2(1 - share)) + log2(all);
}
