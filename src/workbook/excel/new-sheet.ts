import type { CellRange } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import type { DrawnCell, DrawnLook, DrawnSheet } from "../../grid/drawn-sheet";
import { WorkbookRefusal } from "../port";
import { rangeOf } from "./areas";
import type { Conversation } from "./session";

/** Points of a character of a column's width, and of the room on both sides of a column (Excel's standard font). */
const CHARACTER = 5.25;
const SIDES = 3.75;

/** What stood in a new sheet right after it was written, by which it is known to be untouched. */
export interface AddedSheet {
  readonly name: string;
  readonly range: CellRange;
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * Adds a sheet after the others and writes it whole: contents, formats, merges, widths. What an Excel may not take (rules
 * for typing, frozen rows, the printed page, protection) is left out without a word. Where the contents cannot be written
 * the sheet is taken away again.
 * @throws WorkbookRefusal, also "protected" where the workbook's structure is
 */
export async function addSheet(context: Conversation, drawn: DrawnSheet): Promise<AddedSheet> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name");
  await context.sync();
  if (workbook.readOnly) throw new WorkbookRefusal("read-only");
  if (workbook.protection.protected) throw new WorkbookRefusal("protected");
  const name = freeName(
    drawn.name,
    workbook.worksheets.items.map((sheet) => sheet.name),
  );
  const range = usedRange(drawn);
  try {
    const sheet = workbook.worksheets.add(name);
    writeCells(sheet, drawn, range);
    const written = rangeOf(sheet, range);
    written.load("formulas");
    await context.sync();
    await finish(context, sheet, drawn);
    sheet.activate();
    await context.sync();
    return { name, range, formulas: written.formulas as unknown[][] };
  } catch (error) {
    await discard(context, name);
    throw error;
  }
}

/**
 * Takes a sheet away that `addSheet` made; where something was typed into it since, it stays and those cells are answered.
 * @throws WorkbookRefusal "sheet-missing"
 */
export async function removeSheet(
  context: Conversation,
  { name, range, formulas }: AddedSheet,
): Promise<readonly string[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookRefusal("sheet-missing", name);
  const held = rangeOf(sheet, range);
  held.load("formulas");
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const changed = changedCells(formulas, held.formulas as unknown[][], range);
  const isLarger =
    used.rowIndex + used.rowCount - 1 > range.bottom || used.columnIndex + used.columnCount - 1 > range.right;
  const beyond = isLarger
    ? [cellAddress(used.rowIndex + used.rowCount - 1, used.columnIndex + used.columnCount - 1)]
    : [];
  const cells = [...changed, ...beyond];
  if (cells.length > 0) return cells;
  sheet.delete();
  await context.sync();
  return [];
}

function changedCells(
  before: readonly (readonly unknown[])[],
  now: readonly (readonly unknown[])[],
  { top, left }: CellRange,
): string[] {
  return before.flatMap((row, at) =>
    row.flatMap((content, column) =>
      content === now[at]?.[column] ? [] : [cellAddress(top + at, left + column)],
    ),
  );
}

/** "Biểu 1", "Biểu 1 (2)" and so on: Excel takes no two sheets of one name, capitals or not, and 31 characters. */
function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) =>
    taken.some((other) => other.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi"));
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) {
    const end = ` (${number})`;
    name = `${wanted.slice(0, 31 - end.length)}${end}`;
  }
  return name;
}

function usedRange({ rows }: DrawnSheet): CellRange {
  const widest = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: widest - 1 };
}

function writeCells(sheet: Excel.Worksheet, drawn: DrawnSheet, range: CellRange): void {
  const columns = Array.from({ length: range.right + 1 }, (_, column) => column);
  const rows = Array.from({ length: range.bottom + 1 }, (_, row) => row);
  const at = (row: number, column: number): DrawnCell | undefined => drawn.rows[row]?.[column];
  const target = rangeOf(sheet, range);
  target.numberFormat = rows.map((row) =>
    columns.map((column) => at(row, column)?.look?.numberFormat ?? "General"),
  );
  target.formulas = rows.map((row) => columns.map((column) => contentOf(at(row, column))));
  drawn.columnWidths.forEach((width, column) => {
    rangeOf(sheet, { top: 0, bottom: 0, left: column, right: column }).format.columnWidth =
      width * CHARACTER + SIDES;
  });
  for (const [row, height] of drawn.rowHeights ?? [])
    rangeOf(sheet, { top: row, bottom: row, left: 0, right: 0 }).format.rowHeight = height;
  for (const { range: run, look } of runsOf(drawn)) putLook(rangeOf(sheet, run), look);
  for (const merge of drawn.merges) rangeOf(sheet, merge).merge(false);
}

/** A text that Excel would read as a formula, a number or a day begins with its own sign for texts. */
function contentOf(cell: DrawnCell | undefined): string | number | boolean {
  if (cell?.formula !== undefined) return cell.formula;
  const { value } = cell ?? {};
  if (value === undefined || value === null) return "";
  return typeof value === "string" && /^[\s'=+\-@\d(]/.test(value) ? `'${value}` : value;
}

interface Run {
  readonly range: CellRange;
  readonly look: DrawnLook;
}

/** Neighbours of a row that look alike. */
function runsOf({ rows }: DrawnSheet): Run[] {
  const runs: Run[] = [];
  rows.forEach((cells, row) => {
    let before = "";
    for (const [column, cell] of (cells ?? []).entries()) {
      const look = cell?.look;
      const key = look ? JSON.stringify({ ...look, numberFormat: undefined }) : "";
      const last = runs.at(-1);
      if (look && last && key === before)
        runs[runs.length - 1] = { look, range: { ...last.range, right: column } };
      else if (look) runs.push({ look, range: { top: row, bottom: row, left: column, right: column } });
      before = key;
    }
  });
  return runs;
}

const sides = { left: "Left", center: "Center", right: "Right" } as const;

function putLook(range: Excel.Range, look: DrawnLook): void {
  const { format } = range;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.horizontal) format.horizontalAlignment = sides[look.horizontal];
  format.verticalAlignment = "Center";
  if (look.wrap) format.wrapText = true;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.unlocked) format.protection.locked = false;
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** What a form is without, if it must: each apart, so that one which Excel does not take costs no other. */
async function finish(context: Conversation, sheet: Excel.Worksheet, drawn: DrawnSheet): Promise<void> {
  const { validations = [], frozen, page, isProtected } = drawn;
  const parts: (() => void)[] = [
    () => {
      for (const { range, look } of runsOf(drawn)) {
        if (!look.border) continue;
        for (const edge of edges) rangeOf(sheet, range).format.borders.getItem(edge).style = "Continuous";
      }
    },
    () => {
      for (const { range, kind, least, most, title, sentence } of validations) {
        const rule: Excel.BasicDataValidation =
          most === null
            ? { formula1: least, operator: "GreaterThanOrEqualTo" }
            : { formula1: least, formula2: most, operator: "Between" };
        const { dataValidation } = rangeOf(sheet, range);
        dataValidation.rule = kind === "whole" ? { wholeNumber: rule } : { decimal: rule };
        dataValidation.errorAlert = { title, message: sentence, style: "Stop", showAlert: true };
        dataValidation.prompt = { title, message: sentence, showPrompt: true };
      }
    },
    () => {
      if (frozen)
        sheet.freezePanes.freezeAt(
          rangeOf(sheet, { top: 0, left: 0, bottom: frozen.rows - 1, right: frozen.columns - 1 }),
        );
    },
    () => {
      if (!page) return;
      const { area } = page;
      sheet.pageLayout.orientation = page.isLandscape ? "Landscape" : "Portrait";
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      if (area) sheet.pageLayout.setPrintArea(rangeOf(sheet, area));
      if (page.repeated)
        sheet.pageLayout.setPrintTitleRows(`$${page.repeated.top + 1}:$${page.repeated.bottom + 1}`);
    },
    () => {
      if (isProtected) sheet.protection.protect();
    },
  ];
  for (const part of parts) {
    try {
      part();
      await context.sync();
    } catch {
      // An Excel without it shows the form without it.
    }
  }
}

async function discard(context: Conversation, name: string): Promise<void> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  } catch {
    // Excel does not answer any more: the first error says why.
  }
}
