import type { Column } from "../layout/table";
import { absoluteChangeFill, changePercentFill } from "./changes";
import type { ColumnFill } from "./column-fill";
import type { FillContext } from "./context";
import { computedRows, declaredRatio, holdsFigures, operand } from "./context";
import { averageFill, classFill, scoreTotalFill } from "./scores";
import { fillOf, shareFill } from "./shares";
import {
  asksForStatus,
  changeFill,
  comparisonFor,
  differenceFill,
  gapFill,
  knownComparison,
  reachedFill,
  remainingFill,
  statusFill,
} from "./targets";

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
  switch (pass) {
    case "shares":
      return sharePass(context, column);
    case "scores":
      if (column.concept === "average") return averageFill(context, column);
      return column.concept === "score" && column.measure !== "percent"
        ? scoreTotalFill(context, column)
        : null;
    case "comparisons":
      return comparisonPass(context, column);
    case "classes":
      return column.concept === "class" && !holdsFigures(column) ? classFill(context, column) : null;
  }
}

const INPUTS: ReadonlySet<string> = new Set([
  "target",
  "quota",
  "plan",
  "previous",
  "scorePart",
  "scoreMaximum",
  "score",
]);

function sharePass(context: FillContext, column: Column): ColumnFill | null {
  if (column.measure !== "percent" || isComparison(column)) return null;
  const concept = column.concept ?? "";
  // "Thực hiện (%)" is typed unless a count stands beside it under one header.
  if (INPUTS.has(concept)) return null;
  if (concept === "actual" && column.groups.length === 0) return null;
  return shareFill(context, column);
}

function isComparison(column: Column): boolean {
  return [
    "gap",
    "remaining",
    "reachedPercent",
    "exceededPercent",
    "change",
    "changePercent",
    "index",
    "status",
  ].includes(column.concept ?? "");
}

function comparisonPass(context: FillContext, column: Column): ColumnFill | null {
  if (!isComparison(column)) return null;
  if (!holdsFigures(column) && asksForStatus(column)) return status(context, column);
  if (column.concept === "status") return holdsFigures(column) ? null : status(context, column);
  if (holdsFigures(column)) {
    const known = knownComparison(context, column);
    if (known) return known;
  }
  const declared = declaredRatio(context.table, column);
  if (declared && column.concept !== "reachedPercent") {
    const rows = computedRows(context.table, true).map((row) => row.index);
    return fillOf(
      context,
      column,
      rows,
      [operand(declared.numerator)],
      [operand(declared.denominator)],
      "index",
    );
  }
  const comparison = comparisonFor(context, column);
  switch (column.concept) {
    case "gap":
      if (comparison) return gapFill(context, column, comparison);
      return absoluteChangeFill(context, column);
    case "remaining":
      return remainingFill(context, column, comparison);
    case "reachedPercent":
      return reachedFill(context, column, comparison);
    case "exceededPercent":
      if (!comparison) return null;
      // "Vượt" of two percentages is their distance in điểm phần trăm.
      return comparison.goal.measure === "percent"
        ? differenceFill(context, "gap", column, operand(comparison.actual), operand(comparison.goal))
        : changeFill(context, "exceeded", column, operand(comparison.actual), operand(comparison.goal));
    case "change":
      return absoluteChangeFill(context, column);
    case "changePercent":
    case "index":
      return changePercentFill(context, column);
    default:
      return null;
  }
}

function status(context: FillContext, column: Column): ColumnFill | null {
  const comparison = comparisonFor(context, column);
  return comparison ? statusFill(context, column, comparison) : null;
}
