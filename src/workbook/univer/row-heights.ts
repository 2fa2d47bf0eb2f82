import type { SheetData } from "../../grid/sheet";
import { rangeContains } from "../../grid/address";
import type { CellLook, SheetPresentation } from "../presentation/presentation";

const pixelsPerPoint = 96 / 72;
/** A line of Vietnamese letters with marks above and below, in ems. */
const lineShare = 1.35;
/** A letter of running text, in ems. */
const letterShare = 0.49;
/** Pixels at both sides of a text. */
const padding = 6;
const plainSize = 11;

function linesOf(text: string, width: number, letter: number): number {
  const room = Math.max(1, Math.floor((width - padding) / letter));
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / room)), 0);
}

/**
 * The height (pixels) of a row for which the file states none and whose texts need more than `least`, null for the
 * others: programs fit those when they open a file. Merged cells do not count, as in Excel.
 */
export function fittedHeight(
  row: number,
  sheet: SheetData,
  presentation: SheetPresentation,
  looks: readonly CellLook[],
  widthOf: (column: number) => number,
  least: number,
): number | null {
  const values = sheet.values[row];
  if (!values || presentation.rows.get(row)?.height !== undefined) return null;
  const merged = (sheet.merges ?? []).filter(({ top, bottom }) => row >= top && row <= bottom);
  let needed = least;
  values.forEach((value, column) => {
    if (value === null || value === "") return;
    const look = looks[presentation.looks[row]?.[column] ?? 0];
    const em = (look?.font.size ?? plainSize) * pixelsPerPoint;
    const line = Math.ceil(em * lineShare);
    const isWrapped = look?.alignment.wrap === true && typeof value === "string";
    const isMerged = merged.some((range) => rangeContains(range, row, column));
    const lines = isWrapped && !isMerged ? linesOf(value, widthOf(column), em * letterShare) : 1;
    needed = Math.max(needed, lines * line);
  });
  return needed > least ? needed : null;
}
