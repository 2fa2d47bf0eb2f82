import type { CellRange } from "../../../src/grid/address";
import { invalidArgument, notEmulated } from "../engine/errors";
import { standardColumnWidth, standardRowHeight, type SheetModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { checkFormatAccess } from "../model/writes";
import { areaAddress, quotedName } from "../model/ranges";

type Lines = "rows" | "columns";

function ends(area: CellRange, lines: Lines): [number, number] {
  return lines === "rows" ? [area.top, area.bottom] : [area.left, area.right];
}

function isHidden(sheet: SheetModel, lines: Lines, line: number): boolean {
  return lines === "rows" ? sheet.isRowHidden(line) : sheet.hiddenColumns.has(line);
}

/** Whether all lines are hidden, or none; null when only some are. */
export function areasHidden(sheet: SheetModel, area: CellRange, lines: Lines): boolean | null {
  const [first, last] = ends(area, lines);
  const found = isHidden(sheet, lines, first);
  for (let line = first + 1; line <= last; line += 1) if (isHidden(sheet, lines, line) !== found) return null;
  return found;
}

export function setHidden(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: CellRange,
  lines: Lines,
  hidden: boolean,
): void {
  checkFormatAccess(workbook, sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const [first, last] = ends(area, lines);
  const hiddenLines = lines === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let line = first; line <= last; line += 1) {
    if (hidden) hiddenLines.add(line);
    else hiddenLines.delete(line);
  }
}

function checkWanted(wanted: unknown, known: readonly string[], member: string): Set<string> {
  if (typeof wanted !== "object" || wanted === null) throw invalidArgument();
  const names = Object.entries(wanted)
    .filter(([, isWanted]) => isWanted === true || typeof isWanted === "object")
    .map(([name]) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw notEmulated(`${member} with ${unknown}`);
  return new Set(names);
}

/** One entry a row of the area, with the wanted properties. */
export function readRowProperties(sheet: SheetModel, area: CellRange, wanted: unknown): object[] {
  const names = checkWanted(wanted, ["rowHidden", "rowIndex", "address", "format"], "getRowProperties");
  const rows: object[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    rows.push({
      ...(names.has("rowHidden") ? { rowHidden: sheet.isRowHidden(row) } : {}),
      ...(names.has("rowIndex") ? { rowIndex: row } : {}),
      ...(names.has("address") ? { address: addressOf(sheet, { ...area, top: row, bottom: row }) } : {}),
      ...(names.has("format")
        ? { format: { rowHeight: sheet.rowHeights.get(row) ?? standardRowHeight } }
        : {}),
    });
  }
  return rows;
}

/** One entry a column of the area, with the wanted properties. */
export function readColumnProperties(sheet: SheetModel, area: CellRange, wanted: unknown): object[] {
  const names = checkWanted(
    wanted,
    ["columnHidden", "columnIndex", "address", "format"],
    "getColumnProperties",
  );
  const columns: object[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    columns.push({
      ...(names.has("columnHidden") ? { columnHidden: sheet.hiddenColumns.has(column) } : {}),
      ...(names.has("columnIndex") ? { columnIndex: column } : {}),
      ...(names.has("address")
        ? { address: addressOf(sheet, { ...area, left: column, right: column }) }
        : {}),
      ...(names.has("format")
        ? { format: { columnWidth: sheet.columnWidths.get(column) ?? standardColumnWidth } }
        : {}),
    });
  }
  return columns;
}

function addressOf(sheet: SheetModel, area: CellRange): string {
  return `${quotedName(sheet.name)}!${areaAddress(area)}`;
}
