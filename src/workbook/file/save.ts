import { findConflicts } from "../../edits/apply";
import type { EditPlan, PlannedEdit } from "../../edits/plan";
import { EditConflict, isFormula } from "../../edits/plan";
import { PackageEditor } from "./package-edit";
import { readWorkbook } from "./read";
import { editSheet } from "./sheet-edit";
import { StyleSheet } from "./style-sheet";

/**
 * The bytes of an .xlsx or .xlsm with a plan applied. Only the parts that the plan touches are written anew: the
 * sheets of its cells, the styles when a number format is added, and the workbook's calculation settings, so that the
 * next program calculates every formula. Every other part keeps its stored bytes.
 * @throws EditConflict when a cell no longer holds what the plan was made for, or cannot be written; nothing is written
 * @throws WorkbookFailure when the bytes are no such workbook
 */
export function saveEdits(bytes: Uint8Array, plan: EditPlan): Uint8Array {
  const conflicts = findConflicts(plan, readWorkbook(bytes, ".xlsx"));
  if (conflicts.length > 0) throw new EditConflict(conflicts);
  const editor = new PackageEditor(bytes);
  let styles: StyleSheet | undefined;
  const openStyles = () => (styles ??= new StyleSheet(editor.read(editor.stylesPart())));

  const bySheet = new Map<string, PlannedEdit[]>();
  for (const edit of plan.edits) {
    const edits = bySheet.get(edit.sheet);
    if (edits) edits.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  for (const { name, part } of editor.workbook.sheets) {
    const edits = bySheet.get(name) ?? [];
    const widths = (plan.columnWidths ?? []).filter((copy) => copy.sheet === name);
    if (edits.length + widths.length > 0) {
      editor.write(part, editSheet(editor.read(part), edits, widths, openStyles));
    }
  }
  if (styles) editor.write(editor.stylesPart(), styles.toText());
  if (plan.edits.length > 0) editor.calculateOnLoad();
  if (plan.edits.some(({ before, after }) => isFormula(before) || isFormula(after))) {
    editor.removeCalculationChain();
  }
  return editor.toBytes();
}
