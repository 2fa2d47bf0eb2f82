import { cellKey, keyOf } from "../../../grid/cell-key";
import type { CellPosition, CellRange } from "../../../grid/address";
import { evaluate, meaningOf, parseFormula, references, shiftFormula, unguarded } from "../../../formula";
import type { FormulaNode } from "../../../formula";
import type { Grid } from "../../../grid/grid";
import type { Table } from "../../../layout/table";

/** A formula that could be read, and what it computes as seen from its own cell. */
export interface FormulaCell extends CellPosition {
  formula: string;
  node: FormulaNode;
  /** Copies made by filling have the same. */
  form: string;
}

/** A line of a table as its cells stand in the other direction: a row has its columns, a column its rows. */
export type Axis = "row" | "column";

/** Tables with more formulas are lists made by a program; they are not compared line by line. */
const MOST_FORMULAS = 40_000;

/** The readable formulas of a table's body by place, row and column. */
export class TableFormulas {
  readonly cells: FormulaCell[];
  readonly grid: Grid;
  private readonly byKey = new Map<number, FormulaCell>();
  private readonly byForm = new Map<string, FormulaCell[]>();
  private readonly byLine = new Map<Axis, ReadonlyMap<number, FormulaCell[]>>();

  constructor(
    readonly table: Table,
    given?: readonly FormulaCell[],
  ) {
    this.grid = table.grid;
    this.cells = given ? [...given] : [];
    if (given) {
      for (const cell of given) this.index(cell);
      return;
    }
    const { range } = table;
    for (let row = range.top; row <= range.bottom && this.cells.length < MOST_FORMULAS; row += 1)
      for (let column = range.left; column <= range.right; column += 1) this.read(row, column);
  }

  at(row: number, column: number): FormulaCell | undefined {
    return this.byKey.get(cellKey(row, column));
  }

  /** The same table with some formulas mended. */
  with(mended: readonly FormulaCell[]): TableFormulas {
    if (mended.length === 0) return this;
    const places = new Set(mended.map(keyOf));
    const kept = this.cells.map((cell) =>
      places.has(keyOf(cell))
        ? (mended.find((each) => each.row === cell.row && each.column === cell.column) ?? cell)
        : cell,
    );
    return new TableFormulas(this.table, kept);
  }

  /** Every cell of one form. */
  alike(form: string): readonly FormulaCell[] {
    return this.byForm.get(form) ?? [];
  }

  /** The formula cells of every row, or of every column, that has any; in order along the line. */
  lines(axis: Axis): FormulaCell[][] {
    return [...this.linesBy(axis).values()];
  }

  /** The formula cells of the line that crosses a row, or a column, at a cell. */
  across(axis: Axis, { row, column }: CellPosition): readonly FormulaCell[] {
    return (axis === "row" ? this.linesBy("column").get(column) : this.linesBy("row").get(row)) ?? [];
  }

  private linesBy(axis: Axis): ReadonlyMap<number, FormulaCell[]> {
    const known = this.byLine.get(axis);
    if (known) return known;
    const lines = new Map<number, FormulaCell[]>();
    for (const cell of this.cells) {
      const index = axis === "row" ? cell.row : cell.column;
      const line = lines.get(index);
      if (line) line.push(cell);
      else lines.set(index, [cell]);
    }
    this.byLine.set(axis, lines);
    return lines;
  }

  private read(row: number, column: number): void {
    const formula = this.grid.formula(row, column);
    const node = formula === null ? null : parseFormula(formula);
    if (formula === null || !node) return;
    const cell = { row, column, formula, node, form: meaningOf(node, { row, column }) };
    this.cells.push(cell);
    this.index(cell);
  }

  private index(cell: FormulaCell): void {
    this.byKey.set(keyOf(cell), cell);
    const alike = this.byForm.get(cell.form);
    if (alike) alike.push(cell);
    else this.byForm.set(cell.form, [cell]);
  }
}

const known = new WeakMap<Table, TableFormulas>();

export function formulasOf(table: Table): TableFormulas {
  const found = known.get(table) ?? new TableFormulas(table);
  known.set(table, found);
  return found;
}

/** A formula as it would read if filled from its cell to another one; null when it leaves the sheet. */
export function filledTo(cell: FormulaCell, { row, column }: CellPosition): FormulaCell | null {
  const formula = shiftFormula(cell.formula, row - cell.row, column - cell.column);
  const node = formula.includes("#REF!") ? null : parseFormula(formula);
  return node ? { row, column, formula, node, form: meaningOf(node, { row, column }) } : null;
}

/** Both compute the same from the same cells, whatever is written around it (IF against an empty base, ROUND). */
export function sameMeaning(one: FormulaNode, other: FormulaNode): boolean {
  if (meaningOf(one, null) === meaningOf(other, null)) return true;
  const [first, second] = [unguarded(one), unguarded(other)];
  // Two conditions that differ are no guards.
  if (first !== one && second !== other && one.type === "call" && other.type === "call") {
    if (one.name === other.name && one.name === "IF") return false;
  }
  return meaningOf(first, null) === meaningOf(second, null);
}

/** The ranges a formula takes from its own sheet. */
export function ownRanges(node: FormulaNode): CellRange[] {
  return references(node).flatMap(({ sheet, range }) => (sheet === null ? [range] : []));
}

/** The value of a formula from the figures as they are stored; null when it is no number or not calculated here. */
export function valueOf(node: FormulaNode, grid: Grid): number | null {
  const value = evaluate(
    node,
    (sheet, row, column) => (sheet === null ? grid.value(row, column) : { error: "#NAME?", unknown: true }),
    { extent: () => ({ rows: grid.rowCount, columns: grid.columnCount }) },
  );
  return typeof value === "number" && Number.isFinite(value) ? value : value === null ? 0 : null;
}
