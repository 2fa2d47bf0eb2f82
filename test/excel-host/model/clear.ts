import type { CellRange } from "../../../src/grid/address";
import { intersection, withoutArea } from "./ranges";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";
import { cellsOf, checkFormatAccess, clearContents } from "./writes";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** @throws HostError AccessDenied */
export function clearRange(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: CellRange,
  what: ClearWhat,
): void {
  if (what === "All" || what === "Formats") {
    checkFormatAccess(workbook, sheet);
    for (const [row, column] of cellsOf(sheet, area)) {
      sheet.formats.delete(row * 16_384 + column);
      sheet.putNumberFormat(row, column, "General");
    }
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
    for (const rule of sheet.conditionalFormats)
      rule.areas = rule.areas.flatMap((own) => withoutArea(own, area));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  }
  if (what === "All" || what === "Contents") clearContents(workbook, sheet, area);
}
