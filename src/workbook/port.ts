import type { EditPlan } from "../edits/plan";
import type { CellRange } from "../grid/address";
import type { DrawnSheet } from "../grid/drawn-sheet";
import type { Block } from "../grid/block";
import type { WorkbookData } from "../grid/sheet";
import type { Severity } from "../report";

export type { Block } from "../grid/block";

/** A cell to be shown as wrong for as long as it is. */
export interface Mark {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** Without "=", TRUE while the figure is wrong: "ROUND(C31-SUM(C9,C14),6)<>0". References are read from the cell itself. */
  readonly formula: string;
  readonly severity: Exclude<Severity, "info">;
}

/** Whether two lists hold the same marks, in any order. */
export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  const keys = (marks: readonly Mark[]): string =>
    JSON.stringify(
      marks.map(({ sheet, cell, formula, severity }) => [sheet, cell, formula, severity].join("\n")).sort(),
    );
  return one.length === other.length && keys(one) === keys(other);
}

/** Marks that the workbook does not take, and why. */
export type MarksLeft =
  | { readonly reason: "protected"; readonly sheet: string; readonly cells: number }
  | { readonly reason: "too-many"; readonly cells: number };

/** Of some marks those that can be set, and what is left out. */
export interface MarksTaken {
  readonly marks: readonly Mark[];
  readonly left: readonly MarksLeft[];
}

/** What is selected: a range of one sheet. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Cells that changed, or a sheet whose shape did. */
export interface WorkbookChange {
  readonly sheet: string;
  /** The cells whose content was changed; null when rows, columns or the sheet itself moved, so that it must be read again. */
  readonly range: CellRange | null;
  /** self: written through this port; user: typed in this program; other: by someone else who has the workbook open. */
  readonly source: "self" | "user" | "other";
}

export interface ReadProgress {
  /** Cells read so far, of all that will be. */
  readonly done: number;
  readonly total: number;
}

export interface ReadOptions {
  /** Nobody asked for it: what cannot be read without taking something from the person may be as it was last read. */
  readonly quiet?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Why a host does not do what was asked; nothing was changed. Each code has its sentence in both languages. */
export const refusalCodes = [
  /** A cell is being typed into: Enter first. */
  "cell-editing",
  "read-only",
  "protected",
  /** The host refuses and nothing is protected: a program that guards the file, a right that is missing. */
  "denied",
  /** An Excel table would change cells that were not planned. */
  "table",
  /** Rows are hidden by a filter: what is written could land in other rows. */
  "filtered",
  "merged",
  "spill",
  /** The target lies in a pivot table. */
  "pivot",
  /** Another workbook has the focus. */
  "inactive-workbook",
  "sheet-missing",
  /** What is selected cannot be used: a chart, several ranges. */
  "selection",
  /** A chart or macro sheet. */
  "unsupported-sheet",
  "too-large",
  "formula-too-long",
  /** No free cells where the columns would go. */
  "no-room",
  "memory",
  "busy",
  /** The host did not answer in time: whether it did what was asked is not known. */
  "no-answer",
  "offline",
  "cancelled",
  /** What was written did not stand there when it was read back; the cells are again what they were. */
  "not-written",
  /** Neither the writing nor taking it back succeeded: the cells named in `detail` must be looked at. */
  "half-written",
  "unsupported",
  "unknown",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown by every port for what the host refuses. `detail` holds addresses or the host's code, never figures. */
export class WorkbookRefusal extends Error {
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail = "", options?: ErrorOptions) {
    super(detail === "" ? code : `${code}: ${detail}`, options);
    this.name = "WorkbookRefusal";
    this.code = code;
    this.detail = detail;
  }
}

export type Unsubscribe = () => void;

/** Something a person typed, pasted or cleared in the cells, which the host can take back and do again. */
export interface TypedStep {
  readonly cells: number;
  /** The cells that were written, as one range a sheet. */
  readonly ranges: ReadonlyMap<string, CellRange>;
  /** Takes it back: only when everything that was done after it was. */
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** A host that hands over what is done in its cells, so that one history holds it beside what is written through the port. */
export interface WorkbookSteps {
  onStep(listener: (step: TypedStep) => void): Unsubscribe;
  /** The person asked for undo or redo in the cells. */
  onAsked(listener: (direction: "undo" | "redo") => void): Unsubscribe;
}

/** A cell that a finding names. */
export interface NamedCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly severity: Severity;
}

/** What a cell is in the calculation that is looked at: the wrong one, or an operand or the result by its sign. */
export type CellSign = "wrong" | "+" | "−" | "÷" | "=";

export interface SignedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly sign: CellSign;
}

/** What a cell would show after a change that was not confirmed yet. */
export interface PreviewedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** What is shown over the cells while a person works, and is never part of the workbook or its file. */
export interface Hints {
  readonly named: readonly NamedCell[];
  readonly signed: readonly SignedCell[];
  readonly previewed: readonly PreviewedCell[];
}

/**
 * The workbook as every front sees it, wherever it lives: in Excel, in the spreadsheet of the page, in a file in
 * memory. Every adapter passes the same contract suite (test/workbook/contract.ts).
 *
 * Promises reject with WorkbookRefusal for what the host refuses and with EditConflict when a cell no longer holds what
 * a plan was made for; in both cases nothing was changed.
 */
export interface WorkbookPort {
  /** The workbook's name as the user knows it, "" when the host does not tell. */
  name(): string;

  /** Every sheet with its contents. Large sheets are read in blocks of rows; `signal` stops between two of them. */
  read(options?: ReadOptions): Promise<WorkbookData>;

  /** What stands in a range now. */
  readBlock(sheet: string, range: CellRange): Promise<Block>;

  /**
   * Checks every `before` and what the host protects, writes, reads back. Either the whole plan stands, or nothing of
   * it. The answer is the plan with what each cell held, number format included, as its `before`: its inverse takes
   * back what was written.
   */
  apply(plan: EditPlan): Promise<EditPlan>;

  /** Our marks that stand in the workbook, whoever opened it since. */
  marks(): Promise<readonly Mark[]>;

  /**
   * Replaces all our marks; an empty list removes them. The user's own formats and rules stay as they are. Answers
   * with the marks that stood before, and writes nothing when they are the same.
   */
  setMarks(marks: readonly Mark[]): Promise<readonly Mark[]>;

  /** Which of some marks `setMarks` takes now; absent where it takes all of them. Nothing is written. */
  marksTaken?(marks: readonly Mark[]): Promise<MarksTaken>;

  /** Sets again the marks that stand, for a host that may not have painted them anew; absent where none does so. */
  repaintMarks?(): Promise<void>;

  /**
   * Selects the range and brings it into view. `beside` are ranges of the same sheet that a host may select along with
   * it where it has nothing else to outline them by; the range stays the one that `selection` tells.
   */
  select(sheet: string, range: CellRange, beside?: readonly CellRange[]): Promise<void>;

  selection(): Promise<Selection | null>;
  onSelectionChanged(listener: (selection: Selection | null) => void): Unsubscribe;

  onChanged(listener: (change: WorkbookChange) => void): Unsubscribe;

  /** The text that was kept with the workbook, null when there is none: untrusted, anyone with the file can write it. */
  readState(): Promise<string | null>;

  /** Shows these hints instead of those before; absent where nothing can be drawn over the cells, as in Excel. */
  showHints?(hints: Hints): void;

  /**
   * Adds a sheet, under a free name, and shows it; no other sheet is touched. Absent where a new sheet has no place, as in
   * a file that is saved by patching what stood in it.
   */
  addSheet?(drawn: DrawnSheet): Promise<NewSheet>;

  /** Absent where the host keeps a history of its own, as Excel does. */
  readonly steps?: WorkbookSteps;

  /** Keeps a text with the workbook (at most `MOST_STATE_CHARACTERS`), null removes it. */
  writeState(state: string | null): Promise<void>;
}

/** A sheet that a port added; only the port that made it knows what is in it. */
export interface NewSheet {
  readonly name: string;
  /**
   * Takes the sheet away again. Where something was typed into it since, it stays, and the answer names those cells (A1):
   * nobody's work is deleted.
   */
  remove(): Promise<readonly string[]>;
}

export const MOST_STATE_CHARACTERS = 200_000;
