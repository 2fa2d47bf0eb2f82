import type { Grid } from "../../grid/grid";
import { AMOUNT, readAmounts } from "./amounts";
import { Basis } from "./choose";
import type { Found } from "./choose";
import { evidenceFor } from "./evidence";
import type { Evidence, Reading } from "./evidence";
import { columnItems, rowItems } from "./items";
import type { Items } from "./items";
import type { Saying } from "./words";
import { quotientCandidates } from "./ratio-candidates";
import { linesOf, pairCandidates, runCandidates } from "./sum-candidates";
import type { Candidate, View } from "./sum-candidates";

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
  /** Bits of evidence beyond what it cost to find. */
  worth: number;
}

/** Bits a reading must be worth; more where it holds on some lines only, or ties together what stands apart. */
const LEAST_WORTH = 10;
const LEAST_WORTH_APART = 14;
const APART = 6;
const ROUNDS = 8;
const MOST_ROWS = 1_200;
const CANDIDATES = 8;
/** Items on either side of a result that pairs are looked for among. */
const NEAR = 12;
const ALL_PAIRS = 36;
const STRIDES = 12;

export function discoverInValues(grid: Grid): ValueRelation[] {
  const rows: number[] = [];
  const step = Math.max(1, grid.rowCount / MOST_ROWS);
  for (let at = 0; at < grid.rowCount; at += step) rows.push(Math.floor(at));
  const amounts = readAmounts(grid, rows);
  const found: ValueRelation[] = [];
  for (const items of [columnItems(grid, amounts), rowItems(grid, amounts)]) {
    if (items.axis === "rows" && step > 1) continue;
    for (const { reading, evidence, worth } of discoverAlong(items)) {
      const index = (item: number): number => items.itemIndex[item] ?? 0;
      const line = (at: number): number => items.lineIndex[at] ?? 0;
      found.push({
        axis: items.axis,
        kind: reading.kind,
        factor: reading.factor,
        result: index(reading.result),
        operands: reading.operands.map(index),
        lines: [...new Set([...evidence.holding, ...evidence.idle])].sort((a, b) => a - b).map(line),
        failing: evidence.failing.map(line),
        worth,
      });
    }
  }
  return found;
}

/** From what stands side by side to what stands apart: a later stage is tried when an earlier one finds no more. */
const STAGES = 3;

const known = new WeakMap<Grid, readonly ValueRelation[]>();

/** What discoverInValues finds in a sheet, looked for once. */
export function valueRelationsOf(grid: Grid): readonly ValueRelation[] {
  const before = known.get(grid);
  if (before) return before;
  const found = discoverInValues(grid);
  known.set(grid, found);
  return found;
}

function discoverAlong(items: Items): Found[] {
  const known = new Map<string, Evidence>();
  const copies = copiesIn(items);
  const lines = new Map(items.filled.map((item) => [item, linesOf(items, item)]));
  const quotients: Found[] = [];
  const results = resultsIn(items);
  for (const result of results) {
    const own = lines.get(result);
    if (!own || own.length === 0) continue;
    quotients.push(...best(items, quotientCandidates(items, nearOf(items, result), result, own), known));
  }
  // What was found stays in the pool: what a later acceptance makes plain may have been seen before.
  const pool = new Map<string, Found>();
  let accepted = choose(items, quotients, [], copies);
  const seen = new Set<string>();
  let stage = 0;
  for (let round = 0; round < ROUNDS && stage < STAGES; round += 1) {
    const views = viewsOf(items, accepted, stage).filter((view) => {
      const print = `${view.skip}|${view.items.join(",")}`;
      return !seen.has(print) && seen.add(print);
    });
    const pairs = stage === 2 && !seen.has("pairs");
    if (pairs) seen.add("pairs");
    for (const result of results) {
      const own = lines.get(result);
      if (!own || own.length === 0) continue;
      const candidates: Candidate[] = [];
      for (const view of views) candidates.push(...runCandidates(items, view, result, own));
      if (pairs) candidates.push(...pairCandidates(items, nearOf(items, result), result, own));
      for (const found of best(items, candidates, known)) {
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

/** A sum speaks against a quotient of the same result where its figures bear it out so many times as well. */
const CLEARLY = 1.5;

/** What is meant of all that was found. Quotients come first, but for those whose result is much rather a sum. */
function choose(
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

function best(items: Items, candidates: Candidate[], known: Map<string, Evidence>): Found[] {
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
    const evidence = known.get(key) ?? evidenceFor(items, reading);
    known.set(key, evidence);
    const worth = evidence.bits - reading.cost + wordsFor(items, reading);
    const plain = evidence.coverage >= 0.75 && reading.cost < APART;
    if (worth >= (plain ? LEAST_WORTH : LEAST_WORTH_APART) && isMeant(items, reading, evidence))
      found.push({ reading, evidence, worth, stage: 0 });
  }
  return found;
}

/** Lines in a row that make up for many others on which a reading does not hold: another table stands there. */
const LONG_RUN = 12;

/** A mean or a quotient is meant for most lines of its table; a mean that no word names, for nearly all. */
function isMeant(items: Items, { kind, result }: Reading, { coverage, holding }: Evidence): boolean {
  if (kind === "sum") return true;
  if (kind === "average") return coverage >= (items.sayings[result]?.average ? 0.5 : 0.85);
  return coverage >= 0.5 || holding.length >= LONG_RUN;
}

export function keyOf({ kind, factor, result, operands }: Reading): string {
  return `${kind}${factor}|${result}|${kind === "sum" || kind === "average" ? [...operands].sort((a, b) => a - b).join(",") : operands.join("/")}`;
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

function nearOf(items: Items, result: number): readonly number[] {
  const { filled } = items;
  if (filled.length <= ALL_PAIRS) return filled;
  const place = filled.indexOf(result);
  return filled.slice(Math.max(0, place - NEAR), place + NEAR + 1);
}

function viewsOf(items: Items, accepted: readonly Found[], stage: number): View[] {
  const { filled } = items;
  const far = stage > 0;
  const views: View[] = [{ items: filled, cost: 0, skip: far ? 3 : 0, own: false, averages: true }];
  const consumed = new Set<number>();
  const results = new Set<number>();
  const derived = new Set<number>();
  for (const { reading } of accepted) {
    if (reading.kind === "sum") {
      results.add(reading.result);
      for (const operand of reading.operands) consumed.add(operand);
    } else derived.add(reading.result);
  }
  const add = (kept: (item: number) => boolean, cost: number, skip: number): void => {
    const left = filled.filter(kept);
    if (left.length < filled.length) views.push({ items: left, cost, skip, own: false, averages: cost < 1 });
  };
  add((item) => !consumed.has(item), 0.5, far ? 2 : 0);
  add((item) => !derived.has(item), 0.5, far ? 2 : 0);
  add((item) => !derived.has(item) && !consumed.has(item), 0.9, far ? 2 : 0);
  if (!far) return views;
  add((item) => !results.has(item), 1.5, 2);
  add((item) => !results.has(item) && !derived.has(item), 1.5, 1);
  const alike = new Map<string, number[]>();
  for (const item of filled) {
    const label = items.labels[item] ?? "";
    if (label !== "") alike.set(label, [...(alike.get(label) ?? []), item]);
  }
  for (const group of alike.values())
    if (group.length >= 3) views.push({ items: group, cost: 2, skip: 0, own: true, averages: false });
  if (filled.length <= 160)
    for (let stride = 2; stride <= Math.min(STRIDES, filled.length / 2); stride += 1)
      for (let from = 0; from < stride; from += 1)
        views.push({
          items: filled.filter((_, place) => place % stride === from),
          cost: 1 + 3 * Math.log2(stride),
          skip: 0,
          own: false,
          averages: false,
        });
  return views;
}

/** What stands side by side is meant rather than what had to be looked for farther off, stage by stage. */
const FARTHER = 30;

/** Of readings that figures bear out alike the plainer one is meant: few parts, side by side. */
function rank({ reading, worth, evidence, stage }: Found): number {
  const misses = evidence.failing.length / Math.max(1, evidence.holding.length);
  return Math.min(worth, 40) - reading.cost - 1.5 * Math.min(reading.operands.length, 6) - 60 * misses - FARTHER * stage;
}

function take(found: Found[], accepted: Found[], basis: Basis): void {
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

function conflicts({ reading, evidence }: Found, accepted: readonly Found[]): boolean {
  const operands = new Set(reading.operands);
  const total = reading.kind === "sum" || reading.kind === "average";
  for (const other of accepted) {
    const known = other.reading;
    const knownTotal = known.kind === "sum" || known.kind === "average";
    if (
      total &&
      known.kind === reading.kind &&
      known.result !== reading.result &&
      sameOperands(known, reading) &&
      overlap(evidence, other.evidence)
    )
      return true;
    if (known.result === reading.result) {
      if (known.kind === reading.kind && keyOf(known) === keyOf(reading)) return true;
      if (total !== knownTotal || total === false || known.kind !== reading.kind) {
        if (overlap(evidence, other.evidence)) return true;
        continue;
      }
      if (known.operands.some((operand) => operands.has(operand)) && overlap(evidence, other.evidence))
        return true;
      continue;
    }
    if (!overlap(evidence, other.evidence)) continue;
    if (total && knownTotal && operands.has(known.result)) {
      if (known.operands.includes(reading.result)) return true;
      if (known.kind === "sum" && known.operands.some((operand) => operands.has(operand))) return true;
    }
    if (
      total &&
      known.kind === "sum" &&
      known.operands.includes(reading.result) &&
      known.operands.some((operand) => operands.has(operand))
    )
      return true;
    // Of a = b ÷ c and c = b ÷ a one is meant.
    if (!total && !knownTotal && sameMembers(known, reading)) return true;
  }
  return false;
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
