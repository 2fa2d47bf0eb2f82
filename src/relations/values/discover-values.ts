import type { Grid } from "../../grid/grid";
import { readAmounts } from "./amounts";
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

const LEAST_WORTH = 10;
const ROUNDS = 4;
const MOST_ROWS = 1_500;
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

function discoverAlong(items: Items): Found[] {
  const accepted: Found[] = [];
  const known = new Map<string, Evidence>();
  const basis = new Basis();
  const lines = new Map(items.filled.map((item) => [item, linesOf(items, item)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const views = viewsOf(items, accepted);
    const found: Found[] = [];
    for (const result of items.filled) {
      const own = lines.get(result);
      if (!own || own.length === 0) continue;
      const candidates: Candidate[] = [];
      for (const view of views) {
        candidates.push(...runCandidates(items, view, result, own, "sum"));
        if (view.cost === 0) candidates.push(...runCandidates(items, view, result, own, "average"));
      }
      if (round === 0) {
        const near = nearOf(items, result);
        candidates.push(...pairCandidates(items, near, result, own));
        found.push(...best(items, quotientCandidates(items, near, result, own), known));
      }
      found.push(...best(items, candidates, known));
    }
    const before = accepted.length;
    take(found, accepted, basis);
    if (accepted.length === before) break;
  }
  return accepted;
}

function best(items: Items, candidates: Candidate[], known: Map<string, Evidence>): Found[] {
  const seen = new Set<string>();
  const found: Found[] = [];
  const ranked = candidates.sort((one, other) => other.promise - other.reading.cost - one.promise + one.reading.cost);
  for (const { reading } of ranked) {
    const key = keyOf(reading);
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > CANDIDATES) break;
    const evidence = known.get(key) ?? evidenceFor(items, reading);
    known.set(key, evidence);
    const worth = evidence.bits - reading.cost + wordsFor(items, reading);
    if (worth >= LEAST_WORTH) found.push({ reading, evidence, worth });
  }
  return found;
}

export function keyOf({ kind, factor, result, operands }: Reading): string {
  return `${kind}${factor}|${result}|${kind === "sum" || kind === "average" ? [...operands].sort((a, b) => a - b).join(",") : operands.join("/")}`;
}

function wordsFor(items: Items, { kind, result, operands }: Reading): number {
  const saying = items.sayings[result];
  if (!saying) return 0;
  // A quotient is written after what it is taken of.
  const after = kind === "sum" || kind === "average" || operands.every((operand) => operand < result) ? 0 : -3;
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

function viewsOf(items: Items, accepted: readonly Found[]): View[] {
  const { filled } = items;
  const views: View[] = [{ items: filled, cost: 0, skip: 2, own: false }];
  const consumed = new Set<number>();
  const results = new Set<number>();
  const derived = new Set<number>();
  for (const { reading } of accepted) {
    if (reading.kind === "sum") {
      results.add(reading.result);
      for (const operand of reading.operands) consumed.add(operand);
    } else derived.add(reading.result);
  }
  if (consumed.size > 0) {
    views.push({ items: filled.filter((item) => !consumed.has(item)), cost: 0.5, skip: 2, own: false });
    views.push({ items: filled.filter((item) => !results.has(item)), cost: 1.5, skip: 1, own: false });
    views.push({ items: filled.filter((item) => !results.has(item) && !derived.has(item)), cost: 1.5, skip: 1, own: false });
  }
  if (derived.size > 0) {
    views.push({ items: filled.filter((item) => !derived.has(item)), cost: 0.5, skip: 2, own: false });
    views.push({ items: filled.filter((item) => !derived.has(item) && !consumed.has(item)), cost: 1, skip: 1, own: false });
  }
  const alike = new Map<string, number[]>();
  for (const item of filled) {
    const label = items.labels[item] ?? "";
    if (label !== "") alike.set(label, [...(alike.get(label) ?? []), item]);
  }
  for (const group of alike.values())
    if (group.length >= 3) views.push({ items: group, cost: 2, skip: 0, own: true });
  if (filled.length <= 160)
    for (let stride = 2; stride <= Math.min(STRIDES, filled.length / 2); stride += 1)
      for (let from = 0; from < stride; from += 1)
        views.push({
          items: filled.filter((_, place) => place % stride === from),
          cost: 1 + 3 * Math.log2(stride),
          skip: 0,
          own: false,
        });
  return views;
}

function take(found: Found[], accepted: Found[], basis: Basis): void {
  const ranked = [...found].sort((one, other) => other.worth - one.worth);
  for (const each of ranked) {
    if (conflicts(each, accepted)) continue;
    if (each.reading.kind === "sum") {
      if (basis.follows(each.reading)) continue;
      basis.add(each.reading);
    }
    accepted.push(each);
  }
}

function conflicts({ reading, evidence }: Found, accepted: readonly Found[]): boolean {
  const operands = new Set(reading.operands);
  const total = reading.kind === "sum" || reading.kind === "average";
  for (const other of accepted) {
    const known = other.reading;
    const knownTotal = known.kind === "sum" || known.kind === "average";
    if (known.result === reading.result) {
      if (known.kind === reading.kind && keyOf(known) === keyOf(reading)) return true;
      if (total !== knownTotal || total === false || known.kind !== reading.kind) {
        if (overlap(evidence, other.evidence)) return true;
        continue;
      }
      if (known.operands.some((operand) => operands.has(operand)) && overlap(evidence, other.evidence)) return true;
      continue;
    }
    if (!overlap(evidence, other.evidence)) continue;
    if (total && knownTotal && operands.has(known.result)) {
      if (known.operands.includes(reading.result)) return true;
      if (known.kind === "sum" && known.operands.some((operand) => operands.has(operand))) return true;
    }
    if (total && known.kind === "sum" && known.operands.includes(reading.result) && known.operands.some((operand) => operands.has(operand)))
      return true;
    // Of a = b ÷ c and c = b ÷ a one is meant.
    if (!total && !knownTotal && operands.has(known.result) && known.operands.includes(reading.result)) return true;
  }
  return false;
}

function overlap(one: Evidence, other: Evidence): boolean {
  const lines = new Set(one.holding);
  return other.holding.some((line) => lines.has(line));
}
