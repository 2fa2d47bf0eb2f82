import { codeOf, refusalOf } from "../../../src/workbook/excel/failures";
import { refusalCodes, WorkbookRefusal } from "../../../src/workbook/port";

/** Every code that Microsoft's list of application-specific errors and the limits of Excel on the web name. */
const codes = [
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
  ["FormulaLengthExceedsLimit", "formula-too-long"],
  ["MemoryLimitReached", "memory"],
  ["ActivityLimitReached", "busy"],
  ["RequestAborted", "busy"],
  ["UndoNotSupported", "unsupported"],
  ["ApiNotFound", "unsupported"],
  ["GeneralException", "unknown"],
] as const;

function hostError(code: string, errorLocation?: string): Error {
  return Object.assign(new Error("Dieser Vorgang ist nicht möglich."), {
    code,
    debugInfo: errorLocation === undefined ? {} : { errorLocation },
  });
}

describe("what Excel refuses", () => {
  it.each(codes)("%s becomes %s", (code, refusal) => {
    const error = refusalOf(hostError(code));
    expect(error).toBeInstanceOf(WorkbookRefusal);
    expect((error as WorkbookRefusal).code).toBe(refusal);
    expect(refusalCodes).toContain(refusal);
  });

  it.each([
    ["WorksheetCollection.getItem", "sheet-missing"],
    ["Worksheet.getRange", "sheet-missing"],
    ["ConditionalFormat.getRange", "unknown"],
    ["TableCollection.getItem", "unknown"],
  ])("says that a sheet is missing only where it is the sheet: %s", (place, code) => {
    expect(refusalOf(hostError("ItemNotFound", place))).toMatchObject({ code });
  });

  it("keeps code and statement for whoever looks into it, never the message", () => {
    const error = refusalOf(hostError("AccessDenied", "Range.formulas")) as WorkbookRefusal;
    expect(error.detail).toBe("AccessDenied (Range.formulas)");
    expect(error.message).not.toContain("Vorgang");
  });

  it("calls a code that it has never met unknown", () => {
    expect(refusalOf(hostError("SomethingNew"))).toMatchObject({ code: "unknown", detail: "SomethingNew" });
  });

  it("leaves refusals and errors of our own as they are", () => {
    const refusal = new WorkbookRefusal("cancelled");
    const fault = new TypeError("undefined is not a function");
    expect(refusalOf(refusal)).toBe(refusal);
    expect(codeOf(refusal)).toBeNull();
    expect(refusalOf(fault)).toBe(fault);
    expect(refusalOf("text")).toBe("text");
  });
});
