import type { WorkbookData } from "../../grid/sheet";
import { openWorkbook, readRelationships } from "./package";
import { readWorkbook } from "./read";
import { readState } from "./state-part";

/** What every front learns of a file's bytes. */
export interface OpenedWorkbook {
  /** workbook: .xlsx or .xlsm; text: .csv or .txt. */
  readonly kind: "workbook" | "text";
  /** As the file holds it: formulas with the results that were stored. */
  readonly data: WorkbookData;
  /** The text that is kept with the workbook, null when there is none. */
  readonly state: string | null;
  /** It carries a digital signature, which no longer holds once anything in the file is changed. */
  readonly signed: boolean;
}

/** An .xlsx or .xlsm by what it holds, whatever its name: both are zip files. */
export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Whether a package names signatures of its parts (Open Packaging Conventions, digital signatures). */
function isSigned(bytes: Uint8Array): boolean {
  const { archive } = openWorkbook(bytes);
  return readRelationships(archive, "").some(({ kind }) => kind === "origin");
}

/**
 * Reads the bytes of a file, whose name says what its only sheet is called where it is text.
 * @throws WorkbookFailure and nothing else
 */
export function openWorkbookFile(name: string, bytes: Uint8Array): OpenedWorkbook {
  const data = readWorkbook(bytes, name);
  return isPackage(bytes)
    ? { kind: "workbook", data, state: readState(bytes), signed: isSigned(bytes) }
    : { kind: "text", data, state: null, signed: false };
}
