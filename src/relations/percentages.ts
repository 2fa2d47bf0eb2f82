import {
  concepts,
  factsOf,
  isComparison,
  isGoal,
  isRanked,
  isShared,
  type Concept,
} from "../formats/concepts";
import { sumExactly, sumSlack } from "../grid/exact";
import { NOISE } from "../grid/nearly-equal";
import type { Row, Table } from "../layout/table";
import type { Proposal } from "./proposal";
import type { Figures } from "./figures";
import type { Operand, RatioRelation } from "./relation";
import { supportOf } from "./evaluate";
import type { View, ViewItem } from "./view";
import { plus } from "./view";

/** A percentage of its own: a goal, a mean, or computed from a goal or last year, which their own file proposes. */
function isOwnPercentage(concept: Concept | null): boolean {
  return isComparison(concept) || isGoal(concept) || concept === "average";
}

/**
 * A percentage item and what it may be a share of: its count (the item beside it, or the one of the same level), over
 * the number rated, the total, any count of the table, the column's own total row, or the last row that says 100.
 */
export function percentageProposals(table: Table, view: View): Proposal[] {
  const proposals: Proposal[] = [];
  const counts = view.items.filter((item) => item.measure !== "percent" && item.concept !== "ordinal");
  for (const item of view.items) {
    if (item.measure !== "percent" || isOwnPercentage(item.concept)) continue;
    if (isBelowZero(table, view, item)) continue;
    // A row is the share of the row above it only when it says nothing else: indicators are percentages too.
    if (view.axis === "rows" && item.concept !== "percent" && !isShared(item.concept)) continue;
    const all = numeratorsFor(item, counts, view.axis);
    const numerators =
      view.axis === "rows" && item.concept !== "percent"
        ? all.filter((count) => count.concept === item.concept)
        : all;
    const alternatives: RatioRelation[] = [];
    const ofWholes: RatioRelation[] = [];
    // A total is what shares are taken of, unless there is nothing else to be the share; of its own column's total it
    // may be a share all the same.
    const parts = numerators.filter(
      (count) => !isWhole(count) || (count.concept === item.concept && item.concept !== "percent"),
    );
    for (const numerator of numerators) {
      if (view.axis === "columns") alternatives.push(...columnShares(table, view, item, numerator));
      if (parts.length > 0 && !parts.includes(numerator)) {
        // "Có mặt" of those who had to come, beside "Vắng".
        for (const base of basesFor(item, numerator, counts))
          ofWholes.push({ ...share(view, item, numerator, plus([base.index])), unusual: true });
        continue;
      }
      for (const base of basesFor(item, numerator, counts))
        alternatives.push(share(view, item, numerator, plus([base.index])));
      const rated = levelsAround(numerator, counts);
      if (rated.length >= 2)
        alternatives.push(share(view, item, numerator, plus(rated.map((each) => each.index))));
    }
    alternatives.push(...ofWholes, ...ofSeveral(view, item, counts));
    if (alternatives.length > 0)
      proposals.push({
        alternatives,
        prior:
          (numerators.length > 0 && paired(item, numerators[0])) || partsOf(item, counts).length > 0
            ? "strong"
            : "weak",
      });
  }
  return proposals;
}

/** The counts that make up what a percentage is of, where no count of that stands beside it: "HTTNV trở lên (%)". */
function partsOf({ concept }: ViewItem, counts: readonly ViewItem[]): readonly ViewItem[] {
  const { family, madeOf } = factsOf(concept);
  if (family !== "level" || !madeOf || counts.some((count) => count.concept === concept)) return [];
  const parts = madeOf.flatMap(
    (part) => counts.find((count) => count.concept === part && !count.subset) ?? [],
  );
  return parts.length === madeOf.length ? parts : [];
}

function ofSeveral(view: View, item: ViewItem, counts: readonly ViewItem[]): RatioRelation[] {
  const parts = partsOf(item, counts);
  const [first] = parts;
  if (!first) return [];
  const numerator = plus(parts.map(({ index }) => index));
  return basesFor(item, first, counts)
    .filter((base) => !parts.includes(base))
    .map((base) => ({ ...share(view, item, first, plus([base.index])), numerator }));
}

/**
 * Shares of one base that make up a hundred in most rows, but for rounding, are shares of the whole, and their counts add
 * up to it, whatever they are called: "Tín nhiệm cao | Tín nhiệm | Tín nhiệm thấp" of the votes that came in.
 * @param shares accepted shares of columns
 */
export function wholeOfShares(shares: readonly RatioRelation[], view: View, figures: Figures): Proposal[] {
  const byBase = new Map<string, RatioRelation[]>();
  for (const each of shares) {
    if (each.purpose !== "percentage" || each.numerator.length > 1 || each.denominator.length > 1) continue;
    if (each.denominator.some(({ at }) => at !== undefined)) continue;
    byBase.set(baseKey(each), [...(byBase.get(baseKey(each)) ?? []), each]);
  }
  return [...byBase.values()].flatMap((family) => {
    const parts = [...new Set(family.flatMap(({ numerator }) => numerator.map(({ index }) => index)))];
    const wholes = view.lines.filter((line) => makeUpHundred(family, line, figures));
    if (parts.length < 2 || parts.length < family.length || wholes.length * 2 <= view.lines.length) return [];
    const first = Math.min(...parts);
    const before = view.items
      .filter(({ index, measure }) => index < first && measure !== "percent")
      .reverse();
    const results = new Set([
      ...family.flatMap(({ denominator }) => denominator.map(({ index }) => index)),
      ...before.map(({ index }) => index),
    ]);
    const alternatives = [...results]
      .filter((index) => !parts.includes(index))
      .map((result) => ({
        kind: "sum" as const,
        axis: "columns" as const,
        result,
        operands: plus(parts),
        purpose: "breakdown" as const,
        origin: "layout" as const,
        lines: view.lines,
      }));
    return [{ alternatives, prior: "likely" as const }];
  });
}

function makeUpHundred(family: readonly RatioRelation[], line: number, figures: Figures): boolean {
  const sum = sumExactly([...family.map(({ result }) => figures.value(line, result)), -100]);
  return Math.abs(sum) <= sumSlack(family.map(({ result }) => figures.termDecimals(line, result))) + NOISE;
}

/** One negative figure among many may be a slip; where a quarter of them are, these are no shares but changes. */
const FEWEST_NEGATIVE = 4;

function isBelowZero({ grid }: Table, { axis, allLines }: View, { index }: ViewItem): boolean {
  if (axis === "columns" && grid.columnTotals(index).negatives === 0) return false;
  const values = allLines
    .map((line) => (axis === "columns" ? grid.number(line, index) : grid.number(index, line)))
    .filter((value) => !Number.isNaN(value) && value !== 0);
  return values.filter((value) => value < 0).length * FEWEST_NEGATIVE >= Math.max(1, values.length);
}

/**
 * The percentages of the levels are shares of one base. Where figures leave room (all units rated, one cell wrong), the
 * base that serves all of them best is the base of each.
 */
export function agreeOnBase(proposals: readonly Proposal[], view: View, figures: Figures): Proposal[] {
  const conceptsByIndex = new Map(view.items.map((item) => [item.index, item.concept]));
  const conceptOf = ({ alternatives }: Proposal): Concept | null =>
    conceptsByIndex.get(alternatives[0]?.result ?? -1) ?? null;
  // Where a level has two shares, the form prints two bases side by side.
  const family = proposals.filter(
    (proposal) =>
      isShared(conceptOf(proposal)) &&
      proposals.filter((other) => conceptOf(other) === conceptOf(proposal)).length === 1,
  );
  if (family.length < 2) return [...proposals];
  const scores = new Map<string, number>();
  for (const { alternatives } of family) {
    const best = new Map<string, number>();
    for (const relation of alternatives) {
      if (!("numerator" in relation)) continue;
      const { holds, fails } = supportOf({ ...relation, lines: sampleOf(relation.lines) }, figures);
      const key = baseKey(relation);
      best.set(key, Math.max(best.get(key) ?? -Infinity, holds - fails));
    }
    for (const [key, score] of best) scores.set(key, (scores.get(key) ?? 0) + score);
  }
  let chosen: string | null = null;
  for (const [key, score] of scores)
    if (chosen === null || score > (scores.get(chosen) ?? -Infinity)) chosen = key;
  return proposals.map((proposal) => {
    if (!family.includes(proposal)) return proposal;
    const kept = proposal.alternatives.filter(
      (relation) => "numerator" in relation && baseKey(relation) === chosen,
    );
    return kept.length > 0 ? { ...proposal, alternatives: kept } : proposal;
  });
}

function baseKey(relation: RatioRelation): string {
  return relation.denominator
    .map((operand) => (operand.at === undefined ? String(operand.index) : `own@${operand.at}`))
    .join("+");
}

/** Lines enough to tell the bases apart. */
function sampleOf(lines: readonly number[]): readonly number[] {
  if (lines.length <= 60) return lines;
  return Array.from({ length: 60 }, (_, at) => lines[Math.floor((at * lines.length) / 60)] ?? 0);
}

function share(
  view: View,
  result: ViewItem,
  numerator: ViewItem,
  denominator: readonly Operand[],
): RatioRelation {
  return {
    kind: "ratio",
    axis: view.axis,
    result: result.index,
    numerator: plus([numerator.index]),
    denominator,
    factor: 100,
    offset: 0,
    purpose: "percentage",
    origin: "layout",
    lines: view.allLines,
  };
}

/** The count beside a percentage under one header is its numerator without question. */
function paired(item: ViewItem, numerator: ViewItem | undefined): boolean {
  if (!numerator) return false;
  const sameConcept =
    numerator.concept !== null && numerator.concept === item.concept && item.concept !== "percent";
  return sameConcept || Math.abs(numerator.position - item.position) === 1;
}

function numeratorsFor(item: ViewItem, counts: readonly ViewItem[], axis: View["axis"]): ViewItem[] {
  const same = counts
    .filter((count) => count.concept !== null && count.concept === item.concept && item.concept !== "percent")
    .sort((one, other) => Math.abs(one.position - item.position) - Math.abs(other.position - item.position));
  const before = counts.filter((count) => count.position < item.position).reverse();
  const label = item.path.at(-1) ?? "";
  const sameText = counts.filter((count) => count.path.at(-1) === label && count !== item);
  const near = before.slice(0, axis === "rows" ? 2 : 3);
  return [...new Set([...same.slice(0, 2), ...sameText.slice(0, 2), ...near])].slice(0, 5);
}

/** Denominators in the order people use them. */
function basesFor(item: ViewItem, numerator: ViewItem, counts: readonly ViewItem[]): ViewItem[] {
  const rank = (count: ViewItem): number => {
    const { whole, goal } = factsOf(count.concept);
    // Goals after every whole, then all other counts.
    return whole ?? concepts.length + (goal === true ? 0 : 1);
  };
  return counts
    .filter((count) => count !== numerator)
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        Math.abs(one.position - item.position) - Math.abs(other.position - item.position),
    )
    .slice(0, 14);
}

function levelsAround(numerator: ViewItem, counts: readonly ViewItem[]): ViewItem[] {
  const { family } = factsOf(numerator.concept);
  if (family !== "level" && family !== "band") return [];
  return counts.filter((count) => isRanked(count.concept, family) && !count.subset);
}

/** A row that other rows are shares of: the number present, the number rated. */
function isWholeRow(row: Row): boolean {
  return !row.subset && row.depth === 0 && isWhole(row);
}

/** Everyone present, due for review or rated. */
function isWhole({ concept }: Pick<ViewItem, "concept">): boolean {
  const { family, whole } = factsOf(concept);
  return family === "state" && whole !== undefined;
}

const baseRowsKnown = new WeakMap<Table, readonly Row[]>();

/** The first rows of a table that columns may be shares of; asked for every pair of a percentage and a count. */
function baseRows(table: Table): readonly Row[] {
  const known = baseRowsKnown.get(table);
  if (known) return known;
  const found = table.rows
    .filter((row) => row.hasFigures && (row.role === "total" || isWholeRow(row)))
    .slice(0, 6);
  baseRowsKnown.set(table, found);
  return found;
}

/** A structure column: each row's share of the column's total row. */
function columnShares(table: Table, view: View, item: ViewItem, numerator: ViewItem): RatioRelation[] {
  return baseRows(table).map((row) =>
    share(view, item, numerator, [{ index: numerator.index, sign: 1, at: row.index }]),
  );
}

function isHundred(figures: Figures, row: Row, column: number): boolean {
  return figures.standing(row.index, column) === "figure" && figures.value(row.index, column) === 100;
}

function basesByRow(
  table: Table,
  next: (row: Row, previous: number | null) => number | null,
): Map<number, number> {
  const bases = new Map<number, number>();
  let base: number | null = null;
  for (const row of table.rows) {
    if (!row.hasFigures) continue;
    const here = next(row, base);
    if (here === row.index) base = here;
    else if (base !== null) bases.set(row.index, base);
  }
  return bases;
}

/** One relation per base row; the lines are the rows below it. */
function rowShare(
  view: View,
  item: ViewItem,
  numerator: ViewItem,
  bases: ReadonlyMap<number, number>,
): RatioRelation[] {
  const groups = new Map<number, number[]>();
  for (const [row, base] of bases) {
    const rows = groups.get(base);
    if (rows) rows.push(row);
    else groups.set(base, [row]);
  }
  return [...groups].map(([base, lines]) => ({
    ...share(view, item, numerator, [{ index: numerator.index, sign: 1, at: base }]),
    lines,
    ofBaseRow: true,
  }));
}

/**
 * Forms with their indicators in rows print 100 in the row that is the base of the rows below it, once or several
 * times down one column: each percentage is a share of the last base above. One proposal a base.
 * @param isExplained whether a 0-based column is known already as a share of something else
 */
export function rowBaseProposals(
  table: Table,
  view: View,
  figures: Figures,
  isExplained: (column: number) => boolean = () => false,
): Proposal[] {
  return view.items
    .filter(
      (item) => item.measure === "percent" && !isOwnPercentage(item.concept) && !isExplained(item.index),
    )
    .flatMap((item) => {
      const counts = view.items.filter((each) => each.measure !== "percent");
      const numerator = counts.filter((count) => count.position < item.position).at(-1);
      if (!numerator) return [];
      const printed = basesByRow(table, (row, previous) =>
        isHundred(figures, row, item.index) ? row.index : previous,
      );
      const bases = printed.size > 0 ? printed : wholesAbove(table);
      return rowShare(view, item, numerator, bases).map((relation) => ({
        alternatives: [relation],
        prior: "likely" as const,
      }));
    });
}

/**
 * Where no 100 is printed, each row may be a share of the whole right above it: those exempt and due for review of all,
 * those reviewed of those due, the levels of those rated. Nothing where one whole serves every row.
 */
function wholesAbove(table: Table): Map<number, number> {
  const bases = new Map<number, number>();
  const above: Row[] = [];
  for (const row of table.rows) {
    if (!row.hasFigures) continue;
    // Those not rated stand beside those rated, and are no part of them.
    const base = above.findLast(({ concept }) => concept !== "rated" || !isBesideRated(row));
    if (base) bases.set(row.index, base.index);
    if (isWholeRow(row)) above.push(row);
  }
  return new Set(bases.values()).size >= 2 ? bases : new Map<number, number>();
}

function isBesideRated({ concept }: Row): boolean {
  return concept !== null && concept !== "rated" && (factsOf("total").madeOf ?? []).includes(concept);
}
