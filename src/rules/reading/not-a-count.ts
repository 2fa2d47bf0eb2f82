import type { FindingData } from "../../report";
import { countColumns, countsPeople, isCounted, isCountedRow } from "../figure-columns";
import { editTo, finding, isNamed } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** Nobody counts −3 or 12,5 members. */
export const notACount: TableRule = {
  id: "not-a-count",
  order: 20,
  check(context) {
    const found: FindingData[] = [];
    const people = countsPeople(context.table);
    for (const column of countColumns(context.table)) {
      if (!people && !isCounted(column, people)) continue;
      const { fractions, negatives } = context.grid.columnTotals(column.index);
      if (fractions === 0 && negatives === 0) continue;
      const values = context.table.rows.filter((row) => row.hasFigures && isCountedRow(row));
      const negative = values.filter((row) => context.grid.number(row.index, column.index) < 0);
      const sure = isCounted(column, people);
      const rare = fractions > 0 && isRare(context, column.index);
      for (const row of values) {
        const value = context.grid.number(row.index, column.index);
        if (Number.isNaN(value) || !context.grid.isFigure(row.index, column.index)) continue;
        const cell = { row: row.index, column: column.index };
        if (isNamed(context, cell) || context.grid.formula(row.index, column.index) !== null) continue;
        if (value < 0 && (sure || (negative.length === 1 && values.length >= 4)))
          found.push(negativeCount(context, cell, value));
        else if (!Number.isInteger(value) && (sure || column.concept !== null || values.length >= 4) && rare)
          found.push(fractionalCount(context, cell, value));
      }
    }
    return found;
  },
};

function isRare(context: RuleContext, column: number): boolean {
  const values = context.table.rows
    .filter((row) => context.grid.formula(row.index, column) === null)
    .map((row) => context.grid.number(row.index, column))
    .filter((value) => !Number.isNaN(value));
  return values.filter((value) => !Number.isInteger(value)).length * 4 <= values.length + 3;
}

function negativeCount(
  context: RuleContext,
  cell: { row: number; column: number },
  value: number,
): FindingData {
  context.figures.replace(cell.row, cell.column, -value);
  return finding(context, {
    rule: "not-a-count",
    severity: "error",
    cell,
    expected: -value,
    says: [
      {
        messageId: "negativeCount",
        args: { actual: { as: "count", value }, expected: { as: "count", value: -value } },
      },
    ],
    edits: [editTo(context, cell, -value)],
    mark: { kind: "negative" },
  });
}

function fractionalCount(
  context: RuleContext,
  cell: { row: number; column: number },
  value: number,
): FindingData {
  context.figures.exclude(cell.row, cell.column);
  return finding(context, {
    rule: "not-a-count",
    severity: "error",
    cell,
    says: [{ messageId: "fractionalCount", args: { actual: { as: "count", value } } }],
    mark: { kind: "fraction" },
  });
}
