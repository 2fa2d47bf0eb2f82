import { cellCount, positionsIn } from "../grid/ranges";
import type { CellPosition, CellRange } from "../grid/address";
import { cellAddress } from "../grid/address";
import { parseFormula, statementOf } from "../formula";
import type { Statement, Term } from "../formula";
import type { Grid } from "../grid/grid";
import type { RelationReport } from "../report";

/** Ranges of more cells than this are not listed cell by cell. */
const MOST_CELLS = 2_000;

/** The relations that live formulas of a range state themselves: SUM, +, −, ÷, AVERAGE, through IF, IFERROR and ROUND. */
export function statedRelations(grid: Grid, range: CellRange): RelationReport[] {
  const found: RelationReport[] = [];
  for (const { row, column } of positionsIn(range)) {
    const formula = grid.formula(row, column);
    const node = formula === null ? null : parseFormula(formula);
    const statement = node ? statementOf(node) : null;
    const operands = statement ? operandsOfStatement(statement, { row, column }) : null;
    if (statement && operands)
      found.push({ kind: statement.kind, result: cellAddress(row, column), operands, origin: "formula" });
  }
  return found;
}

/** The cells of a statement in the report's order; null when one is on another sheet or too wide to list. */
function operandsOfStatement(statement: Statement, cell: CellPosition): string[] | null {
  const terms = termsOf(statement);
  const operands: string[] = [];
  for (const { sheet, range } of terms) {
    if (sheet !== null) return null;
    if (cellCount(range) > MOST_CELLS) return null;
    for (const { row, column } of positionsIn(range)) operands.push(cellAddress(row, column));
  }
  const own = cellAddress(cell.row, cell.column);
  return operands.length === 0 || operands.includes(own) ? null : operands;
}

function termsOf(statement: Statement): readonly Term[] {
  switch (statement.kind) {
    case "ratio":
      return [...statement.numerator, ...statement.denominator];
    case "change":
      return [...statement.first, ...statement.second];
    case "sum":
    case "difference":
    case "average":
      return statement.terms;
  }
}
