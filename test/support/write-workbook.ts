import { strToU8, zipSync } from "fflate";
import { cellAddress, columnLetters, parseRange, rangeAddress } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/sheet";
import { encodeEntities } from "../../src/workbook/xml";
import { StyleTable } from "./workbook-styles";

/** A cell with more than a value. `value` beside a formula is its cached value; absent, the cell was never calculated. */
export interface CellDescription {
  value?: CellValue;
  /** Invariant form, with or without "=". */
  formula?: string;
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  /** Steps of indent. */
  indent?: number;
  /** RRGGBB. */
  fill?: string;
  /** Thin borders on all four sides. */
  border?: boolean;
  horizontal?: "left" | "center" | "right";
  wrap?: boolean;
  /** The value is an error, "#DIV/0!", not a text. */
  error?: boolean;
}

export type CellInput = CellValue | CellDescription | undefined;

/** Rows and columns are 0-based; merges are A1 ranges. */
export interface SheetDescription {
  name: string;
  rows: readonly (readonly CellInput[] | undefined)[];
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  /** In characters, by column. */
  columnWidths?: Readonly<Record<number, number>>;
  /** How many rows and columns stay in sight. */
  frozen?: { rows?: number; columns?: number };
  state?: "hidden" | "veryHidden";
  autoFilter?: string;
  /** XML put after the merges, where conditional formats, validations and hyperlinks stand. */
  afterMerges?: string;
}

export interface WorkbookOptions {
  date1904?: boolean;
  /** Texts in the cells themselves ("inline") or in the shared table, as Excel does ("shared", the default). */
  texts?: "shared" | "inline";
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function describe(input: CellInput): CellDescription {
  return typeof input === "object" && input !== null ? input : { value: input ?? null };
}

class StringTable {
  readonly texts: string[] = [];
  private readonly indices = new Map<string, number>();

  index(text: string): number {
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.indices.set(text, index);
    }
    return index;
  }

  xml(): string {
    const items = this.texts.map((text) => `<si><t xml:space="preserve">${encodeEntities(text)}</t></si>`);
    return `${declaration}<sst xmlns="${main}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function cellXml(address: string, cell: CellDescription, style: number, strings: StringTable | null): string {
  const open = `<c r="${address}"${style > 0 ? ` s="${style}"` : ""}`;
  const { value } = cell;
  const formula =
    cell.formula === undefined ? "" : `<f>${encodeEntities(cell.formula.replace(/^=/, ""))}</f>`;
  if (value === null || value === undefined) {
    return formula === "" ? (style > 0 ? `${open}/>` : "") : `${open}>${formula}</c>`;
  }
  if (typeof value === "number") return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  const text = encodeEntities(value);
  if (cell.error) return `${open} t="e">${formula}<v>${text}</v></c>`;
  if (formula !== "") return `${open} t="str">${formula}<v>${text}</v></c>`;
  if (strings) return `${open} t="s"><v>${strings.index(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function viewXml(sheet: SheetDescription): string {
  const rows = sheet.frozen?.rows ?? 0;
  const columns = sheet.frozen?.columns ?? 0;
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml(sheet: SheetDescription): string {
  const hidden = new Set(sheet.hiddenColumns ?? []);
  const widths = sheet.columnWidths ?? {};
  const columns = new Set([...hidden, ...Object.keys(widths).map(Number)]);
  if (columns.size === 0) return "";
  const items = [...columns]
    .sort((first, second) => first - second)
    .map((column) => {
      const width = widths[column] ?? 9;
      return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${hidden.has(column) ? ' hidden="1"' : ""}/>`;
    });
  return `<cols>${items.join("")}</cols>`;
}

function sheetXml(sheet: SheetDescription, styles: StyleTable, strings: StringTable | null): string {
  const hiddenRows = new Set(sheet.hiddenRows ?? []);
  const rows: string[] = [];
  let lastRow = 0;
  let lastColumn = 0;
  const height = Math.max(sheet.rows.length, ...[...hiddenRows].map((row) => row + 1), 0);
  for (let row = 0; row < height; row++) {
    const cells = (sheet.rows[row] ?? []).map((input, column) => {
      const cell = describe(input);
      const xml = cellXml(cellAddress(row, column), cell, styles.index(cell), strings);
      if (xml !== "") {
        lastRow = row;
        lastColumn = Math.max(lastColumn, column);
      }
      return xml;
    });
    const content = cells.join("");
    if (content === "" && !hiddenRows.has(row)) continue;
    rows.push(`<row r="${row + 1}"${hiddenRows.has(row) ? ' hidden="1"' : ""}>${content}</row>`);
  }
  const merges = (sheet.merges ?? []).map((merge) => {
    const range = parseRange(merge);
    if (!range) throw new Error(`not a range: ${merge}`);
    return `<mergeCell ref="${rangeAddress(range)}"/>`;
  });
  return [
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">`,
    `<dimension ref="A1:${columnLetters(lastColumn)}${lastRow + 1}"/>`,
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${rows.join("")}</sheetData>`,
    sheet.autoFilter === undefined ? "" : `<autoFilter ref="${sheet.autoFilter}"/>`,
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    sheet.afterMerges ?? "",
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
  ].join("");
}

/**
 * The parts of a real .xlsx file by name, for tests that need to break or extend one before it is packed.
 */
export function workbookParts(
  sheets: readonly SheetDescription[],
  options: WorkbookOptions = {},
): Record<string, string> {
  const styles = new StyleTable();
  const strings = options.texts === "inline" ? null : new StringTable();
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, styles, strings);
  });
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  parts["[Content_Types].xml"] = [
    `${declaration}<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("xl/workbook.xml", `${contentType}.sheet.main+xml`),
    ...sheets.map((_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${contentType}.worksheet+xml`),
    ),
    override("xl/styles.xml", `${contentType}.styles+xml`),
    strings ? override("xl/sharedStrings.xml", `${contentType}.sharedStrings+xml`) : "",
    "</Types>",
  ].join("");
  parts["_rels/.rels"] =
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`;
  const tabs = sheets.map(
    (sheet, index) =>
      `<sheet name="${encodeEntities(sheet.name)}" sheetId="${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  parts["xl/workbook.xml"] =
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${options.date1904 ? ' date1904="1"' : ""}/><bookViews><workbookView/></bookViews><sheets>${tabs.join("")}</sheets></workbook>`;
  parts["xl/_rels/workbook.xml.rels"] = [
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">`,
    ...sheets.map((_, index) =>
      relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
    ),
    relationship(`rId${sheets.length + 1}`, "styles", "styles.xml"),
    strings ? relationship(`rId${sheets.length + 2}`, "sharedStrings", "sharedStrings.xml") : "",
    "</Relationships>",
  ].join("");
  parts["xl/styles.xml"] = styles.xml();
  if (strings) parts["xl/sharedStrings.xml"] = strings.xml();
  return parts;
}

/** Packs parts into a zip whose bytes depend on nothing but the parts. */
export function packParts(
  parts: Readonly<Record<string, string | Uint8Array>>,
  level: 1 | 6 = 6,
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { level, mtime: "2020-01-01T00:00:00Z" });
}

/** The bytes of a real .xlsx file. */
export function writeWorkbook(
  sheets: readonly SheetDescription[],
  options: WorkbookOptions = {},
): Uint8Array {
  return packParts(workbookParts(sheets, options));
}
