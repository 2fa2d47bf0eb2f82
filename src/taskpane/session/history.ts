import type { EditPlan } from "../../edits/plan";
import { invert } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { parseCell } from "../../grid/address";
import type { Mark } from "../../workbook/port";
import { sameMarks } from "../../workbook/port";
import type { SessionContext } from "./context";
import { cellKey } from "./identity";
import type { Step } from "./state";
import { CellsChanged } from "./trouble";

interface CellsEntry {
  readonly kind: "cells";
  readonly step: Step;
  /** As it was asked for, with looks and stored results: what is redone. */
  readonly plan: EditPlan;
  /** The port's answer, with what the cells held: its inverse is what is undone. */
  readonly written: EditPlan;
}

interface MarksEntry {
  readonly kind: "marks";
  readonly step: Step;
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
}

type Entry = (CellsEntry | MarksEntry) & {
  /** How often each sheet of the entry had moved when the entry was last written or taken back. */
  readonly moved: ReadonlyMap<string, number>;
};

/** The cells that were written, as one range a sheet. */
export type WrittenRanges = ReadonlyMap<string, CellRange>;

function rangesOf(plan: EditPlan): WrittenRanges {
  const ranges = new Map<string, CellRange>();
  for (const { sheet, cell } of plan.edits) {
    const place = parseCell(cell);
    if (!place) continue;
    const { row, column } = place;
    const known = ranges.get(sheet);
    ranges.set(sheet, {
      top: Math.min(known?.top ?? row, row),
      left: Math.min(known?.left ?? column, column),
      bottom: Math.max(known?.bottom ?? row, row),
      right: Math.max(known?.right ?? column, column),
    });
  }
  return ranges;
}

function countCells(marks: readonly Mark[]): number {
  return new Set(marks.map(({ sheet, cell }) => cellKey(sheet, cell))).size;
}

/** Every write of the session, and the way back. A step that cannot be taken back stays where it is. */
export class History {
  private readonly done: Entry[] = [];
  private readonly undone: Entry[] = [];

  constructor(private readonly context: SessionContext) {}

  /** Writes a plan as a new step of so many cells, headings and looks of added columns apart. */
  async apply(kind: "fill" | "fix", plan: EditPlan, cells: number): Promise<WrittenRanges> {
    const written = await this.context.port.apply(plan);
    const sheets = plan.edits.map(({ sheet }) => sheet);
    this.push({
      kind: "cells",
      step: { kind, cells },
      plan,
      written,
      moved: this.movedOf(sheets),
    });
    return rangesOf(written);
  }

  /** Replaces our marks as a new step; it is none when they stood there already. */
  async setMarks(kind: "mark" | "unmark", marks: readonly Mark[]): Promise<{ cells: number }> {
    const before = await this.context.port.setMarks(marks);
    if (!sameMarks(before, marks)) {
      const step: Step = { kind, cells: countCells(kind === "mark" ? marks : before) };
      const sheets = [...before, ...marks].map(({ sheet }) => sheet);
      this.push({ kind: "marks", step, before, after: marks, moved: this.movedOf(sheets) });
    }
    return { cells: countCells(marks) };
  }

  /** Takes the last step back; null when there is none. */
  async undo(): Promise<{ step: Step; ranges: WrittenRanges } | null> {
    const entry = this.done.at(-1);
    if (!entry) return null;
    let ranges: WrittenRanges = new Map();
    if (entry.kind === "marks") await this.restoreMarks(entry, entry.after, entry.before);
    else ranges = rangesOf(await this.context.port.apply(invert(entry.written)));
    this.done.pop();
    this.undone.push({ ...entry, moved: this.movedOf(entry.moved.keys()) });
    this.publish();
    return { step: entry.step, ranges };
  }

  async redo(): Promise<{ step: Step; ranges: WrittenRanges } | null> {
    const entry = this.undone.at(-1);
    if (!entry) return null;
    let again: Entry;
    let ranges: WrittenRanges = new Map();
    const moved = this.movedOf(entry.moved.keys());
    if (entry.kind === "marks") {
      await this.restoreMarks(entry, entry.before, entry.after);
      again = { ...entry, moved };
    } else {
      // Empty cells look alike: only where no row moved are these still the ones that were meant.
      this.refuseMoved(entry, entry.plan.edits);
      const written = await this.context.port.apply(entry.plan);
      ranges = rangesOf(written);
      again = { ...entry, written, moved };
    }
    this.undone.pop();
    this.done.push(again);
    this.publish();
    return { step: entry.step, ranges };
  }

  async countMarks(): Promise<number> {
    return countCells(await this.context.port.marks());
  }

  private async restoreMarks(entry: Entry, expected: readonly Mark[], marks: readonly Mark[]): Promise<void> {
    const { port } = this.context;
    const present = await port.marks();
    if (!sameMarks(present, expected)) throw new CellsChanged(distinctCells([...present, ...expected]));
    this.refuseMoved(entry, marks);
    await port.setMarks(marks);
  }

  private refuseMoved(
    entry: Entry,
    cells: readonly { readonly sheet: string; readonly cell: string }[],
  ): void {
    const moved = cells.filter(
      ({ sheet }) => (this.context.moved.get(sheet) ?? 0) !== (entry.moved.get(sheet) ?? 0),
    );
    if (moved.length > 0) throw new CellsChanged(distinctCells(moved));
  }

  private movedOf(sheets: Iterable<string>): ReadonlyMap<string, number> {
    return new Map([...sheets].map((sheet) => [sheet, this.context.moved.get(sheet) ?? 0]));
  }

  private push(entry: Entry): void {
    this.done.push(entry);
    this.undone.length = 0;
    this.publish();
  }

  private publish(): void {
    this.context.store.update({
      undo: this.done.at(-1)?.step ?? null,
      redo: this.undone.at(-1)?.step ?? null,
    });
  }
}

function distinctCells(
  cells: readonly { readonly sheet: string; readonly cell: string }[],
): { sheet: string; cell: string }[] {
  const distinct = new Map<string, { sheet: string; cell: string }>();
  for (const { sheet, cell } of cells) distinct.set(cellKey(sheet, cell), { sheet, cell });
  return [...distinct.values()];
}
