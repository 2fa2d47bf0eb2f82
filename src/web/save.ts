import type { EditPlan, NewContent, PlannedEdit } from "../edits/plan";
import { isFormula, sameContent } from "../edits/plan";
import { contentReader } from "../edits/apply";
import { cellAddress } from "../grid/address";
import type { CellValue, SheetData, WorkbookData } from "../grid/sheet";
import type { UnsavedWork } from "../workbook/univer/univer-workbook";
import type { FileChanges } from "./write-file";

function formatAt(sheet: SheetData, row: number, column: number): string {
  return sheet.numberFormats?.[row]?.[column] ?? "General";
}

/** The result of a formula to be stored beside it; errors and what has no result are left to the next program. */
function resultAt(sheet: SheetData, row: number, column: number): CellValue {
  const isError = sheet.errors?.has(cellAddress(row, column)) ?? false;
  return isError ? null : (sheet.values[row]?.[column] ?? null);
}

/**
 * What is to be written into the opened file so that it holds what the spreadsheet holds now. Only cells that were
 * written at least once are compared, so that nothing the spreadsheet reads in its own way changes on its own.
 */
export function planOf(opened: WorkbookData, now: WorkbookData, work: UnsavedWork): EditPlan {
  const before = contentReader(opened);
  const after = contentReader(now);
  const edits: PlannedEdit[] = [];
  for (const [name, cells] of work.touched) {
    const from = opened.sheets.find((sheet) => sheet.name === name);
    const to = now.sheets.find((sheet) => sheet.name === name);
    if (!from || !to) continue;
    for (const { row, column } of cells) {
      const cell = cellAddress(row, column);
      const [old, current] = [before(name, cell), after(name, cell)];
      if (!old || !current) continue;
      const look = work.looks.get(name)?.get(cell);
      const format = formatAt(to, row, column);
      const isFormatted = format !== formatAt(from, row, column);
      const isEmpty = !isFormula(current) && current.value === null;
      if (sameContent(old, current) && (isEmpty || !isFormatted)) continue;
      const result = isFormula(current) ? resultAt(to, row, column) : null;
      const content: NewContent = {
        ...current,
        ...(isFormatted ? { numberFormat: format } : {}),
        ...(look === undefined ? {} : { styleFrom: look }),
        ...(result === null ? {} : { cachedValue: result }),
      };
      edits.push({ sheet: name, cell, before: old, after: content });
    }
  }
  return { edits, columnWidths: work.widths };
}

/** Everything that was changed since the file was opened. */
export function changesOf(opened: WorkbookData, now: WorkbookData, work: UnsavedWork): FileChanges {
  return { plan: planOf(opened, now, work), marks: work.marks, state: work.state };
}

/** Whether some of the changes have no place in a text file, which holds nothing but the contents of cells. */
export function exceedsText({ plan, marks, state }: FileChanges): boolean {
  const hasFormula = plan.edits.some(({ after }) => isFormula(after));
  return hasFormula || (marks !== undefined && marks.length > 0) || (state !== undefined && state !== null);
}
