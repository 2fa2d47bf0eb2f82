import { rangeAddress } from "../../src/grid/address";
import type { SheetData } from "../../src/grid/sheet";
import { writeWorkbook } from "../support/write-workbook";

/** The bytes of a file and the name its reader goes by. */
export interface PlainFile {
  bytes: Uint8Array;
  name: string;
}

/** A sheet of values and merges as an .xlsx without any format. */
export function writePlainWorkbook(sheet: SheetData): PlainFile {
  const bytes = writeWorkbook([
    { name: sheet.name, rows: sheet.values, merges: (sheet.merges ?? []).map(rangeAddress) },
  ]);
  return { bytes, name: "bao-cao.xlsx" };
}

/** The values of a sheet as a comma-separated file. */
export function writeCsv(sheet: SheetData): PlainFile {
  const field = (value: unknown): string => {
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  const width = Math.max(...sheet.values.map((cells) => cells?.length ?? 0));
  const text = sheet.values
    .map((cells) => Array.from({ length: width }, (_, column) => field(cells?.[column])).join(","))
    .join("\r\n");
  return { bytes: new TextEncoder().encode(`\ufeff${text}\r\n`), name: "bao-cao.csv" };
}
