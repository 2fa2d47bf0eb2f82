import { conceptsWhere, factsOf, isRanked, rankedOf, type Concept } from "../formats/concepts";
import type { Proposal } from "./proposal";
import type { LinearRelation, Purpose } from "./relation";
import type { View, ViewItem } from "./view";
import { plus } from "./view";

/** The count items of one breakdown by rating level. */
export interface LevelSet {
  items: readonly ViewItem[];
}

/**
 * The sets of rating levels in a view: a level met a second time begins the next set.
 * @param subset those under "Trong đó", whose heading leaves open whether they make up the whole
 */
export function levelSets(view: View, subset = false): LevelSet[] {
  const sets: ViewItem[][] = [];
  for (const family of ["level", "band"] as const) {
    let current: ViewItem[] = [];
    for (const item of view.items) {
      if (!isRanked(item.concept, family) || item.subset !== subset || item.measure === "percent") continue;
      if (current.some((known) => known.concept === item.concept)) {
        sets.push(current);
        current = [];
      }
      current.push(item);
    }
    sets.push(current);
  }
  return sets.filter((items) => items.length >= 2).map((items) => ({ items }));
}

function linear(
  view: View,
  result: ViewItem,
  operands: readonly ViewItem[],
  purpose: Purpose,
): LinearRelation {
  return {
    kind: "sum",
    axis: view.axis,
    result: result.index,
    operands: plus(operands.map((item) => item.index)),
    purpose,
    origin: "layout",
    lines: view.lines,
  };
}

/** Fewer levels under "Trong đó" are examples. */
const FEWEST_UNDER_SUBSET = 3;

const isCount = (item: ViewItem): boolean => item.measure !== "percent" && item.measure !== "score";

/**
 * Levels make up the number rated: Σ levels = rated, or = total where no rated figure is given, or, with those not
 * rated and exempt, = total. Which of them the sheet means is borne out by its figures.
 */
export function levelProposals(view: View): Proposal[] {
  const proposals: Proposal[] = [];
  // Four levels, or three, that stand under "Trong đó" are all there are where their figures say so.
  const sets = [
    ...levelSets(view).map((set) => ({ ...set, prior: "strong" as const })),
    ...levelSets(view, true)
      .filter(({ items }) => items.length >= FEWEST_UNDER_SUBSET)
      .map((set) => ({ ...set, prior: "likely" as const })),
  ];
  for (const { items, prior } of sets) {
    const first = items[0];
    if (!first) continue;
    const bases = view.items
      .filter((item) => isCount(item) && !item.subset && factsOf(item.concept).whole !== undefined)
      .sort((one, other) => distance(one, first) - distance(other, first));
    const others = view.items.filter((item) => isCount(item) && isOutsideRated(item.concept) && !item.subset);
    const filled = withUnknown(view, items);
    const rated = bases.filter((item) => item.concept === "rated");
    const totals = bases.filter((item) => item.concept !== "rated");
    const alternatives = [
      ...rated.slice(0, 2).map((base) => linear(view, base, items, "levels")),
      ...(filled.length > items.length
        ? bases.slice(0, 3).map((base) => linear(view, base, filled, "levels"))
        : []),
      ...totals
        .slice(0, 3)
        .flatMap((base) => [
          ...(others.length > 0
            ? subsets(others).map((more) => linear(view, base, [...items, ...more], "levels"))
            : []),
          linear(view, base, items, "levels"),
        ]),
    ];
    if (alternatives.length > 0) proposals.push({ alternatives, prior });
    proposals.push(...goodOrBetter(view, items));
  }
  return proposals;
}

/** The levels with count items of unknown words among or right behind them: a level spelt in a way of its own. */
function withUnknown(view: View, items: readonly ViewItem[]): ViewItem[] {
  const first = items[0]?.position ?? 0;
  const last = items.at(-1)?.position ?? 0;
  const group = items[0]?.group ?? "";
  return view.items.filter(
    (item) =>
      items.includes(item) ||
      (item.concept === null &&
        isCount(item) &&
        !item.subset &&
        item.position > first &&
        (item.position < last || (item.position <= last + 2 && item.group === group))),
  );
}

function subsets(items: readonly ViewItem[]): ViewItem[][] {
  const few = items.slice(0, 3);
  const all: ViewItem[][] = [];
  for (let mask = (1 << few.length) - 1; mask > 0; mask -= 1)
    all.push(few.filter((_, at) => (mask >> at) & 1));
  return all;
}

/** Bases before the levels are likelier than after them, those of the same group likelier than others. */
function distance(base: ViewItem, first: ViewItem): number {
  const gap = first.position - base.position;
  const sameGroup = base.group === first.group && base.group !== "";
  return (gap > 0 ? gap : 20 - gap) - (sameGroup ? 40 : 0);
}

/** Not rated, exempt: beside those rated in what total and number to be reviewed are made of. */
function isOutsideRated(concept: Concept | null): boolean {
  return (
    concept !== null && concept !== "rated" && madeOfRated().some(({ parts }) => parts.includes(concept))
  );
}

function madeOfRated(): { whole: Concept; parts: readonly Concept[] }[] {
  return conceptsWhere(({ madeOf }) => madeOf?.includes("rated") === true).map((whole) => ({
    whole,
    parts: factsOf(whole).madeOf ?? [],
  }));
}

/** "Tốt trở lên" is the sum of the upper levels. */
function goodOrBetter(view: View, items: readonly ViewItem[]): Proposal[] {
  return view.items.filter(isCount).flatMap((whole): Proposal[] => {
    const { family, madeOf } = factsOf(whole.concept);
    if (family !== "level" || !madeOf) return [];
    const parts = items.filter((item) => item.concept !== null && madeOf.includes(item.concept));
    return parts.length === madeOf.length
      ? [{ alternatives: [linear(view, whole, parts, "breakdown")], prior: "strong" }]
      : [];
  });
}

/** total = rated + not rated + exempt, with whichever of them the form has. */
export function ratedTotalProposals(view: View): Proposal[] {
  const of = (concept: Concept): ViewItem[] =>
    view.items.filter((item) => item.concept === concept && isCount(item) && !item.subset);
  const rated = of("rated");
  const wholes = madeOfRated();
  const rest = [...new Set(wholes.flatMap(({ parts }) => parts))]
    .filter((part) => part !== "rated")
    .flatMap(of);
  const proposals: Proposal[] = dueAndExempt(of).map(([total, parts]) => ({
    alternatives: [linear(view, total, parts, "ratedTotal")],
    prior: "likely",
  }));
  if (rated.length === 0 || rest.length === 0) return proposals;
  for (const base of rated) {
    const totals = wholes
      .flatMap(({ whole }) => of(whole))
      .sort((one, other) => distance(one, base) - distance(other, base));
    const alternatives = totals
      .slice(0, 3)
      .flatMap((total) => subsets(rest).map((more) => linear(view, total, [base, ...more], "ratedTotal")));
    if (alternatives.length > 0) proposals.push({ alternatives, prior: "strong" });
  }
  return proposals;
}

/** Whoever is not exempt is due for review, more often than not: some forms count those exempt among those due. */
function dueAndExempt(of: (concept: Concept) => readonly ViewItem[]): [ViewItem, readonly ViewItem[]][] {
  const [due, exempt] = [of("reviewDue")[0], of("exempt")[0]];
  if (!due || !exempt) return [];
  const total = [...of("total")].sort((one, other) => distance(one, due) - distance(other, due))[0];
  return total ? [[total, [exempt, due]]] : [];
}

/** Raised, kept and lowered make up the units compared. */
export function movementProposals(view: View): Proposal[] {
  const moved = rankedOf("movement")
    .map((concept) => view.items.find((item) => item.concept === concept && isCount(item)))
    .filter((item): item is ViewItem => item !== undefined);
  const kept = moved.find((item) => item.concept === "kept");
  if (!kept || moved.length < 2) return [];
  const wholes = new Set(moved.flatMap((item) => factsOf(item.concept).partOf ?? []));
  const bases = view.items
    .filter(
      (item) => isCount(item) && !moved.includes(item) && item.concept !== null && wholes.has(item.concept),
    )
    .sort((one, other) => distance(one, moved[0] ?? kept) - distance(other, moved[0] ?? kept));
  const news = view.items.filter((item) => isCount(item) && item.concept === "notRated");
  const alternatives = bases
    .slice(0, 3)
    .flatMap((base) => [
      linear(view, base, moved, "movement"),
      ...(news[0] ? [linear(view, base, [...moved, news[0]], "movement")] : []),
    ]);
  return alternatives.length > 0 ? [{ alternatives, prior: "strong" }] : [];
}
