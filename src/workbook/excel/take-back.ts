import { cellAddress } from "../../grid/address";
import { WorkbookRefusal } from "../port";
import type { EditBlock } from "./blocks";
import { requestsOf, stands, typed } from "./blocks";
import { rangeOf } from "./areas";
import type { Held } from "./held";
import { readHeld } from "./held";
import type { Conversation } from "./session";
import { converseAfterTyping } from "./session";
import type { TableWatch } from "./tables";
import { isFilled, shrink } from "./tables";

/** A block that was written, or may have been. */
export interface Written {
  readonly block: EditBlock;
  /** What stood there before, rows × columns. */
  readonly held: readonly (readonly Held[])[];
  /** Its look was copied from elsewhere, over none of its own. */
  readonly dressed: boolean;
  /** False while the host has not said that the block was written. */
  readonly certain: boolean;
  /** Nothing was written there: only what Excel filled by itself is taken back. */
  readonly watched?: true;
}

export interface ColumnWidth {
  readonly sheet: string;
  /** Letters: "N". */
  readonly column: string;
  /** In points, as Excel counts it. */
  readonly width: number;
}

/** How often taking back is tried: what made the writing fail may pass. */
const ATTEMPTS = 3;

/** Puts back what stood in one block, but for cells that someone else has changed since. */
function restoreBlock(context: Conversation, entry: Written, now: readonly (readonly Held[])[]): void {
  const { block, held } = entry;
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  if (entry.watched) {
    block.edits.forEach((row, index) => {
      row.forEach((edit, column) => {
        const there = now[index]?.[column];
        const old = held[index]?.[column];
        if (there && old && isFilled(edit, there, old))
          sheet.getRange(edit.cell).formulas = [[typed(old.content)]];
      });
    });
    return;
  }
  const ours = block.edits.map((row, index) =>
    row.map((edit, column) => {
      const there = now[index]?.[column];
      const old = held[index]?.[column];
      if (!there || !old) return false;
      return stands(there.content, edit.after) || stands(there.content, old.content);
    }),
  );
  if (ours.every((row) => row.every((cell) => cell))) {
    const target = rangeOf(sheet, block.range);
    if (entry.dressed) target.clear(Excel.ClearApplyTo.formats);
    const otherFormats = held.some((row, index) =>
      row.some((cell, column) => cell.numberFormat !== now[index]?.[column]?.numberFormat),
    );
    // A protected sheet may take contents, but no formats, not even those that stand there.
    if (entry.dressed || otherFormats)
      target.numberFormat = held.map((row) => row.map((cell) => cell.numberFormat));
    target.formulas = held.map((row) => row.map((cell) => typed(cell.content)));
    return;
  }
  ours.forEach((row, index) => {
    row.forEach((isOurs, column) => {
      const old = held[index]?.[column];
      if (!isOurs || !old) return;
      const cell = sheet.getRange(cellAddress(block.range.top + index, block.range.left + column));
      if (entry.dressed) cell.clear(Excel.ClearApplyTo.formats);
      if (entry.dressed || old.numberFormat !== now[index]?.[column]?.numberFormat)
        cell.numberFormat = [[old.numberFormat]];
      cell.formulas = [[typed(old.content)]];
    });
  });
}

async function restoreAll(
  context: Conversation,
  written: readonly Written[],
  grown: TableWatch["growing"],
  widths: readonly ColumnWidth[],
): Promise<void> {
  const byBlock = new Map(written.map((entry) => [entry.block, entry]));
  for (const request of requestsOf([...byBlock.keys()].reverse())) {
    const now = await readHeld(context, request);
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const block of request) {
      const entry = byBlock.get(block);
      if (entry) restoreBlock(context, entry, now.get(block) ?? []);
    }
    await context.sync();
  }
  if (grown.length > 0) await shrink(context, grown);
  for (const { sheet, column, width } of widths)
    context.workbook.worksheets.getItem(sheet).getRange(`${column}:${column}`).format.columnWidth = width;
  if (widths.length > 0) await context.sync();
}

/** Errors with which a host turns a whole request away before it does anything of it. */
const turnedAway: ReadonlySet<string> = new Set(["cell-editing", "too-large"]);

/**
 * Takes back what was written before `cause` happened. Waits for a cell that is being typed into: leaving half of a
 * plan would be worse than a wait.
 * @throws WorkbookRefusal "half-written", naming the ranges, when that does not succeed
 */
export async function takeBack(
  written: readonly Written[],
  grown: TableWatch["growing"],
  widths: readonly ColumnWidth[],
  cause: unknown,
): Promise<void> {
  const code = cause instanceof WorkbookRefusal ? cause.code : null;
  const pending = code !== null && turnedAway.has(code) ? written.filter(({ certain }) => certain) : written;
  if (pending.length === 0 && widths.length === 0) return;
  for (let attempt = 1; ; attempt++) {
    try {
      // A host that does not answer is not asked again: the user is told at once.
      if (code === "no-answer") throw cause;
      await converseAfterTyping((context) => restoreAll(context, pending, grown, widths));
      return;
    } catch (error) {
      if (attempt >= ATTEMPTS || code === "no-answer") {
        const ranges = pending.map(({ block }) => `${block.sheet}!${addressOf(block)}`);
        throw new WorkbookRefusal("half-written", [...new Set(ranges)].join(", "), { cause: error });
      }
    }
  }
}

function addressOf({ range }: EditBlock): string {
  const [first, last] = [cellAddress(range.top, range.left), cellAddress(range.bottom, range.right)];
  return first === last ? first : `${first}:${last}`;
}
