import type { CellRange } from "../../grid/address";
import { parseCell, parseRange, rangeContains } from "../../grid/address";
import { findConflicts } from "../../edits/apply";
import type { EditPlan, PlannedEdit } from "../../edits/plan";
import { EditConflict, isFormula, sameContent } from "../../edits/plan";
import { readRelationships } from "./package";
import { PackageEditor } from "./package-edit";
import { readWorkbook } from "./read";
import { resultsAfter } from "./results-after";
import { editSheet } from "./sheet-edit";
import { storeResults } from "./store-results";
import { StyleSheet } from "./style-sheet";
import { TagScanner } from "../xml";

/** The heading rows of a sheet's Excel tables. */
function tableHeadings(editor: PackageEditor, sheetPart: string): CellRange[] {
  const headings: CellRange[] = [];
  for (const { kind, target } of readRelationships(editor.workbook.archive, sheetPart)) {
    if (kind !== "table") continue;
    const scanner = new TagScanner(editor.read(target));
    if (!scanner.nextOpen("table") || scanner.attribute("headerRowCount") === "0") continue;
    const range = parseRange(scanner.attribute("ref") ?? "");
    if (range) headings.push({ ...range, bottom: range.top });
  }
  return headings;
}

/** Excel calls a file damaged in which a table's heading differs from the name of its column. */
function refuseTableHeadings(editor: PackageEditor, part: string, edits: readonly PlannedEdit[]): void {
  const headings = tableHeadings(editor, part);
  const refused = edits.filter(({ cell, before, after }) => {
    const position = parseCell(cell);
    if (!position || sameContent(before, after)) return false;
    return headings.some((range) => rangeContains(range, position.row, position.column));
  });
  if (refused.length > 0) {
    throw new EditConflict(refused.map((edit) => ({ edit, reason: "heading", found: edit.before })));
  }
}

/**
 * The bytes of an .xlsx or .xlsm with a plan applied. Only the parts that the plan touches are written anew: the
 * sheets of its cells and of formulas whose results it changes, the styles when a number format is added, and the
 * workbook's calculation settings, so that the next program calculates every formula. Every other part keeps its stored
 * bytes. Results that the plan makes old are stored anew, or left out where they cannot be calculated here: what reads
 * the file without calculating shows nothing that is no longer true.
 * @throws EditConflict when a cell no longer holds what the plan was made for, or cannot be written; nothing is written
 * @throws WorkbookFailure when the bytes are no such workbook
 */
export function saveEdits(bytes: Uint8Array, plan: EditPlan): Uint8Array {
  const before = readWorkbook(bytes, ".xlsx");
  const conflicts = findConflicts(plan, before);
  if (conflicts.length > 0) throw new EditConflict(conflicts);
  const { edits: complete, results } = resultsAfter(before, plan);
  const editor = new PackageEditor(bytes);
  let styles: StyleSheet | undefined;
  const openStyles = () => (styles ??= new StyleSheet(editor.read(editor.stylesPart())));

  const bySheet = new Map<string, PlannedEdit[]>();
  for (const edit of complete) {
    const edits = bySheet.get(edit.sheet);
    if (edits) edits.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  for (const { name, part } of editor.workbook.sheets) {
    const edits = bySheet.get(name) ?? [];
    const widths = (plan.columnWidths ?? []).filter((copy) => copy.sheet === name);
    const refreshed = results.get(name);
    if (edits.length + widths.length > 0 || refreshed) {
      refuseTableHeadings(editor, part, edits);
      const text = editSheet(editor.read(part), edits, widths, openStyles);
      editor.write(part, refreshed ? storeResults(text, refreshed) : text);
    }
  }
  if (styles) editor.write(editor.stylesPart(), styles.toText());
  if (plan.edits.length > 0) editor.calculateOnLoad();
  if (plan.edits.some(({ before, after }) => isFormula(before) || isFormula(after))) {
    editor.removeCalculationChain();
  }
  return editor.toBytes();
}
