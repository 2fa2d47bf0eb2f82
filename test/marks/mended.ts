import type { CellMark } from "../../src/marks/marks";
import { isSafeFormula } from "../../src/edits/literal";
import type { EditPlan, PlannedEdit } from "../../src/edits/plan";
import { cellAddress, parseCell } from "../../src/grid/address";
import type { CellValue, WorkbookData } from "../../src/grid/sheet";
import type { Finding } from "../../src/report";
import { readWorkbook } from "../../src/workbook/file/read";
import { saveEdits } from "../../src/workbook/file/save";

/** Columns beyond any table, where the formulas of marks are evaluated: one row a mark. */
const SPARE_COLUMN = 250;

/** The workbook with the formula of every mark in a spare cell of the mark's own sheet, where it means the same. */
export function withFormulas(bytes: Uint8Array, marks: readonly CellMark[]): Uint8Array {
  const edits = marks.map(({ sheet, formula }, at): PlannedEdit => ({
    sheet,
    cell: cellAddress(at, SPARE_COLUMN),
    before: { value: null },
    after: { formula: `=${formula}` },
  }));
  return edits.length === 0 ? bytes : saveEdits(bytes, { edits });
}

/** What the formulas in the spare cells came to. */
export function verdicts(bytes: Uint8Array, marks: readonly CellMark[]): CellValue[] {
  const workbook = readWorkbook(bytes, "marks.xlsx");
  return marks.map(
    ({ sheet }, at) => workbook.sheets.find(({ name }) => name === sheet)?.values[at]?.[SPARE_COLUMN] ?? null,
  );
}

function contentOf(workbook: WorkbookData, sheetName: string, cell: string): PlannedEdit["before"] {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const place = parseCell(cell);
  if (!sheet || !place) throw new Error(`no such cell: ${sheetName}!${cell}`);
  const formula = sheet.formulas?.[place.row]?.[place.column];
  return formula ? { formula } : { value: sheet.values[place.row]?.[place.column] ?? null };
}

/** The edit that mends a finding: its own, or its right value in its cell; null where neither follows. */
function mendingEdit(workbook: WorkbookData, finding: Finding): PlannedEdit | null {
  const own = finding.fix?.edits[0];
  const [cell, value] = own ? [own.cell, own.after] : [finding.cell, finding.expected];
  if (value === null || finding.expected === finding.actual) return null;
  const after = typeof value === "string" && isSafeFormula(value) ? { formula: value } : { value };
  return { sheet: finding.sheet, cell, before: contentOf(workbook, finding.sheet, cell), after };
}

/** The plan that mends all findings that say how, and the findings that do. */
export function mendingPlan(
  workbook: WorkbookData,
  findings: readonly Finding[],
): { plan: EditPlan; mended: Finding[] } {
  const edits = new Map<string, PlannedEdit>();
  const mended: Finding[] = [];
  for (const finding of findings) {
    if (finding.severity === "info") continue;
    const edit = mendingEdit(workbook, finding);
    const key = edit ? `${edit.sheet}!${edit.cell}` : "";
    if (!edit || edits.has(key)) continue;
    edits.set(key, edit);
    mended.push(finding);
  }
  return { plan: { edits: [...edits.values()] }, mended };
}
