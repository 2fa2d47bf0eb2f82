import type { Arithmetic } from "./arithmetic";
import type { Group } from "./by-figures";
import type { Marks } from "./marks-of-rows";
import { choiceBits, exceptionBits } from "./price";

/** A whole outline by one way of telling levels: each item with what it is a part of. */
export interface Outline {
  marks: Marks["name"];
  /** Heads stand above their parts (1) or below them (−1). */
  direction: 1 | -1;
  groups: readonly Group[];
  /** Bits of all its groups together, less what it took to single the outline out. */
  worth: number;
}

/**
 * The outline that a way of telling levels gives, tried by its arithmetic over all groups and columns at once. A group
 * that is not made up as the others are costs what it takes to name it.
 * @param items places of the items that take part, in order; totals by their words stand outside
 */
export function outlineBy(
  { name, classes, ranked }: Marks,
  items: readonly number[],
  direction: 1 | -1,
  arithmetic: Arithmetic,
  alternatives: number,
): Outline | null {
  const partsOf = treeOf(classes, ranked, items, direction);
  if (partsOf.size === 0) return null;
  const groups: Group[] = [];
  const exception = choiceBits(items.length);
  let worth = -choiceBits(alternatives);
  let held = 0;
  let tried = 0;
  for (const [result, parts] of partsOf) {
    const trial = arithmetic.try(result, parts);
    const { holding, failing } = trial;
    const own = trial.bits - exceptionBits(holding.length, failing.length);
    groups.push({ result, parts, trial, worth: own });
    if (parts.length < 2 || holding.length + failing.length === 0) continue;
    tried += 1;
    if (own > 0 && holding.length > 0) held += 1;
    worth += Math.max(own, -exception);
  }
  return held * 2 > tried ? { marks: name, direction, groups, worth } : null;
}

/** Each head with its parts; a class met first, in the direction of reading, stands above those met later. */
function treeOf(
  classes: readonly string[],
  ranked: boolean,
  items: readonly number[],
  direction: 1 | -1,
): Map<number, number[]> {
  const order = direction > 0 ? items : [...items].reverse();
  const ranks = new Map<string, number>();
  for (const item of order) {
    const own = classes[item] ?? "";
    if (!ranks.has(own)) ranks.set(own, ranks.size);
  }
  if (ranked) [...ranks.keys()].sort().forEach((own, rank) => ranks.set(own, rank));
  const open: { item: number; rank: number }[] = [];
  const partsOf = new Map<number, number[]>();
  for (const item of order) {
    const rank = ranks.get(classes[item] ?? "") ?? 0;
    while (open.length > 0 && (open[open.length - 1]?.rank ?? 0) >= rank) open.pop();
    const parent = open[open.length - 1];
    const siblings = parent ? partsOf.get(parent.item) : undefined;
    if (siblings) siblings.push(item);
    else if (parent) partsOf.set(parent.item, [item]);
    open.push({ item, rank });
  }
  for (const parts of partsOf.values()) if (direction < 0) parts.reverse();
  return partsOf;
}
