import type { CellPosition } from "../grid/address";
import { evaluate } from "../relations/evaluate";
import { cellOf } from "../relations/relation";
import type { Operation } from "./operation";
import { isAcceptable } from "./equations";
import { belief, contains, isResult } from "./weigh-correction";
import type { Hypothesis } from "./weigh-correction";
import type { Instance, RelationSystem } from "./relation-lines";
import { keyOf } from "../grid/cell-key";
import type { CellValue } from "./try-values";

export interface BlamedCell {
  cell: CellPosition;
  /** What the cell must say, as compared (percentages in hundreds); null when no single value follows. */
  value: number | null;
  confidence: number;
}

/** One cause behind one or more failing instances. */
export interface Cause {
  /** The cell to look at: the wrong one when it is known, else the result of the failing relation. */
  cell: CellPosition;
  expected: number | null;
  /** True when no other explanation is as small. */
  sure: boolean;
  /** The instance that shows it best. */
  shown: Instance;
  explains: readonly Instance[];
  /** Possible cells, the likeliest first; the first one is `cell` when sure. */
  suspects: readonly BlamedCell[];
  /** What other causes put right in the relations it explains: two slips in one row. */
  together: readonly CellValue[];
  /** The one act that made several figures wrong; `suspects` are all of them then. */
  operation: Operation | null;
  /** Failures beyond those that could be looked into one by one; this cause stands for them. */
  further: number;
  /**
   * Totals of one row that are off together, told on one card: whether they themselves may be what is wrong, and rows of
   * parts that may each be it.
   */
  event?: { totals: readonly Instance[]; mayBeTotals: boolean; rows: readonly number[] };
}

const MOST_SUSPECTS = 8;

/** Causes for a hypothesis that no other rivals: one for each of its cells. */
export function namedCauses(hypothesis: Hypothesis, alone: boolean): Cause[] {
  return hypothesis.values.map((value) => named(hypothesis, value, alone ? 0.98 : 0.9));
}

function named({ values, fixes }: Hypothesis, { cell, value }: CellValue, confidence: number): Cause {
  const own = values.length === 1 ? fixes : fixes.filter((instance) => contains(instance, cell));
  const explains = own.length > 0 ? own : fixes;
  const others = values.filter((each) => keyOf(each.cell) !== keyOf(cell));
  const apart = explains.filter((instance) => !others.some((other) => contains(instance, other.cell)));
  const shown = apart.find((instance) => isResult(instance, cell)) ?? apart[0] ?? explains[0];
  if (!shown) throw new Error("a hypothesis mends at least one relation");
  return {
    cell,
    expected: value,
    sure: true,
    shown,
    explains,
    suspects: [{ cell, value, confidence }],
    together: [],
    operation: null,
    further: 0,
  };
}

/** One act behind several wrong figures, told once. */
export function operationCause(operation: Operation, { fixes }: Hypothesis): Cause {
  const [first] = operation.values;
  const [any] = fixes;
  if (!first || !any) throw new Error("an operation mends at least one relation");
  const shown = fixes.find((instance) => contains(instance, first.cell)) ?? any;
  return {
    cell: first.cell,
    expected: first.value,
    sure: true,
    shown,
    explains: fixes,
    suspects: operation.values.map((each) => ({ ...each, confidence: 0.95 })),
    together: [],
    operation,
    further: 0,
  };
}

/** Several acts that explain as much: any of their cells may be the wrong one. */
export function oneOfOperations(
  system: RelationSystem,
  rivals: readonly { operation: Operation; hypothesis: Hypothesis }[],
): Cause {
  const shown = rivals[0]?.hypothesis.fixes[0];
  if (!shown) throw new Error("an operation mends at least one relation");
  return {
    ...plain(system, shown),
    explains: rivals[0]?.hypothesis.fixes ?? [shown],
    suspects: suspectsAmong(
      rivals.flatMap(({ operation, hypothesis }) =>
        operation.values.map((each) => ({ ...each, belief: belief(hypothesis) })),
      ),
    ),
  };
}

/** One of several single cells. */
export function oneOf(system: RelationSystem, best: Hypothesis, rivals: readonly Hypothesis[]): Cause {
  const shown = best.fixes[0];
  if (!shown) throw new Error("a hypothesis mends at least one relation");
  const { relation } = shown.accepted;
  return {
    cell: cellOf(relation, shown.line, "result"),
    expected: evaluate(relation, shown.line, system.figures).expected,
    sure: false,
    shown,
    explains: best.fixes,
    suspects: suspectsAmong([best, ...rivals].map((each) => ({ ...single(each), belief: belief(each) }))),
    together: [],
    operation: null,
    further: 0,
  };
}

function single({ values }: Hypothesis): CellValue {
  const [first] = values;
  if (!first) throw new Error("a hypothesis has a cell");
  return first;
}

/** Cells by how much they are believed, the likeliest first, as probabilities among themselves. */
export function suspectsAmong(
  all: readonly (CellValue & { belief: number })[],
  most = MOST_SUSPECTS,
): BlamedCell[] {
  const best = new Map<number, CellValue & { belief: number }>();
  for (const each of all) {
    const known = best.get(keyOf(each.cell));
    if (!known || each.belief > known.belief) best.set(keyOf(each.cell), each);
  }
  const ranked = [...best.values()].sort((one, other) => other.belief - one.belief);
  const top = ranked[0]?.belief ?? 0;
  const weights = ranked.map((each) => Math.exp(each.belief - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return ranked.slice(0, most).map(({ cell, value }, at) => ({
    cell,
    value,
    confidence: Math.round(((weights[at] ?? 0) / sum) * 1_000) / 1_000,
  }));
}

/** A failure reported as it stands: the result and what it should be by the other figures. */
export function plain(system: RelationSystem, instance: Instance): Cause {
  const { relation } = instance.accepted;
  const result = cellOf(relation, instance.line, "result");
  const { expected } = evaluate(relation, instance.line, system.figures);
  const value = Number.isFinite(expected) ? expected : null;
  return {
    cell: result,
    expected: value,
    sure: false,
    shown: instance,
    explains: [instance],
    suspects: [
      {
        cell: result,
        // What cannot be meant for the cell is said in the arithmetic, and not offered.
        value: value !== null && isAcceptable(system, result, value) ? value : null,
        confidence: 0.5,
      },
    ],
    together: [],
    operation: null,
    further: 0,
  };
}

/** Failures too many to be looked into: they are told as one place to look at again, never left out. */
export function unexplained(system: RelationSystem, instances: readonly Instance[]): Cause[] {
  const [first] = instances;
  return first ? [{ ...plain(system, first), explains: instances, further: instances.length }] : [];
}
