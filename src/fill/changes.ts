import { measuredAgainst } from "../formats/concepts";
import { fold } from "../grid/text";
import { yearInText } from "../layout/concepts";
import type { Column } from "../layout/table";
import type { ColumnFill } from "./column-fill";
import { blockOf, computedRows, declaredRatio, holdsFigures, nearest, operand, sameBlock } from "./context";
import type { FillContext } from "./context";
import { fillOf } from "./shares";
import { changeFill, differenceFill } from "./targets";

export interface PeriodPair {
  now: Column;
  before: Column;
}

/** This period and the same period before: by their names, or by two years in their headers. */
export function periodPair(context: FillContext, near: Column): PeriodPair | null {
  const able = context.table.columns.filter(
    (each) => each !== near && holdsFigures(each) && each.index !== context.table.ordinalColumn,
  );
  const previous = nearest(
    sameBlock(
      able.filter((each) => each.concept === "previous"),
      near,
    ),
    near,
  )[0];
  if (previous) {
    const same = able.filter((each) => (each.measure === "percent") === (previous.measure === "percent"));
    for (const concept of measuredAgainst("previous")) {
      const [now] = nearest(
        sameBlock(
          same.filter((each) => each.concept === concept && !each.subset),
          near,
        ),
        near,
      );
      if (now) return { now, before: previous };
    }
    return null;
  }
  const dated = able.filter((each) => each.concept === null || each.concept === "actual");
  const years = dated.flatMap((column) => {
    const year = yearInText(column.label);
    return year === null ? [] : [{ column, year }];
  });
  const [one, other] = [...years].sort((first, second) => second.year - first.year);
  if (years.length !== 2 || !one || !other || one.year !== other.year + 1) return null;
  return { now: one.column, before: other.column };
}

/**
 * "Tăng, giảm (%)" is a change, "kỳ này so với cùng kỳ (%)" this period in per cent of the last one. Beside an absolute
 * change the percentage is a change as well.
 */
export function asksForIndex(context: FillContext, column: Column): boolean {
  if (column.concept === "index") return true;
  const words = fold(column.path.join(" "));
  if (/tang|giam|chenh lech|\+|±|tuong doi/.test(words)) return false;
  const beside = context.table.columns.some(
    (each) => each.concept === "change" && Math.abs(each.index - column.index) <= 2,
  );
  return !beside;
}

/**
 * "So sánh · Tỷ lệ (%)" beside the shares of both periods may be the distance of those in điểm phần trăm, or the change
 * of the counts in per cent: offices write either, so that an empty column is left to them.
 */
function mayCompareShares({ table }: FillContext, column: Column, { now, before }: PeriodPair): boolean {
  if (/tang|giam|toc do|chi so/.test(fold(column.path.join(" ")))) return false;
  return [now, before].every((period) =>
    table.columns.some(
      (each) => each.measure === "percent" && blockOf(each) !== "" && blockOf(each) === blockOf(period),
    ),
  );
}

export function changePercentFill(context: FillContext, column: Column): ColumnFill | null {
  const rows = computedRows(context.table, true).map((row) => row.index);
  const declared = declaredRatio(context.table, column);
  if (declared)
    return fillOf(
      context,
      column,
      rows,
      [operand(declared.numerator)],
      [operand(declared.denominator)],
      "index",
    );
  const pair = periodPair(context, column);
  if (!pair || mayCompareShares(context, column, pair)) return null;
  return asksForIndex(context, column)
    ? fillOf(context, column, rows, [operand(pair.now)], [operand(pair.before)], "index")
    : changeFill(context, "changePercent", column, operand(pair.now), operand(pair.before));
}

export function absoluteChangeFill(context: FillContext, column: Column): ColumnFill | null {
  const pair = periodPair(context, column);
  return pair ? differenceFill(context, "change", column, operand(pair.now), operand(pair.before)) : null;
}
