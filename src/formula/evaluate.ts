import { movedRange } from "./templates";
import { parseFormula } from "./parse";
import type { CellReference, FormulaNode } from "./parse";
import { dateFunctions } from "./dates";
import { eagerFunctions, subtotalFunctions } from "./functions";
import {
  NOT_AVAILABLE,
  UNKNOWN,
  applyOperator,
  finite,
  fromCell,
  isArea,
  isError,
  isUnknown,
  scalarOf,
  toLogical,
  toNumber,
  type Area,
  type FormulaError,
  type Operand,
  type Scalar,
} from "./values";

/** The value of a cell, 0-based; `sheet` is null for the formula's own. */
export type Lookup = (sheet: string | null, row: number, column: number) => Scalar;

/** What a formula can depend on besides values; everything may be left out. */
export interface Surroundings {
  /** How far the formula stands from the cell it was read in: its relative references move as far. */
  moved?: { readonly rows: number; readonly columns: number };
  /** What a defined name stands for, without "="; null for a name that is not known. */
  name?: (written: string) => string | null;
  /** The used rows and columns of a sheet, counted from A1: where whole-column references may stop. */
  extent?: (sheet: string | null) => { rows: number; columns: number };
  /** Serial numbers of days count from 1904: functions of days are not calculated then. */
  countsFrom1904?: boolean;
  /** Rows that SUBTOTAL 101…109 leaves out. */
  isHidden?: (sheet: string | null, row: number) => boolean;
  /** Cells that hold a SUBTOTAL, which an outer SUBTOTAL leaves out. */
  isSubtotal?: (sheet: string | null, row: number, column: number) => boolean;
}

/** Functions whose answer rests on where serial numbers begin. */
const ofDays: ReadonlySet<string> = new Set([...dateFunctions.map(([name]) => name), "TEXT"]);

/** Areas as wide as this are whole rows: they end with the sheet. */
const MOST_COLUMNS = 1_000;
/** Larger references are not calculated here. */
const MOST_CELLS = 2_000_000;

/**
 * The value of a formula. An error Excel would show has its code; `unknown` marks what this does not calculate
 * (another function, a defined name, an array result), and nothing hides it, IFERROR included. A blank result is null,
 * which Excel shows as 0.
 */
export function evaluate(node: FormulaNode, lookup: Lookup, surroundings: Surroundings = {}): Scalar {
  return scalarOf(new Evaluation(lookup, surroundings).operand(node));
}

class Evaluation {
  constructor(
    private readonly lookup: Lookup,
    private readonly surroundings: Surroundings,
  ) {}

  operand(node: FormulaNode): Operand {
    switch (node.type) {
      case "number":
      case "text":
      case "logical":
        return node.value;
      case "error":
        return { error: node.value };
      case "missing":
        return null;
      case "name":
        return this.named(node.name);
      case "reference":
        return this.area(node.reference);
      case "negation":
        return this.number(node.operand, (value) => -value);
      case "percent":
        return this.number(node.operand, (value) => value / 100);
      case "binary":
        return this.binary(node);
      case "call":
        return this.call(node);
    }
  }

  /** A defined name that stands for cells, which it names whole ("Biểu 1"!$C$4:$C$9), or for a constant. */
  private named(name: string): Operand {
    const meant = this.surroundings.name?.(name) ?? null;
    const node = meant === null ? null : parseFormula(`=${meant}`);
    if (node?.type === "reference") {
      const { absolute, sheet } = node.reference;
      const isWhole = absolute.top && absolute.left && absolute.bottom && absolute.right;
      return isWhole && sheet !== null ? this.area(node.reference) : UNKNOWN;
    }
    return node?.type === "number" || node?.type === "text" ? node.value : UNKNOWN;
  }

  private scalar(node: FormulaNode | undefined): Scalar {
    return node ? scalarOf(this.operand(node)) : null;
  }

  private number(node: FormulaNode, compute: (value: number) => number): Scalar {
    const value = toNumber(this.scalar(node));
    return typeof value === "number" ? finite(compute(value)) : value;
  }

  /** A long chain of operators leans to the left: it is walked, not descended. */
  private binary(node: FormulaNode & { type: "binary" }): Scalar {
    const spine = [node];
    let left = node.left;
    while (left.type === "binary") {
      spine.push(left);
      left = left.left;
    }
    let value = this.scalar(left);
    for (let next = spine.pop(); next; next = spine.pop()) {
      value = applyOperator(next.operator, value, this.scalar(next.right));
    }
    return value;
  }

  /** Every cell is looked at even when one is unknown, so that a caller learns of all that are missing. */
  private area(reference: CellReference): Operand {
    const { sheet } = reference;
    const range = movedRange(reference, this.surroundings.moved);
    const extent = this.surroundings.extent?.(sheet);
    const { top, left } = range;
    const bottom = extent ? Math.max(top, Math.min(range.bottom, extent.rows - 1)) : range.bottom;
    // How wide an area is says something by itself: the third column of an empty one is there all the same.
    const isWhole = range.right - left >= MOST_COLUMNS;
    const right = extent && isWhole ? Math.max(left, Math.min(range.right, extent.columns - 1)) : range.right;
    const rows = bottom - top + 1;
    const columns = right - left + 1;
    if (rows * columns > MOST_CELLS) return UNKNOWN;
    const cells: Scalar[] = [];
    let unknown: FormulaError | null = null;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = fromCell(this.lookup(sheet, row, column));
        if (isUnknown(value)) unknown = value;
        cells.push(value);
      }
    }
    return unknown ?? { sheet, top, left, rows, columns, cells };
  }

  private call(node: FormulaNode & { type: "call" }): Scalar {
    const [first, second, third] = node.arguments;
    switch (node.name) {
      case "IF": {
        const condition = toLogical(this.scalar(first));
        if (typeof condition !== "boolean") return condition;
        const branch = condition ? second : third;
        return branch ? (this.scalar(branch) ?? 0) : condition;
      }
      case "IFERROR":
      case "IFNA": {
        const value = this.scalar(first);
        if (!isError(value) || value.unknown) return value;
        if (node.name === "IFNA" && value.error !== "#N/A") return value;
        return this.scalar(second) ?? 0;
      }
      case "IFS": {
        for (let at = 0; at + 1 < node.arguments.length; at += 2) {
          const condition = toLogical(this.scalar(node.arguments[at]));
          if (typeof condition !== "boolean") return condition;
          if (condition) return this.scalar(node.arguments[at + 1]) ?? 0;
        }
        return node.arguments.length % 2 === 0 ? NOT_AVAILABLE : UNKNOWN;
      }
      case "SUBTOTAL":
        return this.subtotal(node.arguments);
    }
    const compute = eagerFunctions.get(node.name);
    if (!compute) return UNKNOWN;
    if (this.surroundings.countsFrom1904 === true && ofDays.has(node.name)) return UNKNOWN;
    const operands = node.arguments.map((argument) => this.operand(argument));
    return operands.find(isUnknown) ?? compute(operands);
  }

  private subtotal([first, ...others]: readonly FormulaNode[]): Scalar {
    const code = toNumber(this.scalar(first));
    if (typeof code !== "number") return code;
    const compute = subtotalFunctions.get(code > 100 ? code - 100 : code);
    if (!compute) return UNKNOWN;
    const operands = others.map((argument) => this.operand(argument));
    const unknown = operands.find(isUnknown);
    if (unknown) return unknown;
    return compute(
      operands.map((operand) => (isArea(operand) ? this.counted(operand, code > 100) : operand)),
    );
  }

  /** The cells a SUBTOTAL counts. */
  private counted(area: Area, withoutHidden: boolean): Area {
    const { isHidden, isSubtotal } = this.surroundings;
    const cells = area.cells.map((value, index) => {
      const row = area.top + Math.floor(index / area.columns);
      const column = area.left + (index % area.columns);
      const left = (withoutHidden && isHidden?.(area.sheet, row)) || isSubtotal?.(area.sheet, row, column);
      return left ? null : value;
    });
    return { ...area, cells };
  }
}
