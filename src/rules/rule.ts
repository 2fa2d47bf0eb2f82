import { cellCount, positionsIn } from "../grid/ranges";
import type { Cause } from "../blame/blame";
import type { RelationSystem } from "../blame/relation-lines";
import type { CellPosition } from "../grid/address";
import { cellAddress } from "../grid/address";
import { parseFormula, references } from "../formula";
import type { Grid } from "../grid/grid";
import type { CellValue } from "../grid/sheet";
import type { KnownSaying } from "../i18n/finding-words";
import type { RuleId } from "../i18n/rules";
import type { MarkSpec } from "../marks/mark-spec";
import type { Table } from "../layout/table";
import { columnAt, rowAt } from "../layout/table";
import type { Figures } from "../relations/figures";
import type { CellEdit, FindingData, Severity, Suspect } from "../report";

/** Choices of the user that change what is expected. */
export interface RuleOptions {
  /** The report year when the title does not say it. */
  year: number | null;
  /** The cap's denominator when the office's guidance names another than the scheme's. */
  capDenominator: "good" | "goodOrBetter" | "rated" | null;
}

export interface RuleContext {
  sheet: string;
  grid: Grid;
  table: Table;
  figures: Figures;
  system: RelationSystem;
  options: RuleOptions;
  /** Cells a finding already names; one cause, one finding. */
  named: Set<string>;
  /** Cells that are suspects of a finding without being named. */
  suspected: Set<string>;
  /** What is wrong with a finding's cell, for the mark that shows it; none for "it holds what it held". */
  marks: Map<FindingData, MarkSpec>;
}

/** What is known of a rule without running it; lists and sets of rules are made from this. */
export interface RuleFacts {
  id: RuleId;
  /** Among the rules that look at the same thing, lower ones are asked first: narrow rules before wide ones. */
  order: number;
  /** Its findings say that a sum is not what its terms give; they are told where only totals are checked. */
  aboutSums?: true;
}

/** A rule that looks at the table by itself. */
export interface TableRule extends RuleFacts {
  /** Asked before causes are looked for: what it finds is no evidence against the figures computed from it. */
  beforeCauses?: true;
  check(context: RuleContext): FindingData[];
}

/** A rule that tells a known cause; null when the cause is not its concern. */
export interface CauseRule extends RuleFacts {
  claim(cause: Cause, context: RuleContext): FindingData | null;
}

interface Draft {
  rule: RuleId;
  severity: Severity;
  cell: CellPosition;
  /** What is wrong first, then what is said beyond it. */
  says: readonly [KnownSaying, ...KnownSaying[]];
  related?: readonly CellPosition[];
  expected?: CellValue;
  suspects?: readonly Suspect[];
  edits?: readonly CellEdit[];
  mark?: MarkSpec;
}

/**
 * A finding as data: what its cell holds is read from the sheet, its words are made from `says` elsewhere. `fix` is
 * a suggestion until the check has proved it.
 */
export function finding(context: RuleContext, draft: Draft): FindingData {
  const cell = cellAddress(draft.cell.row, draft.cell.column);
  context.named.add(cell);
  for (const suspect of draft.suspects ?? []) context.suspected.add(suspect.cell);
  const related = [
    ...new Set((draft.related ?? []).map(({ row, column }) => cellAddress(row, column))),
  ].filter((address) => address !== cell);
  const [said, ...details] = draft.says;
  const made: FindingData = {
    rule: draft.rule,
    severity: draft.severity,
    sheet: context.sheet,
    cell,
    related,
    messageId: said.messageId,
    args: said.args,
    details: [...details],
    actual: context.grid.value(draft.cell.row, draft.cell.column),
    expected: draft.expected ?? null,
    suspects: [...(draft.suspects ?? [])],
    fix: draft.edits && draft.edits.length > 0 ? { kind: "suggestion", edits: [...draft.edits] } : null,
  };
  if (draft.mark) context.marks.set(made, draft.mark);
  return made;
}

export function isNamed(context: RuleContext, cell: CellPosition): boolean {
  return context.named.has(cellAddress(cell.row, cell.column));
}

/** Formulas are followed back so many steps when a finding's consequences are looked for. */
const STEPS_BACK = 4;
const WIDEST_RANGE = 400;

/** The cell is named by a finding, or its live formula rests on one that is: no second finding for one cause. */
export function isExplained(context: RuleContext, cell: CellPosition, steps = STEPS_BACK): boolean {
  if (isNamed(context, cell) || context.suspected.has(cellAddress(cell.row, cell.column))) return true;
  if (context.named.size === 0 || steps === 0) return false;
  const formula = context.grid.formula(cell.row, cell.column);
  const node = formula === null ? null : parseFormula(formula);
  if (!node) return false;
  for (const { sheet, range } of references(node)) {
    if (sheet !== null || cellCount(range) > WIDEST_RANGE) continue;
    for (const position of positionsIn(range)) if (isExplained(context, position, steps - 1)) return true;
  }
  return false;
}

/** The edit that puts a compared figure (percentages in hundreds) into a cell, in the cell's own scale. */
export function editTo(context: RuleContext, cell: CellPosition, value: number): CellEdit {
  return {
    sheet: context.sheet,
    cell: cellAddress(cell.row, cell.column),
    before: context.grid.value(cell.row, cell.column),
    after: context.figures.stored(cell.row, cell.column, value),
  };
}

/** "Được xếp loại", or the row's words for relations down the rows. */
export function labelOf(context: RuleContext, cell: CellPosition, axis: "columns" | "rows"): string {
  return axis === "columns"
    ? (columnAt(context.table, cell.column)?.label ?? "")
    : (rowAt(context.table, cell.row)?.label ?? "");
}

export function reportYear(context: RuleContext): number | null {
  return context.table.year ?? context.options.year;
}
