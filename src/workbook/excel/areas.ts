import { rangeAddress } from "../../grid/address";
import type { CellRange } from "../../grid/address";

/** Queues what must be loaded of several areas to know where they lie. */
export function loadAreas(areas: Excel.RangeAreas): void {
  areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
}

/** Where loaded areas lie, 0-based; none of a null object. */
export function areasOf(areas: Excel.RangeAreas): CellRange[] {
  if (areas.isNullObject) return [];
  return areas.areas.items.map(rangeIn);
}

/** Where a loaded range lies, 0-based. */
export function rangeIn({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

export function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(
    range.top,
    range.left,
    range.bottom - range.top + 1,
    range.right - range.left + 1,
  );
}

export function areasIn(sheet: Excel.Worksheet, ranges: readonly CellRange[]): Excel.RangeAreas {
  return sheet.getRanges(ranges.map(rangeAddress).join(","));
}

/** Whether this Excel selects several areas for an add-in: it came with ExcelApi 1.18. */
export function canSelectAreas(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.18");
}
