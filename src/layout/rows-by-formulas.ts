import { parseFormula, statementOf } from "../formula";
import type { Grid } from "../grid/grid";
import type { Column, Row } from "./table";

/** Rows a sum adds at least before it makes its row a subtotal: fewer are a link or a correction. */
const FEWEST_PARTS = 2;
/** Longer tables are lists, whose rows are told by their marks. */
const MOST_ROWS = 2_000;

/**
 * Rows whose live formulas add up other rows are subtotals, whatever their words say: "Sáu nghề nhiều nhất" above the
 * six it adds. Rows with an outline of their own below them keep it. The rows are changed in place.
 */
export function settleByFormulas(rows: readonly Row[], columns: readonly Column[], grid: Grid): void {
  if (!grid.hasFormulas || rows.length > MOST_ROWS) return;
  const parents = new Set(rows.map((row) => row.parent));
  const first = rows[0]?.index ?? 0;
  for (const row of rows) {
    // What the words say of a row ("Số đảng viên được đánh giá") stands before its formulas.
    if (row.role !== "data" || row.subset || row.concept !== null || parents.has(row.index)) continue;
    const added = addedRows(row, columns, grid)?.filter((index) => rows[index - first]?.hasFigures === true);
    if (!added || added.length < FEWEST_PARTS) continue;
    row.role = "subtotal";
    row.adds = added;
  }
}

/** The rows that the formulas of a row add, each in its own column and all alike; null where they do anything else. */
function addedRows(row: Row, columns: readonly Column[], grid: Grid): number[] | null {
  let added: number[] | null = null;
  for (const { index, measure } of columns) {
    if (measure === "percent") continue;
    const formula = grid.formula(row.index, index);
    if (formula === null) {
      if (grid.isFigure(row.index, index)) return null;
      continue;
    }
    const node = parseFormula(formula);
    const statement = node ? statementOf(node) : null;
    // A sum across leaves the row what it is.
    if (statement?.kind !== "sum") continue;
    const parts: number[] = [];
    for (const { sheet, range } of statement.terms) {
      if (sheet !== null || range.left !== index || range.right !== index) break;
      for (let at = range.top; at <= range.bottom; at += 1) parts.push(at);
    }
    if (parts.length === 0) continue;
    if (parts.includes(row.index)) return null;
    if (added && (added.length !== parts.length || added.some((each, at) => each !== parts[at]))) return null;
    added = parts;
  }
  return added;
}
