import { fold } from "../../grid/text";
import { directionOf } from "../../layout/direction";
import type { Column, Row } from "../../layout/table";
import type { Comparison } from "../../marks/mark-spec";
import { isGoal, measuredAgainst } from "../../formats/concepts";
import { columnAt } from "../../layout/table";
import type { FindingData } from "../../report";
import { heldValue } from "../arguments";
import { finding, isExplained, isNamed } from "../rule";
import type { RuleContext, TableRule } from "../rule";

type Status = "exceeded" | "reached" | "missed";

/** "Vượt", "Đạt", "Chưa đạt" against the target: "đạt" stands for reaching it or more, "vượt" for more only. */
export const statusMismatch: TableRule = {
  id: "status-mismatch",
  order: 70,
  check(context) {
    const { table } = context;
    const sides = sidesOf(context);
    if (!sides) return [];
    return table.columns
      .filter((column) => column.texts > column.figures && !table.labelColumns.includes(column.index))
      .flatMap((column) => checkColumn(context, column, sides.actual, sides.target));
  },
};

function statusOf(text: string): Status | null {
  const plain = fold(text);
  if (/^(chua|khong|ko) (dat|hoan thanh)|^(duoi|thap hon)/.test(plain)) return "missed";
  if (/^vuot/.test(plain)) return "exceeded";
  return /^(da )?(dat|hoan thanh)/.test(plain) ? "reached" : null;
}

/** The figures the status rests on: those of the gap or of the share reached, else the columns so named. */
function sidesOf(context: RuleContext): { actual: Column; target: Column } | null {
  const { table } = context;
  for (const { relation } of context.system.accepted) {
    if (
      relation.axis !== "columns" ||
      (relation.purpose !== "gap" && relation.purpose !== "reached" && relation.purpose !== "exceeded")
    )
      continue;
    const pair =
      "numerator" in relation ? [relation.numerator[0], relation.denominator[0]] : relation.operands;
    const [first, second] = pair;
    if (!first || !second) continue;
    const one = columnAt(table, first.index);
    const other = columnAt(table, second.index);
    if (!one || !other) continue;
    const swapped = isGoal(one.concept) && !isGoal(other.concept);
    return swapped ? { actual: other, target: one } : { actual: one, target: other };
  }
  const target = table.columns.find((column) => isGoal(column.concept) && column.figures > 0);
  const actual = target && doneFor(target, table.columns);
  return target && actual ? { actual, target } : null;
}

/** What was done, the likeliest first: in the target's own measure, else what is so called ("Thực hiện"). */
function doneFor(target: Column, columns: readonly Column[]): Column | undefined {
  const named = measuredAgainst("goal").flatMap((concept) =>
    columns.filter((column) => column.concept === concept && column.figures > 0 && !column.subset),
  );
  return (
    named.find((column) => (column.measure === "percent") === (target.measure === "percent")) ??
    named.find((column) => column.concept === "actual")
  );
}

/** "không quá 5 %": less is better. Where the words leave it open only what is wrong either way is told. */
function waysOf(row: Row): readonly boolean[] {
  const direction = directionOf(row.path.join(" "));
  return direction === "open" ? [true, false] : [direction === "less"];
}

function isRight(status: Status, difference: number, less: boolean): boolean {
  const better = less ? -difference : difference;
  return status === "missed" ? better < 0 : status === "exceeded" ? better > 0 : better >= 0;
}

/** How the figure stands to its target while the status is wrong. */
function wrongWhile(status: Status, less: boolean): Comparison {
  if (status === "missed") return less ? "<=" : ">=";
  if (status === "exceeded") return less ? ">=" : "<=";
  return less ? ">" : "<";
}

function checkColumn(context: RuleContext, column: Column, actual: Column, target: Column): FindingData[] {
  const { figures, grid, table } = context;
  const rows = table.rows.flatMap((row) => {
    const status = statusOf(grid.text(row.index, column.index));
    if (
      !status ||
      figures.standing(row.index, actual.index) !== "figure" ||
      figures.standing(row.index, target.index) !== "figure"
    )
      return [];
    const reading = grid.reading(row.index, actual.index) ?? grid.reading(row.index, target.index);
    if (reading?.kind === "number" && reading.bound !== "exact") return [];
    const difference = figures.value(row.index, actual.index) - figures.value(row.index, target.index);
    const ways = waysOf(row);
    const right = ways.some((less) => isRight(status, difference, less));
    return [{ row, status, less: ways.length === 1 && ways[0] === true, right }];
  });
  const wrong = rows.filter((each) => !each.right);
  if (wrong.length * 3 > rows.length && !(rows.length <= 2 && wrong.length === 1)) return [];
  return wrong
    .map(({ row, ...each }) => ({ ...each, cell: { row: row.index, column: column.index } }))
    .filter(
      ({ cell }) => !isNamed(context, cell) && !isExplained(context, { row: cell.row, column: actual.index }),
    )
    .map(({ cell, status, less }) =>
      finding(context, {
        rule: "status-mismatch",
        severity: "error",
        cell,
        related: [
          { row: cell.row, column: actual.index },
          { row: cell.row, column: target.index },
        ],
        says: [
          {
            messageId: "statusMismatch",
            args: {
              written: grid.text(cell.row, cell.column).trim(),
              actual: heldValue(context, { row: cell.row, column: actual.index }),
              target: heldValue(context, { row: cell.row, column: target.index }),
            },
          },
        ],
        mark: {
          kind: "textAgainst",
          first: { row: cell.row, column: actual.index },
          comparison: wrongWhile(status, less),
          second: { row: cell.row, column: target.index },
        },
      }),
    );
}
