import { keyOf } from "../../../blame/relation-lines";
import { isSafeFormula } from "../../../edits/literal";
import type { CellPosition } from "../../../grid/address";
import { cellAddress } from "../../../grid/address";
import { snap } from "../../../grid/exact";
import { statementOf } from "../../../formula";
import { joinList } from "../../../i18n/format";
import type { CellEdit, Finding } from "../../../report";
import { finding, isNamed, show } from "../../rule";
import type { RuleContext } from "../../rule";
import type { MarkSpec } from "../../../marks/mark-spec";
import type { FormulaCell } from "./table-formulas";
import { valueOf } from "./table-formulas";
import type { FaultCell, LineFault } from "./fault";
import { lineFaults } from "./find-faults";

/** Cells of a list that are told by name. */
const MOST_NAMED = 4;
const MOST_RELATED = 40;

/**
 * Findings on formulas that their row or column contradicts, each with the formulas that mend the whole run of cells.
 * Results that change are put right in the figures, and their cells added to `mended`, so that nothing is told again at
 * the totals that rest on them.
 */
export function lineFindings(context: RuleContext, mended: Set<number>): Finding[] {
  return lineFaults(context.table).flatMap((fault) => {
    const cells = fault.cells.filter(({ cell }) => !isNamed(context, cell));
    const [first] = cells;
    if (!first) return [];
    const told = tell(context, { ...fault, cells }, first);
    for (const each of cells) settle(context, each, mended);
    return [told];
  });
}

function tell(context: RuleContext, fault: LineFault, first: FaultCell): Finding {
  const { texts, grid } = context;
  const { cell, mended } = first;
  const value = mended ? valueOf(mended.node, grid) : null;
  const stands = grid.number(cell.row, cell.column);
  const changes = value !== null && !isEqual(value, stands);
  const changing = fault.cells.some((each) => each.mended && isChanging(context, each));
  const others = fault.cells.filter((each) => each !== first).map((each) => each.cell);
  const message = [
    sentence(context, fault, first),
    ...(changes
      ? [texts.resultBecomes({ expected: show(context, cell, compared(context, cell, value)) })]
      : []),
    ...(value !== null && !changes ? [texts.resultStays] : []),
    ...(mended ? [texts.shouldRead({ formula: mended.formula })] : []),
    ...(others.length > 0 ? [texts.sameAt({ cells: listOf(context, others) })] : []),
  ].join(" ");
  for (const other of others) context.named.add(cellAddress(other.row, other.column));
  const edits = fault.cells.flatMap((each) =>
    each.mended ? formulaEdit(context, each.cell, each.mended.formula) : [],
  );
  return finding(context, {
    rule: ruleOf(fault, first),
    severity: changing ? "error" : "warning",
    cell,
    related: [...others, ...first.concerned].slice(0, MOST_RELATED),
    actual: grid.value(cell.row, cell.column),
    expected: value,
    message,
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
    own?.kind === "ratio" &&
    other?.kind === "ratio" &&
    JSON.stringify(own.numerator) === JSON.stringify(other.numerator);
  return isOfDenominator ? "wrong-denominator" : "unlike-neighbours";
}

function sentence(context: RuleContext, { kind, sample }: LineFault, { cell, concerned }: FaultCell): string {
  const { texts } = context;
  const cells = listOf(context, concerned);
  const { formula } = cell;
  switch (kind) {
    case "misses":
      return texts.lineMisses({ formula, cells });
    case "exceeds":
      return texts.lineExceeds({ formula, cells });
    case "repeats":
      return texts.lineRepeats({ formula, cells });
    case "crosses":
      return texts.lineCrosses({ formula, cells });
    case "unlike":
      return texts.lineUnlike({
        formula,
        pattern: sample?.formula ?? "",
        cell: sample ? cellAddress(sample.row, sample.column) : "",
      });
  }
}

function listOf({ language }: RuleContext, cells: readonly CellPosition[]): string {
  return joinList(
    cells.map(({ row, column }) => cellAddress(row, column)),
    language,
    MOST_NAMED,
  );
}

/** Puts a formula into a cell; nothing when it is none that this product may write. */
export function formulaEdit({ sheet, grid }: RuleContext, cell: CellPosition, formula: string): CellEdit[] {
  if (!isSafeFormula(formula)) return [];
  const before = grid.value(cell.row, cell.column);
  return [{ sheet, cell: cellAddress(cell.row, cell.column), before, after: formula }];
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function isChanging({ grid }: RuleContext, { cell, mended }: FaultCell): boolean {
  const value = mended ? valueOf(mended.node, grid) : null;
  return value !== null && !isEqual(value, grid.number(cell.row, cell.column));
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
