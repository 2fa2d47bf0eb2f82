import type { CellPosition } from "../grid/address";
import type { RelationOrigin } from "../report";

/** What a relation is for; the rule that reports a failing line is chosen by it. */
export type Purpose =
  | "total"
  | "subtotal"
  | "breakdown"
  | "levels"
  | "ratedTotal"
  | "movement"
  | "percentage"
  | "gap"
  | "reached"
  | "exceeded"
  | "change"
  | "changePercent"
  | "average"
  | "scoreTotal"
  | "declared";

/** A figure a relation reads at each of its lines. */
export interface Operand {
  /** The column (relations across columns) or the row (relations down rows). */
  index: number;
  sign: 1 | -1;
  /** The fixed other coordinate, when the figure does not move with the line: the total row of a share. */
  at?: number;
}

interface RelationBase {
  /** "columns": the operands are columns and a line is a row; "rows": the other way round. */
  axis: "columns" | "rows";
  result: number;
  purpose: Purpose;
  origin: RelationOrigin;
  /** The lines it is stated for: rows or columns of the sheet, 0-based. */
  lines: readonly number[];
  /** Not what the words usually mean (target − actual for a gap): one line that fits may be the slip itself. */
  unusual?: boolean;
  /** It leaves out figures that stand in one series with those it takes: the mean of T2 to T6 beside T1. */
  partial?: boolean;
}

/** result = Σ sign × operand. A difference has one negative operand. */
export interface LinearRelation extends RelationBase {
  kind: "sum" | "difference";
  operands: readonly Operand[];
  /** "Còn thiếu" is never below zero: what is exceeded is not missing. */
  floor?: 0;
  /** The width that each of its whole figures strays over for rounding, where its lines show it; 0 for exact ones. */
  roundedOver?: number;
}

/** result = mean of the operands that hold a figure. */
export interface AverageRelation extends RelationBase {
  kind: "average";
  operands: readonly Operand[];
}

/**
 * result = factor × Σ numerator ÷ Σ denominator + offset. A share has offset 0; "vượt" and "tăng %" have −factor, which
 * makes them changes.
 */
export interface RatioRelation extends RelationBase {
  kind: "ratio" | "change";
  numerator: readonly Operand[];
  denominator: readonly Operand[];
  factor: 1 | 100;
  /** A share of a row that is the base of the rows below it, one of several down the column. */
  ofBaseRow?: true;
  offset: 0 | -1 | -100;
}

export type Relation = LinearRelation | AverageRelation | RatioRelation;

export type RelationAxis = Relation["axis"];

export function cellOf(relation: Relation, line: number, operand: Operand | "result"): CellPosition {
  const index = operand === "result" ? relation.result : operand.index;
  const other = operand === "result" || operand.at === undefined ? line : operand.at;
  return relation.axis === "columns" ? { row: other, column: index } : { row: index, column: other };
}

/** The row of a total or subtotal, which every column of the table passes through. */
export function isTotalByPlace({ kind, axis, purpose, origin }: Relation): boolean {
  return (
    kind === "sum" &&
    axis === "rows" &&
    origin === "layout" &&
    (purpose === "total" || purpose === "subtotal")
  );
}

export function operandsOf(relation: Relation): readonly Operand[] {
  return "numerator" in relation ? [...relation.numerator, ...relation.denominator] : relation.operands;
}
