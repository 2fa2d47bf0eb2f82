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
    const found: FindingData[] = [];
    const told = new Set<string>();
    for (const { relation } of context.system.accepted) {
      if ("numerator" in relation || relation.kind === "average") continue;
      for (const operand of operandsOf(relation)) {
        const hidden =
          relation.axis === "rows" ? grid.hiddenRow(operand.index) : grid.hiddenColumn(operand.index);
        const key = `${relation.axis}:${operand.index}`;
        if (!hidden || told.has(key)) continue;
        const line = relation.lines.find((each) => carries(context, cellOf(relation, each, operand)));
        if (line === undefined) continue;
        told.add(key);
        const cell = cellOf(relation, line, operand);
        const result = cellOf(relation, line, "result");
        const total = placeOf(result);
        found.push(
          finding(context, {
            rule: "hidden-in-total",
            severity: "warning",
            cell,
            related: [result],
            says: [
              relation.axis === "rows"
                ? { messageId: "hiddenRow", args: { row: String(cell.row + 1), total } }
                : { messageId: "hiddenColumn", args: { column: columnLetters(cell.column), total } },
            ],
            mark: { kind: "hidden", total: result, axis: relation.axis },
          }),
        );
      }
    }
    return found;
  },
};

function carries(context: RuleContext, { row, column }: { row: number; column: number }): boolean {
  return context.figures.standing(row, column) === "figure" && context.figures.value(row, column) !== 0;
}
