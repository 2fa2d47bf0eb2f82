import type { CellPosition } from "../../grid/address";
import { columnLetters } from "../../grid/address";
import { cellOf, operandsOf } from "../../relations/relation";
import type { FindingData } from "../../report";
import { placeOf } from "../arguments";
import { finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** A row or column that nobody sees is added into a total. */
export const hiddenInTotal: TableRule = {
  id: "hidden-in-total",
  order: 120,
  aboutSums: true,
  check(context) {
    const { grid } = context;
    if (!grid.data.hiddenRows?.length && !grid.data.hiddenColumns?.length) return [];
    const told = new Map<"rows" | "columns", Hidden[]>();
    const seen = new Set<string>();
    for (const { relation } of context.system.accepted) {
      if ("numerator" in relation || relation.kind === "average") continue;
      for (const operand of operandsOf(relation)) {
        const hidden =
          relation.axis === "rows" ? grid.hiddenRow(operand.index) : grid.hiddenColumn(operand.index);
        const key = `${relation.axis}:${operand.index}`;
        if (!hidden || seen.has(key)) continue;
        const line = relation.lines.find((each) => carries(context, cellOf(relation, each, operand)));
        if (line === undefined) continue;
        seen.add(key);
        const cell = cellOf(relation, line, operand);
        const result = cellOf(relation, line, "result");
        told.set(relation.axis, [...(told.get(relation.axis) ?? []), { cell, result }]);
      }
    }
    return [...told].map(([axis, lines]) => tell(context, axis, lines));
  },
};

interface Hidden {
  cell: CellPosition;
  /** The total it is added into. */
  result: CellPosition;
}

/** One finding for all hidden rows of a table, and one for its hidden columns. */
function tell(context: RuleContext, axis: "rows" | "columns", lines: readonly Hidden[]): FindingData {
  const [first] = lines as readonly [Hidden, ...Hidden[]];
  const total = placeOf(first.result);
  return finding(context, {
    rule: "hidden-in-total",
    severity: "warning",
    cell: first.cell,
    related: lines.flatMap(({ cell, result }) => [result, cell]),
    says: [
      axis === "rows"
        ? { messageId: "hiddenRow", args: { row: lines.map(({ cell }) => cell.row + 1).join(", "), total } }
        : {
            messageId: "hiddenColumn",
            args: { column: lines.map(({ cell }) => columnLetters(cell.column)).join(", "), total },
          },
    ],
    mark: { kind: "hidden", total: first.result, axis },
  });
}

function carries(context: RuleContext, { row, column }: { row: number; column: number }): boolean {
  return context.figures.standing(row, column) === "figure" && context.figures.value(row, column) !== 0;
}
