import { cellKey } from "../../grid/cell-key";
import { applyToData } from "../../edits/apply";
import type { EditPlan, PlannedEdit } from "../../edits/plan";
import { isFormula } from "../../edits/plan";
import { recalculate } from "../../formula/recalculate";
import { cellAddress, parseCell } from "../../grid/address";
import type { CellValue, SheetData, WorkbookData } from "../../grid/sheet";

/** The stored result of a formula cell: null for none, an error told apart from its text. */
export interface StoredResult {
  readonly value: CellValue;
  readonly isError: boolean;
}

/** The results that a plan changes beside the cells it writes, by sheet and A1 address. */
export type ChangedResults = ReadonlyMap<string, ReadonlyMap<string, StoredResult>>;

/**
 * The plan's edits with the results of the formulas they write, where these are known, and every other formula's result
 * that is another after the plan, or that cannot be known any more.
 */
export function resultsAfter(
  before: WorkbookData,
  plan: EditPlan,
): { edits: readonly PlannedEdit[]; results: ChangedResults } {
  if (plan.edits.length === 0) return { edits: plan.edits, results: new Map() };
  const edited = before.sheets.map(() => new Set<number>());
  const sheetIndex = new Map(before.sheets.map(({ name }, at) => [name, at]));
  for (const { sheet, cell } of plan.edits) {
    const place = parseCell(cell);
    if (place) edited[sheetIndex.get(sheet) ?? -1]?.add(cellKey(place.row, place.column));
  }
  const written = applyToData(before, plan);
  const after = recalculate(written, edited);
  const results = new Map<string, Map<string, StoredResult>>();
  for (const [at, sheet] of after.sheets.entries()) {
    const stored = written.sheets[at];
    if (!stored || sheet === stored) continue;
    const own = changesIn(stored, sheet, edited[at] ?? new Set<number>());
    if (own.size > 0) results.set(sheet.name, own);
  }
  const edits = plan.edits.map((edit) => withResult(edit, after.sheets[sheetIndex.get(edit.sheet) ?? -1]));
  return { edits, results };
}

function changesIn(
  stored: SheetData,
  now: SheetData,
  edited: ReadonlySet<number>,
): Map<string, StoredResult> {
  const changes = new Map<string, StoredResult>();
  const note = (address: string): void => {
    const place = parseCell(address);
    if (!place || edited.has(cellKey(place.row, place.column))) return;
    changes.set(address, {
      value: now.values[place.row]?.[place.column] ?? null,
      isError: now.errors?.has(address) ?? false,
    });
  };
  // Where the file asks for calculation its old results are not told of, but they are as old.
  for (const [row, cells] of now.values.entries()) {
    const before = stored.values[row];
    if (cells === before) continue;
    cells?.forEach((value, column) => {
      if (value !== (before?.[column] ?? null)) note(cellAddress(row, column));
    });
  }
  return changes;
}

/**
 * The edit with the result of its formula beside it, so that readers that do not calculate can show it: as calculated
 * from the whole plan, else as the plan expects it.
 */
function withResult(edit: PlannedEdit, sheet: SheetData | undefined): PlannedEdit {
  const place = parseCell(edit.cell);
  if (!sheet || !place || !isFormula(edit.after)) return edit;
  if (sheet.errors?.has(edit.cell) || sheet.uncalculated?.has(edit.cell)) return edit;
  const value = sheet.values[place.row]?.[place.column] ?? null;
  return value === null ? edit : { ...edit, after: { ...edit.after, cachedValue: value } };
}
