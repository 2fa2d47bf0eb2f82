import { parseFormula, references } from "../formula";
import type { CellPosition } from "../grid/address";
import { cellAddress, rangeContains } from "../grid/address";
import { evaluate } from "../relations/evaluate";
import type { Verdict } from "../relations/evaluate";
import type { Operand, Relation } from "../relations/relation";
import { cellOf, operandsOf } from "../relations/relation";
import type { RelationReport } from "../report";
import type { TableAnalysis } from "./analysis";

interface Term {
  readonly cell: string;
  readonly sign: 1 | -1;
}

/** One calculation that a figure takes part in. Cells are A1 addresses. */
export interface Comparison {
  readonly kind: RelationReport["kind"];
  readonly result: string;
  /** Terms of a sum or mean, those taken away with sign −1; the part of a ratio; what a change is measured to. */
  readonly operands: readonly Term[];
  /** The whole of a ratio, and what a change is measured from; empty for sums and means. */
  readonly over: readonly Term[];
  readonly verdict: "holds" | "rounded" | "fails";
}

/** What one figure was held against. */
export interface CellComparisons {
  /** The first of them, those that give the cell before those that use it. */
  readonly comparisons: readonly Comparison[];
  /** How many there are in all. */
  readonly count: number;
  /** Cells of the table whose live formulas read this one, the first of them. */
  readonly readBy: readonly string[];
  /** The cell's own live formula. */
  readonly formula: string | null;
}

/** Calculations listed at most: a column's total stands in the share of every row. */
const MOST_LISTED = 6;

/** What the figure at a cell of the table's body was compared with. */
export function comparisonsOf(analysis: TableAnalysis, cell: CellPosition): CellComparisons {
  const found: Comparison[] = [];
  let count = 0;
  const asResult = analysis.relations.filter(({ relation }) => isResult(relation, cell));
  const others = analysis.relations.filter(({ relation }) => !isResult(relation, cell));
  for (const { relation } of [...asResult, ...others])
    for (const line of linesThrough(relation, cell)) {
      const verdict = told(evaluate(relation, line, analysis.figures).verdict);
      if (verdict === null) continue;
      count += 1;
      if (found.length < MOST_LISTED) found.push(described(relation, line, verdict));
    }
  return {
    comparisons: found,
    count,
    readBy: readersOf(analysis, cell),
    formula: analysis.table.grid.formula(cell.row, cell.column),
  };
}

function told(verdict: Verdict): Comparison["verdict"] | null {
  return verdict === "blank" ? null : verdict === "idle" ? "holds" : verdict;
}

function isResult(relation: Relation, { row, column }: CellPosition): boolean {
  return relation.result === (relation.axis === "columns" ? column : row);
}

/** The lines of a relation at which a cell stands as result or operand. */
function linesThrough(relation: Relation, { row, column }: CellPosition): readonly number[] {
  const [index, other] = relation.axis === "columns" ? [column, row] : [row, column];
  const fixed = operandsOf(relation).some((operand) => operand.index === index && operand.at === other);
  if (fixed) return relation.lines;
  const moves =
    relation.result === index ||
    operandsOf(relation).some((operand) => operand.index === index && operand.at === undefined);
  return moves && relation.lines.includes(other) ? [other] : [];
}

function described(relation: Relation, line: number, verdict: Comparison["verdict"]): Comparison {
  const address = (operand: Operand | "result"): string => {
    const { row, column } = cellOf(relation, line, operand);
    return cellAddress(row, column);
  };
  const terms = (operands: readonly Operand[]): Term[] =>
    operands.map((operand) => ({ cell: address(operand), sign: operand.sign }));
  return {
    kind: relation.kind,
    result: address("result"),
    operands: terms("numerator" in relation ? relation.numerator : relation.operands),
    over: terms("numerator" in relation ? relation.denominator : []),
    verdict,
  };
}

function readersOf({ table }: TableAnalysis, { row, column }: CellPosition): string[] {
  const { grid, body } = table;
  const readers: string[] = [];
  for (let across = body.left; across <= body.right; across += 1) {
    if (grid.column(across).totals.formulas === 0) continue;
    for (let at = body.top; at <= body.bottom && readers.length < MOST_LISTED; at += 1) {
      const formula = grid.formula(at, across);
      const node = formula === null ? null : parseFormula(formula);
      if (
        node &&
        references(node).some(({ sheet, range }) => sheet === null && rangeContains(range, row, column))
      )
        readers.push(cellAddress(at, across));
    }
  }
  return readers;
}
