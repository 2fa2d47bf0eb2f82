import type { CellRange } from "../../../src/grid/address";
import { comparable } from "./names";
import { quotedName } from "./ranges";

/** Rows that come (count above 0) or go (below 0) at a 0-based row. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Where an area lies after the shift; null when all its rows are gone. */
export function shiftArea(area: CellRange, shift: RowShift): CellRange | null {
  const rows = shiftRows(area.top, area.bottom, shift);
  return rows && { ...area, top: rows[0], bottom: rows[1] };
}

export function shiftAreas(areas: readonly CellRange[], shift: RowShift): CellRange[] {
  return areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
}

/** Where a row lies after the shift; null when it is gone. */
export function shiftRow(row: number, shift: RowShift): number | null {
  return shiftRows(row, row, shift)?.[0] ?? null;
}

function shiftRows(top: number, bottom: number, { at, count }: RowShift): [number, number] | null {
  if (count >= 0) return [top >= at ? top + count : top, bottom >= at ? bottom + count : bottom];
  const end = at - count;
  if (top >= at && bottom < end) return null;
  const first = top < at ? top : Math.max(at, top + count);
  const last = bottom < at ? bottom : bottom < end ? at - 1 : bottom + count;
  return [first, last];
}

/** A formula after the sheet `before` was renamed: references to it follow. */
export function renameReferences(formula: string, before: string, after: string): string {
  return formula.replace(part, (whole: string, sheet: string | undefined) => {
    if (sheet === undefined || comparable(sheetNamed(sheet)) !== comparable(before)) return whole;
    return quotedName(after) + whole.slice(sheet.length);
  });
}

function sheetNamed(quoted: string): string {
  return quoted.replace(/^'|'$/g, "").replaceAll("''", "'");
}

/** Texts, references with or without a sheet, whole rows, figures and other words, in that order. */
const part =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:(\$?[A-Za-z]{1,3}\$?)([1-9]\d{0,6})(?::(\$?[A-Za-z]{1,3}\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{N}.]))|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * A formula of the sheet `home` after rows of `shifted` came or went: what it refers to there moves along, and what
 * is gone becomes #REF!.
 */
export function shiftReferences(formula: string, home: string, shifted: string, shift: RowShift): string {
  return formula.replace(part, (whole: string, ...groups: unknown[]) => {
    const [sheet, a, first, b, last, c, from, d, to] = groups as (string | undefined)[];
    const top = first ?? from;
    if (top === undefined) return whole;
    const name = sheet === undefined ? home : sheetNamed(sheet);
    if (comparable(name) !== comparable(shifted)) return whole;
    const bottom = last ?? to ?? top;
    const rows = shiftRows(Number(top) - 1, Number(bottom) - 1, shift);
    const prefix = sheet === undefined ? "" : `${sheet}!`;
    if (!rows) return `${prefix}#REF!`;
    const [start, end] = [`${a ?? c ?? ""}${rows[0] + 1}`, `${b ?? d ?? ""}${rows[1] + 1}`];
    return last === undefined && to === undefined ? prefix + start : `${prefix}${start}:${end}`;
  });
}
