import { parseRange } from "../../../src/grid/address";
import {
  findEntry,
  isTrue,
  openWorkbook,
  readPart,
  readRelationships,
  type WorkbookPackage,
} from "../../../src/workbook/file/package";
import { TagScanner, decodeEntities } from "../../../src/workbook/xml";
import { newConditionalFormat } from "./conditional-format";
import { parseArea } from "./ranges";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";

/** The client's words for the kinds of conditional formats in a file. */
const ruleTypes: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
};

/** What a sheet's protection in a file forbids unless it is switched off, and the client's options for it. */
const protectionOptions: Readonly<Record<string, string>> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertRows: "allowInsertRows",
  insertColumns: "allowInsertColumns",
  deleteRows: "allowDeleteRows",
  deleteColumns: "allowDeleteColumns",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
};

/**
 * Adds to a workbook what the project's reader does not keep: protection, filters, conditional formats without their
 * looks, widths of columns, tables, names and custom XML parts. The workbook is that of the same file.
 * @throws WorkbookFailure
 */
export function loadBelongings(workbook: WorkbookModel, bytes: Uint8Array): void {
  const file = openWorkbook(bytes);
  for (const [index, part] of file.sheets.entries()) {
    const sheet = workbook.sheets[index];
    if (!sheet) continue;
    readSheetPart(workbook, sheet, readPart(file.archive, part.part) ?? "");
    readTables(workbook, sheet, file, part.part);
  }
  readNames(workbook, readPart(file.archive, file.workbookPart) ?? "");
  readXmlParts(workbook, file);
}

/** Excel relates custom XML parts to the workbook, other programs to the package. */
function readXmlParts(workbook: WorkbookModel, { archive, relationships }: WorkbookPackage): void {
  for (const { kind, target } of [...relationships, ...readRelationships(archive, "")]) {
    const xml = kind === "customXml" ? readPart(archive, target) : null;
    if (xml) workbook.xmlParts.push({ id: workbook.newId(), xml });
  }
}

function readSheetPart(workbook: WorkbookModel, sheet: SheetModel, text: string): void {
  const scanner = new TagScanner(text);
  while (scanner.next()) {
    if (scanner.isClosing()) continue;
    switch (scanner.name) {
      case "sheetData":
        scanner.skipContent();
        break;
      case "col":
        readColumn(sheet, scanner);
        break;
      case "sheetProtection":
        readProtection(sheet, scanner);
        break;
      case "autoFilter":
        readFilter(sheet, scanner);
        break;
      case "conditionalFormatting":
        readRules(workbook, sheet, scanner);
        break;
    }
  }
}

/** From characters of the normal font to points, for the font that Excel starts with. */
function pointsOf(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

function readColumn(sheet: SheetModel, scanner: TagScanner): void {
  const width = Number(scanner.attribute("width"));
  const [from, to] = [Number(scanner.attribute("min")) - 1, Number(scanner.attribute("max")) - 1];
  if (!(width > 0 && from >= 0 && to - from < 1_000)) return;
  for (let column = from; column <= to; column += 1) sheet.columnWidths.set(column, pointsOf(width));
}

function readProtection(sheet: SheetModel, scanner: TagScanner): void {
  if (!isTrue(scanner.attribute("sheet"))) return;
  const options: Record<string, boolean> = {};
  for (const [attribute, option] of Object.entries(protectionOptions)) {
    const value = scanner.attribute(attribute);
    options[option] = value !== undefined && !isTrue(value);
  }
  const isLocked = scanner.attribute("password") ?? scanner.attribute("hashValue");
  // What a file stores of a password cannot be told back into it: no attempt at one succeeds.
  sheet.protection = { options, password: isLocked === undefined ? null : `stored as ${isLocked}` };
}

function readFilter(sheet: SheetModel, scanner: TagScanner): void {
  const area = parseRange(scanner.attribute("ref") ?? "");
  if (!area) return;
  const criteria = new Map<number, unknown>();
  if (!scanner.isEmpty()) {
    const inner = new TagScanner(scanner.text, scanner.end);
    const end = scanner.skipContent();
    while (inner.nextOpen("filterColumn", end)) {
      criteria.set(Number(inner.attribute("colId")), {
        filterOn: "Values",
        values: valuesOfFilter(inner, end),
      });
    }
  }
  const hiddenRows = new Set(
    criteria.size === 0 ? [] : [...sheet.hiddenRows].filter((row) => row > area.top && row <= area.bottom),
  );
  for (const row of hiddenRows) sheet.hiddenRows.delete(row);
  sheet.filter = { area, criteria, hiddenRows };
}

function valuesOfFilter(column: TagScanner, end: number): string[] {
  const values: string[] = [];
  const scanner = new TagScanner(column.text, column.end);
  while (scanner.next(end) && !(scanner.name === "filterColumn" && scanner.isClosing())) {
    if (scanner.name === "filter" && !scanner.isClosing()) values.push(scanner.attribute("val") ?? "");
  }
  return values;
}

function readRules(workbook: WorkbookModel, sheet: SheetModel, scanner: TagScanner): void {
  const [first, ...others] = (scanner.attribute("sqref") ?? "")
    .split(" ")
    .map(parseArea)
    .filter((area) => area !== null);
  const inner = new TagScanner(scanner.text, scanner.end);
  const end = scanner.isEmpty() ? scanner.end : scanner.skipContent();
  while (first && inner.nextOpen("cfRule", end)) {
    const type = ruleTypes[inner.attribute("type") ?? ""] ?? "PresetCriteria";
    const rule = newConditionalFormat(workbook.newId(), type, first);
    rule.areas.push(...others);
    rule.stopIfTrue = isTrue(inner.attribute("stopIfTrue"));
    rule.formula = inner.isEmpty() ? "" : formulaOfRule(inner, end);
    sheet.conditionalFormats.push(rule);
  }
}

function formulaOfRule(rule: TagScanner, end: number): string {
  const scanner = new TagScanner(rule.text, rule.end);
  while (scanner.next(end) && scanner.name !== "cfRule") {
    if (scanner.name !== "formula" || scanner.isClosing()) continue;
    const from = scanner.end;
    return `=${decodeEntities(scanner.text.slice(from, scanner.skipContent()))}`;
  }
  return "";
}

function readTables(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { archive }: WorkbookPackage,
  part: string,
): void {
  for (const { kind, target } of readRelationships(archive, part)) {
    if (kind !== "table" || !findEntry(archive, target)) continue;
    const scanner = new TagScanner(readPart(archive, target) ?? "");
    if (!scanner.nextOpen("table")) continue;
    const area = parseRange(scanner.attribute("ref") ?? "");
    if (!area) continue;
    sheet.tables.push({
      id: workbook.newId(),
      name: scanner.attribute("displayName") ?? scanner.attribute("name") ?? "",
      area,
      showHeaders: scanner.attribute("headerRowCount") !== "0",
      showTotals: Number(scanner.attribute("totalsRowCount") ?? "0") > 0,
    });
  }
}

function readNames(workbook: WorkbookModel, text: string): void {
  const scanner = new TagScanner(text);
  while (scanner.nextOpen("definedName")) {
    const name = scanner.attribute("name") ?? "";
    const home = scanner.attribute("localSheetId");
    const visible = !isTrue(scanner.attribute("hidden"));
    const from = scanner.end;
    if (scanner.isEmpty() || name.startsWith("_xlnm.")) continue;
    const formula = `=${decodeEntities(scanner.text.slice(from, scanner.skipContent()))}`;
    const sheet = home === undefined ? null : (workbook.sheets[Number(home)] ?? null);
    workbook.names.push({ name, formula, sheet, visible, comment: scanner.attribute("comment") ?? "" });
  }
}
