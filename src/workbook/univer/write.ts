import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { NewContent } from "../../edits/plan";
import { isFormula } from "../../edits/plan";
import type { CellPosition } from "../../grid/address";
import { parseCell } from "../../grid/address";
import type { SheetCells } from "./cells";
import { cellAt } from "./cells";
import { cellContent } from "./snapshot";

/** The parts of a style; a part that is null is taken away. */
const styleParts = "ff fs it bl ul bbl st ol bg bd cl va n tr td ht vt tb pd".split(" ");

/** A cell that holds nothing, as the spreadsheet must be told: what is not named would stay. */
export const nothing: ICellData = { v: null, t: null, f: null, si: null, p: null, ref: null };

/** The whole of a cell's style, so that nothing of the one before shows through, nor less than the sheet's own font. */
function wholeStyle({ styles, worksheet }: SheetCells, cell: Nullable<ICellData>): IStyleData {
  const whole: Record<string, unknown> = Object.fromEntries(styleParts.map((part) => [part, null]));
  const own = styles.getStyleByCell(cell);
  return Object.assign(whole, structuredClone({ ...worksheet.getDefaultCellStyleInternal(), ...own }));
}

function styleChange(sheet: SheetCells, content: NewContent): IStyleData | undefined {
  const { styleFrom, numberFormat } = content;
  const source = styleFrom === undefined ? null : parseCell(styleFrom);
  const copied = source ? wholeStyle(sheet, cellAt(sheet, source.row, source.column)) : undefined;
  if (numberFormat === undefined) return copied;
  return { ...copied, n: numberFormat === "General" ? null : { pattern: numberFormat } };
}

/** What the spreadsheet is to be told so that a cell holds the content, with its look where that changes. */
export function writtenCell(sheet: SheetCells, content: NewContent): ICellData {
  const style = styleChange(sheet, content);
  const cell: ICellData = isFormula(content)
    ? { ...nothing, f: sheet.names.shownFormula(content.formula) }
    : { ...nothing, ...cellContent(content.value) };
  return style === undefined ? cell : { ...cell, s: style };
}

/** What the spreadsheet is to be told so that a cell is again what it is now. */
export function restoringCell(sheet: SheetCells, { row, column }: CellPosition): ICellData {
  const cell = cellAt(sheet, row, column);
  return { ...nothing, ...structuredClone(cell ?? {}), s: wholeStyle(sheet, cell) };
}
