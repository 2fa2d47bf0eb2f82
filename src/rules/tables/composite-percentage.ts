import type { CellPosition } from "../../grid/address";
import { ratioRounded, ratioStatement } from "../../grid/exact";
import { formatNumber, formatPercent, formatShare } from "../../i18n/format";
import { columnAt } from "../../layout/table";
import type { Finding } from "../../report";
import { editTo, finding, isNamed } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** "2.364/3.174 = 74,48%" in one cell, or "2.364/3.174" beside a column of shares: the share must be the one written. */
export const compositePercentage: TableRule = {
  id: "percentage-mismatch",
  check(context) {
    const { grid, table, language, texts } = context;
    const found: Finding[] = [];
    for (const column of table.columns) {
      if (grid.columnTotals(column.index).composites === 0) continue;
      found.push(...besideFractions(context, column.index));
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

interface SharePair {
  fraction: CellPosition;
  share: CellPosition;
  part: number;
  whole: number;
  holds: boolean;
}

/** Shares beside fractions written as text; where most of a column agree with theirs, the others are wrong. */
function besideFractions(context: RuleContext, column: number): Finding[] {
  const { table, language, texts, figures } = context;
  const beside = [column + 1, column - 1].find((each) => columnAt(table, each)?.measure === "percent");
  if (beside === undefined) return [];
  const pairs = table.rows.flatMap((row) => pairAt(context, row.index, column, beside) ?? []);
  const holding = pairs.filter((pair) => pair.holds).length;
  if (holding === 0 || holding * 2 < pairs.length) return [];
  return pairs.flatMap(({ fraction, share, part, whole, holds }) => {
    if (holds || isNamed(context, share)) return [];
    const decimals = figures.columnDecimals(share.row, share.column);
    const expected = ratioRounded(part, whole, 100, decimals);
    return [
      finding(context, {
        rule: "percentage-mismatch",
        severity: "error",
        cell: share,
        related: [fraction],
        actual: context.grid.value(share.row, share.column),
        expected: figures.stored(share.row, share.column, expected),
        message: `${texts.mustBe({
          actual: formatPercent(figures.value(share.row, share.column), language),
          expected: formatPercent(expected, language, decimals),
        })} ${formatShare(part, whole, expected, language, decimals)}.`,
        edits: [editTo(context, share, expected)],
      }),
    ];
  });
}

function pairAt(
  { grid, figures }: RuleContext,
  row: number,
  column: number,
  beside: number,
): SharePair | null {
  const reading = grid.reading(row, column);
  if (reading?.kind !== "composite" || reading.percent) return null;
  const { numerator, denominator } = reading;
  if (numerator.bound !== "exact" || denominator.bound !== "exact" || denominator.value === 0) return null;
  if (figures.standing(row, beside) !== "figure") return null;
  const verdict = ratioStatement({
    numerator: numerator.value,
    denominator: denominator.value,
    factor: 100,
    stated: figures.value(row, beside),
    decimals: figures.decimals(row, beside),
  });
  return {
    fraction: { row, column },
    share: { row, column: beside },
    part: numerator.value,
    whole: denominator.value,
    holds: verdict !== "differs",
  };
}
