import type { Table } from "../layout/table";
import type { AcceptedRelation } from "../relations/proposal";
import type { Figures } from "../relations/figures";
import { cellOf, operandsOf } from "../relations/relation";
import type { Relation, RelationAxis } from "../relations/relation";

/**
 * True when some figure of a table takes part in nothing known along an axis: only then may the values show more. A
 * figure is explained as the result or a part of a sum along the axis; a share, a mean or a change is explained by what
 * it was computed from, and is no part of anything across it.
 */
export function leavesUnexplained(
  table: Table,
  figures: Figures,
  accepted: readonly AcceptedRelation[],
  axis: RelationAxis,
): boolean {
  const { top, bottom, left, right } = table.body;
  const width = right - left + 1;
  const explained = new Uint8Array((bottom - top + 1) * width);
  const mark = (row: number, column: number): void => {
    if (row >= top && row <= bottom && column >= left && column <= right)
      explained[(row - top) * width + column - left] = 1;
  };
  for (const { relation } of accepted) {
    const derived = !isSum(relation);
    if (relation.axis !== axis && !derived) continue;
    for (const line of relation.lines) {
      const result = cellOf(relation, line, "result");
      mark(result.row, result.column);
      if (derived) continue;
      for (const operand of operandsOf(relation)) {
        const { row, column } = cellOf(relation, line, operand);
        mark(row, column);
      }
    }
  }
  for (const { index: column, concept, figures: count } of table.columns) {
    if (count === 0 || concept === "ordinal") continue;
    for (let row = top; row <= bottom; row += 1)
      if (explained[(row - top) * width + column - left] !== 1 && figures.isFigure(row, column)) return true;
  }
  return false;
}

function isSum({ kind }: Relation): boolean {
  return kind === "sum" || kind === "difference";
}
