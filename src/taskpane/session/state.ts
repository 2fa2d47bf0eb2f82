import type { CellComparisons } from "../../analysis/comparisons";
import type { CoverageSum } from "../../check/coverage-sum";
import type { FillProposal } from "../../fill/proposal";
import type { DrawnSheet } from "../../grid/drawn-sheet";
import type { Language } from "../../i18n/format";
import type { RefusedCorrection, TableCorrection } from "../../layout/correction";
import type { CellPlace } from "../../check/check";
import type { Share } from "../../check/share-sentence";
import type { CellEdit, FindingData, Severity, SheetReport } from "../../report";
import type { MarksLeft, RefusalCode } from "../../workbook/port";
import type { Ignore, IgnoreScope, WorkbookSettings, WorkbookState } from "../../workbook/workbook-state";

export type { TableCorrection } from "../../layout/correction";

export type { Ignore, IgnoreScope, WorkbookState } from "../../workbook/workbook-state";

export interface Settings extends WorkbookSettings {
  readonly language: Language;
  readonly theme: "system" | "light" | "dark";
}

/** A finding as the pane shows it: data, put into the words of its language where it is shown. */
export interface ShownFinding extends FindingData {
  /** The same for the same finding of the next check: rule, sheet and the cell's labels. */
  readonly id: string;
  readonly place: CellPlace | null;
  /** The ignore that covers it, null when it is to be shown. */
  readonly ignore: Ignore | null;
}

/** What was looked at and what was not, in figures. */
export interface CheckSummary {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly tables: number;
  readonly rows: number;
  readonly relations: number;
  readonly sheets: number;
  /** Sums that only the figures suggest and that fail where too little speaks for them; absent for none. */
  readonly untold?: number;
  /** Formulas without a result that are not calculated here; absent for none. */
  readonly uncalculated?: number;
  /** What was done with the figures of all tables; null where nobody counted, as with totals only. */
  readonly coverage: Omit<CoverageSum, "ranges"> | null;
  readonly hiddenSheets: readonly string[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Sheets with figures in which no table was recognised. */
  readonly sheetsWithoutTable: readonly string[];
  /** Sheets that were not reached because the check was cancelled; absent when all were. */
  readonly uncheckedSheets?: readonly string[];
  /** Sheets that were checked without knowing what is merged in them; absent for none. */
  readonly mergesUnknown?: readonly string[];
}

export interface FillChoice {
  readonly id: string;
  /** The table's A1 range. */
  readonly range: string;
  readonly proposal: FillProposal;
  /** Described in words, in the pane's language. */
  readonly words: string;
  readonly chosen: boolean;
}

export interface FixRow {
  readonly findingId: string;
  readonly place: CellPlace | null;
  readonly edits: readonly CellEdit[];
  /** Unsafe ones (a suggestion with low confidence, or one of several readings) start unticked. */
  readonly safe: boolean;
  readonly chosen: boolean;
}

/** What the pane shows in its body. */
export type View =
  | { readonly kind: "findings" }
  | {
      readonly kind: "fill";
      readonly choices: readonly FillChoice[];
      readonly hiddenSheets: readonly string[];
      readonly protectedSheets: readonly string[];
    }
  /** Fix one (a single row) or all of a rule: before → after. */
  | { readonly kind: "fix"; readonly rule: string; readonly rows: readonly FixRow[] }
  | { readonly kind: "ignore"; readonly findingId: string }
  | { readonly kind: "ignores" }
  | { readonly kind: "table" }
  | { readonly kind: "settings" }
  | { readonly kind: "help" }
  /** Which figures no calculation stands behind, and what the selected one was compared with. */
  | { readonly kind: "coverage" }
  /** The last check as one page, to be printed or saved. */
  | { readonly kind: "record" }
  /** The gallery of standard forms. */
  | { readonly kind: "forms" }
  /**
   * For a hall: one finding at a time, in the order listed when it began. stage 0 only asks; each later one says one thing
   * more. `at` of the list's length: all were shown.
   */
  | {
      readonly kind: "present";
      readonly ids: readonly string[];
      readonly at: number;
      readonly stage: number;
    };

/** Why something did not work, to be said in a sentence. */
export type Trouble =
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly detail: string }
  /** Someone changed these cells since: nothing was written. */
  | {
      readonly kind: "conflict";
      readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
    }
  | {
      readonly kind: "unexpected";
      readonly detail: string;
      /**
       * state: what was kept with the workbook is damaged and stays as it is; newer: it is of a later version, and stays;
       * engine: the check came to an end.
       */
      readonly about?: "state" | "newer" | "engine";
    };

/** The last thing that was done, said quietly (aria-live). */
export type Notice =
  | { readonly kind: "filled"; readonly cells: number }
  | { readonly kind: "fixed"; readonly cells: number }
  | { readonly kind: "marked"; readonly cells: number; readonly left?: readonly MarksLeft[] }
  | { readonly kind: "unmarked" }
  | { readonly kind: "undone"; readonly step: Step }
  | { readonly kind: "redone"; readonly step: Step }
  | { readonly kind: "ignored" }
  | { readonly kind: "unignored" }
  | { readonly kind: "sheet-added"; readonly sheet: string }
  /** A quiet re-check changed the list. */
  | { readonly kind: "rechecked"; readonly gone: number; readonly added: number }
  | { readonly kind: "copied"; readonly text: string }
  | { readonly kind: "cancelled" };

/** A step that can be taken back. */
export interface Step {
  /** typed: what a person typed, pasted or cleared in the cells; ignore, unignore: `cells` counts findings. */
  readonly kind: "fill" | "fix" | "mark" | "unmark" | "typed" | "ignore" | "unignore" | "sheet";
  readonly cells: number;
}

export interface PaneState {
  readonly workbook: string;
  /** waiting: nothing was checked yet; checking: the first check or one asked for; checked: `findings` are of `summary.at`. */
  readonly phase: "waiting" | "checking" | "checked" | "failed";
  /** A share of the work (0–1) once it takes longer than a second; null before. */
  readonly progress: { readonly share: number; readonly step: "reading" | "checking" | "writing" } | null;
  /** A write or a quiet re-check is under way. */
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly notice: Notice | null;
  readonly summary: CheckSummary | null;
  readonly sheets: readonly SheetReport[];
  /** Every finding, ignored ones included, in the order of the report. */
  readonly findings: readonly ShownFinding[];
  readonly ignores: readonly Ignore[];
  /** Ids of ignores that cover nothing any more. */
  readonly staleIgnores: readonly string[];
  readonly corrections: readonly TableCorrection[];
  /** What stood in the file when it was opened, made in an earlier session by whoever had it. */
  readonly carried: WorkbookState;
  /** The check is made without what the file carried. */
  readonly setAside: boolean;
  /** sheet: only findings of the sheet that is shown, whichever that becomes; null for the whole file. */
  readonly filter: { readonly severities: readonly Severity[]; readonly sheet: string | null };
  /** The sheet that is shown in the workbook; null while nothing is selected. */
  readonly here: string | null;
  /** Of all errors and warnings ever found here, how many are mended or ignored by now; null before a check. */
  readonly handled: { readonly done: number; readonly of: number } | null;
  /** The finding that next and previous count from. */
  readonly current: string | null;
  /** The table the selection lies in, or the first one. */
  readonly table: { readonly sheet: string; readonly index: number } | null;
  /** What the report sentence of the selected cell says ("2.364/3.174 = 74,48%"), null where there is none. */
  readonly sentence: Share | null;
  /** What the selected cell was compared with, asked for while the coverage is shown. */
  readonly selected: {
    readonly sheet: string;
    readonly cell: string;
    readonly comparisons: CellComparisons | null;
  } | null;
  /** New sheets have a place in this workbook. */
  readonly takesSheets: boolean;
  readonly marked: number;
  readonly undo: Step | null;
  readonly redo: Step | null;
  readonly view: View;
  readonly settings: Settings;
  /** What was kept with the workbook is damaged: it is neither used nor replaced until `replaceDamagedState`. */
  readonly damagedState?: boolean;
  /** What is kept with the workbook was written by a later version: it is left as it is. */
  readonly newerState?: boolean;
  /** Corrections that the check could not follow, and why. */
  readonly refusedCorrections?: readonly RefusedCorrection[];
}

/** Everything a person can do in the pane. None of them throws: what goes wrong is `trouble`. */
export interface PaneActions {
  check(): Promise<void>;
  /** Stops what is under way; what was found so far is kept. */
  cancel(): void;
  showFinding(id: string): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  toggleSeverity(severity: Severity): void;
  filterSheet(sheet: string | null): void;
  openFill(): Promise<void>;
  /** Opens before → after of one finding, or of every finding of a rule that the filter shows. */
  openFix(target: { readonly findingId: string } | { readonly rule: string }): void;
  /** Ticks or unticks a row of the fill or fix view. */
  choose(id: string, chosen: boolean): void;
  /** Writes what is chosen in the fill or fix view, and goes back to the findings. */
  confirm(): Promise<void>;
  openIgnore(findingId: string): void;
  /** The reason must not be blank. */
  ignore(findingId: string, scope: IgnoreScope, reason: string): Promise<void>;
  unignore(id: string): Promise<void>;
  removeStaleIgnores(): Promise<void>;
  mark(): Promise<void>;
  unmark(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  openTable(): void;
  correctTable(correction: TableCorrection): Promise<void>;
  /** Takes a correction back. */
  forgetTable(sheet: string, header: string): Promise<void>;
  /** The header of a new correction from what is selected in the workbook: its A1 range, null when nothing is. */
  selectedRange(): Promise<{ readonly sheet: string; readonly range: string } | null>;
  selectRange(sheet: string, range: string): Promise<void>;
  /** Notes that the report sentence was copied. */
  copied(text: string): void;
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** Adds a sheet of a form under a free name; nothing else is touched, and undo takes it away again. */
  addSheet(drawn: DrawnSheet): Promise<void>;
  open(view: "findings" | "forms" | "ignores" | "settings" | "help" | "coverage" | "record"): void;
  /** Shows the findings that the filter shows one by one, after a check where there was none. */
  present(): Promise<void>;
  /** Goes to a finding of those that are shown one by one, and says so much of it. */
  presentAt(at: number, stage: number): Promise<void>;
  dismissTrouble(): void;
  /** Checks again, with or without what the file carried; what is kept with the workbook stays. */
  followCarried(follow: boolean): Promise<void>;
  /** Gives up a damaged state that was kept with the workbook, so that ignores and settings can be kept again. */
  replaceDamagedState(): Promise<void>;
}

/** The pane without its looks: the components read the state and call the actions. */
export interface Session {
  /** The same object until something changes. */
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  readonly actions: PaneActions;
  /** Stops listening to the workbook and ends the worker. */
  dispose(): void;
}
