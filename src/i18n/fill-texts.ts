import type { FillKind, FillMeaning, KeptReason } from "../fill/proposal";

/** The words of a filled column. Labels are header texts of the sheet; counts come formatted. */
export interface FillTexts {
  kinds: Record<FillKind, string>;
  /** "of the row Cộng": the base is one row of the table. */
  fixedRow(values: { label: string }): string;
  baseRow: string;
  times100: string;
  rounded: string;
  decimals(values: { count: string }): string;
  asPercent: string;
  mean(values: { of: string }): string;
  sum(values: { of: string }): string;
  atLeastZero: string;
  needed(values: { base: string; target: string; actual: string }): string;
  status(values: { actual: string; goal: string }): string;
  classOf(values: { score: string; bands: string }): string;
  band(values: { from: string; name: string }): string;
  otherwise(values: { name: string }): string;
  /** What a cell shows while there is nothing to divide by. */
  blankWhen: Record<FillMeaning["computation"], string>;
  kept: Record<KeptReason, string>;
}
