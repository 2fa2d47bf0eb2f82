/** What the user says of a table that was read otherwise. Absent fields stay as recognised. */
export interface TableCorrection {
  readonly sheet: string;
  /**
   * The header's rows, the row that numbers the columns included: an A1 range, or "" with a `range`
   * for a table without one. A table is known by it.
   */
  readonly header: string;
  /** The whole table, header included: an A1 range. */
  readonly range?: string;
  /** Every row that adds others up, as A1 ranges; any other row is none. */
  readonly totalRows?: readonly string[];
  readonly year?: number | null;
  /** One of `formatIds`, null for none of them. */
  readonly format?: string | null;
}

/**
 * Why a correction was not followed: no such sheet; no A1 range where one should be; outside of what the sheet uses;
 * a range that does not begin with its header or has no row below it; no figures there; total rows outside of the
 * table; an unknown format; rows of another correction. The rest of it is followed for total-rows and format only.
 */
export const correctionFaults = [
  "sheet-missing",
  "not-a-range",
  "outside",
  "header-outside-range",
  "no-figures",
  "total-rows",
  "unknown-format",
  "overlap",
] as const;
export type CorrectionFault = (typeof correctionFaults)[number];

export interface RefusedCorrection {
  readonly correction: TableCorrection;
  readonly fault: CorrectionFault;
}
