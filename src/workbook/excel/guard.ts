import type { Conflict } from "../../edits/plan";
import { EditConflict } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { parseCell, rangeAddress } from "../../grid/address";
import { WorkbookRefusal } from "../port";
import { rangeOf } from "./areas";
import type { EditBlock } from "./blocks";
import { isCovered, readMerges } from "./merges";
import type { Conversation } from "./session";
import type { TableWatch } from "./tables";
import { watchTables } from "./tables";

interface BlockGuard {
  readonly block: EditBlock;
  readonly range: Excel.Range;
  readonly rules: OfficeExtension.ClientResult<number>;
}

export interface GuardedBlock {
  readonly block: EditBlock;
  /** A look may be copied there: it has none of its own and no conditional format that would be lost with it. */
  readonly plain: boolean;
  /** Its protected sheet takes contents there, but no formats. */
  readonly contentsOnly: boolean;
}

/** What was found before anything is written. */
export interface Guarded {
  readonly blocks: readonly GuardedBlock[];
  readonly tables: TableWatch;
  /** Protected sheets whose columns keep their widths. */
  readonly fixedWidths: ReadonlySet<string>;
}

/**
 * Asks, before anything is written, what would stand in the way: a workbook opened to be read, protection, filters,
 * merged cells, spilled formulas, Excel tables. Nothing is unprotected, unhidden or unfiltered.
 * @param widths names of sheets whose columns are to take another width
 * @throws WorkbookRefusal, EditConflict
 */
export async function guard(
  context: Conversation,
  blocks: readonly EditBlock[],
  widths: readonly string[],
): Promise<Guarded> {
  const { workbook } = context;
  workbook.load("readOnly");
  const names = [...new Set([...blocks.map((block) => block.sheet), ...widths])];
  const sheets = new Map(names.map((name) => [name, workbook.worksheets.getItemOrNullObject(name)]));
  for (const sheet of sheets.values()) {
    sheet.load("name");
    sheet.protection.load("protected,options");
    sheet.autoFilter.load("isDataFiltered");
  }
  await context.sync();
  if (workbook.readOnly) throw new WorkbookRefusal("read-only");
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) throw new WorkbookRefusal("sheet-missing", name);
    if (sheet.autoFilter.isDataFiltered) throw new WorkbookRefusal("filtered", name);
  }
  const tables = await watchTables(context, sheets, blocks);
  const sheetOf = ({ sheet }: EditBlock): Excel.Worksheet => sheets.get(sheet) as Excel.Worksheet;
  const asked = blocks.map((block): BlockGuard => {
    const range = rangeOf(sheetOf(block), block.range);
    range.load("hasSpill");
    range.format.protection.load("locked");
    range.format.fill.load("pattern");
    range.format.font.load("bold,italic");
    return { block, range, rules: range.conditionalFormats.getCount() };
  });
  await context.sync();
  for (const { block, range } of asked) {
    const place = `${block.sheet}!${rangeAddress(block.range)}`;
    // A protected sheet may leave cells open to be filled in.
    if (sheetOf(block).protection.protected && (range.format.protection.locked as boolean | null) !== false)
      throw new WorkbookRefusal("protected", place);
    if ((range.hasSpill as boolean | null) !== false) throw new WorkbookRefusal("spill", place);
  }
  for (const [name, sheet] of sheets)
    await refuseCovered(
      context,
      sheet,
      blocks.filter((block) => block.sheet === name),
    );
  const takesFormats = (sheet: Excel.Worksheet): boolean =>
    !sheet.protection.protected || sheet.protection.options.allowFormatCells === true;
  return {
    blocks: asked.map(({ block, range, rules }) => {
      const contentsOnly = !takesFormats(sheetOf(block));
      return { block, contentsOnly, plain: !contentsOnly && rules.value === 0 && isPlain(range) };
    }),
    tables,
    fixedWidths: new Set(
      [...sheets]
        .filter(([, { protection }]) => protection.protected && !protection.options.allowFormatColumns)
        .map(([name]) => name),
    ),
  };
}

/** A range without fill and emphasis. A white fill is one: it has the colour of none, and a pattern. */
function isPlain({ format: { fill, font } }: Excel.Range): boolean {
  return (
    (fill.pattern as string | null) === "None" &&
    (font.bold as boolean | null) === false &&
    (font.italic as boolean | null) === false
  );
}

/** @throws EditConflict; WorkbookRefusal "merged" where Excel does not tell what is merged */
async function refuseCovered(
  context: Conversation,
  sheet: Excel.Worksheet,
  blocks: readonly EditBlock[],
): Promise<void> {
  if (blocks.length === 0) return;
  const around: CellRange = {
    top: 0,
    left: 0,
    bottom: Math.max(...blocks.map(({ range }) => range.bottom)),
    right: Math.max(...blocks.map(({ range }) => range.right)),
  };
  const merges = await readMerges(context, sheet, around);
  // What is written under a merged cell may stand there unseen.
  if (merges === null) throw new WorkbookRefusal("merged", blocks[0]?.sheet ?? "");
  const conflicts = blocks
    .flatMap((block) => block.edits.flat())
    .filter(({ cell }) => {
      const place = parseCell(cell);
      return place !== null && isCovered(merges, place.row, place.column);
    })
    .map((edit): Conflict => ({ edit, reason: "covered", found: null }));
  if (conflicts.length > 0) throw new EditConflict(conflicts);
}
