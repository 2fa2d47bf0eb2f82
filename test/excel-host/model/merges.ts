import type { CellRange } from "../../../src/grid/address";
import { cellCount, intersection } from "./ranges";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";
import { checkFormatAccess } from "./writes";

/** Merges an area, or each of its rows; only the contents of the first cell stay. @throws HostError AccessDenied */
export function mergeArea(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: CellRange,
  across: boolean,
): void {
  checkFormatAccess(workbook, sheet);
  const areas: CellRange[] = [];
  if (across)
    for (let row = area.top; row <= area.bottom; row += 1) areas.push({ ...area, top: row, bottom: row });
  else areas.push(area);
  for (const each of areas) {
    if (cellCount(each) < 2) continue;
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, each) === null);
    for (let row = each.top; row <= each.bottom; row += 1) {
      for (let column = each.left; column <= each.right; column += 1) {
        if (row !== each.top || column !== each.left) sheet.put(row, column, { value: null });
      }
    }
    sheet.merges.push(each);
  }
  workbook.markStale();
}

/** @throws HostError AccessDenied */
export function unmergeArea(workbook: WorkbookModel, sheet: SheetModel, area: CellRange): void {
  checkFormatAccess(workbook, sheet);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}
