import type { Grid } from "../../grid/grid";
import { AMOUNT, readAmounts } from "./read-figures";
import type { Amounts } from "./read-figures";
import { choose, keyOf } from "./choose-readings";
import type { Found } from "./choose-readings";
import { evidenceFor, meantFailures } from "./evidence";
import type { Evidence, Reading } from "./evidence";
import { looseRunCandidates } from "./loose-sum-candidates";
import { columnItems, rowItems } from "./lines-of-figures";
import type { Items } from "./lines-of-figures";
import type { Saying } from "./words-of-lines";
import { quotientCandidates } from "./ratio-candidates";
import { linesOf, pairCandidates, runCandidates, targetOf } from "./sum-candidates";
import type { Candidate, Effort } from "./sum-candidates";
import { viewsOf } from "./search-orders";

/** A relation found in the figures of a sheet, as items and lines of one axis (0-based sheet rows or columns). */
export interface ValueRelation {
  axis: "columns" | "rows";
  kind: Reading["kind"];
  factor: 1 | 100;
  result: number;
  operands: readonly number[];
  /** Lines where it holds, those where nothing could fail among them. */
  lines: readonly number[];
  /** Lines between them where it fails. */
  failing: readonly number[];
  /** Those of the failing lines on which it is meant all the same, so that it is listed there. */
  meant: readonly number[];
  /** Bits of evidence beyond what it cost to find. */
  worth: number;
}

/** Bits a reading must be worth; more where it holds on some lines only, or ties together what stands apart. */
const LEAST_WORTH = 10;
const LEAST_WORTH_APART = 14;
/** What fails on so many lines as chance would have it must be the more surprising where it holds. */
const LEAST_WORTH_OF_FEW = 24;
const FEW = 0.6;
const APART = 6;
const ROUNDS = 8;
const MOST_ROWS = 1_200;
const CANDIDATES = 8;
/** Items on either side of a result that pairs are looked for among. */
const NEAR = 12;
const ALL_PAIRS = 36;

/** All that is found in the values of a sheet, across its columns and down its rows. */
export function discoverInValues(grid: Grid): ValueRelation[] {
  const amounts = amountsOf(grid);
  return [...discoverOn(grid, amounts, "columns"), ...discoverOn(grid, amounts, "rows")];
}

interface SheetAmounts {
  readonly amounts: Amounts;
  /** Rows are looked at one by one; of a longer sheet only some are. */
  readonly whole: boolean;
}

function amountsOf(grid: Grid): SheetAmounts {
  const rows: number[] = [];
  const step = Math.max(1, grid.rowCount / MOST_ROWS);
  for (let at = 0; at < grid.rowCount; at += step) rows.push(Math.floor(at));
  return { amounts: readAmounts(grid, rows), whole: step === 1 };
}

function discoverOn(
  grid: Grid,
  { amounts, whole }: SheetAmounts,
  axis: ValueRelation["axis"],
): ValueRelation[] {
  if (axis === "rows" && !whole) return [];
  const items = axis === "columns" ? columnItems(grid, amounts) : rowItems(grid, amounts);
  const index = (item: number): number => items.itemIndex[item] ?? 0;
  const line = (at: number): number => items.lineIndex[at] ?? 0;
  return discoverAlong(items).map(({ reading, evidence, worth }) => ({
    axis,
    kind: reading.kind,
    factor: reading.factor,
    result: index(reading.result),
    operands: reading.operands.map(index),
    lines: [...new Set([...evidence.holding, ...evidence.idle])].sort((a, b) => a - b).map(line),
    failing: evidence.failing.map(line),
    meant: meantFailures(items, reading, evidence).map(line),
    worth,
  }));
}

/** From what stands side by side to what stands apart: a later stage is tried when an earlier one finds no more. */
const STAGES = 3;

/** Figures looked at along one axis, about a second of work; what is not found by then is not looked for. */
const MOST_EFFORT = 24_000_000;

interface Known {
  amounts?: SheetAmounts;
  columns?: readonly ValueRelation[];
  rows?: readonly ValueRelation[];
}

const known = new WeakMap<Grid, Known>();

/** What discoverInValues finds along one axis of a sheet, looked for once and only when it is asked for. */
export function valueRelationsAlong(grid: Grid, axis: ValueRelation["axis"]): readonly ValueRelation[] {
  const before = known.get(grid) ?? {};
  known.set(grid, before);
  return (before[axis] ??= discoverOn(grid, (before.amounts ??= amountsOf(grid)), axis));
}

/** What discoverInValues finds in a sheet, looked for once. */
export function valueRelationsOf(grid: Grid): readonly ValueRelation[] {
  return [...valueRelationsAlong(grid, "columns"), ...valueRelationsAlong(grid, "rows")];
}

function discoverAlong(items: Items): Found[] {
  const known = new Map<string, Evidence>();
  const copies = copiesIn(items);
  const effort: Effort = { spent: 0 };
  const lines = new Map(items.filled.map((item) => [item, linesOf(items, item)]));
  const quotients: Found[] = [];
  const results = resultsIn(items);
  for (const result of results) {
    const own = lines.get(result);
    if (!own || own.length === 0) continue;
    quotients.push(
      ...best(items, quotientCandidates(items, basesOf(items, result), result, own), known, effort),
    );
  }
  // What was found stays in the pool: what a later acceptance makes plain may have been seen before.
  const pool = new Map<string, Found>();
  let accepted = choose(items, quotients, [], copies);
  const seen = new Set<string>();
  let stage = 0;
  for (let round = 0; round < ROUNDS && stage < STAGES && effort.spent < MOST_EFFORT; round += 1) {
    const views = viewsOf(items, accepted, stage).filter((view) => {
      const print = `${stage === 2}|${view.skip}|${view.items.join(",")}`;
      return !seen.has(print) && seen.add(print);
    });
    const pairs = stage === 2 && !seen.has("pairs");
    if (pairs) seen.add("pairs");
    for (const result of results) {
      const own = lines.get(result);
      if (!own || own.length === 0 || effort.spent > MOST_EFFORT) continue;
      const candidates: Candidate[] = [];
      const target = targetOf(items, result, own);
      for (const view of views) {
        candidates.push(...runCandidates(view, target, effort));
        if (stage === 2 && view.loose)
          candidates.push(...looseRunCandidates(items, view, result, own, effort));
      }
      if (pairs) candidates.push(...pairCandidates(items, nearOf(items, result), result, own));
      for (const found of best(items, candidates, known, effort)) {
        const key = keyOf(found.reading);
        const before = pool.get(key);
        if (!before || before.worth < found.worth)
          pool.set(key, { ...found, stage: before ? before.stage : stage });
      }
    }
    const before = new Set(accepted.map(({ reading }) => keyOf(reading)));
    accepted = choose(items, quotients, [...pool.values()], copies);
    if (accepted.every(({ reading }) => before.has(keyOf(reading)))) stage += 1;
  }
  return accepted;
}

/** Items of longer sheets are only looked at where something sets them apart. */
const MOST_RESULTS = 400;

/** Items that may be computed: all, but of a long list those that words, a gap beside them or the ends set apart. */
function resultsIn({ filled, sayings, labels }: Items): readonly number[] {
  if (filled.length <= MOST_RESULTS) return filled;
  return filled.filter((item, at) => {
    const saying = sayings[item];
    if (at < 3 || at >= filled.length - 3 || labels[item] === "") return true;
    if (saying?.total || saying?.average || saying?.ratio || saying?.change) return true;
    return filled[at - 1] !== item - 1 || filled[at + 1] !== item + 1;
  });
}

/** Items that say the same on every line where both have a figure. */
function copiesIn({ filled, values, lineCount, standings }: Items): [number, number][] {
  const first = new Map<string, number>();
  const copies: [number, number][] = [];
  for (const item of filled) {
    const figures: string[] = [];
    const distinct = new Set<number>();
    for (let line = 0; line < lineCount; line += 1) {
      const cell = item * lineCount + line;
      if (standings[cell] !== AMOUNT) continue;
      const value = values[cell] ?? 0;
      distinct.add(value);
      figures.push(`${line}:${value}`);
    }
    if (distinct.size < 3) continue;
    const print = figures.join("|");
    const known = first.get(print);
    if (known === undefined) first.set(print, item);
    else copies.push([item, known]);
  }
  return copies;
}

/** Figures looked at to weigh a reading, as many times those it speaks of. */
const EVIDENCE_EFFORT = 4;

function best(items: Items, candidates: Candidate[], known: Map<string, Evidence>, effort: Effort): Found[] {
  const seen = new Set<string>();
  const found: Found[] = [];
  const ranked = candidates.sort(
    (one, other) => other.promise - other.reading.cost - one.promise + one.reading.cost,
  );
  for (const { reading } of ranked) {
    const key = keyOf(reading);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > CANDIDATES) break;
    let evidence = known.get(key);
    if (!evidence) {
      evidence = evidenceFor(items, reading);
      known.set(key, evidence);
      effort.spent += EVIDENCE_EFFORT * items.lineCount * reading.operands.length;
    }
    const worth = evidence.bits - reading.cost + wordsFor(items, reading);
    const unnamed = reading.kind === "average" && !items.sayings[reading.result]?.average;
    const plain = evidence.coverage >= 0.75 && reading.cost < APART && !unnamed;
    if (worth >= leastWorth(evidence, plain) && isMeant(items, reading, evidence))
      found.push({ reading, evidence, worth, stage: 0 });
  }
  return found;
}

function leastWorth({ coverage }: Evidence, plain: boolean): number {
  if (coverage < FEW) return LEAST_WORTH_OF_FEW;
  return plain ? LEAST_WORTH : LEAST_WORTH_APART;
}

/** Lines in a row that make up for many others on which a reading does not hold: another table stands there. */
const LONG_RUN = 12;

/** A mean or a quotient is meant for most lines of its table; a mean that no word names, for nearly all. */
function isMeant(items: Items, { kind, result }: Reading, { coverage, holding }: Evidence): boolean {
  if (kind === "sum") return true;
  if (kind === "average") return coverage >= (items.sayings[result]?.average ? 0.5 : 0.85);
  return coverage >= 0.5 || holding.length >= LONG_RUN;
}

function wordsFor(items: Items, { kind, result, operands }: Reading): number {
  const saying = items.sayings[result];
  if (!saying) return 0;
  // A quotient is written after what it is taken of.
  const after =
    kind === "sum" || kind === "average" || operands.every((operand) => operand < result) ? 0 : -3;
  return after + saidOf(saying, kind);
}

function saidOf(saying: Saying, kind: Reading["kind"]): number {
  switch (kind) {
    case "sum":
      return saying.total ? 5 : 0;
    case "average":
      return saying.average ? 6 : 0;
    case "ratio":
      return saying.ratio ? 4 : 0;
    case "change":
      return saying.change ? 4 : 0;
  }
}

/** Totals farther off that a share may be taken of. */
const FAR_TOTALS = 8;

/** What a quotient is looked for among: what stands near, and the nearest totals beyond. */
function basesOf(items: Items, result: number): readonly number[] {
  const near = nearOf(items, result);
  if (near.length === items.filled.length) return near;
  const totals = items.filled
    .filter((item) => items.sayings[item]?.total === true && !near.includes(item))
    .sort((one, other) => Math.abs(one - result) - Math.abs(other - result))
    .slice(0, FAR_TOTALS);
  return [...near, ...totals].sort((one, other) => one - other);
}

function nearOf(items: Items, result: number): readonly number[] {
  const { filled } = items;
  if (filled.length <= ALL_PAIRS) return filled;
  const place = filled.indexOf(result);
  return filled.slice(Math.max(0, place - NEAR), place + NEAR + 1);
}
