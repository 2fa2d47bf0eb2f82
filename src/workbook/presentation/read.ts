import { parseCell } from "../../grid/address";
import { WorkbookFailure } from "../file/failures";
import type { WorkbookPackage } from "../file/package";
import { openWorkbook, readPart, readRelationships, relatedPart } from "../file/package";
import { readRichText } from "../file/shared-strings";
import { TagScanner } from "../xml";
import { Palette } from "./colours";
import type { Note, SheetPresentation, WorkbookPresentation } from "./presentation";
import { readSheetLook } from "./sheet";
import { digitWidthOf, readStyles } from "./styles";

/** The notes of a sheet ("comments" in files); the answers of threads are not among them. */
function readNotes(workbook: WorkbookPackage, sheetPart: string): Note[] {
  const notes: Note[] = [];
  for (const { kind, target } of readRelationships(workbook.archive, sheetPart)) {
    if (kind !== "comments") continue;
    const scanner = new TagScanner(readPart(workbook.archive, target) ?? "");
    while (scanner.nextOpen("comment")) {
      const place = parseCell(scanner.attribute("ref") ?? "");
      if (!scanner.nextOpen("text")) break;
      const text = readRichText(scanner);
      if (place && text !== "") notes.push({ ...place, text });
    }
  }
  return notes;
}

/**
 * Reads how the workbook of an .xlsx or .xlsm looks: what a screen needs beside the cells' contents. What the reader
 * does not know (charts, pictures, bars and icons of conditional formats) is left out, never changed.
 * @throws WorkbookFailure as `readWorkbook` does
 */
export function readPresentation(bytes: Uint8Array): WorkbookPresentation {
  const workbook = openWorkbook(bytes);
  const part = (kind: string) => {
    const name = relatedPart(workbook, kind);
    return name === undefined ? undefined : readPart(workbook.archive, name);
  };
  const stylesText = part("styles");
  const palette = new Palette(part("theme"), stylesText);
  const styles = readStyles(stylesText, palette);
  let active = 0;
  const sheets = workbook.sheets.map(({ name, hidden, part: sheetPart }, index): SheetPresentation => {
    const text = readPart(workbook.archive, sheetPart);
    if (text === undefined) throw new WorkbookFailure("unreadable", sheetPart);
    const { active: isActive, ...look } = readSheetLook(text, styles.rules, palette);
    if (isActive && !hidden) active = index;
    return { name, hidden, ...look, notes: readNotes(workbook, sheetPart) };
  });
  if (sheets[active]?.hidden)
    active = Math.max(
      0,
      sheets.findIndex((sheet) => !sheet.hidden),
    );
  return { looks: styles.cells, digitWidth: digitWidthOf(styles.normalFont), sheets, active };
}

/** The presentation of a workbook that has none, such as a text file: one plain sheet of that name each. */
export function plainPresentation(names: readonly string[]): WorkbookPresentation {
  const styles = readStyles(undefined, new Palette(undefined, undefined));
  const sheets = names.map((name): SheetPresentation => ({
    name,
    hidden: false,
    looks: [],
    rows: new Map(),
    columns: [],
    defaultRowHeight: 15,
    defaultColumnWidth: 64 / 7,
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    notes: [],
    rules: [],
  }));
  return { looks: styles.cells, digitWidth: digitWidthOf(styles.normalFont), sheets, active: 0 };
}
