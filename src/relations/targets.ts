import { factsOf, isComparison, isGoal, measuredAgainst } from "../formats/concepts";
import type { Concept } from "../layout/concepts";
import type { Proposal } from "./proposal";
import type { LinearRelation, Purpose, RatioRelation } from "./relation";
import type { View, ViewItem } from "./view";
import { plus } from "./view";

interface Pair {
  first: ViewItem;
  second: ViewItem;
  /** The words name both sides. */
  named: boolean;
}

/**
 * Columns computed from a target or from last year: gap = actual − target, reached = actual ÷ target, exceeded =
 * reached − 100, change and its percentage, index. Which two columns are meant follows from their names, else from
 * the figures.
 */
export function comparisonProposals(view: View): Proposal[] {
  const proposals: Proposal[] = [];
  for (const item of view.items) {
    const readings = readingsOf(item, view);
    if (readings.length > 0) {
      const isNamed = readings.some(({ named }) => named);
      proposals.push({
        alternatives: readings.map((reading) => reading.relation),
        prior: isNamed ? "strong" : namesGoalAlone(item, view) ? "likely" : "weak",
      });
    }
  }
  return proposals;
}

/** "Đạt % KH" beside one plan: what was done stands under a heading of its own, such as "Cả năm". */
function namesGoalAlone(item: ViewItem, view: View): boolean {
  const { comparedWith } = factsOf(item.concept);
  return comparedWith === "goal" && view.items.filter(({ concept }) => isGoal(concept)).length === 1;
}

interface Reading {
  relation: LinearRelation | RatioRelation;
  named: boolean;
}

function readingsOf(item: ViewItem, view: View): Reading[] {
  if (!isComparison(item.concept)) return [];
  const goals = pairsFor(item, view, "goal");
  const previous = pairsFor(item, view, "previous");
  // "Tăng, giảm" beside a target and without last year's figures is the gap to the target.
  const concept =
    item.concept === "change" && !previous.some((pair) => pair.named) && goals.some((pair) => pair.named)
      ? "gap"
      : item.concept;
  type Form = { unusual?: true; floor?: 0 };
  const difference = (pairs: readonly Pair[], purpose: Purpose, form: Form = {}): Reading[] =>
    pairs.map((pair) => ({
      relation: { ...differenceOf(view, item, pair.first, pair.second, purpose), ...form },
      named: pair.named,
    }));
  const shortfall = (pairs: readonly Pair[], form: Form = {}): Reading[] =>
    pairs.map((pair) => ({
      relation: { ...differenceOf(view, item, pair.second, pair.first, "gap"), ...form },
      named: pair.named,
    }));
  const ratio = (pairs: readonly Pair[], purpose: Purpose, offset: 0 | -100, form: Form = {}): Reading[] =>
    pairs.map((pair) => ({
      relation: { ...ratioOf(view, item, pair, purpose, offset), ...form },
      named: pair.named,
    }));
  const unusual = { unusual: true } as const;
  switch (concept) {
    case "gap":
      return item.measure === "percent"
        ? [
            ...difference(goals, "gap"),
            ...shortfall(goals, unusual),
            ...ratio(goals, "reached", 0, unusual),
            ...ratio(goals, "exceeded", -100, unusual),
          ]
        : [
            ...difference(goals, "gap"),
            ...shortfall(goals, unusual),
            ...difference(previous, "change", unusual),
          ];
    case "remaining":
      return [
        ...shortfall(goals, { floor: 0 }),
        ...shortfall(goals),
        ...(goals.some((pair) => pair.named) ? [] : leftOver(item, view)),
        ...difference(goals, "gap", unusual),
      ];
    case "reachedPercent":
      return [
        ...ratio(goals, "reached", 0),
        ...ratio(goals, "exceeded", -100, unusual),
        ...ratio(previous, "changePercent", 0, unusual),
      ];
    case "exceededPercent":
      return item.measure === "percent"
        ? [
            ...ratio(goals, "exceeded", -100),
            ...ratio(goals, "reached", 0, unusual),
            ...difference(goals, "gap", unusual),
          ]
        : [...difference(goals, "gap"), ...ratio(goals, "exceeded", -100, unusual)];
    case "change":
      return [
        ...difference(previous, "change"),
        ...ratio(previous, "changePercent", 0, unusual),
        ...ratio(previous, "changePercent", -100, unusual),
      ];
    case "changePercent":
    case "index":
      return [
        ...ratio(previous, "changePercent", 0),
        ...ratio(previous, "changePercent", -100),
        ...difference(previous, "change", unusual),
      ];
    default:
      return [];
  }
}

/**
 * "Tổng số | Đã giải quyết | Còn lại" without a target: what is left of the total beside what stands between, all of it
 * or one of it ("Trước hạn | Quá hạn" are both taken off, "Đã giải quyết | Quá hạn" are not).
 */
function leftOver(item: ViewItem, view: View): Reading[] {
  const before = view.items.filter(
    (each) => each.position < item.position && each.measure !== "percent" && each.concept !== "ordinal",
  );
  const whole = before.filter(({ concept }) => factsOf(concept).whole !== undefined).at(-1);
  if (!whole) return [];
  const between = before.filter(({ position }) => position > whole.position).reverse();
  const all = between.filter(({ subset }) => !subset);
  return [...(all.length > 1 ? [all] : []), ...between.map((each) => [each])].map((taken) => ({
    relation: {
      kind: taken.length === 1 ? "difference" : "sum",
      axis: view.axis,
      result: item.index,
      operands: [
        { index: whole.index, sign: 1 },
        ...taken.map(({ index }) => ({ index, sign: -1 }) as const),
      ],
      purpose: "gap",
      origin: "layout",
      lines: view.allLines,
    },
    named: true,
  }));
}

/** Ordered pairs (actual, reference): those named by their headers first, then neighbours to the left. */
function pairsFor(item: ViewItem, view: View, side: "goal" | "previous"): Pair[] {
  const sources = view.items.filter(
    (each) => each !== item && !isComparison(each.concept) && each.concept !== "ordinal",
  );
  const isReference = ({ concept }: ViewItem): boolean =>
    side === "goal" ? isGoal(concept) : concept === "previous";
  const done: ReadonlySet<Concept | null> = new Set(measuredAgainst(side));
  const isActual = ({ concept }: ViewItem): boolean => done.has(concept);
  const near = (each: ViewItem): number =>
    each.position < item.position ? item.position - each.position : 30 + each.position - item.position;
  const sorted = [...sources].sort((one, other) => near(one) - near(other));
  const pairs: Pair[] = [];
  const add = (first: ViewItem, second: ViewItem, named: boolean): void => {
    if (first !== second && !pairs.some((pair) => pair.first === first && pair.second === second))
      pairs.push({ first, second, named });
  };
  const referenceItems = sorted.filter(isReference);
  const actualItems = sorted.filter((each) => isActual(each) && !isReference(each));
  for (const second of referenceItems) for (const first of actualItems) add(first, second, true);
  for (const second of referenceItems.slice(0, 3))
    for (const first of sorted.slice(0, 6)) add(first, second, false);
  const closest = sorted.slice(0, 6);
  for (const first of closest) for (const second of closest) add(first, second, false);
  return pairs.slice(0, 40);
}

function differenceOf(
  view: View,
  result: ViewItem,
  first: ViewItem,
  second: ViewItem,
  purpose: Purpose,
): LinearRelation {
  return {
    kind: "difference",
    axis: view.axis,
    result: result.index,
    operands: [
      { index: first.index, sign: 1 },
      { index: second.index, sign: -1 },
    ],
    purpose,
    origin: "layout",
    lines: view.allLines,
  };
}

function ratioOf(
  view: View,
  result: ViewItem,
  pair: Pair,
  purpose: Purpose,
  offset: 0 | -100,
): RatioRelation {
  return {
    kind: offset === 0 ? "ratio" : "change",
    axis: view.axis,
    result: result.index,
    numerator: plus([pair.first.index]),
    denominator: plus([pair.second.index]),
    factor: 100,
    offset,
    purpose,
    origin: "layout",
    lines: view.allLines,
  };
}
