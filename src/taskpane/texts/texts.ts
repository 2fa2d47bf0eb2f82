import type { Severity } from "../../report";
import type { FormatId } from "../../formats/report-format";
import type { CorrectionFault } from "../../layout/correction";
import type { Comparison } from "../../analysis/comparisons";
import type { RefusalCode } from "../../workbook/port";
import type { IgnoreScope, PaneState, Settings, Step } from "../session/state";

type Says<Values> = (values: Values) => string;

/** Everything the pane says. Numbers are given as numbers and written in the form of the language. */
export interface PaneTexts {
  readonly product: string;
  readonly settings: string;
  readonly forms: string;
  readonly help: string;
  readonly back: string;
  readonly cancel: string;
  readonly save: string;
  readonly close: string;
  readonly optional: string;
  /** After a piece of a sentence that goes on in brackets or is a list: the sign between two of them. */
  readonly separator: string;

  readonly actions: {
    readonly check: string;
    readonly checkAgain: string;
    readonly checking: string;
    readonly fill: string;
    readonly stop: string;
  };
  readonly progress: Record<NonNullable<PaneState["progress"]>["step"], string> & {
    readonly share: Says<{ percent: number }>;
  };
  readonly waiting: { readonly title: string; readonly sentence: string };
  readonly failed: { readonly title: string; readonly sentence: string };

  readonly summary: {
    readonly checked: Says<{ tables: number; rows: number; relations: number; time: string }>;
    readonly checkedSheets: Says<{
      tables: number;
      sheets: number;
      rows: number;
      relations: number;
      time: string;
    }>;
    readonly hidden: Says<{ rows: number; columns: number }>;
    readonly hiddenRows: Says<{ rows: number }>;
    readonly hiddenColumns: Says<{ columns: number }>;
    readonly notChecked: Says<{ list: string }>;
    readonly hiddenSheet: Says<{ sheet: string }>;
    readonly sheetWithoutTable: Says<{ sheet: string }>;
    readonly stoppedBefore: Says<{ sheet: string }>;
    readonly mergesUnknown: Says<{ sheet: string }>;
    readonly beyondTotals: string;
    readonly coveredAll: Says<{ figures: number }>;
    readonly covered: Says<{ compared: number; computed: number; figures: number }>;
    readonly notCovered: Says<{ count: number }>;
    readonly uncalculated: Says<{ count: number }>;
    readonly showNotCovered: string;
    /** In one line: figures compared of all, sheets that were not checked, checks that failed. */
    readonly brief: Says<{ compared: number; figures: number; sheets: number; failures: number }>;
    readonly briefTables: Says<{ tables: number; sheets: number; failures: number }>;
  };

  readonly coverage: {
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    readonly uncalculated: string;
    readonly goTo: Says<{ range: string; sheet: string }>;
    readonly selected: Says<{ cell: string }>;
    readonly select: string;
    readonly outside: string;
    readonly notCompared: string;
    readonly computed: Says<{ formula: string }>;
    readonly readBy: Says<{ list: string }>;
    readonly more: Says<{ count: number }>;
    readonly averageOf: Says<{ list: string }>;
    readonly verdict: Record<Comparison["verdict"], Says<{ arithmetic: string }>>;
  };

  /** What came with the file and changes what is found; `list` names it. */
  readonly carried: {
    readonly label: string;
    readonly follows: Says<{ list: string }>;
    readonly setAside: Says<{ list: string }>;
    readonly checkWithout: string;
    readonly follow: string;
  };

  readonly severity: Record<Severity, string>;
  readonly filters: {
    readonly label: string;
    readonly severity: Record<Severity, Says<{ count: number }>>;
    readonly scope: string;
    readonly thisSheet: Says<{ count: number }>;
    readonly wholeFile: Says<{ count: number }>;
    readonly hides: Says<{ count: number }>;
    readonly showAll: string;
  };

  readonly clean: {
    readonly title: string;
    readonly onlyInfo: string;
    readonly exceptIgnored: Says<{ count: number }>;
    readonly nothingToCompare: string;
    readonly comparedMatch: string;
    readonly comparedExceptIgnored: Says<{ count: number }>;
    readonly quieted: string;
    readonly untold: Says<{ count: number }>;
    readonly limit: string;
  };
  readonly noTable: {
    readonly title: string;
    readonly sentence: string;
    readonly hint: string;
    readonly point: string;
  };

  readonly finding: {
    readonly list: string;
    readonly group: Says<{ name: string; count: number }>;
    readonly select: Says<{ cell: string }>;
    readonly fixTo: Says<{ value: string }>;
    readonly fixCellTo: Says<{ cell: string; value: string }>;
    readonly fixSeveral: Says<{ cells: number }>;
    readonly clear: Says<{ cell: string }>;
    readonly ignore: string;
    readonly why: string;
    readonly reason: string;
    readonly whatToDo: string;
    readonly source: string;
    readonly example: string;
    readonly exampleCell: Says<{ cell: string }>;
    readonly exampleMended: Says<{ cell: string; value: string }>;
    readonly related: string;
    readonly moreCells: Says<{ count: number }>;
    readonly fixAll: Says<{ count: number }>;
    readonly more: Says<{ count: number; left: number }>;
    readonly position: Says<{ at: number; of: number }>;
    readonly count: Says<{ count: number }>;
    readonly next: string;
    readonly previous: string;
    readonly announced: Says<{ severity: string; at: number; of: number; place: string; message: string }>;
    readonly ignoredCount: Says<{ count: number }>;
    readonly handled: Says<{ done: number; of: number }>;
    readonly handledHint: string;
    readonly record: string;
  };
  readonly header: { readonly unfold: string; readonly fold: string; readonly more: string };

  readonly marks: { readonly mark: string; readonly unmark: Says<{ cells: number }> };
  readonly steps: Record<Step["kind"], Says<{ cells: number }>>;
  readonly undo: Says<{ step: string }>;
  readonly redo: Says<{ step: string }>;

  readonly sentence: { readonly copy: string; readonly notCopied: string };

  readonly fill: {
    readonly title: string;
    readonly intro: string;
    readonly nothing: string;
    readonly column: Says<{ header: string; column: string }>;
    readonly row: Says<{ header: string; row: string }>;
    readonly newColumn: string;
    readonly cells: Says<{ cells: number; range: string }>;
    readonly kept: Says<{ cells: number; reason: string }>;
    readonly hiddenRows: Says<{ cells: number }>;
    readonly hiddenSheets: Says<{ sheets: string }>;
    readonly protectedSheets: Says<{ sheets: string }>;
    readonly confirm: Says<{ cells: number }>;
    readonly table: Says<{ sheet: string; range: string }>;
  };

  readonly fix: {
    readonly title: string;
    readonly titleOfRule: Says<{ rule: string }>;
    readonly intro: string;
    readonly unsafe: string;
    readonly before: string;
    readonly after: string;
    readonly blank: string;
    readonly confirm: Says<{ cells: number }>;
    readonly nothingChosen: string;
  };

  readonly ignore: {
    readonly title: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly reasonMissing: string;
    readonly scope: string;
    readonly scopes: Record<IgnoreScope, Says<{ cell: string; sheet: string }>>;
    readonly confirm: string;
  };
  readonly ignores: {
    readonly title: string;
    readonly intro: string;
    readonly empty: string;
    readonly scope: Record<IgnoreScope, Says<{ place: string; sheet: string }>>;
    readonly day: Says<{ day: string }>;
    readonly stale: string;
    readonly carried: string;
    readonly restore: string;
    readonly restoreOf: Says<{ rule: string; place: string }>;
    readonly removeStale: Says<{ count: number }>;
  };

  readonly table: {
    readonly title: string;
    readonly open: Says<{ table: string }>;
    readonly none: string;
    readonly ofYear: Says<{ year: string }>;
    readonly intro: string;
    readonly which: string;
    readonly name: Says<{ sheet: string; range: string }>;
    readonly sheet: string;
    readonly format: string;
    readonly otherFormat: string;
    readonly asRecognised: string;
    readonly year: string;
    readonly noYear: string;
    readonly range: string;
    readonly header: string;
    readonly noHeader: string;
    readonly totalRows: string;
    readonly noTotalRows: string;
    readonly show: string;
    readonly showRange: Says<{ range: string }>;
    readonly correct: string;
    readonly correctHint: string;
    readonly fromSelection: string;
    readonly nothingSelected: string;
    readonly headerHint: string;
    readonly headerMissing: string;
    readonly badRange: string;
    readonly totalRowsHint: string;
    readonly apply: string;
    readonly corrections: string;
    readonly correction: Says<{ sheet: string; header: string }>;
    readonly forget: string;
    readonly faults: Record<CorrectionFault, string>;
  };
  readonly formats: Record<FormatId, string>;

  readonly settingsView: {
    readonly title: string;
    readonly language: string;
    readonly languages: Record<Settings["language"], string>;
    readonly theme: string;
    readonly themes: Record<Settings["theme"], string>;
    readonly year: string;
    readonly yearHint: string;
    readonly badYear: string;
    readonly cap: string;
    readonly capHint: string;
    readonly caps: Record<NonNullable<Settings["capDenominator"]> | "all", string>;
    readonly decimals: string;
    readonly decimalsOfSheet: string;
    readonly decimalsCount: Says<{ count: number }>;
    readonly totalsOnly: string;
    readonly totalsOnlyHint: string;
    readonly kept: string;
  };

  readonly helpView: {
    readonly title: string;
    readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
    readonly keysTitle: string;
    readonly keys: readonly { readonly keys: string; readonly does: string }[];
  };

  readonly trouble: {
    readonly refused: Record<RefusalCode, string>;
    readonly conflict: Says<{ cells: string }>;
    readonly unexpected: string;
    readonly engine: string;
    readonly damaged: string;
    readonly replaceDamaged: string;
    readonly detail: Says<{ detail: string }>;
    readonly dismiss: string;
  };

  readonly notice: {
    readonly filled: Says<{ cells: number }>;
    readonly fixed: Says<{ cells: number }>;
    readonly notMarkedProtected: Says<{ sheet: string; cells: number }>;
    readonly notMarkedTooMany: Says<{ cells: number }>;
    readonly marked: Says<{ cells: number }>;
    readonly unmarked: string;
    readonly undone: Says<{ step: string }>;
    readonly redone: Says<{ step: string }>;
    readonly ignored: string;
    readonly unignored: string;
    readonly sheetAdded: Says<{ sheet: string }>;
    readonly recheckedGone: Says<{ gone: number }>;
    readonly recheckedAdded: Says<{ added: number }>;
    readonly recheckedBoth: Says<{ gone: number; added: number }>;
    readonly recheckedSame: string;
    readonly copied: Says<{ text: string }>;
    readonly cancelled: string;
  };
}
