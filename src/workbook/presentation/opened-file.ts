import { recalculate } from "../../formula/recalculate";
import { openWorkbookFile } from "../file/open";
import type { OpenedWorkbook } from "../file/open";
import { readMarks } from "../file/read-marks";
import type { Mark } from "../port";
import type { WorkbookPresentation } from "./presentation";
import { plainPresentation, readPresentation } from "./read";

/** A file as it was opened. It never changes: what is saved is this, with the changes made since. */
export interface OpenedFile extends OpenedWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly presentation: WorkbookPresentation;
  readonly marks: readonly Mark[];
}

/**
 * Reads a file that someone chose.
 * @throws WorkbookFailure and nothing else
 */
export function readFile(name: string, bytes: Uint8Array): OpenedFile {
  const { kind, data: stored, state, signed } = openWorkbookFile(name, bytes);
  // With the results that formulas have: the spreadsheet calculates what was edited, and keeps what it cannot calculate.
  const data = { ...recalculate(stored), calculateOnLoad: false };
  if (kind === "text") {
    const presentation = plainPresentation(data.sheets.map((sheet) => sheet.name));
    return { name, bytes, kind, data, presentation, marks: [], state, signed };
  }
  return {
    name,
    bytes,
    kind,
    data,
    presentation: readPresentation(bytes),
    marks: readMarks(bytes),
    state,
    signed,
  };
}
