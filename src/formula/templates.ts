import type { CellRange } from "../grid/address";
import { parseFormula } from "./parse";
import { templateOf } from "./template-key";
import type { CellReference, FormulaNode } from "./parse";

/** A formula as it was read in one cell, and how far a copy of it stands from there. */
export interface PlacedFormula {
  readonly node: FormulaNode;
  /** Rows and columns by which its relative references move. */
  readonly rows: number;
  readonly columns: number;
}

interface Template {
  readonly node: FormulaNode | null;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas filled down a list are one formula: each is read once, and its copies are told by their text with relative
 * references as offsets. Reading a formula costs a hundred times as much as telling that it is a copy.
 */
export class Templates {
  private readonly known = new Map<string, Template>();

  /** The formula of the cell at (row, column), 0-based; null when it cannot be read. */
  placed(formula: string, row: number, column: number): PlacedFormula | null {
    const { key } = templateOf(formula, { row, column });
    let template = this.known.get(key);
    if (template === undefined) {
      template = { node: parseFormula(formula), row, column };
      this.known.set(key, template);
    }
    return (
      template.node && { node: template.node, rows: row - template.row, columns: column - template.column }
    );
  }
}

/** A reference's cells where a copy of its formula stands; what is fixed stays. */
export function movedRange(
  { range, absolute }: CellReference,
  by: { readonly rows: number; readonly columns: number } | undefined,
): CellRange {
  if (!by || (by.rows === 0 && by.columns === 0)) return range;
  const top = range.top + (absolute.top ? 0 : by.rows);
  const bottom = range.bottom + (absolute.bottom ? 0 : by.rows);
  const left = range.left + (absolute.left ? 0 : by.columns);
  const right = range.right + (absolute.right ? 0 : by.columns);
  return {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
}
