import type { LinearRelation } from "./relation";

/** Operands of a linear relation at one of its lines, added up. */
export interface AddedUp {
  /** Operands that hold a figure; none counts where one is unusable. */
  filled: number;
  /** Their signed sum in doubles, exact where all are whole. */
  sum: number;
  whole: boolean;
}

export const NOTHING_ADDED: AddedUp = { filled: 0, sum: 0, whole: true };

/** What stands in a cell, as a prepared column keeps it. */
export interface CellFigure {
  value: number;
  isFigure: boolean;
  isUnusable: boolean;
}

/** Sums with fewer terms are as quickly added up anew. */
const LONG = 200;
/** Whole numbers below this add up exactly. */
const SURE = 2 ** 50;

/** A sum down a column that is long enough to be followed through changes. */
export function isLongSum(relation: LinearRelation): boolean {
  return relation.axis === "rows" && relation.operands.length >= LONG;
}

/**
 * The sum of tens of thousands of rows in one column, kept up to date through changes of single figures: while causes
 * are tried it is asked for over and over.
 */
export class RunningSum {
  private filled = 0;
  private sum = 0;
  private fractions = 0;
  private unusable = 0;
  /** Every operand is of the sum's own column. */
  private readonly isOfOneColumn: boolean;
  private readonly first: number;
  /** How often each row from `first` on is added, less how often it is taken away. */
  private readonly signs: Int8Array;

  /** @param at what stands in a 0-based row of the column */
  constructor({ operands }: LinearRelation, at: (row: number) => CellFigure) {
    this.isOfOneColumn = operands.every((operand) => operand.at === undefined);
    let first = Infinity;
    let last = -Infinity;
    for (const { index } of operands) {
      first = Math.min(first, index);
      last = Math.max(last, index);
    }
    this.first = first;
    this.signs = new Int8Array(last - first + 1);
    for (const { index, sign } of operands) {
      this.signs[index - first] = (this.signs[index - first] ?? 0) + sign;
      this.count(at(index), sign, 1);
    }
  }

  /** Carries a change of one figure into the sum. */
  follow(row: number, before: CellFigure, after: CellFigure): void {
    const sign = this.signs[row - this.first] ?? 0;
    if (sign === 0) return;
    this.count(before, sign, -1);
    this.count(after, sign, 1);
  }

  /** Null where fractions are among the terms, other columns or too large a sum: these are added up anew. */
  get added(): AddedUp | null {
    if (!this.isOfOneColumn) return null;
    if (this.unusable > 0) return NOTHING_ADDED;
    if (this.fractions > 0 || !(Math.abs(this.sum) < SURE)) return null;
    return { filled: this.filled, sum: this.sum, whole: true };
  }

  private count({ value, isFigure, isUnusable }: CellFigure, sign: number, times: 1 | -1): void {
    if (isUnusable) this.unusable += times;
    if (!isFigure) return;
    this.filled += times;
    if (Number.isInteger(value)) this.sum += times * sign * value;
    else this.fractions += times;
  }
}
