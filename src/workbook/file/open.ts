import type { WorkbookData } from "../../grid/sheet";
import { failureOf } from "./failures";
import { isOpenDocument, readForeign } from "./foreign";
import type { ForeignReader } from "./foreign";
import { openWorkbook, readRelationships } from "./package";
import { readWorkbook } from "./read";
import { readState } from "./state-part";

/** What every front learns of a file's bytes. */
export interface OpenedWorkbook {
  /** workbook: .xlsx or .xlsm; text: .csv or .txt; foreign: .xls or .ods, which are read and never written. */
  readonly kind: "workbook" | "text" | "foreign";
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
 * @param foreign reads .xls and .ods; without it they are refused with what to do
 * @throws WorkbookFailure and nothing else
 */
export function openWorkbookFile(
  name: string,
  bytes: Uint8Array,
  foreign: ForeignReader | null = null,
): OpenedWorkbook {
  if (foreign && isOpenDocument(bytes))
    return { kind: "foreign", data: readForeign(bytes, foreign), state: null, signed: false };
  let data: WorkbookData;
  try {
    data = readWorkbook(bytes, name);
  } catch (error) {
    // What is encrypted is a compound file as well: our own reader tells them apart. .xlsb is no format for checking.
    const isOld = failureOf(error).code === "old-format" && bytes[0] !== 0x50;
    if (!foreign || !isOld) throw error;
    return { kind: "foreign", data: readForeign(bytes, foreign), state: null, signed: false };
  }
  return isPackage(bytes)
    ? { kind: "workbook", data, state: readState(bytes), signed: isSigned(bytes) }
    : { kind: "text", data, state: null, signed: false };
}
