import { contentReader } from "../../edits/apply";
import { isSafeFormula } from "../../edits/literal";
import type { EditPlan, PlannedEdit } from "../../edits/plan";
import { isFormula } from "../../edits/plan";
import { parseCell } from "../../grid/address";
import { formatClass } from "../../grid/number-format";
import type { WorkbookData } from "../../grid/sheet";
import type { CellEdit } from "../../report";
import { cellKey } from "./identity";
import type { FixRow, ShownFinding } from "./state";

/** A single explanation that the figures around it bear out; below, others are nearly as likely. */
const SURE = 0.9;

/**
 * Whether a fix may be ticked without a person's choice: the check proved it (written, it breaks nothing that holds), it
 * is no guess between several cells, and it puts no plain figure where a formula stands.
 */
function isSafe({ fix, suspects }: ShownFinding, edits: readonly PlannedEdit[]): boolean {
  if (edits.some(({ before, after }) => isFormula(before) && !isFormula(after))) return false;
  if (fix?.kind !== "fix") return false;
  // One act over several cells has them all in its edits; a guess between several has not.
  return (
    suspects.every(({ cell }) => edits.some((edit) => edit.cell === cell)) &&
    (suspects.length > 1 || (suspects[0]?.confidence ?? 1) >= SURE)
  );
}

/** An engine's edit against what stands in the cell; null where the cell cannot be edited. */
function planned(edit: CellEdit, workbook: WorkbookData): PlannedEdit | null {
  const before = contentReader(workbook)(edit.sheet, edit.cell);
  const place = parseCell(edit.cell);
  if (!before || !place) return null;
  const sheet = workbook.sheets.find(({ name }) => name === edit.sheet);
  const kind = formatClass(sheet?.numberFormats?.[place.row]?.[place.column] ?? "General");
  // The engine writes a formula as its text; only one that this product may write becomes live.
  if (typeof edit.after === "string" && isSafeFormula(edit.after))
    return { sheet: edit.sheet, cell: edit.cell, before, after: { formula: edit.after } };
  // In a cell of text or of dates a figure would become a text or a day again.
  const general = typeof edit.after === "number" && (kind === "text" || kind === "date");
  return {
    sheet: edit.sheet,
    cell: edit.cell,
    before,
    after: { value: edit.after, ...(general ? { numberFormat: "General" } : {}) },
  };
}

function plannedAll(edits: readonly CellEdit[], workbook: WorkbookData): PlannedEdit[] | null {
  const all = edits.map((edit) => planned(edit, workbook));
  const possible = all.filter((edit) => edit !== null);
  return possible.length === all.length && all.length > 0 ? possible : null;
}

/** Before → after of every finding that says how it can be mended. A single one was asked for, and is ticked. */
export function fixRows(
  findings: readonly ShownFinding[],
  workbook: WorkbookData,
  single: boolean,
): FixRow[] {
  return findings.flatMap((finding): FixRow[] => {
    const edits = finding.fix?.edits ?? [];
    const all = plannedAll(edits, workbook);
    if (!all) return [];
    const safe = isSafe(finding, all);
    return [{ findingId: finding.id, place: finding.place, edits, safe, chosen: safe || single }];
  });
}

/**
 * The plan of the chosen rows. Two that want another value for one cell cannot both be right: the first is written,
 * the second skipped as a whole, and the check that follows says what is left of it.
 */
export function fixPlan(
  rows: readonly FixRow[],
  workbook: WorkbookData,
): { plan: EditPlan; skipped: number } {
  const taken = new Map<string, PlannedEdit>();
  let skipped = 0;
  for (const row of rows) {
    if (!row.chosen) continue;
    const edits = plannedAll(row.edits, workbook);
    const clash = edits?.some(({ sheet, cell, after }) => {
      const other = taken.get(cellKey(sheet, cell))?.after;
      return other !== undefined && JSON.stringify(other) !== JSON.stringify(after);
    });
    if (!edits || clash) {
      skipped += 1;
      continue;
    }
    for (const edit of edits) taken.set(cellKey(edit.sheet, edit.cell), edit);
  }
  return { plan: { edits: [...taken.values()] }, skipped };
}
