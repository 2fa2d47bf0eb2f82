import { decimalPlaces, snap } from "../../grid/exact";
import type { Column } from "../../layout/table";
import type { FindingData } from "../../report";
import { countColumns, countsPeople, isCounted, isCountedRow } from "../figure-columns";
import { editTo, finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/**
 * "3.174" typed where the dot is the decimal sign became 3,174. Such a count has at most three decimals (62.330 → 62,33
 * loses its zero) and a thousand times it is whole and of the size of its column.
 */
export const thousandSeparator: TableRule = {
  id: "thousand-separator",
  order: 10,
  check(context) {
    const people = countsPeople(context.table);
    return countColumns(context.table)
      .filter((column) => people || isCounted(column, people))
      .flatMap((column) => checkColumn(context, column));
  },
};

function checkColumn(context: RuleContext, column: Column): FindingData[] {
  const { grid, table, figures } = context;
  const found: FindingData[] = [];
  if (grid.columnTotals(column.index).fractions === 0) return found;
  for (const row of table.rows) {
    if (grid.kind(row.index, column.index) !== "number" || !isCountedRow(row)) continue;
    const value = grid.number(row.index, column.index);
    if (Number.isInteger(value) || grid.formula(row.index, column.index) !== null) continue;
    const cell = { row: row.index, column: column.index };
    const meant = snap(value * 1000);
    if (!looksLikeThousands(context, column, value, meant)) continue;
    figures.replace(cell.row, cell.column, meant);
    found.push(
      finding(context, {
        rule: "thousand-separator",
        severity: "error",
        cell,
        expected: meant,
        says: [
          {
            messageId: "thousandSeparator",
            args: { actual: { as: "count", value }, expected: { as: "count", value: meant } },
          },
        ],
        edits: [editTo(context, cell, meant)],
        mark: { kind: "fraction" },
      }),
    );
  }
  return found;
}

function looksLikeThousands(context: RuleContext, column: Column, value: number, meant: number): boolean {
  if (value <= 0 || value >= 1000 || decimalPlaces(value) > 3 || !Number.isInteger(meant)) return false;
  if (decimalPlaces(value) === 3) return true;
  // 12,5 may be half a person or 12.500: only a column of thousands tells.
  const { grid, table } = context;
  const others = table.rows
    .map((row) => grid.number(row.index, column.index))
    .filter((other) => Number.isInteger(other) && other > 0);
  return (
    others.some((other) => other >= 1000) &&
    others.some((other) => other <= meant * 20 && other * 20 >= meant)
  );
}
