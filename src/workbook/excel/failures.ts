import type { RefusalCode } from "../port";
import { WorkbookRefusal } from "../port";

/**
 * What Excel's error codes mean to a user. Codes are not localised; the messages beside them are, and are not meant for
 * end users (Office Add-ins documentation, application-specific API error handling).
 */
const meanings: ReadonlyMap<string, RefusalCode> = new Map<string, RefusalCode>([
  ["AccessDenied", "denied"],
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["FilteredRangeConflict", "filtered"],
  ["MergedRangeConflict", "merged"],
  ["PivotTableRangeConflict", "pivot"],
  ["InactiveWorkbook", "inactive-workbook"],
  ["ItemNotFound", "sheet-missing"],
  ["InvalidReference", "sheet-missing"],
  ["InvalidSelection", "selection"],
  ["UnsupportedSheet", "unsupported-sheet"],
  ["NonBlankCellOffSheet", "no-room"],
  ["RangeExceedsLimit", "too-large"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["OperationCellsExceedLimit", "too-large"],
  ["FormulaLengthExceedsLimit", "formula-too-long"],
  ["MemoryLimitReached", "memory"],
  ["ActivityLimitReached", "busy"],
  ["RequestAborted", "busy"],
  ["InvalidOrTimedOutSession", "offline"],
  ["UndoNotSupported", "unsupported"],
  ["ApiNotFound", "unsupported"],
  ["ApiNotAvailable", "unsupported"],
  ["GeneralException", "unknown"],
]);

/** The codes of Excel that have a meaning of their own. */
export const hostCodes: readonly string[] = [...meanings.keys()];

/** What the client library throws: an error with a code, and the statement that failed. */
interface HostError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isHostError(error: unknown): error is HostError {
  if (typeof error !== "object" || error === null || error instanceof WorkbookRefusal) return false;
  return "code" in error && typeof error.code === "string";
}

/** The code of an error of Excel, null for any other error. */
export function codeOf(error: unknown): string | null {
  return isHostError(error) ? error.code : null;
}

/** Whether Excel did not find a conditional format that it had listed, as after an undo (office-js#6396). */
export function isRuleLost(error: unknown): boolean {
  if (!isHostError(error) || error.code !== "ItemNotFound") return false;
  return /^(ConditionalFormat|CustomConditionalFormat|ConditionalRange)/.test(
    error.debugInfo?.errorLocation ?? "",
  );
}

/** What is not found is a sheet only where Excel says so: rules, tables and parts of the file may be gone as well. */
function meaningOf({ code, debugInfo }: HostError): RefusalCode {
  const place = debugInfo?.errorLocation ?? "";
  if (code === "ItemNotFound" && place !== "" && !/^(Worksheet|Range\b|Range\.)/.test(place))
    return "unknown";
  return meanings.get(code) ?? "unknown";
}

/** An error of Excel as a refusal that the pane has a sentence for; any other error as it is. Holds no figures. */
export function refusalOf(error: unknown): unknown {
  if (!isHostError(error)) return error;
  const place = error.debugInfo?.errorLocation;
  const detail = place === undefined ? error.code : `${error.code} (${place})`;
  return new WorkbookRefusal(meaningOf(error), detail);
}
