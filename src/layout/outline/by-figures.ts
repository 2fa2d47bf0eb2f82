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
  const open = order.length;
  if (direction > 0) order.reverse();
  for (const result of order) {
    if (!chain.isOpen(result) || search.isLeft(result)) continue;
    const group = bestRun(search, chain, result, direction, open);
    if (!group) continue;
    chain.take(group.parts);
    found.push(group);
  }
  return found;
}

/** The run of items beside a result that is worth the most as its parts; null where none is worth enough. */
function bestRun(
  search: Search,
  chain: Chain,
  result: number,
  direction: 1 | -1,
  open: number,
): Group | null {
  const { runs, looked } = runsFrom(search, chain, result, direction);
  const best = runs.reduce<Group | null>(
    (most, each) => (!most || each.worth > most.worth ? each : most),
    null,
  );
  if (!best) return null;
  const naming = search.isNamed(result) ? 0 : choiceBits(open);
  const worth = best.worth - naming - choiceBits(looked);
  return worth < LEAST_WORTH ? null : { ...best, worth };
}

interface Runs {
  readonly runs: readonly Group[];
  /** How many items were added up. */
  readonly looked: number;
}

/** What nearly every row of a list gives. */
const NOTHING_RUNS: readonly Runs[] = [0, 1, 2].map((looked) => ({ runs: [], looked }));

/** Whether some item may be the sum of a run beside it; where none is, no search finds anything. */
export function hasRuns(search: Search, chain: Chain): boolean {
  for (const direction of [1, -1] as const)
    for (let item = 0; item < chain.length; item += 1)
      if (
        chain.isOpen(item) &&
        !search.isLeft(item) &&
        runsFrom(search, chain, item, direction).runs.length > 0
      )
        return true;
  return false;
}

/** Every run of items beside a result that may be its parts, with what its figures are worth; and how many were tried. */
function runsFrom(search: Search, chain: Chain, result: number, direction: 1 | -1): Runs {
  const { arithmetic, isNamed, isLeft } = search;
  const { columns, isSigned } = arithmetic;
  if (!isSigned) {
    const first = nextPart(search, chain, result, direction);
    const second = first < 0 ? -1 : nextPart(search, chain, first, direction);
    const ended = first < 0 ? 0 : second < 0 ? 1 : arithmetic.endsAt(result, first, second);
    const nothing = ended === null ? undefined : NOTHING_RUNS[ended];
    if (nothing) return nothing;
  }
  const sums = arithmetic.begin();
  const parts: number[] = [];
  const runs: Group[] = [];
  for (let at = chain.next(result, direction); at >= 0; at = chain.next(at, direction)) {
    if (isLeft(at)) continue;
    if (isNamed(at)) break;
    parts.push(at);
    sums.add(columns, at);
    if (parts.length >= 2) {
      const trial = arithmetic.judge(result, sums);
      const worth = trial.bits - exceptionBits(trial.holding.length, trial.failing.length);
      if (worth > 0 && trial.holding.length >= trial.failing.length)
        runs.push({ result, parts: direction > 0 ? [...parts] : [...parts].reverse(), trial, worth });
    }
    if (isSigned ? parts.length > LONGEST_SIGNED : sums.isPast(columns, result)) break;
  }
  return { runs, looked: parts.length };
}

/** The item that a walk from another adds next; −1 where it ends. */
function nextPart({ isNamed, isLeft }: Search, chain: Chain, from: number, direction: 1 | -1): number {
  let at = chain.next(from, direction);
  while (at >= 0 && isLeft(at)) at = chain.next(at, direction);
  return at >= 0 && isNamed(at) ? -1 : at;
}

/** Groups that one tiling must have, since one alone is no row of groups. */
const FEWEST_TILES = 2;

/**
 * The open items as a row of groups, each headed (or closed, going back) by the item next to the group before: where one
 * begins follows from where the last ended, so that groups whose figures say little each are borne out together. Items
 * that belong to none are named at a price. Empty where all groups together are not worth enough.
 */
export function tilesByFigures(search: Search, chain: Chain, direction: 1 | -1): Group[] {
  const open = chain.open().filter((item) => !search.isNamed(item) && !search.isLeft(item));
  const order = direction > 0 ? open : [...open].reverse();
  const placeOf = new Int32Array(chain.length).fill(order.length);
  order.forEach((item, place) => (placeOf[item] = place));
  const loose = choiceBits(order.length);
  // The best that can be made of the items from a place on, last place first.
  const most = new Float64Array(order.length + 1);
  const taken: (Group | undefined)[] = [];
  for (let place = order.length - 1; place >= 0; place -= 1) {
    most[place] = (most[place + 1] ?? 0) - loose;
    const { runs, looked } = runsFrom(search, chain, order[place] ?? 0, direction);
    for (const group of runs) {
      const last = direction > 0 ? group.parts[group.parts.length - 1] : group.parts[0];
      const next = (placeOf[last ?? -1] ?? order.length) + 1;
      const worth = group.worth - choiceBits(looked);
      if (worth + (most[next] ?? 0) <= (most[place] ?? 0)) continue;
      most[place] = worth + (most[next] ?? 0);
      taken[place] = { ...group, worth };
    }
  }
  const groups: Group[] = [];
  let worth = 0;
  for (let place = 0; place < order.length;) {
    const group = taken[place];
    if (!group) {
      place += 1;
      worth -= loose;
      continue;
    }
    groups.push(group);
    worth += group.worth;
    place += group.parts.length + 1;
  }
  if (groups.length < FEWEST_TILES || worth < LEAST_WORTH) return [];
  for (const { parts } of groups) chain.take(parts);
  return groups;
}
