import { fold } from "../../grid/text";
import type { Column, Row } from "../../layout/table";
import type { FindingData } from "../../report";
import { figureColumns } from "../figure-columns";
import { finding, isExplained } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** A score outside its scale: the maximum stands in the header ("30đ"), in a "thang điểm" column, or is 100. */
export const scoreRange: TableRule = {
  id: "score-range",
  order: 50,
  check(context) {
    const maximum = context.table.columns.find(
      (column) => column.concept === "scoreMaximum" && column.figures > 0,
    );
    return figureColumns(context.table)
      .filter((column) => column !== maximum && isScore(column, maximum !== undefined))
      .flatMap((column) => checkColumn(context, column, maximum ?? null));
  },
};

function isScore(column: Column, withMaximum: boolean): boolean {
  return (
    column.measure === "score" ||
    column.concept === "score" ||
    (withMaximum && column.measure !== "percent" && column.concept !== "ordinal")
  );
}

/** "Điểm chung (30đ)", "Tối đa 70 điểm", "Thang điểm 100". */
export function maximumInHeader(path: readonly string[]): number | null {
  for (const text of [...path].reverse()) {
    const plain = fold(text);
    const match =
      /\(\s*(?:toi da )?(\d{1,3})\s*(?:d|diem)\s*\)|toi da\s*:?\s*(\d{1,3})|thang diem\s*:?\s*(\d{1,3})|\/\s*(\d{2,3})\s*(?:d|diem)?\)?$/.exec(
        plain,
      );
    const found = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (found !== undefined) return Number(found);
  }
  return null;
}

function checkColumn(context: RuleContext, column: Column, maximum: Column | null): FindingData[] {
  const { figures, table } = context;
  const most = maximum ? null : (maximumInHeader(column.path) ?? usualMaximum(context, column));
  const limitOf = (row: number): number | null => {
    if (!maximum) return most;
    return figures.isFigure(row, maximum.index) ? figures.value(row, maximum.index) : null;
  };
  if (!maximum && most === null) return [];
  let count = 0;
  const bad: Row[] = [];
  for (const row of table.rows) {
    if (!row.hasFigures || !figures.isFigure(row.index, column.index)) continue;
    count += 1;
    const limit = limitOf(row.index);
    // A total row of scores is a sum only where the parts of one score stand in rows.
    if (limit === null || (row.role !== "data" && !maximum)) continue;
    const value = figures.value(row.index, column.index);
    if (value < 0 || value > limit) bad.push(row);
  }
  if (bad.length * 4 > count + 3) return [];
  return bad
    .filter((row) => !isExplained(context, { row: row.index, column: column.index }))
    .map((row): FindingData => {
      const value = figures.value(row.index, column.index);
      return finding(context, {
        rule: "score-range",
        severity: "error",
        cell: { row: row.index, column: column.index },
        related: maximum ? [{ row: row.index, column: maximum.index }] : [],
        says: [
          {
            messageId: "scoreRange",
            args: { actual: { as: "score", value }, most: { as: "score", value: limitOf(row.index) ?? 100 } },
          },
        ],
        mark: {
          kind: "outside",
          most: maximum ? { row: row.index, column: maximum.index } : (limitOf(row.index) ?? 100),
        },
      });
    });
}

/** 100 or 10, whichever scale most scores of the column are on; null when they tell neither. */
function usualMaximum({ figures, table }: RuleContext, column: Column): number | null {
  let count = 0;
  let ofHundred = 0;
  let ofTen = 0;
  for (const row of table.rows) {
    if (!row.hasFigures || !figures.isFigure(row.index, column.index)) continue;
    const value = figures.value(row.index, column.index);
    count += 1;
    if (value <= 10) ofTen += 1;
    else if (value <= 100) ofHundred += 1;
  }
  if (ofHundred * 10 >= count * 7) return 100;
  return ofTen * 10 >= count * 9 && count >= 5 ? 10 : null;
}
