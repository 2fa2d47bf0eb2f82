import { parseCell } from "../grid/address";
import type { CellPosition, CellRange } from "../grid/address";
import type { CellValue, SheetData, WorkbookData } from "../grid/sheet";
import type { CellContent, Conflict, EditPlan, PlannedEdit, ReadContent } from "./plan";
import { checkPreconditions, isFormula } from "./plan";

/** Reads the content of cells of a workbook's data; a cell under a merged one, which cannot be edited, is null. */
export function contentReader(workbook: WorkbookData): ReadContent {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return (sheetName, cell) => {
    const sheet = sheets.get(sheetName);
    const position = parseCell(cell);
    if (!sheet || !position || isCovered(sheet, position.row, position.column)) return null;
    const formula = sheet.formulas?.[position.row]?.[position.column];
    if (formula !== null && formula !== undefined)
      return { formula, ...(isArrayOfOne(sheet, position) ? { isArray: true } : {}) };
    return { value: sheet.values[position.row]?.[position.column] ?? null };
  };
}

function isArrayOfOne({ arrays }: SheetData, { row, column }: CellPosition): boolean {
  return (arrays ?? []).some(
    ({ top, left, bottom, right }) => top === row && bottom === row && left === column && right === column,
  );
}

/** The number format of a cell: "General" when it has none of its own. */
function numberFormatAt(sheet: SheetData | undefined, cell: string): string {
  const position = parseCell(cell);
  return (position && sheet?.numberFormats?.[position.row]?.[position.column]) ?? "General";
}

/**
 * The plan with what each cell now holds, its number format included, as its `before`, and with the format that a
 * copied look brings: such a plan can be undone without loss of formats.
 */
export function withCurrentContent(plan: EditPlan, workbook: WorkbookData): EditPlan {
  const readContent = contentReader(workbook);
  const edits = plan.edits.map((edit): PlannedEdit => {
    const found = readContent(edit.sheet, edit.cell);
    const sheet = workbook.sheets.find((candidate) => candidate.name === edit.sheet);
    if (!found || !sheet) return edit;
    const before = { ...found, numberFormat: numberFormatAt(sheet, edit.cell) };
    const format = formatOf(sheet, edit);
    return {
      ...edit,
      before,
      after: format === undefined ? edit.after : { ...edit.after, numberFormat: format },
    };
  });
  return { ...plan, edits };
}

/** Whether a cell lies under a merged cell without being its first one. */
export function isCovered(sheet: SheetData, row: number, column: number): boolean {
  return (sheet.merges ?? []).some(
    (merge) =>
      row >= merge.top &&
      row <= merge.bottom &&
      column >= merge.left &&
      column <= merge.right &&
      (row !== merge.top || column !== merge.left),
  );
}

/** `checkPreconditions` against a workbook's data, which also knows the cells that lie under merged ones. */
export function findConflicts(plan: EditPlan, workbook: WorkbookData): Conflict[] {
  return checkPreconditions(plan, contentReader(workbook)).map((conflict): Conflict => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === conflict.edit.sheet);
    const position = parseCell(conflict.edit.cell);
    const covered = sheet && position && isCovered(sheet, position.row, position.column);
    return conflict.reason === "missing" && covered ? { ...conflict, reason: "covered" } : conflict;
  });
}

/** A grid of which single rows are copied when they are first written to; the original never changes. */
class CopiedRows<Cell> {
  readonly rows: (readonly Cell[] | undefined)[];
  private readonly copied = new Map<number, Cell[]>();

  constructor(original: readonly (readonly Cell[] | undefined)[] | undefined) {
    this.rows = (original ?? []).slice();
  }

  row(index: number): Cell[] {
    let row = this.copied.get(index);
    if (!row) {
      row = (this.rows[index] ?? []).slice();
      this.copied.set(index, row);
      this.rows[index] = row;
    }
    return row;
  }

  has(index: number): boolean {
    return this.rows[index] !== undefined;
  }
}

function formatOf(sheet: SheetData, edit: PlannedEdit): string | undefined {
  if (edit.after.numberFormat !== undefined) return edit.after.numberFormat;
  return edit.after.styleFrom === undefined ? undefined : numberFormatAt(sheet, edit.after.styleFrom);
}

function applyToSheet(sheet: SheetData, edits: readonly PlannedEdit[]): SheetData {
  const values = new CopiedRows<CellValue>(sheet.values);
  const formulas = new CopiedRows<string | null | undefined>(sheet.formulas);
  const formats = new CopiedRows<string | undefined>(sheet.numberFormats);
  const errors = new Set(sheet.errors ?? []);
  const uncalculated = new Set(sheet.uncalculated ?? []);
  let arrays: readonly CellRange[] = sheet.arrays ?? [];
  for (const edit of edits) {
    const position = parseCell(edit.cell);
    if (!position) throw new RangeError(`not a cell address: ${edit.cell}`);
    const { row, column } = position;
    const content: CellContent = edit.after;
    const address = edit.cell;
    errors.delete(address);
    uncalculated.delete(address);
    if (arrays.length > 0) arrays = arrays.filter(({ top, left }) => top !== row || left !== column);
    if (isFormula(content) && content.isArray)
      arrays = [...arrays, { top: row, left: column, bottom: row, right: column }];
    const target = values.row(row);
    while (target.length < column) target.push(null);
    if (isFormula(content)) {
      target[column] = edit.after.cachedValue ?? null;
      if (edit.after.cachedValue === undefined) uncalculated.add(address);
      formulas.row(row)[column] = content.formula;
    } else {
      target[column] = content.value;
      if (formulas.has(row)) formulas.row(row)[column] = null;
    }
    const format = formatOf(sheet, edit);
    if (format !== undefined) formats.row(row)[column] = format === "General" ? undefined : format;
  }
  return {
    ...sheet,
    values: values.rows,
    formulas: formulas.rows,
    numberFormats: formats.rows,
    errors,
    uncalculated,
    ...(arrays.length > 0 || sheet.arrays ? { arrays } : {}),
  };
}

/**
 * The workbook's data with the plan applied; the given data is not changed, and sheets without an edit are the same
 * objects. Formulas are written, not calculated: their cells are `uncalculated` unless the edit brings a value, and
 * other formulas keep the values they had.
 * @throws RangeError when an edit names a sheet that is not there, or no cell address
 */
export function applyToData(workbook: WorkbookData, plan: EditPlan): WorkbookData {
  const bySheet = new Map<string, PlannedEdit[]>();
  for (const edit of plan.edits) {
    const edits = bySheet.get(edit.sheet);
    if (edits) edits.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const edits = bySheet.get(sheet.name);
    bySheet.delete(sheet.name);
    return edits ? applyToSheet(sheet, edits) : sheet;
  });
  for (const missing of bySheet.keys()) throw new RangeError(`no such sheet: ${missing}`);
  return { ...workbook, sheets };
}
