import type { WorkbookData } from "../../grid/sheet";
import { recalculate } from "../../formula/recalculate";
import { readWorkbook } from "../file/read";
import { readMarks } from "../file/read-marks";
import { readState } from "../file/state-part";
import type { Mark } from "../port";
import type { WorkbookPresentation } from "./presentation";
import { plainPresentation, readPresentation } from "./read";

/** A file as it was opened. It never changes: what is saved is this, with the changes made since. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** workbook: .xlsx or .xlsm; text: .csv or .txt. */
  readonly kind: "workbook" | "text";
  readonly data: WorkbookData;
  readonly presentation: WorkbookPresentation;
  readonly marks: readonly Mark[];
  /** The text that is kept with the workbook, null when there is none. */
  readonly state: string | null;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Reads a file that someone chose.
 * @throws WorkbookFailure and nothing else
 */
export function readFile(name: string, bytes: Uint8Array): OpenedFile {
  // With the results that formulas have: the spreadsheet calculates what was edited, and keeps what it cannot calculate.
  const data = { ...recalculate(readWorkbook(bytes, name)), calculateOnLoad: false };
  const kind = isZip(bytes) ? "workbook" : "text";
  if (kind === "text") {
    const presentation = plainPresentation(data.sheets.map((sheet) => sheet.name));
    return { name, bytes, kind, data, presentation, marks: [], state: null };
  }
  const presentation = readPresentation(bytes);
  return { name, bytes, kind, data, presentation, marks: readMarks(bytes), state: readState(bytes) };
}
