import type { Instance, RelationSystem } from "./relation-lines";
import { keyOf } from "../grid/cell-key";
import { cellsOf } from "./relation-lines";
import { hypothesisOf, singleHypotheses } from "./weigh-correction";
import type { Evidence, Hypothesis } from "./weigh-correction";

/** More failures at once are looked into one by one. */
const MOST_FAILURES = 60;
/** Single cells that are tried in pairs. */
const MOST_SINGLES = 24;
/** Failures that each cell of a pair must mend: what stands once may have a cause of its own. */
const FEWEST_EACH = 2;

/**
 * Two cells of one sum that were changed against each other: a person moved from one level to another while totals and
 * shares stayed. Each mends two failures at least and breaks the sum they share; together they break nothing.
 */
export function movedBetween(
  system: RelationSystem,
  open: readonly Instance[],
  evidence: Evidence,
): Hypothesis[] {
  if (open.length < 2 * FEWEST_EACH || open.length > MOST_FAILURES) return [];
  const singles = singleHypotheses(system, open, evidence)
    .filter(({ fixes, breaks }) => breaks > 0 && fixes.length >= FEWEST_EACH)
    .sort((one, other) => other.fixes.length - one.fixes.length)
    .slice(0, MOST_SINGLES);
  const found: Hypothesis[] = [];
  singles.forEach((one, at) => {
    for (const other of singles.slice(at + 1)) {
      const values = [...one.values, ...other.values];
      if (new Set(values.map(({ cell }) => keyOf(cell))).size < 2 || !shareSum(system, one, other)) continue;
      const pair = hypothesisOf(system, values, evidence);
      if (pair && pair.breaks === 0 && pair.fixes.length >= one.fixes.length + other.fixes.length)
        found.push(pair);
    }
  });
  return found;
}

function shareSum(system: RelationSystem, one: Hypothesis, other: Hypothesis): boolean {
  const [first] = one.values;
  const key = other.values[0] && keyOf(other.values[0].cell);
  return (
    first !== undefined &&
    system.through(first.cell).some((instance) => cellsOf(instance).some((cell) => keyOf(cell) === key))
  );
}
