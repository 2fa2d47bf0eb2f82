/** Where a table lies: header rows (may be none), the column-number row, body rows; all 0-based sheet rows. */
export interface Region {
  header: { top: number; bottom: number } | null;
  indexRow: number | null;
  body: { top: number; bottom: number };
  left: number;
  right: number;
}
