import type { CellPosition } from "../grid/address";
import type { Cause } from "./causes";
import {
  namedCauses,
  oneOf,
  oneOfOperations,
  operationCause,
  plain,
  suspectsAmong,
  unexplained,
} from "./causes";
import { editOperations } from "./edit-operations";
import { Equations, isAcceptable, isLinear, isLiveThroughout, mayBeWrong } from "./equations";
import {
  areRivals,
  isAsBelieved,
  belief,
  credence,
  hypothesisOf,
  isFarFetched,
  rankOf,
  singleHypotheses,
} from "./weigh-correction";
import type { Evidence, Hypothesis, Suspicion } from "./weigh-correction";
import { Likeness } from "./fit-in-table";
import { smallestCorrections } from "./smallest-corrections";
import type { Correction, SearchLimits } from "./smallest-corrections";
import type { Instance, RelationSystem } from "./relation-lines";
import { cellOfKey, keyOf } from "../grid/cell-key";
import { cellsOf, components } from "./relation-lines";
import { movedBetween } from "./moved-between";
import { perfectCells } from "./crossing-cells";
import { isDearerThanSlips } from "./dearer-than-slips";
import { causesOfEvent, rowEvents } from "./row-events";
import { takeBack, tryValues } from "./try-values";
import type { CellValue, Trial } from "./try-values";

export type { BlamedCell, Cause } from "./causes";
export type { Suspicion } from "./weigh-correction";

/** Causes told at most per component of failures. */
const MOST_CAUSES = 200;
/** Failures that share cells are searched together up to this many; more are told one by one. */
const MOST_SEARCHED = 400;
/**
 * A failure shows at most two wrong cells: the one mistyped, and one that repeats or hides it. Larger sets always exist
 * where each correction breaks another relation, and say nothing: every further cell is a slip that nobody has seen.
 */
const MOST_CELLS_PER_FAILURE = 2;
const LIMITS: SearchLimits = { cells: 14, work: 1_500_000, sets: 400 };

/**
 * The causes behind the failing instances of a table. What is wrong is taken to be the smallest set of cells whose
 * correction mends every failure and breaks nothing that holds; when several sets are as small, the cells in which they
 * differ are told as "one of these" and none is guessed. `suspicious` tells cells that something else speaks against,
 * such as a part above its whole or a number typed among formulas: of two cells that explain as much, they are likelier.
 */
export function findCauses(
  system: RelationSystem,
  failures: readonly Instance[],
  suspicious: Suspicion = () => false,
): Cause[] {
  let learnt: Likeness | null = null;
  const search = new CauseSearch(system, {
    suspicious,
    likeness: (cell, before, after) =>
      (learnt ??= new Likeness(system.figures.table, system.figures)).gain(cell, before, after),
  });
  return search.causesOf(failures);
}

/** Failures among live formulas alone come last: what was typed wrong elsewhere may explain them. */
function inOrder(system: RelationSystem, all: readonly Instance[][]): Instance[][] {
  const live = (component: readonly Instance[]): boolean =>
    component.every((instance) => isLiveThroughout(system, instance));
  return [...all.filter((component) => !live(component)), ...all.filter(live)];
}

class CauseSearch {
  readonly causes: Cause[] = [];
  private readonly trials: Trial[] = [];

  constructor(
    private readonly system: RelationSystem,
    private readonly evidence: Evidence,
  ) {}

  causesOf(failures: readonly Instance[]): Cause[] {
    const parts = inOrder(this.system, components(failures));
    for (const part of parts) this.explainCrossings(part);
    this.explainOperations(failures);
    for (const part of parts) this.explainMoves(part);
    this.explainRows(failures);
    for (const part of parts) this.explain(part);
    for (const trial of this.trials.reverse()) takeBack(this.system, trial);
    return withOthers(this.causes);
  }

  /** Cells changed against each other, the pair that mends most first. */
  private explainMoves(component: readonly Instance[]): void {
    for (;;) {
      const pairs = movedBetween(this.system, this.stillOpen(component), this.evidence);
      const best = mostBelieved(pairs);
      if (!best) return;
      this.name(
        pairs.filter((other) => other === best || areRivals(best, other)),
        best,
      );
    }
  }

  private explain(component: readonly Instance[]): void {
    const open = this.stillOpen(component);
    if (open.length > MOST_SEARCHED) {
      this.causes.push(...open.slice(0, MOST_CAUSES).map((instance) => plain(this.system, instance)));
      this.causes.push(...unexplained(this.system, open.slice(MOST_CAUSES)));
      return;
    }
    for (const part of components(open.filter((instance) => this.isSearched(instance))))
      this.explainPart(this.stillOpen(part));
    this.explainRest(open);
  }

  private isSearched(instance: Instance): boolean {
    return isLinear(instance) && !isLiveThroughout(this.system, instance);
  }

  private stillOpen(instances: readonly Instance[]): Instance[] {
    return instances.filter((instance) => this.system.fails(instance));
  }

  /** Perfect cells, over and over: each one named may leave another to stand alone. */
  private explainCrossings(component: readonly Instance[]): void {
    for (;;) {
      const sums = this.stillOpen(component).filter((instance) => this.isSearched(instance));
      if (sums.length < 2) return;
      const equations = new Equations(this.system, sums);
      let named = 0;
      for (const correction of perfectCells(equations)) {
        const hypothesis = this.hypothesis(equations, [correction]);
        if (!hypothesis) continue;
        this.name([hypothesis], hypothesis);
        named += 1;
      }
      if (named === 0) return;
    }
  }

  /** Single acts that made several figures wrong, the one that mends most first. */
  private explainOperations(failures: readonly Instance[]): void {
    for (;;) {
      const open = this.stillOpen(failures);
      const tried = editOperations(this.system, open)
        .map((operation) => ({
          operation,
          hypothesis: hypothesisOf(this.system, operation.values, this.evidence),
        }))
        .flatMap(({ operation, hypothesis }) =>
          hypothesis && hypothesis.breaks === 0 && hypothesis.fixes.length >= 2
            ? [{ operation, hypothesis }]
            : [],
        )
        .sort(
          (one, other) =>
            other.hypothesis.fixes.length - one.hypothesis.fixes.length ||
            belief(other.hypothesis) - belief(one.hypothesis),
        );
      const [best] = tried;
      if (!best) return;
      const mends = new Set(best.hypothesis.fixes.map((instance) => this.system.idOf(instance)));
      const rivals = apart(tried).filter(
        ({ hypothesis }) =>
          hypothesis.fixes.length === best.hypothesis.fixes.length &&
          isAsBelieved(best.hypothesis, hypothesis) &&
          hypothesis.fixes.some((instance) => mends.has(this.system.idOf(instance))),
      );
      if (rivals.length === 1) this.causes.push(operationCause(best.operation, best.hypothesis));
      else this.causes.push(oneOfOperations(this.system, rivals));
      this.trials.push(tryValues(this.system, best.hypothesis.values));
    }
  }

  /** Totals of one row that are off in several columns together. */
  private explainRows(failures: readonly Instance[]): void {
    for (const event of rowEvents(this.system, this.stillOpen(failures))) {
      if (event.failures.some((instance) => !this.system.fails(instance))) continue;
      if (isDearerThanSlips(this.system, event, this.stillOpen(failures))) continue;
      const found = causesOfEvent(this.system, event);
      if (!found) continue;
      this.causes.push(...found.causes);
      this.trials.push(tryValues(this.system, found.values));
    }
  }

  private explainPart(part: readonly Instance[]): void {
    if (part.length === 0) return;
    const equations = new Equations(this.system, part);
    const { sets, complete } = smallestCorrections(equations, equations.broken, {
      ...LIMITS,
      cells: Math.min(LIMITS.cells, MOST_CELLS_PER_FAILURE * equations.broken.length),
    });
    const hypotheses = this.hypothesesOf(equations, sets);
    const best = mostBelieved(hypotheses);
    if (!best) return;
    const larger = isFarFetched(best) && complete ? this.oneCellMore(equations, best) : null;
    if (larger) this.name([larger, best], larger, false);
    else this.name(hypotheses, best, complete);
  }

  /**
   * A set of one cell more, where the smallest asks for figures that nobody types for those that stand there, and the
   * larger for nothing but common slips: two that cancel out in a total, and look like one elsewhere.
   */
  private oneCellMore(equations: Equations, best: Hypothesis): Hypothesis | null {
    const cells = best.values.length + 1;
    const { sets } = smallestCorrections(equations, equations.broken, {
      ...LIMITS,
      cells,
      least: cells,
      work: LIMITS.work / 4,
    });
    const larger = mostBelieved(this.hypothesesOf(equations, sets));
    return larger && !isFarFetched(larger) && credence(larger) > credence(best) ? larger : null;
  }

  private hypothesesOf(equations: Equations, sets: readonly (readonly Correction[])[]): Hypothesis[] {
    return sets
      .map((set) => this.hypothesis(equations, set))
      .filter((each): each is Hypothesis => each !== null);
  }

  private hypothesis(equations: Equations, set: readonly Correction[]): Hypothesis | null {
    return hypothesisOf(
      this.system,
      set.map(({ cell, error }) => ({ cell: cellOfKey(cell), value: equations.corrected(cell, error) })),
      this.evidence,
    );
  }

  /** The best of several hypotheses, with those that are as good: named where they agree, "one of" where they do not. */
  private name(hypotheses: readonly Hypothesis[], best: Hypothesis, complete = true): void {
    const rivals = hypotheses.filter((other) => other !== best && areRivals(best, other));
    if (!complete && best.values.length > 1)
      this.causes.push(...namedCauses(best, false).map((cause) => ({ ...cause, sure: false })));
    else if (rivals.length === 0) this.causes.push(...namedCauses(best, hypotheses.length === 1));
    else if (best.values.length === 1) this.causes.push(oneOf(this.system, best, rivals));
    else this.nameShared(best, rivals);
    // Whichever cells they are, what was computed from them is explained with them.
    this.trials.push(tryValues(this.system, best.values));
  }

  private nameShared(best: Hypothesis, rivals: readonly Hypothesis[]): void {
    const inAll = best.values.filter((own) =>
      rivals.every(({ values }) => values.some((other) => same(own, other))),
    );
    const named = namedCauses(best, false);
    for (const cause of named) {
      const value = { cell: cause.cell, value: cause.expected ?? 0 };
      if (inAll.some((each) => same(each, value))) {
        this.causes.push(cause);
        continue;
      }
      const reach = new Set(cause.explains.flatMap((instance) => cellsOf(instance).map(keyOf)));
      const others = rivals
        .filter(({ values }) => !values.some((other) => same(value, other)))
        .flatMap((rival) =>
          rival.values
            .filter((other) => reach.has(keyOf(other.cell)) && !best.values.some((own) => same(own, other)))
            .map((other) => ({ ...other, belief: belief(rival) })),
        );
      this.causes.push({
        ...plain(this.system, cause.shown),
        explains: cause.explains,
        suspects: suspectsAmong([
          { ...value, belief: belief(best) },
          ...(others.length > 0 ? others : this.othersAt(cause.shown, value, best)),
        ]),
      });
    }
  }

  /** The other cells of a relation, where the sets that rival have none in it: each would mend it alone. */
  private othersAt(shown: Instance, own: CellValue, best: Hypothesis): (CellValue & { belief: number })[] {
    return this.system
      .remedies(shown)
      .flatMap(({ cell, values: [value] }) =>
        value !== undefined &&
        keyOf(cell) !== keyOf(own.cell) &&
        mayBeWrong(this.system, cell) &&
        isAcceptable(this.system, cell, value)
          ? [{ cell, value, belief: belief(best) - 1 }]
          : [],
      );
  }

  /** What sums alone do not settle: shares, means, live totals; one cell at a time, the one that mends most first. */
  private explainRest(failures: readonly Instance[]): void {
    let open = this.stillOpen(failures);
    let told = 0;
    while (open.length > 0 && told < MOST_CAUSES) {
      told += 1;
      const ranked = singleHypotheses(this.system, open, this.evidence).sort(
        (one, other) => rankOf(other) - rankOf(one),
      );
      const best = ranked[0];
      if (!best) {
        const [first] = open;
        if (!first) break;
        this.causes.push(plain(this.system, first));
        open = open.slice(1);
        continue;
      }
      // Two cells are rivals when either would explain the same failure; what explains another is another cause.
      const mends = new Set(best.fixes.map((instance) => this.system.idOf(instance)));
      const about = ranked.filter((other) =>
        other.fixes.some((instance) => mends.has(this.system.idOf(instance))),
      );
      this.name(
        about.filter((other) => other === best || !sameCell(other, best)),
        best,
      );
      open = this.stillOpen(open.filter((instance) => !mends.has(this.system.idOf(instance))));
    }
    this.causes.push(...unexplained(this.system, open));
  }
}

/** Each cause with what others put right in the relations it explains: two slips in one row are shown mended together. */
function withOthers(causes: readonly Cause[]): Cause[] {
  const values = new Map<number, CellValue>();
  for (const { sure, suspects } of causes)
    for (const { cell, value } of sure ? suspects : [])
      if (value !== null) values.set(keyOf(cell), { cell, value });
  return causes.map((cause) => {
    const keys = new Set(cause.explains.flatMap((instance) => cellsOf(instance).map(keyOf)));
    keys.delete(keyOf(cause.cell));
    return { ...cause, together: [...keys].flatMap((key) => values.get(key) ?? []) };
  });
}

/** Acts that come to the same figures are one. */
function apart<Tried extends { hypothesis: Hypothesis }>(tried: readonly Tried[]): Tried[] {
  return tried.filter(
    ({ hypothesis }, at) =>
      !tried
        .slice(0, at)
        .some(
          (earlier) =>
            earlier.hypothesis.values.length === hypothesis.values.length &&
            earlier.hypothesis.values.every((one) => hypothesis.values.some((other) => same(one, other))),
        ),
  );
}

function mostBelieved(hypotheses: readonly Hypothesis[]): Hypothesis | undefined {
  return [...hypotheses].sort((one, other) => belief(other) - belief(one))[0];
}

function same(one: CellValue, other: CellValue): boolean {
  return keyOf(one.cell) === keyOf(other.cell) && one.value === other.value;
}

function sameCell(one: Hypothesis, other: Hypothesis): boolean {
  const cells = (hypothesis: Hypothesis): CellPosition[] => hypothesis.values.map(({ cell }) => cell);
  return cells(one).every((cell) => cells(other).some((each) => keyOf(each) === keyOf(cell)));
}
