import { isFarOff } from "../accept";
import type { AcceptedRelation } from "../accept";
import type { Figures } from "../figures";
import type { LinearRelation, Relation } from "../relation";
import { evaluate, operandsOf, supportOf } from "../relation";
import type { Table } from "../../layout/table";
import { valueRelationsOf } from "./discover-values";
import type { ValueRelation } from "./discover-values";

/** Bits that rule chance out beyond doubt: a discovered relation may then say that a figure is off. */
const LEAST_WORTH = 30;
/** Lines that must hold for each that fails, and in all. */
const HOLDS_PER_FAILURE = 9;
const FEWEST_LINES = 4;
/** Longer tables are lists; what ties their columns is known by their words. */
const MOST_ROWS = 600;

/**
 * Sums found in the values of a sheet that lie within a table and that nothing else accepted speaks of: tables of no
 * known form are checked by these. Only where hardly a line fails, so that the failing line is the exception.
 */
export function adoptedFromValues(
  table: Table,
  figures: Figures,
  accepted: readonly AcceptedRelation[],
): AcceptedRelation[] {
  if (table.rows.length > MOST_ROWS) return [];
  const known = new Set(accepted.map(({ relation }) => `${relation.axis}:${relation.result}`));
  const adopted: AcceptedRelation[] = [];
  for (const found of valueRelationsOf(table.grid)) {
    if (found.kind !== "sum" || found.worth < LEAST_WORTH) continue;
    if (known.has(`${found.axis}:${found.result}`)) continue;
    const whole = within(table, found);
    if (!whole || restates(whole, accepted)) continue;
    const relation = { ...whole, lines: whole.lines.filter((line) => isTold(whole, found, line, figures)) };
    const support = supportOf(relation, figures);
    if (support.holds < FEWEST_LINES || support.holds < support.fails * HOLDS_PER_FAILURE) continue;
    adopted.push({ relation, support, prior: "weak" });
  }
  return adopted;
}

/**
 * What discovery took for rounding is none of a check's business where nobody states the relation; and a line that is
 * far off belongs to another kind of figures.
 */
function isTold(relation: LinearRelation, found: ValueRelation, line: number, figures: Figures): boolean {
  if (evaluate(relation, line, figures).verdict !== "fails") return true;
  return found.failing.includes(line) && !isFarOff(relation, line, figures);
}

/** The relation as the table's own, its lines cut to the table; null when an item lies outside. */
function within(
  table: Table,
  { axis, result, operands, lines, failing }: ValueRelation,
): LinearRelation | null {
  const { top, bottom, left, right } = table.body;
  const [first, last] = axis === "columns" ? [left, right] : [top, bottom];
  if ([result, ...operands].some((item) => item < first || item > last)) return null;
  const [from, to] = axis === "columns" ? [top, bottom] : [left, right];
  return {
    kind: "sum",
    axis,
    result,
    operands: operands.map((index) => ({ index, sign: 1 })),
    purpose: axis === "columns" ? "breakdown" : "subtotal",
    origin: "values",
    lines: [...lines, ...failing]
      .filter((line) => line >= from && line <= to)
      .sort((one, other) => one - other),
  };
}

/** It ties together just the items that an accepted relation ties together: a = b + c where b = a − c is known. */
function restates(relation: LinearRelation, accepted: readonly AcceptedRelation[]): boolean {
  const own = itemsOf(relation);
  return accepted.some(({ relation: other }) => {
    if (other.axis !== relation.axis) return false;
    const theirs = itemsOf(other);
    return theirs.size === own.size && [...own].every((item) => theirs.has(item));
  });
}

function itemsOf(relation: Relation): Set<number> {
  return new Set([relation.result, ...operandsOf(relation).map(({ index }) => index)]);
}
