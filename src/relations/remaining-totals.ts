import type { Table } from "../layout/table";
import { columnAt } from "../layout/table";
import type { AcceptedRelation } from "./proposal";
import type { Figures } from "./figures";
import type { LinearRelation } from "./relation";
import { evaluate, supportOf } from "./evaluate";

/**
 * What is still missing in a total row: the column added up, since what one unit has too much fills no gap of another,
 * or what the totals themselves leave. Either is right; where neither is, the column's sum is what is asked for.
 */
export function withRemainingTotals(
  accepted: readonly AcceptedRelation[],
  table: Table,
  figures: Figures,
): AcceptedRelation[] {
  return accepted.flatMap((each) => {
    const { relation } = each;
    if (!isRemaining(relation, table)) return [each];
    const sums = each.support.failing.flatMap((line) => sumOfColumn(relation.result, line, accepted) ?? []);
    if (sums.length === 0) return [each];
    const summed = new Set(sums.map((sum) => sum.result));
    const own = { ...relation, lines: relation.lines.filter((line) => !summed.has(line)) };
    return [
      { ...each, relation: own, support: supportOf(own, figures) },
      ...sums
        .filter((sum) => evaluate(sum, relation.result, figures).verdict !== "blank")
        .map((sum): AcceptedRelation => ({
          relation: sum,
          support: supportOf(sum, figures),
          prior: "strong",
        })),
    ];
  });
}

function isRemaining(relation: AcceptedRelation["relation"], table: Table): relation is LinearRelation {
  if (relation.kind !== "difference" || relation.axis !== "columns") return false;
  const column = columnAt(table, relation.result);
  return column?.concept === "remaining" && column.measure !== "percent";
}

/** The sum of a column over the rows that the total row adds up in the others. */
function sumOfColumn(
  column: number,
  row: number,
  accepted: readonly AcceptedRelation[],
): LinearRelation | null {
  for (const { relation } of accepted)
    if (relation.kind === "sum" && relation.axis === "rows" && relation.result === row)
      return { ...relation, lines: [column] };
  return null;
}
