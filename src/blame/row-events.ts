import { sumExactly } from "../grid/exact";
import { evaluate } from "../relations/evaluate";
import { cellOf, operandsOf } from "../relations/relation";
import type { LinearRelation, Operand } from "../relations/relation";
import { slipProbability } from "../slips/typing-slips";
import type { BlamedCell, Cause } from "./causes";
import { suspectsAmong } from "./causes";
import { isAcceptable, isLinear, isLive, mayBeWrong } from "./equations";
import type { Instance, RelationSystem } from "./relation-lines";
import { keyOf } from "../grid/cell-key";
import { takeBack, tryValues } from "./try-values";
import type { CellValue } from "./try-values";

/**
 * Totals of one row that are off in several columns at once: the row was made from other figures than stand there, or
 * one of its parts was changed as a whole. Which rows may be behind it is told by the sums across: a row that adds up
 * within itself before and after is possible, one that would no longer add up is not.
 */
export interface RowEvent {
  failures: readonly Instance[];
  /** What the row of the totals would have to say, if it alone is wrong; null where that would break what holds. */
  result: readonly CellValue[] | null;
  /** The same where the totals that add it up are as old as it is. */
  withTotalsAbove: readonly CellValue[] | null;
  /** Rows of parts that explain it all by themselves, each with what it would have to say. */
  parts: readonly (readonly CellValue[])[];
}

/** From here on totals are told on one card: each by itself, so many cards say less than the row as a whole does. */
const FEWEST_ON_ONE_CARD = 4;
/** Totals above totals that are followed. */
const MOST_ABOVE = 4;
/** Suspects of a total listed. */
const MOST_LISTED = 12;
/** Parts looked at; a total of more is a list's, in which nobody asks for one row. */
const MOST_PARTS = 300;
/** How much likelier the total is than a part, where both explain as much: parts are counted, totals are made of them. */
const TOTAL_BEFORE_PARTS = 2;

export function rowEvents(system: RelationSystem, open: readonly Instance[]): RowEvent[] {
  return [...groupsOf(system, open).values()].flatMap((failures): RowEvent[] => {
    const [first] = failures;
    if (!first || failures.length < 2) return [];
    const { relation } = first.accepted;
    if (!isSum(relation) || relation.operands.length > MOST_PARTS) return [];
    const result = valuesOf(system, failures, "result");
    const withTotalsAbove = result ? null : chainOf(system, failures);
    const parts = relation.operands.flatMap((operand) => {
      const values = valuesOf(system, failures, operand);
      return values ? [values] : [];
    });
    return result || withTotalsAbove || parts.length > 0
      ? [{ failures, result, withTotalsAbove, parts }]
      : [];
  });
}

function isSum(relation: Instance["accepted"]["relation"]): relation is LinearRelation {
  return relation.kind === "sum";
}

/** Failing columns of one and the same row of typed totals. */
function groupsOf(system: RelationSystem, open: readonly Instance[]): Map<string, Instance[]> {
  const groups = new Map<string, Instance[]>();
  for (const instance of open) {
    const { relation } = instance.accepted;
    if (!isLinear(instance) || relation.axis !== "rows" || relation.kind !== "sum") continue;
    // A live total follows its cells, and is never as old as a typed one may be: what it adds is for the formula rules.
    if (isLive(system, cellOf(relation, instance.line, "result"))) continue;
    // Levels in rows make up each column for itself; only rows of units are wrong as rows.
    if (relation.purpose !== "total" && relation.purpose !== "subtotal") continue;
    const key = `${relation.result}:${operandsOf(relation)
      .map(({ index, sign }) => sign * index)
      .join(",")}`;
    groups.set(key, [...(groups.get(key) ?? []), instance]);
  }
  return groups;
}

/** What one row would have to say for every failing column to add up; null where it cannot, or breaks what holds. */
function valuesOf(
  system: RelationSystem,
  failures: readonly Instance[],
  member: Operand | "result",
): CellValue[] | null {
  const values = askedOf(system, failures, member);
  return values && brokenBy(system, failures, values)?.length === 0 ? values : null;
}

/** The values of the row of totals with those of the totals that add it up; null where other things break. */
function chainOf(system: RelationSystem, failures: readonly Instance[]): CellValue[] | null {
  let values = askedOf(system, failures, "result");
  for (let step = 0; values && step < MOST_ABOVE; step += 1) {
    const broken = brokenBy(system, failures, values);
    if (!broken) return null;
    if (broken.length === 0) return values;
    const known = new Set(values.map(({ cell }) => keyOf(cell)));
    const above: CellValue[] = [];
    const trial = tryValues(system, values);
    for (const { accepted, line } of broken) {
      const { relation } = accepted;
      const cell = cellOf(relation, line, "result");
      const { expected } = evaluate(relation, line, system.figures);
      const isTotal = relation.kind === "sum" && relation.axis === "rows" && !known.has(keyOf(cell));
      if (isTotal && isAcceptable(system, cell, expected)) above.push({ cell, value: expected });
    }
    takeBack(system, trial);
    if (above.length === 0) return null;
    values = [...values, ...above];
  }
  return null;
}

function askedOf(
  system: RelationSystem,
  failures: readonly Instance[],
  member: Operand | "result",
): CellValue[] | null {
  const { figures } = system;
  const values: CellValue[] = [];
  for (const { accepted, line } of failures) {
    const { residual } = evaluate(accepted.relation, line, figures);
    const cell = cellOf(accepted.relation, line, member);
    if (!mayBeWrong(system, cell) || !Number.isFinite(residual)) return null;
    const now = figures.isFigure(cell.row, cell.column) ? figures.value(cell.row, cell.column) : 0;
    const value = sumExactly([now, (member === "result" ? -1 : member.sign) * residual]);
    if (!isAcceptable(system, cell, value)) return null;
    values.push({ cell, value: value === 0 ? 0 : value });
  }
  return values;
}

/**
 * What held and no longer would; null where the failures are not mended. Shares and gaps of the row itself follow its
 * figures.
 */
function brokenBy(
  system: RelationSystem,
  failures: readonly Instance[],
  values: readonly CellValue[],
): Instance[] | null {
  const rows = new Set(values.map(({ cell }) => cell.row));
  const trial = tryValues(system, values);
  const isMended = !failures.some((instance) => system.fails(instance));
  const broken = [...trial.touched.values()].flatMap(({ instance, failed }) => {
    if (!isMended || failed || !system.fails(instance)) return [];
    const { relation } = instance.accepted;
    const result = cellOf(relation, instance.line, "result");
    const follows = relation.kind !== "sum" && rows.has(result.row);
    return follows || isLive(system, result) ? [] : [instance];
  });
  takeBack(system, trial);
  return isMended ? broken : null;
}

/** The causes that tell an event, and the values that are taken for right while the rest is looked at. */
export function causesOfEvent(
  system: RelationSystem,
  { failures, result, withTotalsAbove, parts }: RowEvent,
): { causes: Cause[]; values: readonly CellValue[] } | null {
  const [only] = parts;
  if (result && parts.length === 0)
    return { causes: failures.map((instance, at) => told(instance, result[at], true)), values: result };
  if (result && failures.length < FEWEST_ON_ONE_CARD)
    return {
      causes: failures.map((instance, at) => ({
        ...told(instance, result[at], false),
        suspects: totalFirst(system, result, parts, at),
      })),
      values: result,
    };
  const [first] = failures;
  const taken = result ?? only ?? withTotalsAbove;
  if (!first || !taken || (parts.length < 2 && !result && !withTotalsAbove)) return null;
  const shown = told(first, result?.[0], false);
  const totals = failures.map(({ accepted, line }) => cellOf(accepted.relation, line, "result"));
  return {
    causes: [
      {
        ...shown,
        explains: failures,
        suspects: result
          ? result.map((each) => ({ ...each, confidence: 0.5 }))
          : [
              ...parts.flatMap(([value]) =>
                value ? [{ cell: value.cell, value: null, confidence: 1 / (parts.length + 1) }] : [],
              ),
              ...(withTotalsAbove
                ? totals.map((cell) => ({ cell, value: null, confidence: 1 / (parts.length + 1) }))
                : []),
            ],
        event: {
          totals: failures,
          mayBeTotals: result !== null || withTotalsAbove !== null,
          rows: result ? [] : parts.flatMap(([value]) => (value ? [value.cell.row] : [])),
        },
      },
    ],
    values: taken,
  };
}

function told(instance: Instance, value: CellValue | undefined, sure: boolean): Cause {
  const { relation } = instance.accepted;
  return {
    cell: cellOf(relation, instance.line, "result"),
    expected: value?.value ?? null,
    sure,
    shown: instance,
    explains: [instance],
    suspects: value ? [{ ...value, confidence: 0.9 }] : [],
    together: [],
    operation: null,
    further: 0,
  };
}

/** The total of one column before its parts, these by how likely all figures of their row are slips. */
function totalFirst(
  { figures }: RelationSystem,
  total: readonly CellValue[],
  parts: readonly (readonly CellValue[])[],
  at: number,
): BlamedCell[] {
  const belief = (values: readonly CellValue[]): number =>
    values.reduce(
      (sum, { cell, value }) =>
        sum + Math.log(Math.max(1e-9, slipProbability(figures.value(cell.row, cell.column), value))),
      0,
    );
  const others = parts.flatMap((values) => {
    const own = values[at];
    return own ? [{ ...own, belief: belief(values) }] : [];
  });
  const most = others.reduce((best, each) => Math.max(best, each.belief), -Infinity);
  const own = total[at];
  return suspectsAmong(
    [...(own ? [{ ...own, belief: Math.max(belief(total), most + TOTAL_BEFORE_PARTS) }] : []), ...others],
    MOST_LISTED,
  );
}
