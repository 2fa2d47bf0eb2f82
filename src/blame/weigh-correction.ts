import type { CellPosition } from "../grid/address";
import { cellOf } from "../relations/relation";
import type { Purpose } from "../relations/relation";
import { isAcceptable, isLinear, isLive, mayBeWrong } from "./equations";
import { heldRight } from "./rows-held-right";
import type { Instance, RelationSystem } from "./relation-lines";
import { cellOfKey, keyOf } from "../grid/cell-key";
import { everyCell } from "./relation-lines";
import { takeBack, tryValues } from "./try-values";
import type { CellValue } from "./try-values";
import { slipProbability } from "../slips/typing-slips";

/** Whether something else than a failing relation speaks against a cell. */
export type Suspicion = (cell: CellPosition) => boolean;

/** What speaks for or against a cell beside the relations it breaks. */
export interface Evidence {
  suspicious: Suspicion;
  /** How much more like its table a cell would be with the new figure, as a logarithm. */
  likeness(cell: CellPosition, before: number, after: number): number;
}

/** Values that would mend some failures, and what speaks for them. */
export interface Hypothesis {
  values: readonly CellValue[];
  /** Failures that the values mend; with those of live formulas that follow. */
  fixes: readonly Instance[];
  /** Relations that held and would not. */
  breaks: number;
  /** What the arithmetic says for it, in mended failures. */
  arithmetic: number;
  /** The same with what the form says: where figures are computed, slips are commoner. */
  weight: number;
  /** How likely a hand typed the old figures for the new ones, and these fit the table: a logarithm. */
  slip: number;
  /** The same for each value alone, without the fit. */
  slips: readonly number[];
}

/** What is computed from other figures is where an arithmetic slip sits; the figures themselves were counted. */
const DERIVED: ReadonlySet<Purpose> = new Set<Purpose>([
  "percentage",
  "gap",
  "reached",
  "exceeded",
  "change",
  "changePercent",
  "average",
]);

/** Two hypotheses closer than this, in mended failures, are rivals: neither is certain while the other stands. */
const RIVAL = 0.35;
/** No known slip is as rare: a logarithm. */
const FAR_FETCHED = Math.log(1e-4);
/** Seven to one, as a logarithm. */
const CLEAR = 2;
const BLANK_SLIP = Math.log(0.001);
/** A failure left over needs a slip of its own, which one figure in a hundred and fifty has: a logarithm. */
const FIX_IN_NATS = 5;
/** What a sum says that held but for rounding and now holds to the last digit, in mended failures. */
const EXACT = 0.25;
/** What the form says, in the same measure. */
const FORM_IN_NATS = 3;

/** How much more one hypothesis is to be believed than another: a logarithm. */
export function belief(hypothesis: Hypothesis): number {
  const { arithmetic, weight, slip } = hypothesis;
  return FIX_IN_NATS * arithmetic + FORM_IN_NATS * (weight - arithmetic) + slip;
}

/** Belief less what every slip beyond the first costs: sets of different size compared. */
export function credence(hypothesis: Hypothesis): number {
  return belief(hypothesis) - FIX_IN_NATS * hypothesis.values.length;
}

/** One of its figures is like no slip of the one that stands there. */
export function isFarFetched({ slips }: Hypothesis): boolean {
  return slips.some((slip) => slip < FAR_FETCHED);
}

/** Both explain as much, and neither is so much likelier that the other need not be named. */
export function areRivals(best: Hypothesis, other: Hypothesis): boolean {
  return (
    other.weight > best.weight - RIVAL ||
    (other.arithmetic > best.arithmetic - RIVAL && belief(other) > belief(best) - CLEAR)
  );
}

/** The other is so nearly as likely that it cannot be passed over. */
export function isAsBelieved(best: Hypothesis, other: Hypothesis): boolean {
  return belief(other) > belief(best) - CLEAR;
}

/** The order hypotheses are tried in: mended failures first, likelier slips among equals. */
export function rankOf({ weight, slip, values }: Hypothesis): number {
  return weight + 0.3 * Math.min(1, Math.max(0, (slip / values.length + 12) / 10));
}

/** Tries the values; null when they change nothing, cannot be meant or mend nothing. */
export function hypothesisOf(
  system: RelationSystem,
  values: readonly CellValue[],
  evidence: Evidence,
): Hypothesis | null {
  const { figures } = system;
  let blanks = 0;
  const before = values.map(({ cell }) => {
    const blank = figures.standing(cell.row, cell.column) === "blank";
    if (blank) blanks += 1;
    return { blank, value: blank ? 0 : figures.value(cell.row, cell.column) };
  });
  for (const [at, { cell, value }] of values.entries())
    if ((before[at]?.blank === false && before[at].value === value) || !isAcceptable(system, cell, value))
      return null;
  const trial = tryValues(system, values);
  const fixes: Instance[] = [];
  let breaks = 0;
  let exact = 0;
  for (const { instance, failed, exact: wasExact } of trial.touched.values()) {
    const verdict = system.verdict(instance);
    const fails = verdict === "fails";
    if (!failed && isLinear(instance)) exact += Number(verdict === "holds") - Number(wasExact);
    if (failed && !fails) fixes.push(instance);
    if (!failed && fails && !isLive(system, cellOf(instance.accepted.relation, instance.line, "result")))
      breaks += 1;
  }
  takeBack(system, trial);
  if (fixes.length === 0) return null;
  const arithmetic = fixes.length - 1.5 * breaks - 0.2 * blanks + EXACT * exact;
  let weight = arithmetic;
  const slips: number[] = [];
  let fit = 0;
  for (const [at, { cell, value }] of values.entries()) {
    const own = fixes.some((instance) => isResult(instance, cell));
    const derived =
      own &&
      fixes.every(
        (instance) =>
          DERIVED.has(instance.accepted.relation.purpose) || (values.length > 1 && !contains(instance, cell)),
      );
    weight += (derived ? 0.6 : own ? 0.15 : 0) + (evidence.suspicious(cell) ? 0.6 : 0);
    const old = before[at];
    slips.push(old?.blank ? BLANK_SLIP : Math.log(slipProbability(old?.value ?? 0, value, derived)));
    fit += evidence.likeness(cell, old?.value ?? 0, value);
  }
  const slip = slips.reduce((sum, each) => sum + each, fit);
  return { values, fixes, breaks, arithmetic, weight, slip, slips };
}

export function isResult({ accepted: { relation }, line }: Instance, cell: CellPosition): boolean {
  return keyOf(cellOf(relation, line, "result")) === keyOf(cell);
}

export function contains(instance: Instance, cell: CellPosition): boolean {
  const key = keyOf(cell);
  return !everyCell(instance, (each) => keyOf(each) !== key);
}

/** Every single cell with a value that some open failure asks for. */
export function singleHypotheses(
  system: RelationSystem,
  open: readonly Instance[],
  evidence: Evidence,
): Hypothesis[] {
  const tried = new Map<number, Set<number>>();
  for (const instance of open) {
    const isPassed = heldRight(system, instance, open) ?? undefined;
    for (const { cell, values } of system.remedies(instance, isPassed)) {
      if (!mayBeWrong(system, cell)) continue;
      const key = keyOf(cell);
      const known = tried.get(key);
      if (!known) tried.set(key, new Set(values));
      else for (const value of values) known.add(value);
    }
  }
  const found: Hypothesis[] = [];
  for (const [key, values] of tried)
    for (const value of values) {
      const hypothesis = hypothesisOf(system, [{ cell: cellOfKey(key), value }], evidence);
      if (hypothesis) found.push(hypothesis);
    }
  return found;
}
