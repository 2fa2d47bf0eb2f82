import type { Arithmetic, Trial } from "./arithmetic";
import { choiceBits, exceptionBits, LEAST_WORTH } from "./price";

/** A result and its parts by places among the items. */
export interface Group {
  result: number;
  parts: readonly number[];
  trial: Trial;
  /** Bits left when what it took to single the group out is paid. */
  worth: number;
}

/** Steps a walk may take where figures below zero never let a sum pass its result. */
const LONGEST_SIGNED = 64;

/**
 * Items that are not yet part of any group, as a chain: a group that was found stands in its chain for its parts.
 */
export class Chain {
  private readonly after: Int32Array;
  private readonly before: Int32Array;
  private readonly isPart: Uint8Array;

  constructor(readonly length: number) {
    this.after = Int32Array.from({ length }, (_, at) => (at + 1 < length ? at + 1 : -1));
    this.before = Int32Array.from({ length }, (_, at) => at - 1);
    this.isPart = new Uint8Array(length);
  }

  next(at: number, direction: 1 | -1): number {
    return (direction > 0 ? this.after[at] : this.before[at]) ?? -1;
  }

  isOpen(at: number): boolean {
    return this.isPart[at] === 0;
  }

  take(parts: readonly number[]): void {
    for (const part of parts) {
      if (!this.isOpen(part)) continue;
      this.isPart[part] = 1;
      const before = this.before[part] ?? -1;
      const after = this.after[part] ?? -1;
      if (before >= 0) this.after[before] = after;
      if (after >= 0) this.before[after] = before;
    }
  }

  /** Items still open, in order. */
  open(): number[] {
    const items: number[] = [];
    for (let at = 0; at < this.length; at += 1) if (this.isOpen(at)) items.push(at);
    return items;
  }

  copy(): Chain {
    const copy = new Chain(this.length);
    copy.after.set(this.after);
    copy.before.set(this.before);
    copy.isPart.set(this.isPart);
    return copy;
  }
}

export interface Search {
  arithmetic: Arithmetic;
  /** Items whose words call them totals: they need not be singled out among the others. */
  isNamed: (item: number) => boolean;
  /** Items that are read by words alone, such as a part under "Trong đó": no result, and no part. */
  isLeft: (item: number) => boolean;
}

/**
 * The groups that the figures alone show: every item is tried as the sum of the run of items that follows it (or, going
 * back, that precedes it), each group found standing for its parts. Works inwards out, and ends a walk as soon as the
 * parts have passed the result, so that the work grows with the rows.
 */
export function groupsByFigures(search: Search, chain: Chain, direction: 1 | -1): Group[] {
  const found: Group[] = [];
  const order = chain.open();
  if (direction > 0) order.reverse();
  for (const result of order) {
    if (!chain.isOpen(result) || search.isLeft(result)) continue;
    const group = bestRun(search, chain, result, direction);
    if (!group) continue;
    chain.take(group.parts);
    found.push(group);
  }
  return found;
}

/** The run of items beside a result that is worth the most as its parts; null where none is worth enough. */
export function bestRun(
  { arithmetic, isNamed, isLeft }: Search,
  chain: Chain,
  result: number,
  direction: 1 | -1,
  {
    until = -1,
    least = LEAST_WORTH,
    given = false,
  }: { until?: number; least?: number; given?: boolean } = {},
): Group | null {
  const { columns } = arithmetic;
  const isSigned = columns.every(({ signed }) => signed);
  const sums = arithmetic.begin();
  const parts: number[] = [];
  let best: Group | null = null;
  let runs = 0;
  const naming = given || isNamed(result) ? 0 : choiceBits(chain.length);
  for (let at = chain.next(result, direction); at >= 0 && at !== until; at = chain.next(at, direction)) {
    if (isLeft(at)) continue;
    if (isNamed(at)) break;
    parts.push(at);
    sums.add(columns, at);
    runs += 1;
    if (parts.length >= 2) {
      const trial = arithmetic.judge(result, sums);
      const bits = trial.bits - exceptionBits(trial.holding.length, trial.failing.length);
      if (bits > 0 && trial.holding.length >= trial.failing.length && (!best || bits > best.worth))
        best = { result, parts: [...parts], trial, worth: bits };
    }
    if (isSigned ? runs > LONGEST_SIGNED : sums.isPast(columns, result)) break;
  }
  if (!best) return null;
  const worth = best.worth - naming - choiceBits(runs);
  if (worth < least) return null;
  return { ...best, worth, parts: direction > 0 ? best.parts : [...best.parts].reverse() };
}
