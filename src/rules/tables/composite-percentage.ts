import type { CellPosition } from "../../grid/address";
import { ratioRounded, ratioStatement } from "../../grid/exact";
import { formatNumber } from "../../i18n/format";
import type { KnownSaying } from "../../i18n/finding-words";
import { columnAt } from "../../layout/table";
import type { Equation, FindingData } from "../../report";
import { placeOf } from "../arguments";
import { editTo, finding, isNamed } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** "2.364/3.174 = 74,48%" in one cell, or "2.364/3.174" beside a column of shares: the share must be the one written. */
export const compositePercentage: TableRule = {
  id: "percentage-mismatch",
  order: 10,
  check(context) {
    const { grid, table } = context;
    const found: FindingData[] = [];
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
        const cell = { row: row.index, column: column.index };
        found.push(
          finding(context, {
            rule: "percentage-mismatch",
            severity: "error",
            cell,
            expected: rewritten(grid.text(row.index, column.index), expected, percent.decimals),
            says: shareSaid(cell, percent.value, {
              part: numerator.value,
              whole: denominator.value,
              percent: expected,
              decimals: percent.decimals,
            }),
          }),
        );
      }
    }
    return found;
  },
};

/** The text of the cell with another share at its end, written with the decimal sign it has: a comma unless it says otherwise. */
function rewritten(text: string, percent: number, decimals: number): string {
  return text.replace(/\d+(?:[.,]\d+)?(?=\s*%?\s*$)/, (stated) =>
    formatNumber(percent, stated.includes(".") ? "en" : "vi", decimals),
  );
}

interface Share {
  part: number;
  whole: number;
  /** In hundreds. */
  percent: number;
  decimals: number;
}

/** A share that the two figures of one cell do not give. */
function shareSaid(
  fraction: CellPosition,
  stated: number,
  { part, whole, percent, decimals }: Share,
): readonly [KnownSaying, KnownSaying] {
  const cells = [placeOf(fraction)];
  const equation: Equation = {
    equation: "share",
    part: { value: part, cells },
    whole: { value: whole, cells },
    percent,
    decimals,
  };
  return [
    {
      messageId: "mustBe",
      args: {
        actual: { as: "percent", value: stated },
        expected: { as: "percent", value: percent, decimals },
      },
    },
    { messageId: "arithmetic", args: { equation, at: "" } },
  ];
}

interface SharePair {
  fraction: CellPosition;
  share: CellPosition;
  part: number;
  whole: number;
  holds: boolean;
}

/** Shares beside fractions written as text; where most of a column agree with theirs, the others are wrong. */
function besideFractions(context: RuleContext, column: number): FindingData[] {
  const { table, figures } = context;
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
        expected: figures.stored(share.row, share.column, expected),
        says: shareSaid(fraction, figures.value(share.row, share.column), {
          part,
          whole,
          percent: expected,
          decimals,
        }),
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
