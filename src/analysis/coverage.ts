import { cellCount } from "../grid/ranges";
import { parseFormula, references } from "../formula";
import type { CellPosition, CellRange } from "../grid/address";
import { rectanglesOf } from "../grid/rectangles";
import type { Table } from "../layout/table";
import { evaluate } from "../relations/evaluate";
import { plainLines } from "../relations/evaluate-fast";
import type { Figures } from "../relations/figures";
import { cellOf, operandsOf } from "../relations/relation";
import type { Relation } from "../relations/relation";
import { figureColumns } from "./figure-columns";

/**
 * What a check did with each figure of a table: compared by a calculation at least, the result of a live formula that
 * no other figure is held against, or neither.
 */
export interface Coverage {
  readonly compared: number;
  readonly computed: number;
  readonly notCompared: number;
  /** Where the figures stand that nothing was held against, in as few rectangles as their columns allow. */
  readonly ranges: readonly CellRange[];
}

/** A live formula that reads more cells than this is not followed into each of them. */
const MOST_READ = 100_000;

/** Marks of the figures of a table, a byte a cell, row by row from the first body row. */
class Marked {
  private readonly marks: Uint8Array;

  constructor(private readonly range: CellRange) {
    this.marks = new Uint8Array(cellCount(range));
  }

  add(row: number, column: number): void {
    const at = this.at(row, column);
    if (at >= 0) this.marks[at] = 1;
  }

  has(row: number, column: number): boolean {
    const at = this.at(row, column);
    return at >= 0 && this.marks[at] === 1;
  }

  private at(row: number, column: number): number {
    const { top, left, bottom, right } = this.range;
    if (row < top || row > bottom || column < left || column > right) return -1;
    return (row - top) * (right - left + 1) + column - left;
  }
}

/**
 * @param relations those that were compared
 * @param figures as the sheet holds them
 */
export function coverageOf(table: Table, relations: readonly Relation[], figures: Figures): Coverage {
  const marked = new Marked(table.body);
  for (const relation of relations) markLines(relation, figures, marked);
  markReadByFormulas(table, figures, marked);
  const open: CellPosition[] = [];
  let compared = 0;
  let computed = 0;
  for (const { index: column } of figureColumns(table)) {
    for (let row = table.body.top; row <= table.body.bottom; row += 1) {
      if (!figures.isFigure(row, column)) continue;
      if (marked.has(row, column)) compared += 1;
      else if (table.grid.formula(row, column) !== null) computed += 1;
      else open.push({ row, column });
    }
  }
  return { compared, computed, notCompared: open.length, ranges: rectanglesOf(open) };
}

function markLines(relation: Relation, figures: Figures, marked: Marked): void {
  const plain = plainLines(relation, figures);
  const operands = operandsOf(relation);
  for (const line of relation.lines) {
    if ((plain?.(line) ?? evaluate(relation, line, figures).verdict) === "blank") continue;
    const result = cellOf(relation, line, "result");
    marked.add(result.row, result.column);
    for (const operand of operands) {
      const { row, column } = cellOf(relation, line, operand);
      marked.add(row, column);
    }
  }
}

/** What a live formula of the table reads is held against its result each time the sheet is calculated. */
function markReadByFormulas({ grid, body }: Table, figures: Figures, marked: Marked): void {
  for (let column = body.left; column <= body.right; column += 1) {
    if (grid.column(column).totals.formulas === 0) continue;
    for (let row = body.top; row <= body.bottom; row += 1) {
      const formula = grid.formula(row, column);
      const node = formula === null ? null : parseFormula(formula);
      if (!node || !figures.isFigure(row, column)) continue;
      for (const { sheet, range } of references(node)) {
        if (sheet !== null) continue;
        if (cellCount(range) > MOST_READ) continue;
        for (let at = Math.max(range.top, body.top); at <= Math.min(range.bottom, body.bottom); at += 1)
          for (let across = range.left; across <= range.right; across += 1) marked.add(at, across);
      }
    }
  }
}
