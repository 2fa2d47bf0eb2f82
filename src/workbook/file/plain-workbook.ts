import { strToU8, zipSync } from "fflate";
import { cellAddress } from "../../grid/address";
import { encodeEntities } from "../xml";

/** How a cell of a workbook of our own looks. */
export type NewStyle = "plain" | "title" | "heading" | "strong" | "head" | "cell" | "number" | "link";

/** A cell of a workbook of our own. */
export interface NewCell {
  readonly value?: string | number;
  /** In invariant form with its "="; `value` is then its result. */
  readonly formula?: string;
  readonly style: NewStyle;
  /** Where a click leads: a file beside this one ("" for this one), and a place in it ("'Biểu 1'!C31"). */
  readonly link?: { readonly file: string; readonly place: string };
}

export interface NewSheet {
  /** Any text; what Excel does not allow in a sheet's name is replaced. */
  readonly name: string;
  /** In characters, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (NewCell | null)[])[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
export const worksheetType = `${contentType}.worksheet+xml`;

/** In the order of `cellXfs` below. */
const styles: readonly NewStyle[] = ["plain", "title", "heading", "strong", "head", "cell", "number", "link"];

const thin = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"/>`).join("");
const font = (more: string, size = 11): string =>
  `<font>${more}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const stylesXml =
  `${declaration}<styleSheet xmlns="${main}">` +
  `<fonts count="5">${font("")}${font("<b/>", 14)}${font("<b/>", 12)}${font("<b/>")}<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Times New Roman"/><family val="1"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${thin}</border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${styles.length}">` +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  `<xf numFmtId="0" fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">${wrapped}</xf>` +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>' +
  `<xf numFmtId="0" fontId="4" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${wrapped}</xf>` +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function cellXml(address: string, cell: NewCell, styled: boolean): string {
  const open = `<c r="${address}"${styled ? ` s="${styles.indexOf(cell.style)}"` : ""}`;
  const formula =
    cell.formula === undefined ? "" : `<f>${encodeEntities(cell.formula.replace(/^=/, ""))}</f>`;
  if (typeof cell.value === "number") return `${open}>${formula}<v>${cell.value}</v></c>`;
  if (formula !== "") return `${open} t="str">${formula}<v>${encodeEntities(cell.value ?? "")}</v></c>`;
  if (cell.value === undefined || cell.value === "") return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${encodeEntities(cell.value)}</t></is></c>`;
}

/** Points of a line of text, and the most that Excel lets a row have. */
const LINE = 15.5;
const HIGHEST = 400;

/** Room for wrapped words: not every program makes it by itself. */
function heightOf(cells: readonly (NewCell | null)[], widths: readonly number[]): string {
  const lines = cells.map((cell, at) =>
    cell && ["head", "cell", "link"].includes(cell.style)
      ? Math.ceil(String(cell.value ?? "").length / Math.max(1, (widths[at] ?? 9) - 1))
      : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? "" : ` ht="${Math.min(HIGHEST, most * LINE)}" customHeight="1"`;
}

/** The parts of one sheet: its XML, and its relationships where links lead out of the file. */
export function sheetParts(
  { rows, widths }: NewSheet,
  { styled }: { readonly styled: boolean },
): { readonly sheet: string; readonly relationships: string | null } {
  const links: string[] = [];
  const targets = new Map<string, string>();
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      if (cell === null) return "";
      const address = cellAddress(row, column);
      if (cell.link) {
        const { file, place } = cell.link;
        if (file !== "" && !targets.has(file)) targets.set(file, `rId${targets.size + 1}`);
        const target = file === "" ? "" : ` r:id="${targets.get(file) ?? ""}"`;
        links.push(`<hyperlink ref="${address}"${target} location="${encodeEntities(place)}"/>`);
      }
      return cellXml(address, cell, styled);
    });
    return `<row r="${row + 1}"${heightOf(cells, widths)}>${written.join("")}</row>`;
  });
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const sheet =
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (columns === "" ? "" : `<cols>${columns}</cols>`) +
    `<sheetData>${lines.join("")}</sheetData>` +
    (links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
  const relationships =
    targets.size === 0
      ? null
      : `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${[...targets]
          .map(
            ([file, id]) =>
              `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${encodeEntities(encodeURI(file).replace(/#/g, "%23"))}" TargetMode="External"/>`,
          )
          .join("")}</Relationships>`;
  return { sheet, relationships };
}

/** Names as Excel allows them: 31 characters, none of : \ / ? * [ ], each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const base =
      text
        .replace(/[:\\/?*[\]]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, 31) || "Sheet";
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const end = ` (${number})`;
      name = base.slice(0, 31 - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The bytes of an .xlsx of our own; the same sheets give the same bytes. */
export function plainWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts = new Map<string, Uint8Array>();
  const put = (name: string, text: string): void => {
    parts.set(name, strToU8(text));
  };
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  put(
    "[Content_Types].xml",
    `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="${relationshipsType}"/><Default Extension="xml" ContentType="application/xml"/>` +
      override("xl/workbook.xml", `${contentType}.sheet.main+xml`) +
      sheets.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, worksheetType)).join("") +
      override("xl/styles.xml", `${contentType}.styles+xml`) +
      "</Types>",
  );
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  put(
    "_rels/.rels",
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  );
  put(
    "xl/workbook.xml",
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, at) => `<sheet name="${encodeEntities(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
  );
  put(
    "xl/_rels/workbook.xml.rels",
    `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${sheets
      .map((_, at) => relationship(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`))
      .join("")}${relationship(`rId${sheets.length + 1}`, "styles", "styles.xml")}</Relationships>`,
  );
  put("xl/styles.xml", stylesXml);
  sheets.forEach((each, at) => {
    const { sheet, relationships } = sheetParts(each, { styled: true });
    put(`xl/worksheets/sheet${at + 1}.xml`, sheet);
    if (relationships !== null) put(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relationships);
  });
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: "1980-01-01T00:00:00Z" });
}
