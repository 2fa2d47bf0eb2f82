import { noiseOf } from "../../grid/nearly-equal";
import { AMOUNT } from "./read-figures";
import type { Items } from "./lines-of-figures";
import type { Candidate, Effort, View } from "./sum-candidates";

/** Longer views are searched next to each result alone: runs grow in number with the square. */
const LONGEST_VIEW = 150;
/** Longest run that one item is left out of. */
const LONGEST_WITH_GAP = 60;
/** A sum that stands apart has to hold on more than one line. */
const FEWEST_LINES = 2;
const LEAST_PROMISE = 8;
const PROBES = 3;
/** Share of lines that may fail. */
const MOST_FAILING = 0.4;
const { abs, max, min, log2 } = Math;

/**
 * Sums whose parts stand in a run of a view, but not beside their result: all parts elsewhere, or next to it with one
 * item among them that is not counted ("of which", a subtotal of another kind).
 */
export function looseRunCandidates(
  items: Items,
  view: View,
  result: number,
  lines: Int32Array,
  effort: Effort,
): Candidate[] {
  const count = view.items.length;
  if (count < 3 || count > LONGEST_VIEW || lines.length < FEWEST_LINES) return [];
  effort.spent += count * count;
  const search = new Search(items, view, result, lines);
  return [...search.elsewhere(), ...search.withGap()];
}

class Search {
  /** Lines that nearly every wrong run fails at. */
  private readonly probes: readonly Probe[];
  private readonly place: number;

  constructor(
    private readonly items: Items,
    private readonly view: View,
    private readonly result: number,
    private readonly lines: Int32Array,
  ) {
    const sized = [...lines].sort(
      (one, other) => abs(this.value(result, other)) - abs(this.value(result, one)),
    );
    this.probes = sized.slice(0, PROBES).map((line) => new Probe(items, view.items, result, line));
    const after = view.items.findIndex((item) => item >= result);
    this.place = after < 0 ? view.items.length : after;
  }

  private value(item: number, line: number): number {
    const value = this.items.values[item * this.items.lineCount + line] ?? NaN;
    return value === value ? value : 0;
  }

  *elsewhere(): Generator<Candidate> {
    const { view, result, place } = this;
    const count = view.items.length;
    const cost = view.cost + 1 + 2 * log2(count);
    for (let from = 0; from < count - 1; from += 1) {
      const last = from <= place && view.items[place] === result ? place : count;
      if (from === place && last === place) continue;
      for (let to = from + 2; to <= (from < place ? last : count); to += 1)
        if (this.probes.every((probe) => probe.meets(from, to, null)))
          yield* this.candidate(view.items.slice(from, to), cost);
    }
  }

  *withGap(): Generator<Candidate> {
    const { view, result, place } = this;
    const after = view.items[place] === result ? place + 1 : place;
    const count = view.items.length;
    for (let skipped = 0; skipped <= view.skip; skipped += 1)
      for (let length = 3; length <= min(count, LONGEST_WITH_GAP); length += 1) {
        const cost = view.cost + 2 + 2 * log2(length) + 1.5 * skipped;
        for (const from of [after + skipped, place - skipped - length]) {
          const to = from + length;
          if (from < 0 || to > count || (from < place && to > place)) continue;
          // Without an item at its end the run is a shorter one.
          for (let left = from + 1; left < to - 1; left += 1)
            if (this.probes.every((probe) => probe.meets(from, to, left)))
              yield* this.candidate(
                view.items.slice(from, to).filter((_, at) => at !== left - from),
                cost,
              );
        }
      }
  }

  /** The sum as a candidate where it holds on enough of the lines. */
  private *candidate(operands: readonly number[], cost: number): Generator<Candidate> {
    const { items, lines, result } = this;
    const { lineCount, steps, standings } = items;
    const ends = [operands[0] ?? 0, operands.at(-1) ?? 0];
    if (ends.some((item) => lines.every((line) => this.value(item, line) === 0))) return;
    let promise = 0;
    let failing = 0;
    for (const line of lines) {
      const stated = this.value(result, line);
      let sum = 0;
      let slack = steps[result * lineCount + line] ?? 0;
      let finest = slack > 0 ? slack : Infinity;
      for (const operand of operands) {
        const cell = operand * lineCount + line;
        if (standings[cell] !== AMOUNT) continue;
        const value = this.value(operand, line);
        const step = steps[cell] ?? 0;
        sum += value;
        slack += step;
        if (value !== 0 && step > 0) finest = min(finest, step);
      }
      const residual = abs(stated - sum);
      if (residual > slack / 2 + noiseOf(stated)) failing += 1;
      else if (stated !== 0) promise += max(0, min(12, log2(abs(stated) / (2 * residual + finest))));
    }
    if (failing <= MOST_FAILING * lines.length && promise >= LEAST_PROMISE + cost / 2)
      yield { reading: { kind: "sum", result, operands, factor: 1, cost }, promise };
  }
}

/** The running sums of a view on one line. */
class Probe {
  private readonly sums: Float64Array;
  private readonly slacks: Float64Array;
  private readonly figures: Float64Array;
  private readonly stated: number;
  private readonly step: number;

  constructor({ values, steps, lineCount }: Items, view: readonly number[], result: number, line: number) {
    this.stated = values[result * lineCount + line] ?? 0;
    this.step = steps[result * lineCount + line] ?? 0;
    this.sums = new Float64Array(view.length + 1);
    this.slacks = new Float64Array(view.length + 1);
    this.figures = new Float64Array(view.length);
    view.forEach((item, at) => {
      const value = values[item * lineCount + line] ?? NaN;
      this.figures[at] = value === value ? value : 0;
      this.sums[at + 1] = (this.sums[at] ?? 0) + (this.figures[at] ?? 0);
      this.slacks[at + 1] = (this.slacks[at] ?? 0) + (steps[item * lineCount + line] ?? 0);
    });
  }

  /** The run from one place to before another, less one of its items, is the result. */
  meets(from: number, to: number, left: number | null): boolean {
    const sum =
      (this.sums[to] ?? 0) - (this.sums[from] ?? 0) - (left === null ? 0 : (this.figures[left] ?? 0));
    const slack = (this.slacks[to] ?? 0) - (this.slacks[from] ?? 0) + this.step;
    return abs(sum - this.stated) <= slack / 2 + noiseOf(this.stated);
  }
}
