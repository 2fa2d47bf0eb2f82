import type { SheetData, WorkbookData } from "../../grid/sheet";
import { looksDelimited, readDelimited } from "./delimited";
import { failureOf, WorkbookFailure } from "./failures";
import { limits } from "./limits";
import { readLabelLooks } from "./label-looks";
import { readNumberFormats, readUnlockedStyles } from "./number-formats";
import { findEntry, openWorkbook, readPart, relatedPart } from "./package";
import type { SharedParts } from "./read-sheet";
import { readSheet } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";
import { decodeTextFile } from "./text-file";

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

const zipSignature = [0x50, 0x4b, 0x03, 0x04];
const emptyZipSignature = [0x50, 0x4b, 0x05, 0x06];
/** The compound file of Office 97–2003, and of every encrypted .xlsx. */
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a compound file's directory holds a stream of that name (stored as UTF-16). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (character) => [character.charCodeAt(0), 0]).flat();
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at % 128 === 0 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function readPackage(bytes: Uint8Array): WorkbookData {
  const workbook = openWorkbook(bytes);
  const part = (kind: string) => {
    const name = relatedPart(workbook, kind);
    return name === undefined ? undefined : readPart(workbook.archive, name);
  };
  const styles = part("styles");
  const shared: SharedParts = {
    strings: readSharedStrings(part("sharedStrings")),
    numberFormats: readNumberFormats(styles),
    labelLooks: readLabelLooks(styles),
    date1904: workbook.date1904,
    unlockedStyles: readUnlockedStyles(styles),
    cells: 0,
    formattedEmptyCells: 0,
  };
  const sheets = workbook.sheets.map((sheet): SheetData => {
    if (!findEntry(workbook.archive, sheet.part)) throw new WorkbookFailure("unreadable", sheet.part);
    const data = readSheet(readPart(workbook.archive, sheet.part) ?? "", shared);
    return { name: sheet.name, ...data, ...(sheet.hidden ? { hidden: true } : {}) };
  });
  return {
    sheets,
    ...(workbook.date1904 ? { date1904: true } : {}),
    ...(workbook.calculateOnLoad ? { calculateOnLoad: true } : {}),
    ...(workbook.precisionAsShown ? { precisionAsShown: true } : {}),
    ...(workbook.names.size > 0 ? { names: workbook.names } : {}),
  };
}

function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  return base === "" ? "Sheet1" : base;
}

/**
 * Reads a workbook from the bytes of an .xlsx, .xlsm, .csv or .txt file. The content decides what the file is; the
 * name only names the sheet of a text file, and tells a text file from a note that someone named .xlsx.
 * @throws WorkbookFailure and nothing else
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): WorkbookData {
  try {
    return readBytes(bytes, fileName);
  } catch (error) {
    throw failureOf(error);
  }
}

function readBytes(bytes: Uint8Array, fileName: string): WorkbookData {
  if (bytes.length === 0) throw new WorkbookFailure("empty-file");
  if (bytes.length > limits.fileBytes) throw new WorkbookFailure("too-large", `${bytes.length} bytes`);
  if (startsWith(bytes, zipSignature)) return readPackage(bytes);
  if (startsWith(bytes, emptyZipSignature)) throw new WorkbookFailure("not-a-workbook", "an empty zip");
  if (startsWith(bytes, compoundSignature)) {
    if (hasStream(bytes, "EncryptedPackage")) throw new WorkbookFailure("encrypted");
    if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book"))
      throw new WorkbookFailure("old-format", "xls");
    throw new WorkbookFailure(
      /\.xls[xmb]?$/i.test(fileName) ? "old-format" : "not-a-workbook",
      "compound file",
    );
  }
  // Excel 2 to 4 wrote their records straight into the file.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) {
    throw new WorkbookFailure("old-format", "BIFF");
  }
  const text = decodeTextFile(bytes);
  if (text === null) throw new WorkbookFailure("not-a-workbook", "neither a zip nor text");
  const isTextName = /\.(?:csv|tsv|txt|tab)$/i.test(fileName);
  if (!isTextName && !looksDelimited(text))
    throw new WorkbookFailure("not-a-workbook", "text without columns");
  return { sheets: [{ name: sheetNameOf(fileName), values: readDelimited(text), textFigures: true }] };
}
