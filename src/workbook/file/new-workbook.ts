import { cellAddress, rangeAddress } from "../../grid/address";
import type { CellRange } from "../../grid/address";
import type {
  DrawnCell,
  DrawnLink,
  DrawnLook,
  DrawnSheet,
  DrawnValidation,
  DrawnWorkbook,
} from "../../grid/drawn-sheet";
import { encodeEntities } from "../xml";
import { NewStyles } from "./new-styles";
import { newZip } from "./zip-write";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A4 in Excel's list of papers. */
const A4 = 9;
/** Excel takes no longer texts in a validation. */
const LONGEST_TITLE = 32;
const LONGEST_SENTENCE = 225;

/**
 * The bytes of an .xlsx with drawn sheets. They depend on nothing but the drawing, and hold nothing else: no name of an
 * author, no date, no path. Texts stand in the cells themselves.
 * @throws RangeError for a validation whose texts are longer than Excel takes
 */
export function newWorkbook({ sheets, names }: DrawnWorkbook): Uint8Array {
  const styles = new NewStyles();
  const parts = new Map<string, string>();
  const written = sheets.map((sheet) => sheetParts(sheet, (look) => styles.of(look)));
  parts.set("[Content_Types].xml", contentTypesXml(sheets.length));
  parts.set("_rels/.rels", relationshipsXml([["officeDocument", "xl/workbook.xml"]]));
  parts.set("xl/workbook.xml", workbookXml({ sheets, names }));
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationshipsXml([
      ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
  );
  parts.set("xl/styles.xml", styles.toText());
  written.forEach(({ sheet, relationships }, at) => {
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheet);
    if (relationships !== null) parts.set(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relationships);
  });
  const encoder = new TextEncoder();
  return newZip(
    new Map(
      [...parts].map(([name, text]) => [
        name,
        encoder.encode(text.startsWith("<?") ? text : declaration + text),
      ]),
    ),
  );
}

/** The type of a sheet's part. */
export const worksheetType = `${contentType}.worksheet+xml`;

/** The parts of one sheet, ready to be put into a package. */
export interface SheetParts {
  readonly sheet: string;
  /** Where links lead out of the file. */
  readonly relationships: string | null;
}

/** @param styleOf the number of a look in the package the sheet is put into; 0 for plain cells */
export function sheetParts(sheet: DrawnSheet, styleOf: (look: DrawnLook | undefined) => number): SheetParts {
  const links = new Links();
  return { sheet: declaration + sheetXml(sheet, styleOf, links), relationships: links.relationships() };
}

/** The hyperlinks of a sheet, and the files they lead to. */
class Links {
  private readonly items: string[] = [];
  private readonly files = new Map<string, string>();

  add(address: string, { file, place }: DrawnLink): void {
    let id = this.files.get(file);
    if (file !== "" && id === undefined) this.files.set(file, (id = `rId${this.files.size + 1}`));
    const target = id === undefined ? "" : ` r:id="${id}"`;
    this.items.push(`<hyperlink ref="${address}"${target} location="${encodeEntities(place)}"/>`);
  }

  toText(): string {
    return this.items.length === 0 ? "" : `<hyperlinks>${this.items.join("")}</hyperlinks>`;
  }

  relationships(): string | null {
    if (this.files.size === 0) return null;
    const items = [...this.files].map(
      ([file, id]) =>
        `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${encodeEntities(encodeURI(file).replace(/#/g, "%23"))}" TargetMode="External"/>`,
    );
    return `${declaration}<Relationships xmlns="${packaged}/relationships">${items.join("")}</Relationships>`;
  }
}

function contentTypesXml(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${contentType}.${type}+xml"/>`;
  return [
    `<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("xl/workbook.xml", "sheet.main"),
    ...Array.from({ length: sheets }, (_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, "worksheet")),
    override("xl/styles.xml", "styles"),
    "</Types>",
  ].join("");
}

function relationshipsXml(targets: readonly (readonly [kind: string, target: string])[]): string {
  const items = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${items.join("")}</Relationships>`;
}

/** "'Biểu 1'!$A$1:$B$2": a place as names and print settings write it. */
function fixedReference(sheet: string, range: CellRange): string {
  const [first = "", last = first] = rangeAddress(range).split(":");
  const fixed = (address: string) => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const cells = first === last ? fixed(first) : `${fixed(first)}:${fixed(last)}`;
  return `${quoted(sheet)}!${cells}`;
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

function workbookXml({ sheets, names }: DrawnWorkbook): string {
  const tabs = sheets.map(
    ({ name }, at) => `<sheet name="${encodeEntities(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const defined = [
    ...sheets.flatMap(({ name, page }, at) => {
      if (!page?.area) return [];
      const area = `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${encodeEntities(fixedReference(name, page.area))}</definedName>`;
      if (!page.repeated) return [area];
      const rows = `${quoted(name)}!$${page.repeated.top + 1}:$${page.repeated.bottom + 1}`;
      return [
        area,
        `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${encodeEntities(rows)}</definedName>`,
      ];
    }),
    ...names.map(
      ({ name, sheet, range }) =>
        `<definedName name="${name}">${encodeEntities(fixedReference(sheet, range))}</definedName>`,
    ),
  ];
  return [
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><bookViews><workbookView/></bookViews>`,
    `<sheets>${tabs.join("")}</sheets>`,
    defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function cellXml(address: string, cell: DrawnCell, style: number): string {
  const open = `<c r="${address}"${style > 0 ? ` s="${style}"` : ""}`;
  const value = cell.value ?? null;
  const formula =
    cell.formula === undefined ? "" : `<f>${encodeEntities(cell.formula.replace(/^=/, ""))}</f>`;
  if (value === null) return formula === "" ? (style > 0 ? `${open}/>` : "") : `${open}>${formula}</c>`;
  if (typeof value === "number") return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  const text = encodeEntities(value);
  if (formula !== "") return `${open} t="str">${formula}<v>${text}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function viewXml({ frozen }: DrawnSheet): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0))
    return '<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews>';
  const { rows, columns } = frozen;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane${splits} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function rowsXml(sheet: DrawnSheet, styleOf: (look: DrawnLook | undefined) => number, links: Links): string {
  const hidden = new Set(sheet.hiddenRows ?? []);
  const lines: string[] = [];
  sheet.rows.forEach((row, at) => {
    const cells = (row ?? [])
      .map((cell, column) => {
        if (!cell) return "";
        const address = cellAddress(at, column);
        if (cell.link) links.add(address, cell.link);
        return cellXml(address, cell, styleOf(cell.look));
      })
      .join("");
    const height = sheet.rowHeights?.get(at);
    const attributes = `${height === undefined ? "" : ` ht="${height}" customHeight="1"`}${hidden.has(at) ? ' hidden="1"' : ""}`;
    if (cells !== "" || attributes !== "") lines.push(`<row r="${at + 1}"${attributes}>${cells}</row>`);
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

function validationXml({ range, kind, least, most, title, sentence }: DrawnValidation): string {
  if (title.length > LONGEST_TITLE || sentence.length > LONGEST_SENTENCE)
    throw new RangeError(`a validation's text is too long: ${title}: ${sentence}`);
  const operator = most === null ? "greaterThanOrEqual" : "between";
  const limits = `<formula1>${least}</formula1>${most === null ? "" : `<formula2>${most}</formula2>`}`;
  const [shortTitle, text] = [encodeEntities(title), encodeEntities(sentence)];
  return `<dataValidation type="${kind}" operator="${operator}" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${shortTitle}" error="${text}" promptTitle="${shortTitle}" prompt="${text}" sqref="${rangeAddress(range)}">${limits}</dataValidation>`;
}

function sheetXml(sheet: DrawnSheet, styleOf: (look: DrawnLook | undefined) => number, links: Links): string {
  const hidden = new Set(sheet.hiddenColumns ?? []);
  const columns = sheet.columnWidths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden.has(at) ? ' hidden="1"' : ""}/>`,
  );
  const validations = sheet.validations ?? [];
  const { page } = sheet;
  return [
    `<worksheet xmlns="${main}" xmlns:r="${office}">`,
    page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    rowsXml(sheet, styleOf, links),
    // Looks and widths may be changed: the clerk fits the form to the paper without taking the protection off.
    sheet.isProtected
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>'
      : "",
    sheet.merges.length === 0
      ? ""
      : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((merge) => `<mergeCell ref="${rangeAddress(merge)}"/>`).join("")}</mergeCells>`,
    validations.length === 0
      ? ""
      : `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`,
    links.toText(),
    page ? '<printOptions horizontalCentered="1"/>' : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    page
      ? `<pageSetup paperSize="${A4}" orientation="${page.isLandscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0" blackAndWhite="1"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>`
      : "",
    "</worksheet>",
  ].join("");
}
