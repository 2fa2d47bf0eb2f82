/**
 * What this host does the way Excel does, and how much is known of Excel there.
 * - doc: a page of Microsoft's documentation, or a remark in @types/office-js, says so; `source` names it
 * - inferred: from what the client library expects of its host, or from reports of users
 * - unknown: nobody here has seen Excel do it; the host does something strict, and nothing may rest on it
 *
 * Each is held by a test of the same key (`behaviour("key", …)`), which a test of its own checks.
 */
export interface Behaviour {
  readonly tag: "doc" | "inferred" | "unknown";
  readonly text: string;
  readonly source: string;
}

const types = "@types/office-js";

export const behaviours = {
  "merged-top-left": {
    tag: "inferred",
    text: "of merged areas only those are told whose first cell lies in the range asked for",
    source: "office-js#3611",
  },
  "merged-512": {
    tag: "doc",
    text: "more than 512 merged areas in a range are not told: the request fails",
    source: `${types} Range.getMergedAreasOrNullObject; the code is not said`,
  },
  "undo-write-flag": {
    tag: "inferred",
    text: "a request that the library flags as a write, and not as one that can be undone, empties the undo list",
    source: "client library; office-js#5918, #2543, #6170",
  },
  "rule-many-areas": {
    tag: "doc",
    text: "getRange of a rule over several areas fails, getRanges gives them",
    source: `${types} ConditionalFormat.getRange`,
  },
  "rule-unreadable": {
    tag: "inferred",
    text: "a rule that was duplicated, or undone, is listed, and whatever is asked of it is ItemNotFound",
    source: "office-js#6835, #6827, #6396, #5222",
  },
  "rule-localised": {
    tag: "inferred",
    text: "the formula of a rule may be told with the separators of the user's language",
    source: "office-js#2834",
  },
  "table-fills-column": {
    tag: "inferred",
    text: "a formula written into a column of a table goes to all its rows, where nothing but formulas stands",
    source: "office-js#2093 (by design), #5909, #6745",
  },
  "table-expands": {
    tag: "inferred",
    text: "what is written right beside a table, or below it, makes the table wider or longer",
    source: "office-js#1916; AutoCorrect",
  },
  "several-selected": {
    tag: "doc",
    text: "with several areas selected getSelectedRange fails, getSelectedRanges gives them; RangeAreas selects them from ExcelApi 1.18 on",
    source: `${types} Workbook.getSelectedRange, RangeAreas.select; that the first stays the one looked at is not said`,
  },
  "xml-declaration": {
    tag: "inferred",
    text: "custom XML that begins with a declaration of its encoding is refused",
    source: "office-js#1643",
  },
  "rename-silent": {
    tag: "doc",
    text: "below ExcelApi 1.17 nobody is told that a sheet has another name",
    source: `${types} WorksheetCollection.onNameChanged`,
  },
  "first-press": {
    tag: "inferred",
    text: "the press of a button that starts the runtime is told as soon as the library listens: a function that has its name later may never hear of it",
    source: "office-js#5176, #3378, #2744, #1029; client library",
  },
  "null-locked": {
    tag: "unknown",
    text: "an array over a locked cell of a protected sheet is AccessDenied, even where it holds null there",
    source: "-",
  },
  "fill-pattern": {
    tag: "doc",
    text: "a white fill and none have the same colour, and another pattern",
    source: `${types} RangeFill.pattern`,
  },
  "null-untouched": {
    tag: "doc",
    text: "null in a written array leaves its cell; an empty text clears it",
    source: "excel-add-ins-blank-null-values",
  },
  "single-value": {
    tag: "doc",
    text: "one value instead of an array is written to every cell",
    source: `${types} Range.values`,
  },
  "size-mismatch": {
    tag: "inferred",
    text: "an array of another size is InvalidArgument, and nothing is written",
    source: "client library; office-js#539",
  },
  "text-formula": {
    tag: "doc",
    text: "a text that begins with =, + or - becomes a formula, after an apostrophe it stays text",
    source: `${types} Range.values`,
  },
  "text-number": {
    tag: "doc",
    text: "a text of plain figures becomes a number, but for cells formatted as text",
    source: `${types} Range.values`,
  },
  "bad-formula": {
    tag: "inferred",
    text: "a formula with an open bracket is InvalidArgument",
    source: "reports",
  },
  "long-formula": {
    tag: "inferred",
    text: "a formula over 8192 characters is FormulaLengthExceedsLimit",
    source:
      "application-specific-api-error-handling names the code; performance gives other limits: 16,384 or 32,768 bytes of bytecode",
  },
  unbounded: {
    tag: "doc",
    text: "whole columns and rows read null and take no values",
    source: "excel-add-ins-ranges-unbounded",
  },
  "many-cells": {
    tag: "doc",
    text: "values of more than 5,000,000 cells are null, without an error",
    source: "performance; office-js#6781",
  },
  "empty-sheet": {
    tag: "doc",
    text: "the used range of an empty sheet is A1, and a null object with OrNullObject",
    source: `${types} Worksheet.getUsedRange`,
  },
  "merged-write": {
    tag: "unknown",
    text: "a value for a covered cell of a merged area is dropped",
    source: "-",
  },
  "table-heading": {
    tag: "inferred",
    text: "a number written into the heading of a table becomes text",
    source: "Excel's tables",
  },
  "filtered-write": {
    tag: "inferred",
    text: "an array written through a filter lands in the rows that show",
    source: "office-js#224; xlwings#747",
  },
  "filtered-conflict": {
    tag: "unknown",
    text: "or, by a switch, is FilteredRangeConflict",
    source: "application-specific-api-error-handling names the code",
  },
  "spill-broken": {
    tag: "inferred",
    text: "a value inside spilled results makes their first cell #SPILL!",
    source: "Excel's dynamic arrays",
  },
  "protected-write": {
    tag: "inferred",
    text: "locked cells of a protected sheet refuse contents with AccessDenied, unlocked ones take them",
    source:
      "application-specific-api-error-handling names the code, also for other causes; as in Excel's window",
  },
  "protected-format": {
    tag: "inferred",
    text: "a protected sheet refuses formats and conditional formats unless an option allows them",
    source: `${types} WorksheetProtectionOptions`,
  },
  "read-only": {
    tag: "unknown",
    text: "a read-only workbook refuses every write with AccessDenied",
    source: "-",
  },
  "manual-calculation": {
    tag: "inferred",
    text: "in manual mode only formulas just entered are calculated",
    source: "as typing does",
  },
  "suspended-calculation": {
    tag: "inferred",
    text: "suspendApiCalculationUntilNextSync holds calculation until the batch ends",
    source: `${types} Application; performance says otherwise`,
  },
  "not-calculated": {
    tag: "unknown",
    text: "a formula this host cannot calculate shows a text that says so, never 0",
    source: "-",
  },
  "copy-formats": {
    tag: "doc",
    text: "copyFrom with formats takes looks and number formats, not contents",
    source: `${types} RangeCopyType`,
  },
  "hidden-lines": {
    tag: "doc",
    text: "rowHidden is null where some rows are hidden and some not",
    source: `${types} Range.rowHidden`,
  },
  "conditional-order": {
    tag: "doc",
    text: "a new conditional format comes first",
    source: `${types} ConditionalFormatCollection.add`,
  },
  "conditional-id": {
    tag: "inferred",
    text: "a conditional format is found again by its id in a later session",
    source: "client library; not after an undo, office-js#6396",
  },
  "event-typed": {
    tag: "doc",
    text: "an edit by the user is RangeEdited, Local, with details of one cell",
    source: "excel-add-ins-events",
  },
  "event-own": {
    tag: "doc",
    text: "an own write comes back with triggerSource ThisLocalAddin",
    source: `${types} EventTriggerSource`,
  },
  "event-counted": {
    tag: "unknown",
    text: "a handler goes on hearing when another one of the same event is removed",
    source: "-",
  },
  "rows-inserted": {
    tag: "inferred",
    text: "rows that come or go move formulas, marks and the ranges a client keeps",
    source: "as in Excel's window",
  },
  "event-remote": {
    tag: "doc",
    text: "an edit by somebody else is Remote",
    source: "co-authoring-in-excel-add-ins",
  },
  "event-after-answer": {
    tag: "unknown",
    text: "events of a batch are sent after its answer, one for each write",
    source: "-",
  },
  "events-off": {
    tag: "doc",
    text: "runtime.enableEvents = false silences them",
    source: `${types} Runtime`,
  },
  "batch-part": {
    tag: "unknown",
    text: "what a batch did before its failing action stays done",
    source: "-",
  },
  "cell-edit": {
    tag: "doc",
    text: "while a cell is edited requests fail with InvalidOperationInCellEditMode, and wait with delayForCellEdit",
    source:
      "application-specific-api-error-handling for the code; excel-add-ins-delay-in-cell-edit describes another behaviour on the web",
  },
  payload: {
    tag: "doc",
    text: "over 5 MB a request or an answer fails with its own code; bytes of UTF-8 are counted here",
    source: "resource-limits-and-performance",
  },
  "structure-protected": {
    tag: "doc",
    text: "a protected structure refuses new, renamed, hidden and deleted sheets",
    source: `${types} WorkbookProtection`,
  },
  "pivot-conflict": {
    tag: "doc",
    text: "a write over a pivot table is PivotTableRangeConflict",
    source: "application-specific-api-error-handling",
  },
  "array-part": {
    tag: "unknown",
    text: "a write over a part of an array formula is InvalidOperation",
    source: "-",
  },
  "chart-sheet": {
    tag: "doc",
    text: "ranges of a chart sheet are UnsupportedSheet",
    source: "application-specific-api-error-handling",
  },
  "requirement-set": {
    tag: "doc",
    text: "a member of a newer requirement set is ApiNotFound",
    source: "application-specific-api-error-handling",
  },
  "focus-elsewhere": {
    tag: "doc",
    text: "with the focus in another workbook selecting is GeneralException and reading the selection InvalidSelection",
    source: "excel-add-ins-troubleshooting",
  },
  "unknown-member": {
    tag: "unknown",
    text: "a member this host does not have is NotImplemented, never a guess",
    source: "-",
  },
} as const satisfies Record<string, Behaviour>;

export type BehaviourKey = keyof typeof behaviours;

/** The list as the README shows it, a row a behaviour. */
export function behaviourRows(): string {
  const rows = Object.entries(behaviours).map(
    ([key, { tag, text, source }]) => `| ${key} | ${tag} | ${text} | ${source} |`,
  );
  return ["| key | tag | behaviour | source |", "|---|---|---|---|", ...rows].join("\n");
}

/** A test of one behaviour, under its own words. */
export function behaviour(key: BehaviourKey, test: () => Promise<void>): void {
  const { tag, text } = behaviours[key];
  it(`[${tag}] ${text}`, test);
}
