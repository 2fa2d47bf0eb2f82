/**
 * What a file may cost before it is refused. Sizes are judged when a part is read: a picture that is never looked at
 * costs nothing. A member list of 62,331 rows × 15 columns, the largest sheet the field
 * is known to keep, inflates to some 40 MB in one part.
 */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 20_000,
  partBytes: 150 * 1024 * 1024,
  totalBytes: 300 * 1024 * 1024,
  /** Inflated ÷ stored size; what is small enough to be read in a moment is exempt. */
  inflationRatio: 200,
  inflationRatioExemptBytes: 16 * 1024 * 1024,
  sheets: 5_000,
  /** Cells with a value or a formula, over all sheets. */
  cells: 2_000_000,
  /** Empty cells whose number format is kept, over all sheets; rows may be formatted to their very end. */
  formattedEmptyCells: 200_000,
} as const;
