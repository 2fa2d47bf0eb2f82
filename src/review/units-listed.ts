import type { WorkbookData } from "../grid/sheet";
import { fold, tidy } from "../grid/text";

/** Words that head a column of names and are no name themselves. */
const HEADING = /^(ten |cac )?(don vi|dang bo|to chuc|xa|phuong|unit|name|danh sach)\b.{0,20}$|^stt$|^tt$/;

/**
 * The units a list names, in its order: the column with the most words on the first sheet that has any, without its
 * heading and without lines above the list.
 */
export function unitsListed({ sheets }: WorkbookData): string[] {
  for (const { values } of sheets) {
    const texts = new Map<number, string[]>();
    for (const row of values)
      for (const [column, value] of (row ?? []).entries()) {
        if (typeof value !== "string" || tidy(value) === "" || !/\p{L}{2}/u.test(value)) continue;
        texts.set(column, [...(texts.get(column) ?? []), tidy(value)]);
      }
    const column = [...texts.values()].sort((one, other) => other.length - one.length)[0];
    if (!column) continue;
    const heading = column
      .slice(0, -1)
      .findLastIndex((text) => HEADING.test(fold(text)) && !isNumbered(text));
    return [...new Set(column.slice(heading + 1))];
  }
  return [];
}

/** "Xã 3", "Phường 12": a name with its number. */
function isNumbered(text: string): boolean {
  return /\d/.test(text) || text.split(" ").length > 2;
}
