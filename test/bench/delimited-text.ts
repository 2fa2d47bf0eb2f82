import type { SheetData } from "../../src/grid/sheet";

/** A sheet of texts as a .csv file: commas, CRLF, quotes around what needs them (RFC 4180). */
export function delimitedText({ values }: SheetData): string {
  return values
    .map((row) => `${(row ?? []).map((value) => quoted(String(value ?? ""))).join(",")}\r\n`)
    .join("");
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}
