import { cellAddress, parseCell } from "../../grid/address";
import type { CellContent } from "../../edits/plan";
import type { Language } from "../../i18n/format";
import type { Origin, RollUp, UnitsRollUp } from "../../review/roll-up";
import { encodeEntities, TagScanner } from "../xml";
import { WorkbookFailure } from "./failures";
import { sheetParts, worksheetType } from "./new-workbook";
import { reportSheet, reportWorkbook, sheetNames } from "./report-workbook";
import type { ReportCell, ReportSheet } from "./report-workbook";
import { openWorkbookFile } from "./open";
import { PackageEditor } from "./package-edit";
import { placeIn } from "./paper-workbook";
import type { LinkTarget } from "./paper-workbook";
import { saveEdits } from "./save";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const words = {
  vi: {
    sheet: "Tổng hợp",
    origins: "Nguồn số liệu",
    title: "TỔNG HỢP TỪ TỆP CỦA CÁC ĐƠN VỊ",
    unit: "Đơn vị",
    total: "Tổng cộng",
    left: (names: string) => `Chưa tính: ${names}`,
    without: "Không có nguồn: số trong biểu giữ nguyên",
    head: ["Ô tổng hợp", "Dòng", "Cột", "Đơn vị", "Tệp", "Trang", "Ô", "Số", "SHA-256 của tệp"],
  },
  en: {
    sheet: "Roll-up",
    origins: "Origins",
    title: "ROLL-UP OF THE UNITS' FILES",
    unit: "Unit",
    total: "Total",
    left: (names: string) => `Not included: ${names}`,
    without: "No origin: the form's own figure stays",
    head: [
      "Cell of the roll-up",
      "Row",
      "Column",
      "Unit",
      "File",
      "Sheet",
      "Cell",
      "Figure",
      "SHA-256 of the file",
    ],
  },
} as const satisfies Record<Language, unknown>;

/** A cell of the roll-up and what it adds up. */
interface Entry {
  readonly place: string;
  readonly row: string;
  readonly column: string;
  readonly origins: readonly Origin[];
}

/** 0-based column of the figures on the sheet of origins. */
const FIGURE = 7;

/**
 * The sheet of origins, and for each entry the formula that adds its figures up.
 * @param without cells of the form that nothing was found for
 */
function originsSheet(
  entries: readonly Entry[],
  without: readonly Omit<Entry, "origins">[],
  name: string,
  language: Language,
  target: LinkTarget,
): { readonly sheet: ReportSheet; readonly formulas: readonly string[] } {
  const rows: ReportCell[][] = [words[language].head.map((value): ReportCell => ({ value, style: "head" }))];
  const formulas = entries.map(({ place, row, column, origins }) => {
    const first = rows.length;
    for (const origin of origins) {
      const link: { file: string; place: string } | null = linkOf(origin, target);
      rows.push([
        { value: place, style: "cell" },
        { value: row, style: "cell" },
        { value: column, style: "cell" },
        { value: origin.unit, style: "cell" },
        { value: origin.file.replace(/^.*[\\/]/, ""), style: "cell" },
        { value: origin.sheet, style: "cell" },
        link ? { value: origin.cell, style: "link", link } : { value: origin.cell, style: "cell" },
        { value: origin.value, style: "number" },
        { value: origin.hash ?? "", style: "cell" },
      ]);
    }
    const [from, to] = [cellAddress(first, FIGURE), cellAddress(rows.length - 1, FIGURE)];
    return from === to ? `=${placeIn(name, from)}` : `=SUM(${placeIn(name, from)}:${to})`;
  });
  for (const { place, row, column } of without)
    rows.push(
      [place, row, column, words[language].without, "", "", "", "", ""].map((value): ReportCell => ({
        value,
        style: "cell",
      })),
    );
  return { sheet: { name, widths: [14, 30, 34, 30, 30, 18, 8, 12, 66], rows }, formulas };
}

function linkOf(origin: Origin, target: LinkTarget): { file: string; place: string } | null {
  const file = target(origin);
  return file === null ? null : { file, place: placeIn(origin.sheet, origin.cell) };
}

/**
 * The superior's form filled by live formulas that add up a sheet of origins: file, sheet, cell and fingerprint of every
 * figure. Nothing else of the form changes.
 * @throws WorkbookFailure when the bytes are no .xlsx, EditConflict when a cell of the form cannot be written
 */
export function filledForm(
  bytes: Uint8Array,
  rollUp: RollUp,
  language: Language,
  target: LinkTarget,
): Uint8Array {
  const { data } = openWorkbookFile("form.xlsx", bytes);
  const name = sheetNames([...data.sheets.map((sheet) => sheet.name), words[language].origins]).at(-1) ?? "";
  const entries = rollUp.cells.map(({ sheet, cell, ...rest }) => ({ place: `${sheet}!${cell}`, ...rest }));
  const without = rollUp.unfilled
    .filter(({ why }) => why === "no-figure")
    .map(({ sheet, cell, row, column }) => ({ place: `${sheet}!${cell}`, row, column }));
  const { sheet: origins, formulas } = originsSheet(entries, without, name, language, target);
  const withOrigins = addSheet(bytes, origins);
  return saveEdits(withOrigins, {
    edits: rollUp.cells.map(({ sheet, cell, value }, at) => ({
      sheet,
      cell,
      before: contentAt(data, sheet, cell),
      after: { formula: formulas[at] ?? "", cachedValue: value },
    })),
  });
}

function contentAt(
  data: ReturnType<typeof openWorkbookFile>["data"],
  name: string,
  cell: string,
): CellContent {
  const place = parseCell(cell);
  const sheet = data.sheets.find((each) => each.name === name);
  return { value: (place && sheet?.values[place.row]?.[place.column]) ?? null };
}

/** The workbook with a sheet of our own after the others. @throws WorkbookFailure when the bytes are no .xlsx */
function addSheet(bytes: Uint8Array, sheet: ReportSheet): Uint8Array {
  const editor = new PackageEditor(bytes);
  const { workbookPart } = editor.workbook;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  let number = 1;
  while (editor.has(`${folder}worksheets/khopSo${number}.xml`)) number += 1;
  // The looks of the form are its own: none is added.
  const { sheet: text, relationships } = sheetParts(reportSheet(sheet), () => 0);
  editor.addPart(`${folder}worksheets/khopSo${number}.xml`, text, worksheetType);
  if (relationships !== null)
    editor.addPart(
      `${folder}worksheets/_rels/khopSo${number}.xml.rels`,
      relationships,
      "application/vnd.openxmlformats-package.relationships+xml",
    );
  const id = editor.addRelationship(`${office}/worksheet`, `worksheets/khopSo${number}.xml`);
  const workbook = editor.read(workbookPart);
  const scanner = new TagScanner(workbook);
  let sheetId = 0;
  let end = -1;
  let prefix = "";
  while (scanner.next()) {
    if (scanner.name === "sheet" && scanner.kind !== "close")
      sheetId = Math.max(sheetId, Number(scanner.attribute("sheetId")) || 0);
    if (scanner.name === "sheets" && scanner.kind === "close")
      [end, prefix] = [scanner.start, scanner.prefix()];
  }
  if (end < 0) throw new WorkbookFailure("unreadable", "a workbook without sheets");
  editor.write(
    workbookPart,
    `${workbook.slice(0, end)}<${prefix}sheet xmlns:r="${office}" name="${encodeEntities(sheet.name)}" sheetId="${sheetId + 1}" r:id="${id}"/>${workbook.slice(end)}`,
  );
  return editor.toBytes();
}

/** A roll-up of its own, where there is no form to fill: one line a unit, and the total, by live formulas. */
export function unitsWorkbook(rollUp: UnitsRollUp, language: Language, target: LinkTarget): Uint8Array {
  const say = words[language];
  const top = 3;
  const entries: Entry[] = [];
  const at = new Map<string, number>();
  rollUp.names.forEach((name, row) => {
    rollUp.headings.forEach((heading, column) => {
      const origin = rollUp.cells[row]?.[column];
      if (!origin) return;
      const cell = cellAddress(top + 1 + row, column + 1);
      at.set(cell, entries.length);
      entries.push({ place: `${say.sheet}!${cell}`, row: name, column: heading, origins: [origin] });
    });
  });
  const { sheet: origins, formulas } = originsSheet(entries, [], say.origins, language, target);
  const lines = rollUp.names.map((name, row): ReportCell[] => [
    { value: name, style: "cell" },
    ...rollUp.headings.map((_, column): ReportCell => {
      const index = at.get(cellAddress(top + 1 + row, column + 1));
      const value = rollUp.cells[row]?.[column]?.value;
      if (index === undefined || value === undefined) return { style: "number" };
      return { value, formula: formulas[index] ?? "", style: "number" };
    }),
  ]);
  const last = top + rollUp.names.length;
  const total = rollUp.headings.map((_, column): ReportCell => {
    const value = rollUp.cells.reduce((sum, cells) => sum + (cells[column]?.value ?? 0), 0);
    const range = `${cellAddress(top + 1, column + 1)}:${cellAddress(last, column + 1)}`;
    return rollUp.names.length === 0
      ? { value: 0, style: "number" }
      : { value, formula: `=SUM(${range})`, style: "number" };
  });
  return reportWorkbook([
    {
      name: say.sheet,
      widths: [34, ...rollUp.headings.map(() => 14)],
      rows: [
        [{ value: say.title, style: "title" }],
        [{ value: rollUp.left.length === 0 ? "" : say.left(rollUp.left.join(", ")), style: "plain" }],
        [],
        [
          { value: say.unit, style: "head" },
          ...rollUp.headings.map((value): ReportCell => ({ value, style: "head" })),
        ],
        ...lines,
        [{ value: say.total, style: "head" }, ...total],
      ],
    },
    origins,
  ]);
}
