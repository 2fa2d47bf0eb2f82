import { nearlyEqual } from "../../../grid/nearly-equal";
import { keyOf } from "../../../grid/cell-key";
import { isSafeFormula } from "../../../edits/literal";
import type { CellPosition } from "../../../grid/address";
import { cellAddress } from "../../../grid/address";
import { snap } from "../../../grid/exact";
import { sameTerms, statementOf } from "../../../formula";
import type { KnownSaying } from "../../../i18n/finding-words";
import type { CellEdit, FindingData } from "../../../report";
import { placeOf, placesOf, valueAt } from "../../arguments";
import { finding, isNamed } from "../../rule";
import type { RuleContext } from "../../rule";
import type { MarkSpec } from "../../../marks/mark-spec";
import type { FormulaCell } from "./table-formulas";
import { valueOf } from "./table-formulas";
import type { FaultCell, LineFault } from "./fault";
import { lineFaults } from "./find-faults";

const MOST_RELATED = 40;

/**
 * Findings on formulas that their row or column contradicts, each with the formulas that mend the whole run of cells.
 * Results that change are put right in the figures, and their cells added to `mended`, so that nothing is told again at
 * the totals that rest on them.
 */
export function lineFindings(context: RuleContext, mended: Set<number>): FindingData[] {
  return lineFaults(context.table).flatMap((fault) => {
    const cells = fault.cells.filter(({ cell }) => !isNamed(context, cell));
    const [first] = cells;
    if (!first) return [];
    const told = tell(context, { ...fault, cells }, first);
    for (const each of cells) settle(context, each, mended);
    return [told];
  });
}

function tell(context: RuleContext, fault: LineFault, first: FaultCell): FindingData {
  const { grid } = context;
  const { cell, mended } = first;
  const value = mended ? valueOf(mended.node, grid) : null;
  const stands = grid.number(cell.row, cell.column);
  const changes = value !== null && !nearlyEqual(value, stands);
  const changing = fault.cells.some((each) => each.mended && isChanging(context, each));
  const others = fault.cells.filter((each) => each !== first).map((each) => each.cell);
  const details: KnownSaying[] = [];
  if (changes) {
    const expected = valueAt(context, cell, compared(context, cell, value));
    details.push({ messageId: "resultBecomes", args: { expected } });
  } else if (value !== null) details.push({ messageId: "resultStays", args: {} });
  if (mended) details.push({ messageId: "shouldRead", args: { formula: mended.formula } });
  if (others.length > 0) details.push({ messageId: "sameAt", args: { cells: placesOf(others) } });
  for (const other of others) context.named.add(cellAddress(other.row, other.column));
  const edits = fault.cells.flatMap((each) =>
    each.mended ? formulaEdit(context, each.cell, each.mended.formula) : [],
  );
  return finding(context, {
    rule: ruleOf(fault, first),
    severity: changing ? "error" : "warning",
    cell,
    related: [...others, ...first.concerned].slice(0, MOST_RELATED),
    expected: value,
    says: [said(fault, first), ...details],
    edits,
    ...(changes && mended ? { mark: markOf(context, first, mended) } : {}),
  });
}

function markOf({ grid }: RuleContext, { cell }: FaultCell, mended: FormulaCell): MarkSpec {
  return grid.kind(cell.row, cell.column) === "error"
    ? { kind: "error" }
    : { kind: "formula", right: mended.formula.slice(1) };
}

function ruleOf(
  { kind }: LineFault,
  { cell, mended }: FaultCell,
): "sum-range" | "unlike-neighbours" | "wrong-denominator" {
  if (kind !== "unlike") return "sum-range";
  const own = statementOf(cell.node);
  const other = mended && statementOf(mended.node);
  const isOfDenominator =
    own?.kind === "ratio" && other?.kind === "ratio" && sameTerms(own.numerator, other.numerator);
  return isOfDenominator ? "wrong-denominator" : "unlike-neighbours";
}

function said({ kind, sample }: LineFault, { cell: { formula }, concerned }: FaultCell): KnownSaying {
  const args = { formula, cells: placesOf(concerned) };
  switch (kind) {
    case "misses":
      return { messageId: "lineMisses", args };
    case "exceeds":
      return { messageId: "lineExceeds", args };
    case "repeats":
      return { messageId: "lineRepeats", args };
    case "crosses":
      return { messageId: "lineCrosses", args };
    case "unlike":
      return {
        messageId: "lineUnlike",
        args: { formula, pattern: sample?.formula ?? "", cell: sample ? placeOf(sample) : "" },
      };
  }
}

/** Puts a formula into a cell; nothing when it is none that this product may write. */
export function formulaEdit({ sheet, grid }: RuleContext, cell: CellPosition, formula: string): CellEdit[] {
  if (!isSafeFormula(formula)) return [];
  const before = grid.value(cell.row, cell.column);
  return [{ sheet, cell: cellAddress(cell.row, cell.column), before, after: formula }];
}

function isChanging({ grid }: RuleContext, { cell, mended }: FaultCell): boolean {
  const value = mended ? valueOf(mended.node, grid) : null;
  return value !== null && !nearlyEqual(value, grid.number(cell.row, cell.column));
}

/** A stored result as figures are compared: percentages in hundreds. */
function compared({ figures }: RuleContext, { row, column }: CellPosition, value: number): number {
  return figures.inHundreds(row, column) ? snap(value * 100) : snap(value);
}

function settle(context: RuleContext, each: FaultCell, mended: Set<number>): void {
  const value = each.mended ? valueOf(each.mended.node, context.grid) : null;
  if (value === null || !isChanging(context, each)) return;
  const { row, column } = each.cell;
  context.figures.replace(row, column, compared(context, each.cell, value));
  mended.add(keyOf(each.cell));
}
