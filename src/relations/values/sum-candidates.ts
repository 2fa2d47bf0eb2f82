import { NOISE, noiseOf } from "../../grid/nearly-equal";
import { AMOUNT } from "./read-figures";
import type { Reading } from "./evidence";
import type { Items } from "./lines-of-figures";

/** Items among which a run of operands is looked for, in order; `cost` is what singling the view out costs, in bits. */
export interface View {
  items: readonly number[];
  cost: number;
  /** Items that may stand between a result and the first of its operands. */
  skip: number;
  /** Only results that are of the view themselves are looked at. */
  own: boolean;
  /** Means are looked for as well. */
  averages: boolean;
  /** Runs away from the result, and such with an item left out, are looked for as well. */
  loose: boolean;
}

export interface Candidate {
  reading: Reading;
  /** Bits on the sampled lines. */
  promise: number;
}

/** Figures looked at so far: what a long sheet may cost is counted, not timed. */
export interface Effort {
  spent: number;
}

/** Lines a result is first looked at. */
const SAMPLE = 20;
/** Longest run followed where negative figures forbid an earlier end. */
const LONGEST_MIXED = 120;
const LONGEST = 3_000;
/** Longest run whose mean an item may be that no word calls one. */
const LONGEST_UNNAMED = 120;
/** Share of lines on which a sum must still be within reach. */
const LEAST_OPEN = 0.15;
const LEAST_PROMISE = 3;
const { abs, max, min, log2 } = Math;

/** The lines of a result that it is tried on, evenly over those where it has a figure. */
export function linesOf(items: Items, result: number): Int32Array {
  const { standings, lineCount } = items;
  const able: number[] = [];
  for (let line = 0; line < lineCount; line += 1)
    if (standings[result * lineCount + line] === AMOUNT) able.push(line);
  if (able.length <= SAMPLE) return Int32Array.from(able);
  // Zero says little; lines that hold another figure come first.
  const telling = able.filter((line) => items.values[result * lineCount + line] !== 0);
  const from = telling.length >= SAMPLE / 2 ? telling : able;
  if (from.length <= SAMPLE) return Int32Array.from(from);
  return Int32Array.from(
    { length: SAMPLE },
    (_, at) => from[Math.floor(((at + 0.5) * from.length) / SAMPLE)] ?? 0,
  );
}

/** Runs of a view next to the result, before and after it, whose sum or mean is the result. */
export function runCandidates(view: View, target: Target, effort: Effort): Candidate[] {
  const found: Candidate[] = [];
  const { result } = target;
  const place = placeIn(view.items, result);
  if (view.own && place.after === place.before + 1) return [];
  for (const direction of [-1, 1] as const) {
    const first = direction < 0 ? place.before : place.after;
    for (let skipped = 0; skipped <= view.skip; skipped += 1) {
      const start = first + direction * skipped;
      if (start < 0 || start >= view.items.length) break;
      const run: Run = { view, start, direction, skipped };
      effort.spent += follow(target, run, "sum", found);
      if (view.averages && skipped <= 1) effort.spent += follow(target, run, "average", found);
    }
  }
  return found;
}

/** The figures of a result on the lines it is tried on. */
export interface Target {
  result: number;
  lines: Int32Array;
  stated: Float64Array;
  steps: Float64Array;
  /** Its words say that it is a mean. */
  average: boolean;
  /** Used again for each of its runs, which are many and short. */
  running: RunningSums;
}

/** @param lines those that the result is tried on */
export function targetOf(items: Items, result: number, lines: Int32Array): Target {
  const stated = new Float64Array(lines.length);
  const steps = new Float64Array(lines.length);
  lines.forEach((line, at) => {
    stated[at] = items.values[result * items.lineCount + line] ?? NaN;
    steps[at] = items.steps[result * items.lineCount + line] ?? 0;
  });
  const running = new RunningSums(items, lines, stated, steps);
  return { result, lines, stated, steps, average: items.sayings[result]?.average ?? false, running };
}

function placeIn(view: readonly number[], result: number): { before: number; after: number } {
  let low = 0;
  let high = view.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view[middle] ?? 0) < result) low = middle + 1;
    else high = middle;
  }
  return { before: low - 1, after: view[low] === result ? low + 1 : low };
}

interface Run {
  view: View;
  start: number;
  direction: 1 | -1;
  skipped: number;
}

/** Adds one item after another and keeps the lengths at which the result is met. The figures that were added. */
function follow(
  target: Target,
  { view, start, direction, skipped }: Run,
  kind: "sum" | "average",
  found: Candidate[],
): number {
  const isAverage = kind === "average";
  const length = min(
    direction > 0 ? view.items.length - start : start + 1,
    isAverage && !target.average ? LONGEST_UNNAMED : LONGEST,
  );
  const cost = view.cost + 1 + log2(1 + min(length, 64)) + skipped * 1.5 + (isAverage ? 1 : 0);
  const { running } = target;
  running.begin(isAverage);
  const height = target.lines.length;
  const enough = max(1, height * LEAST_OPEN);
  let looked = 0;
  let best = 0;
  for (let taken = 0; taken < length; taken += 1) {
    const item = view.items[start + direction * taken] ?? 0;
    if (item === target.result) break;
    looked += height;
    running.add(item);
    const bits = running.compare();
    if (taken > 0 && running.changed && bits >= LEAST_PROMISE && bits > best * 0.5) {
      best = max(best, bits);
      const operands = runOf(view, start, direction, taken);
      found.push({ reading: { kind, result: target.result, operands, factor: 1, cost }, promise: bits });
    }
    // Nothing but zeros or more can follow: the sum has passed the result on nearly every line.
    if (!isAverage && !running.mixed && running.open < enough) break;
    if (running.mixed && taken > LONGEST_MIXED) break;
  }
  return looked;
}

/** The items of a run so far, in the order of the view. */
function runOf(view: View, start: number, direction: 1 | -1, taken: number): number[] {
  const operands: number[] = [];
  for (let back = 0; back <= taken; back += 1) operands.push(view.items[start + direction * back] ?? 0);
  return direction < 0 ? operands.reverse() : operands;
}

/** Sums that grow by an item at a time over the lines of a target, with what rounding may have moved each of them by. */
class RunningSums {
  /** A negative figure was added: sums may fall again. */
  mixed = false;
  /** The item added last is a figure that moves a line. */
  changed = false;
  /** Lines on which the result is met or still within reach, as compared last. */
  open = 0;
  private readonly sums: Float64Array;
  private readonly counts: Uint32Array;
  private readonly slacks: Float64Array;
  private readonly finest: Float64Array;

  private isAverage = false;

  constructor(
    private readonly items: Items,
    private readonly lines: Int32Array,
    private readonly stated: Float64Array,
    private readonly steps: Float64Array,
  ) {
    const height = lines.length;
    this.sums = new Float64Array(height);
    this.counts = new Uint32Array(height);
    this.slacks = new Float64Array(height);
    this.finest = new Float64Array(height);
  }

  /** Nothing is added yet. */
  begin(isAverage: boolean): void {
    this.isAverage = isAverage;
    this.mixed = false;
    this.changed = false;
    this.open = 0;
    this.sums.fill(0);
    this.counts.fill(0);
    this.slacks.fill(0);
    this.finest.fill(Infinity);
  }

  add(item: number): void {
    const { items, lines, sums, counts, slacks, finest } = this;
    const from = item * items.lineCount;
    this.changed = false;
    for (let at = 0; at < lines.length; at += 1) {
      const cell = from + (lines[at] ?? 0);
      const value = items.values[cell] ?? NaN;
      if (Number.isNaN(value)) continue;
      if (value < 0) this.mixed = true;
      if (value !== 0 || this.isAverage) this.changed = true;
      sums[at] = (sums[at] ?? 0) + value;
      counts[at] = (counts[at] ?? 0) + 1;
      const own = items.steps[cell] ?? 0;
      slacks[at] = (slacks[at] ?? 0) + own;
      if (value !== 0 && own > 0 && own < (finest[at] ?? 0)) finest[at] = own;
    }
  }

  /** Bits by which the lines speak for the result; counts the open ones. */
  compare(): number {
    const { isAverage, sums, counts, slacks, finest, stated, steps } = this;
    let open = 0;
    let bits = 0;
    for (let at = 0; at < stated.length; at += 1) {
      const wanted = stated[at] ?? 0;
      const step = steps[at] ?? 0;
      const count = counts[at] ?? 0;
      const sum = sums[at] ?? 0;
      const spread = slacks[at] ?? 0;
      const expected = isAverage ? (count > 1 ? sum / count : NaN) : sum;
      const slack = (step + (isAverage ? spread / count : spread)) / 2;
      const residual = abs(wanted - expected);
      if (residual <= slack + noiseOf(wanted)) {
        open += 1;
        if (wanted === 0 && sum === 0) continue;
        const grain = isAverage ? step || slack : max(step, finest[at] ?? Infinity);
        bits += max(0, min(12, log2(abs(wanted) / (2 * residual + grain))));
      } else if (sum <= wanted + slack) open += 1;
    }
    this.open = open;
    return bits;
  }
}

/** Two items, wherever they stand among `near`, whose sum is the result, or their mean where it is called one. */
export function pairCandidates(
  items: Items,
  near: readonly number[],
  result: number,
  lines: Int32Array,
): Candidate[] {
  const others = near.filter((item) => item !== result);
  const cost = 3 + 2 * log2(1 + others.length);
  const isMean = items.sayings[result]?.average === true;
  const height = lines.length;
  const stated = new Float64Array(height);
  const slack = new Float64Array(height);
  for (let at = 0; at < height; at += 1) {
    const cell = result * items.lineCount + (lines[at] ?? 0);
    stated[at] = items.values[cell] ?? NaN;
    slack[at] = items.steps[cell] ?? 0;
  }
  const figure = new Float64Array(others.length * height);
  const step = new Float64Array(others.length * height);
  others.forEach((item, place) => {
    for (let at = 0; at < height; at += 1) {
      const cell = item * items.lineCount + (lines[at] ?? 0);
      const value = items.values[cell] ?? NaN;
      figure[place * height + at] = value === value ? value : 0;
      step[place * height + at] = items.steps[cell] ?? 0;
    }
  });
  const found: Candidate[] = [];
  const add = (kind: "sum" | "average", one: number, other: number, promise: number): void => {
    const operands = [others[one] ?? 0, others[other] ?? 0];
    const dearer = kind === "average" ? 2 : 0;
    if (promise >= LEAST_PROMISE + 4 + dearer)
      found.push({ reading: { kind, result, operands, factor: 1, cost: cost + dearer }, promise });
  };
  // Even a pair that fails on some lines holds on most of them: after so many failures it is given up.
  const most = height <= 3 ? 0 : Math.floor(height * 0.6);
  for (let one = 0; one < others.length; one += 1)
    for (let other = one + 1; other < others.length; other += 1) {
      let sumBits = 0;
      let sumMisses = 0;
      let meanBits = 0;
      let meanMisses = isMean ? 0 : height + 1;
      for (let at = 0; at < height && (sumMisses <= most || meanMisses <= most); at += 1) {
        const first = figure[one * height + at] ?? 0;
        const second = figure[other * height + at] ?? 0;
        const wanted = stated[at] ?? 0;
        const own = slack[at] ?? 0;
        const theirs = (step[one * height + at] ?? 0) + (step[other * height + at] ?? 0);
        const noise = noiseOf(wanted);
        const fromSum = abs(wanted - first - second);
        if (fromSum > (own + theirs) / 2 + noise) sumMisses += 1;
        else if (first !== 0 && second !== 0) {
          const size = max(abs(wanted), abs(first));
          sumBits += bitsOf(size, fromSum, (own + theirs) / 3);
        }
        const fromMean = abs(wanted - (first + second) / 2);
        if (fromMean > (own + theirs / 2) / 2 + noise) meanMisses += 1;
        else if (first !== second) meanBits += bitsOf(abs(first - second), fromMean, own);
      }
      if (sumMisses <= most) add("sum", one, other, sumBits);
      if (meanMisses <= most) add("average", one, other, meanBits);
    }
  return found;
}

function bitsOf(size: number, residual: number, grain: number): number {
  return max(0, min(12, log2(size / (2 * residual + max(grain, NOISE * size)))));
}
