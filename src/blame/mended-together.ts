import { Equations, isLinear, isLiveThroughout } from "./equations";
import { smallestCorrections } from "./smallest-corrections";
import type { SearchLimits } from "./smallest-corrections";
import { isWithinRounding, roundUnitOf, unitsOf } from "./off-by-a-slip";
import type { Instance, RelationSystem } from "./relation-lines";
import { components } from "./relation-lines";

/** Failures that a few cells' correction mends together. */
export interface CommonExplanation {
  failures: readonly Instance[];
  /** Cells that mend them. */
  cells: number;
  /**
   * Bits of agreement: that one figure would put several sums right to the last digit is as improbable by chance as its
   * size is to its last digit, for every failure beyond one a cell.
   */
  agreement: number;
}

/** More failures than these are another kind of figures, and no slips. */
const MOST_FAILURES = 160;
const MOST_TOGETHER = 40;
const LIMITS: SearchLimits = { cells: 10, work: 300_000, sets: 60 };
const MOST_BITS = 12;
/** What a line that holds to the last digit says against rounded figures, in bits: half of such sums stray. */
const BITS_OF_EXACT = 0.7;
/** Figures that all end in a nought or a five were rounded. */
const ROUND_UNIT = 5;

/**
 * Failures that fewer cells than failures explain: a failing row and a failing column off by as much, or two slips of a
 * row with both their columns. What stands alone is left out.
 */
export function commonExplanations(
  system: RelationSystem,
  failures: readonly Instance[],
): CommonExplanation[] {
  const asked = failures.filter((instance) => isLinear(instance) && !isLiveThroughout(system, instance));
  if (asked.length > MOST_FAILURES) return [];
  return components(asked)
    .filter((component) => component.length > 1 && component.length <= MOST_TOGETHER)
    .flatMap((component) => explanationsOf(system, component));
}

function explanationsOf(system: RelationSystem, component: readonly Instance[]): CommonExplanation[] {
  const equations = new Equations(system, component);
  const { sets } = smallestCorrections(equations, equations.broken, LIMITS);
  const [first] = sets;
  if (!first) return [];
  // Cells and failures that hang together in the correction stand or fall together.
  const groups: { cells: Set<number>; failures: Set<number> }[] = [];
  const broken = new Set(equations.broken);
  for (const { cell } of first) {
    const own = { cells: new Set([cell]), failures: new Set<number>() };
    for (const id of equations.through(cell)) if (broken.has(id)) own.failures.add(id);
    for (let at = groups.length - 1; at >= 0; at -= 1) {
      const other = groups[at];
      if (!other || ![...other.failures].some((id) => own.failures.has(id))) continue;
      for (const each of other.cells) own.cells.add(each);
      for (const id of other.failures) own.failures.add(id);
      groups.splice(at, 1);
    }
    groups.push(own);
  }
  return groups.flatMap((group): CommonExplanation[] => {
    const spare = group.failures.size - group.cells.size;
    if (spare < 1) return [];
    const together = [...group.failures].flatMap((id) => equations.instance(id) ?? []);
    const bits = bitsOf(system, together).sort((one, other) => one - other);
    return [
      {
        failures: together,
        cells: group.cells.size,
        agreement: bits.slice(0, spare).reduce((sum, each) => sum + each, 0),
      },
    ];
  });
}

/** How many cells must be corrected, at the least, for all these failures; Infinity where it takes too many. */
export function fewestCells(system: RelationSystem, failures: readonly Instance[]): number {
  const equations = new Equations(system, failures);
  if (equations.broken.length === 0) return 0;
  const [first] = smallestCorrections(equations, equations.broken, LIMITS).sets;
  return first ? first.length : Infinity;
}

/** How improbable it is, failure by failure, that it is off by just so much. */
function bitsOf({ figures }: RelationSystem, failures: readonly Instance[]): number[] {
  let exact = 0;
  const strays = (instance: Instance): boolean => {
    const { relation } = instance.accepted;
    return (
      "operands" in relation &&
      relation.kind !== "average" &&
      isWithinRounding(relation, instance.line, figures)
    );
  };
  for (const accepted of new Set(failures.map((instance) => instance.accepted))) {
    const { relation, support } = accepted;
    const straying = support.failing.filter((line) => strays({ accepted, line })).length;
    if (
      straying > 1 ||
      ("operands" in relation && relation.kind !== "average" && roundUnitOf(relation, figures) >= ROUND_UNIT)
    )
      exact = -Infinity;
    exact += support.holds * BITS_OF_EXACT;
  }
  return failures.map((instance) => {
    const { relation } = instance.accepted;
    if (!("operands" in relation) || relation.kind === "average") return 0;
    const bits = Math.min(MOST_BITS, Math.log2(unitsOf(relation, instance.line, figures)));
    // Sums of rounded figures stray by little, and alike as often as not.
    return strays(instance) ? Math.min(bits, Math.max(0, exact)) : bits;
  });
}
