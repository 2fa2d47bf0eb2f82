import type { AcceptedRelation } from "../relations/proposal";
import { operandsOf } from "../relations/relation";

/** Columns in which the sum of other rows must hold; in one alone it may by chance. */
const FEWEST_COLUMNS = 2;

/**
 * Without the readings of a row of totals that hold in no column, where the row is the sum of other rows: place alone
 * spoke for them, and the figures say what the row adds. A sum of some of the same parts says no such thing, since a
 * total that was made before the others came is just that.
 */
export function withoutOthersParts(accepted: readonly AcceptedRelation[]): AcceptedRelation[] {
  return accepted.filter((own) => !isRefuted(own, accepted));
}

function isRefuted(own: AcceptedRelation, accepted: readonly AcceptedRelation[]): boolean {
  const { relation, support, strayRow } = own;
  if (!isSumOfRows(own) || relation.origin !== "layout" || strayRow) return false;
  if (relation.purpose !== "total" && relation.purpose !== "subtotal") return false;
  if (support.holds > 0 || support.fails < FEWEST_COLUMNS) return false;
  const parts = new Set(operandsOf(relation).map(({ index }) => index));
  return accepted.some(
    (other) =>
      other !== own &&
      isSumOfRows(other) &&
      other.relation.result === relation.result &&
      operandsOf(other.relation).some(({ index }) => !parts.has(index)) &&
      holdsInTheSame(other, own, accepted),
  );
}

/** The parts of the other add up in at least two columns, some of the failing ones among them, and mostly. */
function holdsInTheSame(
  other: AcceptedRelation,
  own: AcceptedRelation,
  accepted: readonly AcceptedRelation[],
): boolean {
  const key = partsOf(other);
  const columns = new Set(own.relation.lines);
  let holds = 0;
  let fails = 0;
  // A sum found in values may be known column by column.
  for (const each of accepted) {
    if (each.relation.result !== own.relation.result || !isSumOfRows(each) || partsOf(each) !== key) continue;
    if (!each.relation.lines.some((line) => columns.has(line))) continue;
    holds += each.support.holds;
    fails += each.support.fails;
  }
  return holds >= FEWEST_COLUMNS && holds > fails;
}

function isSumOfRows({ relation }: AcceptedRelation): boolean {
  return relation.kind === "sum" && relation.axis === "rows";
}

function partsOf({ relation }: AcceptedRelation): string {
  return operandsOf(relation)
    .map(({ index, sign }) => sign * (index + 1))
    .sort((one, other) => one - other)
    .join(",");
}
