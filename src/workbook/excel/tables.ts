import { shiftFormula } from "../../formula/shift";
import type { Conflict, PlannedEdit } from "../../edits/plan";
import { EditConflict, isFormula } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { cellAddress, parseCell, rangeAddress, rangeContains } from "../../grid/address";
import { WorkbookRefusal } from "../port";
import { rangeIn } from "./areas";
import type { EditBlock } from "./blocks";
import { blocksOf, stands, typed } from "./blocks";
import type { Held } from "./held";
import { contentsOf, readHeld } from "./held";
import type { Conversation } from "./session";

/** An Excel table (Ctrl+T) as it stood before the writing. */
interface SheetTable {
  readonly sheet: string;
  readonly name: string;
  readonly area: CellRange;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** What Excel may do to tables by itself when a plan is written, and what undoes it. */
export interface TableWatch {
  /** Tables that reach to where something is written, and may grow over it. */
  readonly growing: readonly SheetTable[];
  /**
   * Cells that are not planned and that Excel may fill, as blocks whose `after` is what it would put there: a formula
   * of their column, or the name of a new column.
   */
  readonly blocks: readonly EditBlock[];
  /** Cells that are planned and in which Excel may put another formula of their column: that is then taken back. */
  readonly replaced: readonly EditBlock[];
  /** Whether a cell lies in a table, or will where one grows. */
  readonly isInTable: (edit: PlannedEdit) => boolean;
}

/** The tables of some sheets. @throws WorkbookRefusal "filtered" where a filter of theirs hides rows */
async function tablesOf(
  context: Conversation,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
): Promise<SheetTable[]> {
  for (const { tables } of sheets.values()) tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const asked = [...sheets].flatMap(([sheet, { tables }]) =>
    tables.items.map((table) => ({ sheet, table, range: table.getRange() })),
  );
  if (asked.length === 0) return [];
  for (const { table, range } of asked) {
    table.autoFilter.load("isDataFiltered");
    range.load("rowIndex,columnIndex,rowCount,columnCount");
  }
  await context.sync();
  const filtered = asked.find(({ table }) => table.autoFilter.isDataFiltered);
  if (filtered) throw new WorkbookRefusal("filtered", filtered.table.name);
  return asked.map(({ sheet, table, range }) => ({
    sheet,
    name: table.name,
    area: rangeIn(range),
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
  }));
}

function bodyOf({ area, showHeaders, showTotals }: SheetTable): CellRange {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

/** Planned edits by sheet, row and column. */
class Planned {
  private readonly edits = new Map<string, PlannedEdit>();
  readonly places: { readonly edit: PlannedEdit; readonly row: number; readonly column: number }[] = [];

  constructor(blocks: readonly EditBlock[]) {
    for (const edit of blocks.flatMap((block) => block.edits.flat())) {
      const place = parseCell(edit.cell);
      if (!place) continue;
      this.edits.set(`${edit.sheet}\n${place.row}\n${place.column}`, edit);
      this.places.push({ edit, ...place });
    }
  }

  at(sheet: string, row: number, column: number): PlannedEdit | undefined {
    return this.edits.get(`${sheet}\n${row}\n${column}`);
  }
}

/** The heading of an Excel table also names its column: writing there renames what formulas refer to. */
function refuseHeadings(tables: readonly SheetTable[], planned: Planned): void {
  const conflicts = planned.places
    .filter(({ edit, row, column }) =>
      tables.some(
        ({ sheet, area, showHeaders }) =>
          showHeaders &&
          sheet === edit.sheet &&
          row === area.top &&
          column >= area.left &&
          column <= area.right,
      ),
    )
    .map(({ edit }): Conflict => ({ edit, reason: "heading", found: null }));
  if (conflicts.length > 0) throw new EditConflict(conflicts);
}

function unplannedEdit(sheet: string, row: number, column: number, after: PlannedEdit["after"]): PlannedEdit {
  return { sheet, cell: cellAddress(row, column), before: { value: null }, after };
}

/** In columns that get formulas: every row with what Excel would put there, the last formula. */
function columnWatch(
  table: SheetTable,
  planned: Planned,
): { readonly unplanned: PlannedEdit[]; readonly replaced: PlannedEdit[] } {
  const body = bodyOf(table);
  const unplanned: PlannedEdit[] = [];
  const replaced: PlannedEdit[] = [];
  for (let column = body.left; column <= body.right; column++) {
    const written = planned.places.filter(
      ({ edit, row, column: at }) =>
        at === column && edit.sheet === table.sheet && rangeContains(body, row, at) && isFormula(edit.after),
    );
    const last = written.sort((one, other) => one.row - other.row)[written.length - 1];
    if (!last || !isFormula(last.edit.after)) continue;
    for (let row = body.top; row <= body.bottom; row++) {
      const formula = shiftFormula(last.edit.after.formula, row - last.row, 0);
      const own = planned.at(table.sheet, row, column);
      if (own) replaced.push({ ...own, after: { formula } });
      else unplanned.push(unplannedEdit(table.sheet, row, column, { formula }));
    }
  }
  return { unplanned, replaced };
}

function mayGrow({ sheet, area, showTotals }: SheetTable, { places }: Planned): boolean {
  return places.some(({ edit, row, column }) => {
    if (edit.sheet !== sheet) return false;
    const isBeside = column === area.right + 1 && row >= area.top && row <= area.bottom;
    const isBelow = !showTotals && row === area.bottom + 1 && column >= area.left && column <= area.right;
    return isBeside || isBelow;
  });
}

/** As large as a table may become: over the planned columns and rows that follow it without a gap. */
function grownOver(table: SheetTable, planned: Planned): SheetTable {
  let { area } = table;
  for (;;) {
    const next = { ...table, area };
    if (!mayGrow(next, planned)) return next;
    const isBeside = planned.places.some(
      ({ edit, row, column }) =>
        edit.sheet === table.sheet && column === area.right + 1 && row >= area.top && row <= area.bottom,
    );
    area = isBeside ? { ...area, right: area.right + 1 } : { ...area, bottom: area.bottom + 1 };
  }
}

/** Excel names the columns that a table takes in. */
const columnName = /^\p{L}+\d+$/u;

/** The heading cells beside a table that may grow, where nothing is planned. */
function headingWatch({ sheet, area, showHeaders }: SheetTable, planned: Planned): PlannedEdit[] {
  if (!showHeaders) return [];
  const columns = planned.places
    .filter(({ edit, row, column }) => edit.sheet === sheet && row <= area.bottom && column > area.right)
    .map(({ column }) => column);
  return [...new Set(columns)]
    .filter((column) => !planned.at(sheet, area.top, column))
    .map((column) => unplannedEdit(sheet, area.top, column, { value: null }));
}

/**
 * Asks which tables the plan touches. @throws WorkbookRefusal "filtered"; EditConflict for headings
 */
export async function watchTables(
  context: Conversation,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  blocks: readonly EditBlock[],
): Promise<TableWatch> {
  const tables = await tablesOf(context, sheets);
  const planned = new Planned(blocks);
  refuseHeadings(tables, planned);
  const growing = tables.filter((table) => mayGrow(table, planned));
  const grown = tables.map((table) => grownOver(table, planned));
  const columns = grown.map((table) => columnWatch(table, planned));
  const edits = [
    ...columns.flatMap(({ unplanned }) => unplanned),
    ...growing.flatMap((table) => headingWatch(table, planned)),
  ];
  const isInTable = ({ sheet, cell }: PlannedEdit): boolean => {
    const place = parseCell(cell);
    return (
      place !== null &&
      grown.some((each) => each.sheet === sheet && rangeContains(each.area, place.row, place.column))
    );
  };
  const replaced = blocksOf(columns.flatMap((column) => column.replaced));
  return { growing, blocks: blocksOf(edits), replaced, isInTable };
}

/**
 * A column whose other rows hold another formula is one that Excel keeps the same in all rows: what is planned for some
 * of them cannot be written alone. @throws WorkbookRefusal "table"
 */
export function refuseCalculatedColumns(
  { blocks }: TableWatch,
  before: ReadonlyMap<EditBlock, Held[][]>,
): void {
  const contents = contentsOf(before);
  for (const edit of blocks.flatMap((block) => block.edits.flat())) {
    const found = contents(edit.sheet, edit.cell)?.content;
    if (found && isFormula(found) && !stands(found, edit.after))
      throw new WorkbookRefusal("table", `${edit.sheet}!${edit.cell}`);
  }
}

/** Whether Excel put there what stands in a watched cell. */
export function isFilled(edit: PlannedEdit, there: Held, before: Held): boolean {
  if (stands(there.content, before.content)) return false;
  if (isFormula(edit.after)) return stands(there.content, edit.after);
  const { content } = there;
  return !isFormula(content) && typeof content.value === "string" && columnName.test(content.value);
}

/**
 * Takes back what Excel did to tables by itself: gives cells what they held, and tables their size.
 * @param before what the watched cells held
 * @throws WorkbookRefusal "table" when that does not stand
 */
export async function settleTables(
  context: Conversation,
  { growing, blocks }: TableWatch,
  before: ReadonlyMap<EditBlock, Held[][]>,
): Promise<void> {
  if (growing.length > 0) await shrink(context, growing);
  if (blocks.length === 0) return;
  const held = contentsOf(before);
  const filled = (now: ReadonlyMap<EditBlock, Held[][]>): PlannedEdit[] => {
    const contents = contentsOf(now);
    return blocks
      .flatMap((block) => block.edits.flat())
      .filter((edit) => {
        const [there, old] = [contents(edit.sheet, edit.cell), held(edit.sheet, edit.cell)];
        return there !== null && old !== null && isFilled(edit, there, old);
      });
  };
  const changed = filled(await readHeld(context, blocks));
  if (changed.length === 0) return;
  for (const { sheet, cell } of changed) {
    const old = held(sheet, cell);
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    if (old) range.formulas = [[typed(old.content)]];
  }
  await context.sync();
  const [left] = filled(await readHeld(context, blocks));
  if (left) throw new WorkbookRefusal("table", `${left.sheet}!${left.cell}`);
}

function proxyOf({ workbook }: Conversation, { sheet, name }: SheetTable): Excel.Table {
  return workbook.worksheets.getItem(sheet).tables.getItem(name);
}

async function sizesOf(context: Conversation, tables: readonly SheetTable[]): Promise<CellRange[]> {
  const ranges = tables.map((table) => proxyOf(context, table).getRange());
  for (const range of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return ranges.map(rangeIn);
}

/** Gives tables that grew their size again. @throws WorkbookRefusal "table" */
export async function shrink(context: Conversation, tables: readonly SheetTable[]): Promise<void> {
  const other = (sizes: readonly CellRange[]): SheetTable[] =>
    tables.filter(({ area }, index) => {
      const now = sizes[index];
      return now !== undefined && rangeAddress(now) !== rangeAddress(area);
    });
  const grown = other(await sizesOf(context, tables));
  if (grown.length === 0) return;
  for (const table of grown) proxyOf(context, table).resize(rangeAddress(table.area));
  await context.sync();
  const [left] = other(await sizesOf(context, tables));
  if (left) throw new WorkbookRefusal("table", `${left.sheet}!${rangeAddress(left.area)}`);
}
