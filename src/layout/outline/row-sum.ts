/** A row that others make up, as the table's own arithmetic bears out. Rows are 0-based sheet rows, in order. */
export interface RowSum {
  result: number;
  parts: readonly number[];
  /**
   * What told the parts: `formulas` of the sheet, `marks` (numbers, looks, words, a heading), or nothing but the
   * `figures` themselves.
   */
  told: "formulas" | "marks" | "figures";
  /** The heading without figures that the parts stand under, where the result is broken down several times. */
  heading: number | null;
  /** Sheet columns in which it is meant to hold: those that it holds in, and those where its failing is a fault. */
  columns: readonly number[];
}
