import {
  MAXIMUM_COLUMNS,
  MAXIMUM_ROWS,
  columnIndex,
  columnLetters,
  parseRange,
  rangeAddress,
  type CellRange,
} from "../../../src/grid/address";

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAXIMUM_COLUMNS + column;
}

export function rowCount(area: CellRange): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: CellRange): number {
  return area.right - area.left + 1;
}

export function cellCount(area: CellRange): number {
  return rowCount(area) * columnCount(area);
}

export function intersection(first: CellRange, second: CellRange): CellRange | null {
  const area = {
    top: Math.max(first.top, second.top),
    left: Math.max(first.left, second.left),
    bottom: Math.min(first.bottom, second.bottom),
    right: Math.min(first.right, second.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export function boundingArea(first: CellRange, second: CellRange): CellRange {
  return {
    top: Math.min(first.top, second.top),
    left: Math.min(first.left, second.left),
    bottom: Math.max(first.bottom, second.bottom),
    right: Math.max(first.right, second.right),
  };
}

export function sameArea(first: CellRange, second: CellRange): boolean {
  return (
    first.top === second.top &&
    first.left === second.left &&
    first.bottom === second.bottom &&
    first.right === second.right
  );
}

export function isWholeColumns(area: CellRange): boolean {
  return area.top === 0 && area.bottom === MAXIMUM_ROWS - 1;
}

export function isWholeRows(area: CellRange): boolean {
  return area.left === 0 && area.right === MAXIMUM_COLUMNS - 1;
}

export function wholeColumns(area: CellRange): CellRange {
  return { ...area, top: 0, bottom: MAXIMUM_ROWS - 1 };
}

export function wholeRows(area: CellRange): CellRange {
  return { ...area, left: 0, right: MAXIMUM_COLUMNS - 1 };
}

export const wholeSheet: CellRange = {
  top: 0,
  left: 0,
  bottom: MAXIMUM_ROWS - 1,
  right: MAXIMUM_COLUMNS - 1,
};

/** Whether an area lies within a sheet's limits and has cells. */
export function isOnSheet(area: CellRange): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom < MAXIMUM_ROWS &&
    area.right < MAXIMUM_COLUMNS
  );
}

/** "A5:M31", "C:D", "3:7", with or without "$"; null when the text is none of these. */
export function parseArea(text: string): CellRange | null {
  const plain = text.replaceAll("$", "");
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const [first, last] = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")];
    if (first < 0 || last < 0) return null;
    return { ...wholeSheet, left: Math.min(first, last), right: Math.max(first, last) };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) {
    const [first, last] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const area = { ...wholeSheet, top: Math.min(first, last), bottom: Math.max(first, last) };
    return isOnSheet(area) ? area : null;
  }
  return parseRange(plain);
}

/** An area without its sheet: "A5:M31", "C:D" for whole columns, "3:7" for whole rows. */
export function areaAddress(area: CellRange): string {
  if (isWholeColumns(area) && !isWholeRows(area)) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  if (isWholeRows(area) && !isWholeColumns(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return rangeAddress(area);
}

/** A sheet's name as it stands before "!": in apostrophes where Excel writes them. */
export function quotedName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^r\d*c?\d*$|^c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Biểu 1'!A5:M31" → the name without apostrophes, and the rest; the name is null where there is none. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/su.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
}

/** What is left of an area when another is cut out of it: up to four areas. */
export function withoutArea(area: CellRange, hole: CellRange): CellRange[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...cut, left: area.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: area.right },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
