import type { CellRange } from "../../grid/address";
import { rangeContains } from "../../grid/address";
import { areasOf, loadAreas, rangeOf } from "./areas";
import { inHalves } from "./halves";
import type { Conversation } from "./session";

/** How often Excel may fail on parts of a sheet before its merged cells are given up as not known. */
const MOST_FAILURES = 40;

/**
 * The merged areas that may reach into a range, 0-based; null where Excel does not tell them. It tells only those whose
 * first cell lies in the range asked for (office-js#3611), so that A1 is where the asking begins, and fails where there
 * are more than 512 (types of Range.getMergedAreasOrNullObject): the rows are then asked for by halves.
 */
export async function readMerges(
  context: Conversation,
  sheet: Excel.Worksheet,
  { bottom, right }: Pick<CellRange, "bottom" | "right">,
): Promise<CellRange[] | null> {
  const merges: CellRange[] = [];
  let failures = 0;
  let asked: CellRange[] = [{ top: 0, left: 0, bottom, right }];
  while (asked.length > 0) {
    const told = new Map<CellRange, Excel.RangeAreas>();
    const failed = await inHalves(context, asked, (range) => {
      const merged = rangeOf(sheet, range).getMergedAreasOrNullObject();
      loadAreas(merged);
      told.set(range, merged);
    });
    for (const [range, merged] of told) if (!failed.has(range)) merges.push(...areasOf(merged));
    asked = [];
    for (const range of failed.keys()) {
      const { top, bottom: last } = range;
      failures += 1;
      if (top === last || failures > MOST_FAILURES) return null;
      const middle = (top + last) >> 1;
      asked.push({ ...range, bottom: middle }, { ...range, top: middle + 1 });
    }
  }
  return merges;
}

/** Whether a cell, 0-based, lies under a merged area without being its first cell. */
export function isCovered(merges: readonly CellRange[], row: number, column: number): boolean {
  return merges.some(
    (merge) => rangeContains(merge, row, column) && (row !== merge.top || column !== merge.left),
  );
}
