import { factsOf } from "../formats/concepts";
import type { Column } from "../layout/table";
import { absoluteChangeFill, changePercentFill } from "./changes";
import type { ColumnFill } from "./column-fill";
import type { FillContext } from "./context";
import type { FillKind } from "./proposal";
import { computedRows, holdsFigures, operand } from "./context";
import { averageFill, classFill, scoreTotalFill } from "./scores";
import { shareFill } from "./shares";
import {
  changeFill,
  comparisonFor,
  differenceFill,
  gapFill,
  knownComparison,
  reachedFill,
  remainingFill,
  statusFill,
} from "./targets";
import { wishOf } from "./asked-by-header";

/** Some body cell of the column is empty in a row that holds figures. */
export function hasEmptyCells(context: FillContext, column: Column): boolean {
  return computedRows(context.table, true).some(
    (row) =>
      context.grid.isEmpty(row.index, column.index) && context.grid.formula(row.index, column.index) === null,
  );
}

/** The order columns are filled in: what others are compared with comes first. */
export const passes = ["shares", "scores", "comparisons", "classes"] as const;
export type Pass = (typeof passes)[number];

/** How a column of the form is to be filled; null where it is no computed column or its operands cannot be told. */
export function existingFill(context: FillContext, column: Column, pass: Pass): ColumnFill | null {
  const wish = wishOf(column);
  switch (pass) {
    case "shares":
      return wish === null ? sharePass(context, column) : null;
    case "scores":
      if (wish === "average") return averageFill(context, column);
      return wish === "scoreTotal" ? scoreTotalFill(context, column) : null;
    case "comparisons":
      return wish === null ? null : comparisonPass(context, column, wish);
    case "classes":
      return wish === "class" && !holdsFigures(column) ? classFill(context, column) : null;
  }
}

function sharePass(context: FillContext, column: Column): ColumnFill | null {
  if (column.measure !== "percent") return null;
  const { concept } = column;
  // "Thực hiện (%)" is typed unless a count stands beside it under one header.
  if (factsOf(concept).given === true) return null;
  if (concept === "actual" && column.groups.length === 0) return null;
  return shareFill(context, column);
}

function comparisonPass(context: FillContext, column: Column, wish: FillKind): ColumnFill | null {
  if (wish === "status") return holdsFigures(column) ? null : status(context, column);
  if (holdsFigures(column)) {
    const known = knownComparison(context, column);
    if (known) return known;
  }
  const comparison = comparisonFor(context, column);
  switch (wish) {
    case "gap":
      if (comparison) return gapFill(context, column, comparison);
      return absoluteChangeFill(context, column);
    case "remaining":
      return remainingFill(context, column, comparison);
    case "reached":
      return reachedFill(context, column, comparison);
    case "exceeded":
      if (!comparison) return null;
      // "Vượt" of two percentages is their distance in điểm phần trăm.
      return comparison.goal.measure === "percent" || column.measure !== "percent"
        ? differenceFill(context, "gap", column, operand(comparison.actual), operand(comparison.goal))
        : changeFill(context, "exceeded", column, operand(comparison.actual), operand(comparison.goal));
    case "change":
      // "Tăng (+), giảm (-)" in a form without last year's figures compares with the target.
      return (
        absoluteChangeFill(context, column) ?? (comparison ? gapFill(context, column, comparison) : null)
      );
    case "changePercent":
      return changePercentFill(context, column);
    default:
      return null;
  }
}

function status(context: FillContext, column: Column): ColumnFill | null {
  const comparison = comparisonFor(context, column);
  return comparison ? statusFill(context, column, comparison) : null;
}
