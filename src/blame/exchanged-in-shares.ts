import type { CellPosition } from "../grid/address";
import { cellOf } from "../relations/relation";
import type { RatioRelation } from "../relations/relation";
import type { Operation } from "./operation";
import { mayBeWrong } from "./equations";
import type { Instance, RelationSystem } from "./relation-lines";
import { keyOf } from "../grid/cell-key";

/** More failing shares of one line are no exchange of two. */
const MOST_IN_LINE = 20;

interface Share {
  part: CellPosition;
  result: CellPosition;
}

/**
 * Two counts of one line that stand in each other's place beside shares that were typed: each share is right for the
 * other count. That the two shares were exchanged explains as much; how the figures fit their columns tells them apart.
 */
export function exchangedInShares(system: RelationSystem, open: readonly Instance[]): Operation[] {
  const found: Operation[] = [];
  for (const shares of sharesByBase(system, open).values()) {
    if (shares.length < 2 || shares.length > MOST_IN_LINE) continue;
    shares.forEach((one, at) => {
      for (const other of shares.slice(at + 1)) {
        for (const [first, second] of [
          [one.part, other.part],
          [one.result, other.result],
        ] as const) {
          const operation = exchange(system, first, second);
          if (operation) found.push(operation);
        }
      }
    });
  }
  return found;
}

/** Failing shares of one count each, by their line and what they are shares of. */
function sharesByBase(system: RelationSystem, open: readonly Instance[]): Map<string, Share[]> {
  const shares = new Map<string, Share[]>();
  for (const instance of open) {
    const { relation } = instance.accepted;
    if (!isPlainShare(relation) || !system.fails(instance)) continue;
    const [part] = relation.numerator;
    const base = relation.denominator.map((operand) => keyOf(cellOf(relation, instance.line, operand)));
    if (!part) continue;
    const key = `${relation.axis}:${instance.line}:${base.join(",")}`;
    shares.set(key, [
      ...(shares.get(key) ?? []),
      { part: cellOf(relation, instance.line, part), result: cellOf(relation, instance.line, "result") },
    ]);
  }
  return shares;
}

function isPlainShare(relation: Instance["accepted"]["relation"]): relation is RatioRelation {
  return "numerator" in relation && relation.purpose === "percentage" && relation.numerator.length === 1;
}

function exchange(system: RelationSystem, first: CellPosition, second: CellPosition): Operation | null {
  const { figures } = system;
  if (!mayBeWrong(system, first) || !mayBeWrong(system, second)) return null;
  if (!figures.isFigure(first.row, first.column) || !figures.isFigure(second.row, second.column)) return null;
  const values = [
    { cell: first, value: figures.value(second.row, second.column) },
    { cell: second, value: figures.value(first.row, first.column) },
  ];
  return values[0]?.value === values[1]?.value
    ? null
    : { kind: "exchanged", values, part: null, ofResults: false };
}
