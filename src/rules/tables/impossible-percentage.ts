import { factsOf, isPartOf, isShared } from "../../formats/concepts";
import { feasibleNumerators } from "../../grid/exact";
import type { Column } from "../../layout/table";
import type { FindingData } from "../../report";
import { figureColumns } from "../figure-columns";
import { heldValue, plainValue } from "../arguments";
import { finding, isExplained } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/**
 * A percentage without its count beside it that no whole number gives: 23,8 % of 662. Only where the other percentages
 * of the column are possible on the same base; otherwise the base is another one.
 */
export const impossiblePercentage: TableRule = {
  id: "impossible-percentage",
  order: 40,
  check(context) {
    const explained = new Set(
      context.system.accepted
        .filter(({ relation }) => relation.axis === "columns" && "numerator" in relation)
        .map(({ relation }) => relation.result),
    );
    const columns = figureColumns(context.table);
    const bases = columns.filter(
      ({ measure, concept }) => measure === "count" && factsOf(concept).family === "state",
    );
    return columns
      .filter((column) => column.measure === "percent" && !explained.has(column.index) && isShare(column))
      .flatMap((column) =>
        checkColumn(
          context,
          column,
          bases.filter((base) => isPartOf(column.concept, base.concept)),
        ),
      );
  },
};

/** A share of people or organisations, not a comparison with a target or with last year. */
function isShare({ concept }: Column): boolean {
  return isShared(concept) || isPartOf(concept, "total");
}

function checkColumn(context: RuleContext, column: Column, bases: readonly Column[]): FindingData[] {
  const { figures, table } = context;
  for (const base of bases) {
    const rows = table.rows.filter(
      (row) =>
        figures.standing(row.index, column.index) === "figure" &&
        figures.standing(row.index, base.index) === "figure" &&
        figures.value(row.index, base.index) > 0,
    );
    const bad = rows.filter((row) => {
      const decimals = figures.decimals(row.index, column.index);
      if (decimals > 4) return false;
      const value = figures.value(row.index, column.index);
      return (
        value < 0 ||
        value > 100 ||
        feasibleNumerators(figures.value(row.index, base.index), 100, value, decimals) === null
      );
    });
    if (bad.length * 3 > rows.length) continue;
    return bad
      .filter((row) => !isExplained(context, { row: row.index, column: column.index }))
      .map((row) => {
        const cell = { row: row.index, column: column.index };
        return finding(context, {
          rule: "impossible-percentage",
          severity: "error",
          cell,
          related: [{ row: row.index, column: base.index }],
          says: [
            {
              messageId: "impossiblePercentage",
              args: {
                actual: heldValue(context, cell),
                whole: plainValue(figures.value(row.index, base.index)),
                label: base.label,
              },
            },
          ],
          mark: { kind: "noWholeNumber", base: { row: row.index, column: base.index } },
        });
      });
  }
  return [];
}
