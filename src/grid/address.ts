/** A rectangle of cells, 0-based and inclusive at both ends. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A cell's place in a sheet, 0-based. */
export interface CellPosition {
  row: number;
  column: number;
}

/** Excel's own limits: 1,048,576 rows × 16,384 columns. */
export const MAXIMUM_ROWS = 1_048_576;
export const MAXIMUM_COLUMNS = 16_384;

/** The letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of its letters, "AA" → 26; -1 when the text is not a column of Excel. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index <= MAXIMUM_COLUMNS ? index - 1 : -1;
}

/** The A1 address of a 0-based cell: (0, 2) → "C1". */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** The A1 address of a range; one cell is written without a colon. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads "C31" or "$C$31"; null when the text is no cell address. */
export function parseCell(address: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column < 0 || row >= MAXIMUM_ROWS ? null : { row, column };
}

/** Reads "A5:M31" or a single cell, in either order of corners; null when the text is no range. */
export function parseRange(address: string): CellRange | null {
  const [first, second, ...more] = address.split(":");
  const start = parseCell(first ?? "");
  const end = second === undefined ? start : parseCell(second);
  if (!start || !end || more.length > 0) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

export function rangeContains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Cells given in order as ranges of one column or one row where they stand beside each other: C9, C10, C12 → C9:C10, C12. */
export function cellsAsRanges(addresses: readonly string[]): string[] {
  const ranges: CellRange[] = [];
  for (const address of addresses) {
    const cell = parseCell(address);
    if (!cell) continue;
    const { row, column } = cell;
    const last = ranges.at(-1);
    const isOneColumn = last?.left === column && last.right === column;
    const isOneRow = last?.top === row && last.bottom === row;
    if (last && isOneColumn && last.bottom === row - 1) last.bottom = row;
    else if (last && isOneRow && last.right === column - 1) last.right = column;
    else ranges.push({ top: row, left: column, bottom: row, right: column });
  }
  return ranges.map(rangeAddress);
}
