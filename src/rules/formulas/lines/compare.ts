import type { CellPosition, CellRange } from "../../../grid/address";
import { references } from "../../../formula";
import type { CellReference, FormulaNode } from "../../../formula";
import type { Grid } from "../../../grid/grid";
import { formatClass } from "../../../grid/number-format";
import type { Table } from "../../../layout/table";
import { columnAt, rowAt } from "../../../layout/table";

/** Ranges are looked into as far as this. */
const MOST_CELLS = 2_000;

/** A formula without its places: two formulas of one shape differ only in which cells they take. */
export function shapeOf(node: FormulaNode, withNumbers = true): string {
  switch (node.type) {
    case "reference":
      return shapeOfRange(node.reference.range);
    case "number":
      return withNumbers ? String(node.value) : "#";
    case "text":
    case "logical":
    case "error":
      return JSON.stringify(node.value);
    case "name":
      return node.name.toUpperCase();
    case "missing":
      return "";
    case "negation":
      return `-${shapeOf(node.operand, withNumbers)}`;
    case "percent":
      return `${shapeOf(node.operand, withNumbers)}%`;
    case "binary":
      return `(${shapeOf(node.left, withNumbers)}${node.operator}${shapeOf(node.right, withNumbers)})`;
    case "call":
      return `${node.name}(${node.arguments.map((each) => shapeOf(each, withNumbers)).join(",")})`;
  }
}

/** A line of cells, whichever way it runs, is not a block of them. */
function shapeOfRange(range: CellRange): string {
  if (isSingle(range)) return "@";
  return range.top === range.bottom || range.left === range.right ? "@:@" : "@#@";
}

export function isSingle({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

/** The share of references that two formulas have in common, of all that either has; ranges count as written. */
export function sharedReferences(one: FormulaNode, other: FormulaNode): number {
  const first = new Set(references(one).map(placeOf));
  const second = new Set(references(other).map(placeOf));
  const shared = [...first].filter((place) => second.has(place)).length;
  const all = new Set([...first, ...second]).size;
  return all === 0 ? 0 : shared / all;
}

function placeOf({ sheet, range }: CellReference): string {
  return `${(sheet ?? "").toLowerCase()}!${range.top}:${range.left}:${range.bottom}:${range.right}`;
}

/** The typed numbers of a formula, in order of size. */
export function numbersIn(node: FormulaNode): number[] {
  const found: number[] = [];
  const waiting: FormulaNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "number") found.push(next.value);
    else if (next.type === "negation" || next.type === "percent") waiting.push(next.operand);
    else if (next.type === "binary") waiting.push(next.left, next.right);
    else if (next.type === "call") waiting.push(...next.arguments);
  }
  return found.sort((first, second) => first - second);
}

/** What the cells of a formula hold, its own sheet only. */
export interface Footing {
  figures: number;
  /** Blank cells among those named one by one; in a range they do no harm. */
  blanks: number;
  others: number;
}

export function footingOf(node: FormulaNode, grid: Grid): Footing {
  const footing = { figures: 0, blanks: 0, others: 0 };
  for (const { sheet, range } of references(node))
    if (sheet === null)
      for (const { row, column } of cellsOf(range)) {
        if (grid.isFigure(row, column)) footing.figures += 1;
        else if (!grid.isEmpty(row, column)) footing.others += 1;
        else if (isSingle(range)) footing.blanks += 1;
      }
  return footing;
}

export function cellsOf({ top, left, bottom, right }: CellRange): CellPosition[] {
  const cells: CellPosition[] = [];
  for (let row = top; row <= bottom && cells.length < MOST_CELLS; row += 1)
    for (let column = left; column <= right && cells.length < MOST_CELLS; column += 1)
      cells.push({ row, column });
  return cells;
}

/** A share beside an amount is another kind of figure, and so is a date. */
export function shownAlike(table: Table, one: CellPosition, other: CellPosition): boolean {
  return kindOf(table, one) === kindOf(table, other);
}

function kindOf(table: Table, { row, column }: CellPosition): string {
  const shown = formatClass(table.grid.numberFormat(row, column));
  if (shown === "percent" || shown === "date") return shown;
  const isShare = columnAt(table, column)?.measure === "percent" || rowAt(table, row)?.measure === "percent";
  return isShare ? "percent" : "amount";
}
