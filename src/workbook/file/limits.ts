/**
 * What a file may cost before it is refused. A member list of 62,331 rows × 15 columns, the largest sheet the field
 * is known to keep, inflates to some 40 MB in one part.
 */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  partBytes: 150 * 1024 * 1024,
  totalBytes: 300 * 1024 * 1024,
  /** Inflated ÷ stored size; small parts are exempt because they cost nothing. */
  inflationRatio: 200,
  inflationRatioExemptBytes: 1024 * 1024,
  sheets: 200,
  /** Cells with a value or a formula, over all sheets. */
  cells: 2_000_000,
} as const;
