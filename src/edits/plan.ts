import type { CellValue } from "../grid/sheet";

/**
 * What stands in a cell: a typed value (null: nothing), or a formula in invariant form with its "=". `isArray` is true
 * for a formula that was entered as an array of one cell ("{=SUM(IF(…))}"): written as any other it means another thing.
 */
export type CellContent =
  { readonly value: CellValue } | { readonly formula: string; readonly isArray?: boolean };

/** What a cell is to hold, and how it is to look. */
export type NewContent = CellContent & {
  /** The number format code; absent keeps the cell's own, or that of `styleFrom`. */
  readonly numberFormat?: string;
  /** A1 address, in the same sheet, of the cell whose look (font, fill, borders, format) is copied. */
  readonly styleFrom?: string;
  /** The result of the formula, stored beside it so that readers that do not calculate can show it. */
  readonly cachedValue?: CellValue;
};

/** One cell's change. `before` must still stand in the cell when the edit is applied. */
export interface PlannedEdit {
  readonly sheet: string;
  /** A1 address, without sheet and "$". */
  readonly cell: string;
  /** With the number format that the cell had ("General" for none), undo restores that as well. */
  readonly before: CellContent & { readonly numberFormat?: string };
  readonly after: NewContent;
}

/** A column that takes the width of another one, as when a new column is filled beside a table. */
export interface ColumnWidthCopy {
  readonly sheet: string;
  /** Letters: "N". */
  readonly column: string;
  readonly copyColumnWidthFrom: string;
}

/**
 * Changes to a workbook as data: the same object is previewed, checked, applied, read back and undone.
 * No cell is changed twice.
 */
export interface EditPlan {
  readonly title?: string;
  readonly edits: readonly PlannedEdit[];
  readonly columnWidths?: readonly ColumnWidthCopy[];
}

/** Reads what stands in a cell now; null when the cell cannot be edited or the sheet is not there. */
export type ReadContent = (sheet: string, cell: string) => CellContent | null;

export function isFormula(
  content: CellContent,
): content is { readonly formula: string; readonly isArray?: boolean } {
  return "formula" in content;
}

/** Whether two cells hold the same: the empty text counts as nothing, and a formula never equals its value. */
export function sameContent(first: CellContent, second: CellContent): boolean {
  if (isFormula(first)) return isFormula(second) && first.formula === second.formula;
  if (isFormula(second)) return false;
  const [one, other] = [first.value === "" ? null : first.value, second.value === "" ? null : second.value];
  return Object.is(one, other) || one === other;
}

function bare(content: CellContent): CellContent {
  if (!isFormula(content)) return { value: content.value };
  return { formula: content.formula, ...(content.isArray ? { isArray: true } : {}) };
}

function withFormat(content: CellContent & { readonly numberFormat?: string }) {
  return content.numberFormat === undefined
    ? bare(content)
    : { ...bare(content), numberFormat: content.numberFormat };
}

/**
 * The plan that takes this one back, in reverse order. Contents return exactly, and number formats where `before`
 * holds them; another copied look and a column's width stay, since the plan does not know the old ones. Inverting
 * twice gives the same contents and formats again, so that undo is itself undoable.
 */
export function invert(plan: EditPlan): EditPlan {
  const edits = plan.edits.map((edit): PlannedEdit => {
    return {
      sheet: edit.sheet,
      cell: edit.cell,
      before: withFormat(edit.after),
      after: withFormat(edit.before),
    };
  });
  return { ...(plan.title === undefined ? {} : { title: plan.title }), edits: edits.reverse() };
}

/** Why an edit does not apply as planned. */
export interface Conflict {
  readonly edit: PlannedEdit;
  /** changed: the cell holds something else; missing: no such cell or sheet; covered: under a merged cell; array: inside an array formula of several cells; heading: the heading of an Excel table, which also stands elsewhere; repeated: edited twice. */
  readonly reason: "changed" | "missing" | "covered" | "array" | "heading" | "repeated";
  readonly found: CellContent | null;
}

/** Thrown instead of writing: nothing of the plan was applied. */
export class EditConflict extends Error {
  readonly conflicts: readonly Conflict[];

  constructor(conflicts: readonly Conflict[]) {
    super(conflicts.map(({ edit, reason }) => `${edit.sheet}!${edit.cell}: ${reason}`).join(", "));
    this.name = "EditConflict";
    this.conflicts = conflicts;
  }
}

/** Which edits may not be applied, because their cell no longer holds what the plan was made for. */
export function checkPreconditions(plan: EditPlan, readContent: ReadContent): Conflict[] {
  const conflicts: Conflict[] = [];
  const seen = new Set<string>();
  for (const edit of plan.edits) {
    const key = JSON.stringify([edit.sheet, edit.cell]);
    const found = readContent(edit.sheet, edit.cell);
    if (seen.has(key)) conflicts.push({ edit, reason: "repeated", found });
    else if (found === null) conflicts.push({ edit, reason: "missing", found });
    else if (!sameContent(found, edit.before)) conflicts.push({ edit, reason: "changed", found });
    seen.add(key);
  }
  return conflicts;
}

/** Which edits do not stand in the workbook after they were applied. */
export function verify(plan: EditPlan, readContent: ReadContent): Conflict[] {
  const mismatches: Conflict[] = [];
  for (const edit of plan.edits) {
    const found = readContent(edit.sheet, edit.cell);
    if (found === null) mismatches.push({ edit, reason: "missing", found });
    else if (!sameContent(found, edit.after)) mismatches.push({ edit, reason: "changed", found });
  }
  return mismatches;
}

/** One line of a preview. Texts and figures are as they stand in the cell: the front shows them in its language. */
export interface PreviewRow {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly numberFormat: string | null;
}

/** The plan as rows of before and after, in the order of the plan, without edits that change nothing. */
export function describe(plan: EditPlan): PreviewRow[] {
  return plan.edits
    .filter((edit) => !sameContent(edit.before, edit.after) || edit.after.numberFormat !== undefined)
    .map(({ sheet, cell, before, after }) => ({
      sheet,
      cell,
      before: bare(before),
      after: bare(after),
      numberFormat: after.numberFormat ?? null,
    }));
}
