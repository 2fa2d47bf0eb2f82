import { union } from "../../grid/ranges";
import type { EditPlan } from "../../edits/plan";
import { invert } from "../../edits/plan";
import type { CellRange } from "../../grid/address";
import { parseCell } from "../../grid/address";
import type { DrawnSheet } from "../../grid/drawn-sheet";
import type { Mark, MarksLeft, NewSheet, TypedStep } from "../../workbook/port";
import { sameMarks, WorkbookRefusal } from "../../workbook/port";
import type { SessionContext } from "./context";
import { cellKey } from "./identity";
import type { KeptState } from "./kept-state";
import type { Ignore, Step } from "./state";
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

interface TypedEntry {
  readonly kind: "typed";
  readonly step: Step;
  readonly typed: TypedStep;
}

interface IgnoresEntry {
  readonly kind: "ignores";
  readonly step: Step;
  readonly before: readonly Ignore[];
  readonly after: readonly Ignore[];
}

interface SheetEntry {
  readonly kind: "sheet";
  readonly step: Step;
  readonly drawn: DrawnSheet;
  readonly added: NewSheet;
}

type Entry = (CellsEntry | MarksEntry | TypedEntry | IgnoresEntry | SheetEntry) & {
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
    const own = { top: row, left: column, bottom: row, right: column };
    ranges.set(sheet, known ? union(known, own) : own);
  }
  return ranges;
}

function countCells(marks: readonly Mark[]): number {
  return new Set(marks.map(({ sheet, cell }) => cellKey(sheet, cell))).size;
}

/**
 * The ignores with one step taken from one list to another: exactly that list where nothing else changed it, else
 * without what the step brought and with what it took away.
 */
function ignoresAfter(
  present: readonly Ignore[],
  from: readonly Ignore[],
  to: readonly Ignore[],
): readonly Ignore[] {
  const ids = (ignores: readonly Ignore[]) => ignores.map(({ id }) => id).join("\n");
  if (ids(present) === ids(from)) return to;
  const has = (ignores: readonly Ignore[], id: string) => ignores.some((ignore) => ignore.id === id);
  const brought = to.filter(({ id }) => !has(from, id) && !has(present, id));
  return [...present.filter(({ id }) => !has(from, id) || has(to, id)), ...brought];
}

/**
 * Every write of the session and, where the host hands them over, what was typed into its cells: one history, and the
 * way back through it. A step that cannot be taken back stays where it is.
 */
export class History {
  private readonly done: Entry[] = [];
  private readonly undone: Entry[] = [];

  constructor(
    private readonly context: SessionContext,
    private readonly kept: KeptState,
  ) {}

  /** Notes a step that a person took in the cells. */
  typed(typed: TypedStep): void {
    this.push({
      kind: "typed",
      step: { kind: "typed", cells: typed.cells },
      typed,
      moved: this.movedOf(typed.ranges.keys()),
    });
  }

  /** Changes the ignores as a new step; it is none when nothing changes. */
  async changeIgnores(
    kind: "ignore" | "unignore",
    change: (ignores: readonly Ignore[]) => readonly Ignore[],
  ): Promise<void> {
    let before: readonly Ignore[] = [];
    let after: readonly Ignore[] = [];
    await this.kept.update((state) => {
      before = state.ignores;
      after = change(state.ignores);
      return { ...state, ignores: after };
    });
    const cells = Math.abs(after.length - before.length);
    if (cells > 0) this.push({ kind: "ignores", step: { kind, cells }, before, after, moved: new Map() });
  }

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

  /** Adds a sheet as a new step; the name it has. @throws WorkbookRefusal "unsupported" where there is no place for one */
  async addSheet(drawn: DrawnSheet): Promise<string> {
    const added = await this.newSheet(drawn);
    this.push({ kind: "sheet", step: { kind: "sheet", cells: 1 }, drawn, added, moved: new Map() });
    return added.name;
  }

  private async newSheet(drawn: DrawnSheet): Promise<NewSheet> {
    const added = await this.context.port.addSheet?.(drawn);
    if (!added) throw new WorkbookRefusal("unsupported");
    return added;
  }

  /**
   * Replaces our marks as a new step; it is none when they stood there already, and a host that may not have painted
   * them does so again. What the workbook does not take is left out and told.
   * @throws WorkbookRefusal "protected" where it takes none of them for that
   */
  async setMarks(
    kind: "mark" | "unmark",
    wanted: readonly Mark[],
  ): Promise<{ cells: number; left: readonly MarksLeft[] }> {
    const { port } = this.context;
    const { marks, left } =
      kind === "mark" && port.marksTaken ? await port.marksTaken(wanted) : { marks: wanted, left: [] };
    const [closed] = left.filter(({ reason }) => reason === "protected");
    if (marks.length === 0 && closed?.reason === "protected")
      throw new WorkbookRefusal("protected", closed.sheet);
    const before = await port.setMarks(marks);
    if (kind === "mark" && marks.length > 0 && sameMarks(before, marks)) await port.repaintMarks?.();
    if (!sameMarks(before, marks)) {
      const step: Step = { kind, cells: countCells(kind === "mark" ? marks : before) };
      const sheets = [...before, ...marks].map(({ sheet }) => sheet);
      this.push({ kind: "marks", step, before, after: marks, moved: this.movedOf(sheets) });
    }
    return { cells: countCells(marks), left };
  }

  /** Takes the last step back; null when there is none. */
  async undo(): Promise<{ step: Step; ranges: WrittenRanges } | null> {
    const entry = this.done.at(-1);
    if (!entry) return null;
    let ranges: WrittenRanges = new Map();
    switch (entry.kind) {
      case "marks":
        await this.restoreMarks(entry, entry.after, entry.before);
        break;
      case "ignores":
        await this.restoreIgnores(entry.after, entry.before);
        break;
      case "typed":
        await entry.typed.undo();
        ranges = entry.typed.ranges;
        break;
      case "sheet": {
        const { name: sheet } = entry.added;
        const typed = await entry.added.remove();
        if (typed.length > 0) throw new CellsChanged(typed.map((cell) => ({ sheet, cell })));
        break;
      }
      case "cells":
        ranges = rangesOf(await this.context.port.apply(invert(entry.written)));
    }
    this.move(entry, this.done, this.undone, { ...entry, moved: this.movedOf(entry.moved.keys()) });
    return { step: entry.step, ranges };
  }

  async redo(): Promise<{ step: Step; ranges: WrittenRanges } | null> {
    const entry = this.undone.at(-1);
    if (!entry) return null;
    let again: Entry = { ...entry, moved: this.movedOf(entry.moved.keys()) };
    let ranges: WrittenRanges = new Map();
    switch (entry.kind) {
      case "marks":
        await this.restoreMarks(entry, entry.before, entry.after);
        break;
      case "ignores":
        await this.restoreIgnores(entry.before, entry.after);
        break;
      case "typed":
        await entry.typed.redo();
        ranges = entry.typed.ranges;
        break;
      case "sheet":
        again = { ...entry, added: await this.newSheet(entry.drawn) };
        break;
      case "cells": {
        // Empty cells look alike: only where no row moved are these still the ones that were meant.
        this.refuseMoved(entry, entry.plan.edits);
        const written = await this.context.port.apply(entry.plan);
        ranges = rangesOf(written);
        again = { ...entry, written, moved: again.moved };
      }
    }
    this.move(entry, this.undone, this.done, again);
    return { step: entry.step, ranges };
  }

  async countMarks(): Promise<number> {
    return countCells(await this.context.port.marks());
  }

  private restoreIgnores(from: readonly Ignore[], to: readonly Ignore[]): Promise<void> {
    return this.kept.update((state) => ({ ...state, ignores: [...ignoresAfter(state.ignores, from, to)] }));
  }

  /** From one end to the other, unless a new step came meanwhile: it ended what could be done again. */
  private move(entry: Entry, from: Entry[], to: Entry[], moved: Entry): void {
    const at = from.lastIndexOf(entry);
    if (at >= 0) {
      from.splice(at, 1);
      to.push(moved);
    }
    this.publish();
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
