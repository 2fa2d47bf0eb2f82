import { decimalPlaces } from "../grid/exact";
import { cellOf, operandsOf } from "../relations/relation";
import { Equations, isLinear, isLiveThroughout } from "./equations";
import { smallestCorrections } from "./smallest-corrections";
import type { SearchLimits } from "./smallest-corrections";
import type { Instance, RelationSystem } from "./system";
import { cellsOf, components } from "./system";

/** Failures that a few cells' correction mends together. */
export interface CommonExplanation {
  failures: readonly Instance[];
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
/** A residual that rounding could leave agrees with another as often as not. */
const BITS_OF_ROUNDING = 1;

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
    const bits = together.map((instance) => bitsOf(system, instance)).sort((one, other) => one - other);
    return [
      {
        failures: together,
        agreement: bits.slice(0, spare).reduce((sum, each) => sum + each, 0),
      },
    ];
  });
}

/** How improbable it is that a residual is just this one. */
function bitsOf({ figures }: RelationSystem, instance: Instance): number {
  const { relation } = instance.accepted;
  let size = 0;
  let decimals = 0;
  for (const { row, column } of cellsOf(instance)) {
    const value = figures.value(row, column);
    if (Number.isNaN(value)) continue;
    size = Math.max(size, Math.abs(value));
    decimals = Math.max(decimals, Math.min(6, decimalPlaces(value)));
  }
  const result = cellOf(relation, instance.line, "result");
  const stated = figures.value(result.row, result.column);
  const sum = operandsOf(relation).reduce((total, operand) => {
    const { row, column } = cellOf(relation, instance.line, operand);
    const value = figures.value(row, column);
    return total + (Number.isNaN(value) ? 0 : operand.sign * value);
  }, 0);
  const unit = 10 ** -decimals;
  const bound = ((operandsOf(relation).length + 1) / 2) * unit;
  if (Math.abs(stated - sum) <= bound) return BITS_OF_ROUNDING;
  return Math.min(MOST_BITS, Math.max(0, Math.log2(size / unit)));
}
