import type { CellValue } from "../grid/sheet";
import type { PercentScale } from "../layout/table";
import type { Operand } from "../relations/relation";

/** What a filled column shows. */
export const fillKinds = [
  "share",
  "goodOrBetter",
  "movement",
  "reached",
  "exceeded",
  "gap",
  "remaining",
  "status",
  "change",
  "changePercent",
  "index",
  "scoreTotal",
  "average",
  "class",
] as const;
export type FillKind = (typeof fillKinds)[number];

/** Columns that are added without being asked for; the others are added on request, and filled where a form has them. */
export const standardKinds: ReadonlySet<FillKind> = new Set<FillKind>([
  "share",
  "movement",
  "reached",
  "gap",
  "change",
  "changePercent",
]);

/**
 * How one cell is computed from others. Operands are columns read in the cell's own row (axis "columns") or rows read
 * in its own column; `at` fixes the other coordinate.
 */
export type Computation =
  /** Σ numerator ÷ Σ denominator. `blankPart` says what a missing numerator means: no one, or not known yet. */
  | {
      kind: "share";
      numerator: readonly Operand[];
      denominator: readonly Operand[];
      blankPart: "zero" | "blank";
    }
  /** (first − second) ÷ second. */
  | { kind: "change"; first: Operand; second: Operand }
  /** first − second; with `floor` never below zero. */
  | { kind: "difference"; first: Operand; second: Operand; floor: boolean }
  /** How many more are needed so that they make up `target` per cent of the base: rounded up to whole ones. */
  | { kind: "needed"; target: Operand; base: readonly Operand[]; actual: readonly Operand[] }
  /**
   * `reached` when first is at least second (or at most, with `below`), otherwise `missed`; `exceeded` when it is more
   * than that, where the form tells the two apart.
   */
  | {
      kind: "status";
      first: Operand;
      second: Operand;
      below: boolean;
      exceeded: string | null;
      reached: string;
      missed: string;
    }
  | { kind: "average"; operands: readonly Operand[] }
  | { kind: "sum"; operands: readonly Operand[] }
  /** The name of the first band whose `from` the score is not below; bands best first. */
  | { kind: "class"; score: Operand; bands: readonly { from: number; name: string }[] };

/** A cell to be written. Rows and columns are 0-based. */
export interface FilledCell {
  row: number;
  column: number;
  /** Invariant form with its "=". */
  formula: string;
  /** What the formula gives now: "" for a blank; undefined when it rests on a formula that was never calculated. */
  expected: CellValue | undefined;
  /** Absent keeps the format that the cell has or copies. */
  numberFormat?: string;
}

/** Why a cell is not written: it holds something, or what it would be computed from is no stored figure. */
export type KeptReason =
  "formula" | "figure" | "placeholder" | "text" | "merged" | "textOperand" | "unreadableOperand" | "noBase";

export interface KeptCell {
  row: number;
  column: number;
  reason: KeptReason;
  /** The operand that stands in the way, where the reason is one. */
  operand?: { row: number; column: number };
}

/** A cell of a new column that is not computed: a header text, a column number, or a look alone (value null). */
export interface PlainCell {
  row: number;
  column: number;
  value: string | number | null;
  /** The cell whose look is copied. */
  styleFrom: { row: number; column: number };
}

export interface NewColumn {
  plain: readonly PlainCell[];
  /** The column whose body cells and width are copied. */
  styleColumn: number;
}

/** What is computed, for people: header or label texts of the operands. */
export interface FillMeaning {
  computation: Computation["kind"];
  first: readonly string[];
  second: readonly string[];
  /** The base is one fixed row (or column): its label. */
  fixed: string | null;
  /** Every percentage is a share of a base row above it. */
  baseRows: boolean;
}

/** One column (or row) to be filled. */
export interface FillProposal {
  kind: FillKind;
  sheet: string;
  axis: "columns" | "rows";
  /** The column (or row) filled, 0-based. */
  index: number;
  header: string;
  meaning: FillMeaning;
  /** "ratio": 0.1595 shown as 15,95 %; "hundred": 15.95. Null where the result is no percentage. */
  scale: PercentScale | null;
  /** Decimals shown; null when they differ from cell to cell. */
  decimals: number | null;
  /** The formulas round, because those of the sheet do. */
  rounded: boolean;
  newColumn: NewColumn | null;
  cells: readonly FilledCell[];
  kept: readonly KeptCell[];
  /** How many of the cells stand in hidden rows. */
  hidden: number;
}
