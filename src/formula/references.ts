import { literalText } from "./literal-text";
import type { CellPosition, CellRange } from "../grid/address";
import { cellCount, positionsIn } from "../grid/ranges";
import { operatorStrength, parseFormula, type CellReference, type FormulaNode } from "./parse";

/** Every reference of a formula, in the order they are written; those behind defined names are not seen. */
export function references(node: FormulaNode): CellReference[] {
  const found: CellReference[] = [];
  const waiting: FormulaNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    switch (next.type) {
      case "reference":
        found.push(next.reference);
        break;
      case "negation":
      case "percent":
        waiting.push(next.operand);
        break;
      case "binary":
        waiting.push(next.right, next.left);
        break;
      case "call":
        for (let index = next.arguments.length - 1; index >= 0; index -= 1) {
          const argument = next.arguments[index];
          if (argument) waiting.push(argument);
        }
        break;
      case "number":
      case "text":
      case "logical":
      case "error":
      case "name":
      case "missing":
        break;
    }
  }
  return found;
}

/**
 * The formula of the cell at (row, column), 0-based, with relative references as offsets: copies made by filling down
 * or across have equal texts. "=C2/$B2" in D2 and "=C3/$B3" in D3 are both "=RC[-1]/RC2". Spaces, case and needless
 * brackets do not count. Null when the formula cannot be read.
 */
export function relativeForm(formula: string, row: number, column: number): string | null {
  const node = parseFormula(formula);
  return node && `=${write(node, row, column, 0)}`;
}

const TIGHTEST = 6;

function write(node: FormulaNode, row: number, column: number, around: number): string {
  switch (node.type) {
    case "number":
    case "text":
    case "logical":
    case "error":
    case "name":
    case "missing":
      return literalText(node);
    case "reference":
      return writeReference(node.reference, row, column);
    case "negation":
      return `-${write(node.operand, row, column, TIGHTEST)}`;
    case "percent":
      return `${write(node.operand, row, column, TIGHTEST)}%`;
    case "call":
      return `${node.name}(${node.arguments.map((each) => write(each, row, column, 0)).join(",")})`;
    case "binary": {
      // The left spine of A1+B1+C1+… is walked, not descended.
      const parts: string[] = [];
      const own = operatorStrength(node.operator);
      let left: FormulaNode = node;
      while (left.type === "binary" && operatorStrength(left.operator) === own) {
        parts.push(left.operator + write(left.right, row, column, own));
        left = left.left;
      }
      const text = write(left, row, column, own - 1) + parts.reverse().join("");
      return own <= around ? `(${text})` : text;
    }
  }
}

function writeReference({ sheet, range, absolute }: CellReference, row: number, column: number): string {
  const corner = (at: { row: number; rowFixed: boolean; column: number; columnFixed: boolean }) =>
    `R${axis(at.row, row, at.rowFixed)}C${axis(at.column, column, at.columnFixed)}`;
  const first = corner({
    row: range.top,
    rowFixed: absolute.top,
    column: range.left,
    columnFixed: absolute.left,
  });
  const last = corner({
    row: range.bottom,
    rowFixed: absolute.bottom,
    column: range.right,
    columnFixed: absolute.right,
  });
  const place = first === last ? first : `${first}:${last}`;
  return sheet === null ? place : `'${sheet.normalize("NFC").toLowerCase().replace(/'/g, "''")}'!${place}`;
}

function axis(index: number, from: number, fixed: boolean): string {
  if (fixed) return String(index + 1);
  return index === from ? "" : `[${index - from}]`;
}

/** A range of more cells, such as a whole column, says nothing cell by cell. */
const MOST_LISTED = 5_000;

/** The cells of the formula's own sheet that references or terms take, row by row; wide ranges are left out. */
export function ownCells(
  taken: readonly { readonly sheet: string | null; readonly range: CellRange }[],
): CellPosition[] {
  return taken.flatMap(({ sheet, range }) =>
    sheet === null && cellCount(range) <= MOST_LISTED ? [...positionsIn(range)] : [],
  );
}
