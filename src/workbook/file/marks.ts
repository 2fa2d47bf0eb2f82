import { parseCell } from "../../grid/address";
import { markRule } from "../mark-rule";
import type { Mark } from "../port";
import { formulaXml } from "./cell-xml";
import { findRules } from "./conditional-formats";
import { addMarkLooks, removeMarkLooks } from "./mark-looks";
import { PackageEditor } from "./package-edit";
import { relatedPart } from "./package";
import { Splices } from "./splices";

function withoutRules(text: string): string {
  // Most sheets have no marks, and some are long.
  if (!text.includes("khop-so")) return text;
  const splices = new Splices(text);
  for (const { start, end } of findRules(text).ours) splices.replace(start, end, "");
  return splices.apply();
}

function removeFrom(editor: PackageEditor): void {
  for (const { part } of editor.workbook.sheets) editor.write(part, withoutRules(editor.read(part)));
  const styles = relatedPart(editor.workbook, "styles");
  if (styles !== undefined) editor.write(styles, removeMarkLooks(editor.read(styles)));
}

function withMarks(
  text: string,
  marks: readonly Mark[],
  looks: Readonly<Record<Mark["severity"], number>>,
): string {
  const { prefix, place, priorities } = findRules(text);
  let priority = 0;
  const elements = marks.map(({ cell, formula, severity }) => {
    do priority++;
    while (priorities.has(priority));
    const test = formulaXml(markRule(formula));
    return (
      `<${prefix}conditionalFormatting sqref="${cell}">` +
      `<${prefix}cfRule type="expression" dxfId="${looks[severity]}" priority="${priority}">` +
      `<${prefix}formula>${test}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
    );
  });
  return text.slice(0, place) + elements.join("") + text.slice(place);
}

/**
 * The workbook with its wrong cells marked: each mark is a conditional format whose formula is the check, so that it
 * disappears when the figure is mended, in any spreadsheet program. Marks of an earlier run are replaced; the user's
 * own rules and colours stay as they are. Values are not touched.
 * @throws RangeError when a mark names a sheet that is not there, or no cell address
 * @throws WorkbookFailure when the bytes are no .xlsx or .xlsm
 */
export function addMarks(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array {
  const editor = new PackageEditor(bytes);
  removeFrom(editor);
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (!parseCell(mark.cell)) throw new RangeError(`not a cell address: ${mark.cell}`);
    const list = bySheet.get(mark.sheet);
    if (list) list.push(mark);
    else bySheet.set(mark.sheet, [mark]);
  }
  if (marks.length > 0) {
    const part = editor.stylesPart();
    const looks = addMarkLooks(editor.read(part));
    editor.write(part, looks.text);
    for (const { name, part: sheetPart } of editor.workbook.sheets) {
      const list = bySheet.get(name);
      bySheet.delete(name);
      if (list) editor.write(sheetPart, withMarks(editor.read(sheetPart), list, looks.index));
    }
    for (const missing of bySheet.keys()) throw new RangeError(`no such sheet: ${missing}`);
  }
  return editor.toBytes();
}

/**
 * The workbook without our marks, whoever saved it since. Parts that no other program wrote anew are again what they
 * were before the marks were added, character for character.
 * @throws WorkbookFailure when the bytes are no .xlsx or .xlsm
 */
export function removeMarks(bytes: Uint8Array): Uint8Array {
  const editor = new PackageEditor(bytes);
  removeFrom(editor);
  return editor.toBytes();
}
