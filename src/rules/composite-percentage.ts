import { ratioRounded, ratioStatement } from "../grid/exact";
import { formatNumber, formatPercent, formatShare } from "../i18n/format";
import type { Finding } from "../report";
import { finding } from "./rule";
import type { TableRule } from "./rule";

/** "2.364/3.174 = 74,48%" in one cell: the share must be the one written beside it. */
export const compositePercentage: TableRule = {
  id: "percentage-mismatch",
  check(context) {
    const { grid, table, language, texts } = context;
    const found: Finding[] = [];
    for (const column of table.columns) {
      if (grid.columnTotals(column.index).composites === 0) continue;
      for (const row of table.rows) {
        const reading = grid.reading(row.index, column.index);
        if (reading?.kind !== "composite" || !reading.percent) continue;
        const { numerator, denominator, percent } = reading;
        if (numerator.bound !== "exact" || denominator.bound !== "exact" || percent.bound !== "exact")
          continue;
        const verdict = ratioStatement({
          numerator: numerator.value,
          denominator: denominator.value,
          factor: 100,
          stated: percent.value,
          decimals: percent.decimals,
        });
        if (verdict !== "differs") continue;
        const expected = ratioRounded(numerator.value, denominator.value, 100, percent.decimals);
        found.push(
          finding(context, {
            rule: "percentage-mismatch",
            severity: "error",
            cell: { row: row.index, column: column.index },
            actual: grid.text(row.index, column.index),
            expected: `${formatNumber(numerator.value, language)}/${formatNumber(denominator.value, language)} = ${formatPercent(expected, language, percent.decimals)}`,
            message: `${texts.mustBe({
              actual: formatPercent(percent.value, language),
              expected: formatPercent(expected, language, percent.decimals),
            })} ${formatShare(numerator.value, denominator.value, expected, language, percent.decimals)}.`,
          }),
        );
      }
    }
    return found;
  },
};
