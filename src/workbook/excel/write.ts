import type { CellContent, Conflict, EditPlan, PlannedEdit } from "../../edits/plan";
import { checkPreconditions, EditConflict } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { parseCell, rangeAddress } from "../../grid/address";
import { WorkbookRefusal } from "../port";
import type { EditBlock } from "./blocks";
import { rangeOf } from "./areas";
import { blocksOf, requestsOf, stands, typed } from "./blocks";
import { refusalOf } from "./failures";
import type { GuardedBlock } from "./guard";
import { guard } from "./guard";
import type { Contents, Held } from "./held";
import { contentsOf, heldIn, readHeld } from "./held";
import type { Conversation } from "./session";
import type { ColumnWidth, Written } from "./take-back";
import { takeBack } from "./take-back";
import { refuseCalculatedColumns, settleTables } from "./tables";

interface SentBlock {
  readonly block: EditBlock;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

function rowsOf<Result>(block: EditBlock, of: (edit: PlannedEdit) => Result): Result[][] {
  return block.edits.map((row) => row.map(of));
}

/** The range, in the same sheet, whose looks the block copies. */
function lookOf(block: EditBlock): CellRange | null {
  const from = parseCell(block.edits[0]?.[0]?.after.styleFrom ?? "");
  if (!from) return null;
  const { range } = block;
  return {
    top: from.row,
    left: from.column,
    bottom: from.row + range.bottom - range.top,
    right: from.column + range.right - range.left,
  };
}

/**
 * Queues the writing of one block. What stands there is read in the same request, just before and just after: no one's
 * edit can come between the look and the writing.
 */
function send(context: Conversation, { block, plain, contentsOnly }: GuardedBlock): SentBlock {
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const before = rangeOf(sheet, block.range);
  before.load("values,formulas,numberFormat");
  const target = rangeOf(sheet, block.range);
  const look = plain ? lookOf(block) : null;
  if (look) {
    target.copyFrom(rangeAddress(look), Excel.RangeCopyType.formats);
    // The copy brings the conditional formats of its source along, which the block did not have.
    target.conditionalFormats.clearAll();
  }
  // The format comes first: a text written into a cell of dates would become a date. Null leaves a cell's own.
  const formats = rowsOf(block, (edit) => edit.after.numberFormat ?? null);
  if (!contentsOnly && formats.some((row) => row.some((format) => format !== null)))
    target.numberFormat = formats;
  target.formulas = rowsOf(block, (edit) => typed(edit.after));
  const after = rangeOf(sheet, block.range);
  after.load("values,formulas,numberFormat");
  return { block, before, after };
}

/** Edits whose cell held something else than the plan was made for; formulas may be spelled otherwise. */
function changedSince(edits: readonly PlannedEdit[], contents: Contents): Conflict[] {
  const read = (sheet: string, cell: string): CellContent | null => contents(sheet, cell)?.content ?? null;
  return checkPreconditions({ edits }, read).filter(
    ({ edit, reason, found }) => reason !== "changed" || !found || !stands(found, edit.before),
  );
}

/** What is known of the cells of a block, rows × columns. */
function heldOf(block: EditBlock, contents: Contents): Held[][] {
  return rowsOf(block, ({ sheet, cell, before }) => {
    const { numberFormat = "General", ...content } = before;
    return contents(sheet, cell) ?? { content, numberFormat };
  });
}

function notStanding(edits: readonly PlannedEdit[], contents: Contents): PlannedEdit[] {
  return edits.filter((edit) => {
    const found = contents(edit.sheet, edit.cell);
    return !found || !stands(found.content, edit.after);
  });
}

/** A protected sheet may take contents and keep its widths: the new column is then as wide as it was. */
async function widen(
  context: Conversation,
  plan: EditPlan,
  fixed: ReadonlySet<string>,
  old: ColumnWidth[],
): Promise<void> {
  const wanted = (plan.columnWidths ?? []).filter(({ sheet }) => !fixed.has(sheet));
  const copies = wanted.map((copy) => {
    const sheet = context.workbook.worksheets.getItem(copy.sheet);
    const target = sheet.getRange(`${copy.column}:${copy.column}`);
    const source = sheet.getRange(`${copy.copyColumnWidthFrom}:${copy.copyColumnWidthFrom}`);
    target.format.load("columnWidth");
    source.format.load("columnWidth");
    return { copy, target, source };
  });
  if (copies.length === 0) return;
  await context.sync();
  for (const { copy, target } of copies)
    old.push({ sheet: copy.sheet, column: copy.column, width: target.format.columnWidth });
  for (const { target, source } of copies) target.format.columnWidth = source.format.columnWidth;
  await context.sync();
}

/**
 * Applies a plan: asks what stands in the way, writes by requests that Excel takes, each reading what stood there and
 * what stands there now. On any failure what was written is taken back.
 * @throws EditConflict, WorkbookRefusal, or an error of Excel; "half-written" alone means that something was left
 */
export async function writePlan(context: Conversation, plan: EditPlan): Promise<EditPlan> {
  const blocks = blocksOf(plan.edits);
  const widened = (plan.columnWidths ?? []).map(({ sheet }) => sheet);
  if (blocks.length === 0 && widened.length === 0) return plan;
  const { tables, fixedWidths, ...found } = await guard(context, blocks, widened);
  const guarded = new Map(found.blocks.map((entry) => [entry.block, entry]));
  const requests = requestsOf(blocks);
  const held = new Map<EditBlock, Held[][]>();
  for (const request of requests)
    for (const [block, rows] of await readHeld(context, request)) held.set(block, rows);
  const conflicts = changedSince(plan.edits, contentsOf(held));
  if (conflicts.length > 0) throw new EditConflict(conflicts);
  const watched = new Map<EditBlock, Held[][]>();
  for (const request of requestsOf(tables.blocks))
    for (const [block, rows] of await readHeld(context, request)) watched.set(block, rows);
  refuseCalculatedColumns(tables, watched);

  const now = new Map<EditBlock, Held[][]>();
  // What Excel may fill by itself is taken back as what was written is.
  const written: Written[] = [...tables.blocks, ...tables.replaced].map((block) => ({
    block,
    held: watched.get(block) ?? heldOf(block, contentsOf(held)),
    dressed: false,
    certain: false,
    watched: true,
  }));
  const own = written.length;
  const widths: ColumnWidth[] = [];
  try {
    for (const request of requests) {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      const sent = request.flatMap((block) => {
        const entry = guarded.get(block);
        return entry ? [send(context, entry)] : [];
      });
      // Until the host says otherwise, what was asked for may stand there.
      const entries = sent.map(({ block }): Written => {
        const dressed = (guarded.get(block)?.plain ?? false) && lookOf(block) !== null;
        return { block, held: held.get(block) ?? [], dressed, certain: false };
      });
      written.push(...entries);
      await context.sync();
      for (const entry of written.slice(0, own)) Object.assign(entry, { certain: true });
      sent.forEach(({ block, before, after }, index) => {
        held.set(block, heldIn(before));
        now.set(block, heldIn(after));
        const entry = entries[index];
        if (entry) Object.assign(entry, { held: held.get(block), certain: true });
      });
      const edits = request.flatMap((block) => block.edits.flat());
      const late = changedSince(edits, contentsOf(held));
      if (late.length > 0) throw new EditConflict(late);
    }
    if (tables.blocks.length > 0 || tables.growing.length > 0) {
      await settleTables(context, tables, watched);
      for (const request of requests)
        for (const [block, rows] of await readHeld(context, request)) now.set(block, rows);
    }
    const lost = notStanding(plan.edits, contentsOf(now));
    if (lost.length > 0)
      throw new WorkbookRefusal(
        lost.every(tables.isInTable) ? "table" : "not-written",
        lost.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", "),
      );
    await widen(context, plan, fixedWidths, widths);
  } catch (error) {
    await takeBack(written, tables.growing, widths, refusalOf(error));
    throw error;
  }
  return withWhatStood(plan, contentsOf(held), contentsOf(now));
}

/** The plan with what each cell held and with the formats that it has now, so that its inverse restores both. */
function withWhatStood(plan: EditPlan, before: Contents, after: Contents): EditPlan {
  return {
    ...plan,
    edits: plan.edits.map((edit): PlannedEdit => {
      const old = before(edit.sheet, edit.cell);
      const format = after(edit.sheet, edit.cell)?.numberFormat;
      if (!old) return edit;
      return {
        ...edit,
        before: { ...old.content, numberFormat: old.numberFormat },
        after: format === undefined ? edit.after : { ...edit.after, numberFormat: format },
      };
    }),
  };
}
