import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { cellAddress } from "../../grid/address";
import type { CellValue, SheetData, WorkbookData } from "../../grid/sheet";
import { failureOf, WorkbookFailure } from "./failures";
import { limits } from "./limits";
import { extract, openZip } from "./zip";

/** The part of @e965/xlsx that reads: loaded only where a file asks for it. */
export interface ForeignReader {
  read(data: Uint8Array, options: Record<string, unknown>): WorkBook;
}

/** Loads the reader of .xls and .ods files; a chunk of its own on the page. */
export async function loadForeignReader(): Promise<ForeignReader> {
  const { read } = await import("@e965/xlsx");
  return { read: (data, options) => read(data, options) };
}

/** Names of files that need it. */
export function isForeignName(name: string): boolean {
  return /\.(?:xls|xlt|ods|fods)$/i.test(name);
}

const zip = [0x50, 0x4b, 0x03, 0x04];

/** Whether the bytes are an OpenDocument package, whatever its name: its parts say so. */
export function isOpenDocument(bytes: Uint8Array): boolean {
  if (!zip.every((byte, at) => bytes[at] === byte)) return false;
  try {
    const { byName } = openZip(bytes);
    return byName.has("content.xml") && byName.has("meta-inf/manifest.xml");
  } catch {
    return false;
  }
}

/**
 * Reads an .xls or .ods behind the same limits as an .xlsx: sizes before and after unpacking, sheets, cells.
 * @throws WorkbookFailure and nothing else
 */
export function readForeign(bytes: Uint8Array, reader: ForeignReader): WorkbookData {
  try {
    if (bytes.length > limits.fileBytes) throw new WorkbookFailure("too-large", `${bytes.length} bytes`);
    if (isOpenDocument(bytes)) guardArchive(bytes);
    // A row more than is allowed shows that there are more.
    const book = reader.read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      sheetStubs: false,
      nodim: true,
    });
    return workbookOf(book);
  } catch (error) {
    const failure = failureOf(error);
    if (/password|encrypt/i.test(failure.detail)) throw new WorkbookFailure("encrypted", failure.detail);
    throw failure;
  }
}

/** Unpacks the parts behind our own limits before another program's reader may. */
function guardArchive(bytes: Uint8Array): void {
  const archive = openZip(bytes);
  for (const entry of archive.entries) {
    if (!/\.xml$/i.test(entry.name)) continue;
    const part = extract(archive, entry);
    // The manifest of an encrypted file says how each part was encrypted.
    if (/manifest\.xml$/i.test(entry.name) && new TextDecoder().decode(part).includes("encryption-data"))
      throw new WorkbookFailure("encrypted");
  }
}

function workbookOf(book: WorkBook): WorkbookData {
  if (book.SheetNames.length > limits.sheets) throw new WorkbookFailure("too-large", "sheets");
  let cells = 0;
  const byName = new Map(Object.entries(book.Sheets));
  const sheets = book.SheetNames.map((name, at): SheetData => {
    const sheet = byName.get(name);
    const read = sheet ? sheetOf(name, sheet) : { data: { name, values: [] }, cells: 0 };
    cells += read.cells;
    if (cells > limits.cells) throw new WorkbookFailure("too-large", "cells");
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return hidden ? { ...read.data, hidden: true } : read.data;
  });
  if (sheets.length === 0) throw new WorkbookFailure("unreadable", "no sheets");
  return { sheets, ...(book.Workbook?.WBProps?.date1904 === true ? { date1904: true } : {}) };
}

interface ForeignCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly f?: string;
  readonly w?: string;
  readonly z?: string | number;
}

function sheetOf(name: string, sheet: WorkSheet): { data: SheetData; cells: number } {
  const rows = (sheet["!data"] ?? []) as readonly (readonly (ForeignCell | undefined)[] | undefined)[];
  const errors = new Set<string>();
  let cells = 0;
  const values: (CellValue[] | undefined)[] = [];
  const formulas: ((string | null)[] | undefined)[] = [];
  const numberFormats: ((string | undefined)[] | undefined)[] = [];
  for (const [row, line] of rows.entries()) {
    if (!line) continue;
    for (const [column, cell] of line.entries()) {
      if (!cell || (cell.v === undefined && cell.f === undefined)) continue;
      cells += 1;
      (values[row] ??= [])[column] = valueOf(cell);
      if (cell.t === "e") errors.add(cellAddress(row, column));
      if (cell.f !== undefined) (formulas[row] ??= [])[column] = `=${cell.f}`;
      if (typeof cell.z === "string" && cell.z !== "General") (numberFormats[row] ??= [])[column] = cell.z;
    }
  }
  return {
    cells,
    data: {
      name,
      values: values.map((line) => Array.from(line ?? [], (value) => value ?? null)),
      formulas: formulas.map((line) => Array.from(line ?? [], (formula) => formula ?? null)),
      numberFormats,
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: (sheet["!rows"] ?? []).flatMap((line, at) =>
        line?.hidden === true && at < values.length ? at : [],
      ),
      hiddenColumns: (sheet["!cols"] ?? []).flatMap((line, at) => (line?.hidden === true ? at : [])),
      errors,
    },
  };
}

function valueOf({ t, v, w }: ForeignCell): CellValue {
  if (t === "e") return w ?? "#VALUE!";
  if (v instanceof Date) return w ?? v.toISOString();
  return typeof v === "string" || typeof v === "number" || typeof v === "boolean" ? v : null;
}
