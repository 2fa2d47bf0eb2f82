import type { Conflict, PlannedEdit } from "../../edits/plan";
import { EditConflict } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { parseCell, rangeAddress, rangeContains } from "../../grid/address";
import { WorkbookRefusal } from "../port";
import type { EditBlock } from "./blocks";
import { mergedProperties, mergesOf } from "./read";
import type { Conversation } from "./session";

interface SheetGuard {
  readonly sheet: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
}

interface BlockGuard {
  readonly block: EditBlock;
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly rules: OfficeExtension.ClientResult<number>;
}

export interface GuardedBlock {
  readonly block: EditBlock;
  /** A look may be copied there: it has none of its own and no conditional format that would be lost with it. */
  readonly plain: boolean;
  /** Its protected sheet takes contents there, but no formats. */
  readonly contentsOnly: boolean;
}

/**
 * Asks, before anything is written, what would stand in the way: a workbook opened to be read, protection, filters,
 * merged cells, spilled formulas, headings of Excel tables. Nothing is unprotected, unhidden or unfiltered.
 * @throws WorkbookRefusal, EditConflict
 */
export async function guard(
  conversation: Conversation,
  blocks: readonly EditBlock[],
): Promise<GuardedBlock[]> {
  const { workbook } = conversation;
  workbook.load("readOnly");
  const names = [...new Set(blocks.map((block) => block.sheet))];
  const proxies = names.map((name) => ({ name, sheet: workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of proxies) {
    sheet.load("name");
    sheet.protection.load("protected,options");
    sheet.autoFilter.load("isDataFiltered");
  }
  await conversation.answered();
  if (workbook.readOnly) throw new WorkbookRefusal("read-only");
  const missing = proxies.find(({ sheet }) => sheet.isNullObject);
  if (missing) throw new WorkbookRefusal("sheet-missing", missing.name);

  const sheets = new Map<string, SheetGuard>();
  for (const { name, sheet } of proxies) {
    if (sheet.autoFilter.isDataFiltered) throw new WorkbookRefusal("filtered", name);
    const { tables } = sheet;
    tables.load("items/name,items/showHeaders");
    sheets.set(name, { sheet, tables });
  }
  const asked = blocks.map((block): BlockGuard => {
    const { sheet } = sheets.get(block.sheet) as SheetGuard;
    const range = rangeOf(sheet, block.range);
    range.load("hasSpill");
    range.format.protection.load("locked");
    range.format.fill.load("color");
    range.format.font.load("bold,italic");
    const merged = range.getMergedAreasOrNullObject();
    merged.load(mergedProperties);
    return { block, range, merged, rules: range.conditionalFormats.getCount() };
  });
  await conversation.answered();
  await refuseFilteredTables(conversation, [...sheets.values()]);
  await refuseHeadings(conversation, sheets, blocks);
  for (const { block, range, merged } of asked) {
    const { sheet } = sheets.get(block.sheet) as SheetGuard;
    const place = `${block.sheet}!${rangeAddress(block.range)}`;
    // A protected sheet may leave cells open to be filled in.
    if (sheet.protection.protected && (range.format.protection.locked as boolean | null) !== false)
      throw new WorkbookRefusal("protected", place);
    if ((range.hasSpill as boolean | null) !== false) throw new WorkbookRefusal("spill", place);
    refuseCovered(block, mergesOf(merged));
  }
  return asked.map(({ block, range, rules }) => {
    const { protection } = (sheets.get(block.sheet) as SheetGuard).sheet;
    const contentsOnly = protection.protected && !protection.options.allowFormatCells;
    return { block, contentsOnly, plain: !contentsOnly && rules.value === 0 && isPlain(range) };
  });
}

export function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(
    range.top,
    range.left,
    range.bottom - range.top + 1,
    range.right - range.left + 1,
  );
}

/** A range without fill and emphasis; Excel says white for no fill. */
function isPlain(range: Excel.Range): boolean {
  const { fill, font } = range.format;
  const color = fill.color as string | null;
  return (
    (color === "" || color?.toUpperCase() === "#FFFFFF") &&
    (font.bold as boolean | null) === false &&
    (font.italic as boolean | null) === false
  );
}

async function refuseFilteredTables(
  conversation: Conversation,
  sheets: readonly SheetGuard[],
): Promise<void> {
  const tables = sheets.flatMap(({ tables: { items } }) => items);
  if (tables.length === 0) return;
  for (const table of tables) table.autoFilter.load("isDataFiltered");
  await conversation.answered();
  const filtered = tables.find((table) => table.autoFilter.isDataFiltered);
  if (filtered) throw new WorkbookRefusal("filtered", filtered.name);
}

/** The heading of an Excel table also names its column: writing there renames what formulas refer to. */
async function refuseHeadings(
  conversation: Conversation,
  sheets: ReadonlyMap<string, SheetGuard>,
  blocks: readonly EditBlock[],
): Promise<void> {
  const headings = [...sheets].flatMap(([name, { tables }]) =>
    tables.items
      .filter((table) => table.showHeaders)
      .map((table) => ({ name, range: table.getHeaderRowRange() })),
  );
  if (headings.length === 0) return;
  for (const { range } of headings) range.load("rowIndex,columnIndex,columnCount");
  await conversation.answered();
  refuseWhere(blocks, "heading", (edit, row, column) =>
    headings.some(
      ({ name, range }) =>
        name === edit.sheet &&
        row === range.rowIndex &&
        column >= range.columnIndex &&
        column < range.columnIndex + range.columnCount,
    ),
  );
}

function refuseCovered(block: EditBlock, merges: readonly CellRange[]): void {
  refuseWhere([block], "covered", (_edit, row, column) =>
    merges.some((merge) => rangeContains(merge, row, column) && (row !== merge.top || column !== merge.left)),
  );
}

function refuseWhere(
  blocks: readonly EditBlock[],
  reason: Conflict["reason"],
  test: (edit: PlannedEdit, row: number, column: number) => boolean,
): void {
  const conflicts = blocks
    .flatMap((block) => block.edits.flat())
    .filter((edit) => {
      const position = parseCell(edit.cell);
      return position !== null && test(edit, position.row, position.column);
    })
    .map((edit): Conflict => ({ edit, reason, found: null }));
  if (conflicts.length > 0) throw new EditConflict(conflicts);
}
