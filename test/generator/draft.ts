import { cellAddress, type CellPosition, type CellRange } from "../../src/grid/address";
import type { CellValue, SheetData } from "../../src/grid/sheet";
import {
  evaluate,
  formulaText,
  isError,
  operandsOf,
  roundHalfUp,
  type Expression,
  type Result,
} from "./expression";

/** What a computed cell says of others; the mistakes look for their victims by it. */
export type Purpose =
  | "total"
  | "subtotal"
  | "levels"
  | "presence"
  | "sum"
  | "percent"
  | "gap"
  | "reached"
  | "exceeded"
  | "verdict"
  | "average"
  | "class"
  | "score"
  | "movement"
  | "index"
  | "change"
  | "balance";

/** How a typed figure stands in its cell: rounded to `unit` (0 when it is not), written by `write`. */
export interface Notation {
  unit: number;
  write(value: number): CellValue;
  format?: string;
}

export interface DraftCell {
  /** What is typed in the cell; for a computed cell that is not live, what the clerk typed in its place. */
  value: CellValue;
  /** The number meant by it, in the cell's own scale; null for texts. */
  number: number | null;
  formula: Expression | null;
  /** A live cell carries its formula in the file. */
  live: boolean;
  /** Other formulas whose result the cell must equal too. */
  checks: Expression[];
  purpose: Purpose | null;
  notation: Notation;
  format: string | undefined;
  bold: boolean;
  /** The result of a live formula, set by `calculate`. */
  cached: Result;
}

export const plainNotation: Notation = { unit: 1, write: (value) => value };

/** A sheet while it is being made: cells with the formulas behind them, whether or not the file will carry these. */
export class Draft {
  readonly cells = new Map<string, DraftCell>();
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();

  constructor(public name: string) {}

  static key(at: CellPosition): string {
    return `${at.row},${at.column}`;
  }

  find(at: CellPosition): DraftCell | undefined {
    return this.cells.get(Draft.key(at));
  }

  /** @throws RangeError when nothing was put there */
  cell(at: CellPosition): DraftCell {
    const cell = this.find(at);
    if (!cell) throw new RangeError(`Nothing stands in ${cellAddress(at.row, at.column)}`);
    return cell;
  }

  put(at: CellPosition, value: CellValue, more: Partial<DraftCell> = {}): DraftCell {
    const cell: DraftCell = {
      value,
      number: typeof value === "number" ? value : null,
      formula: null,
      live: false,
      checks: [],
      purpose: null,
      notation: plainNotation,
      format: more.notation?.format,
      bold: false,
      cached: null,
      ...more,
    };
    this.cells.set(Draft.key(at), cell);
    return cell;
  }

  merge(range: CellRange): void {
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }

  /** Types the true result into every computed cell that is not live, as the clerk who made no mistake did. */
  settle(): void {
    const settled = new Set<string>();
    const meant = (at: CellPosition): Result => {
      const key = Draft.key(at);
      const cell = this.cells.get(key);
      if (!cell) return null;
      if (cell.formula && !settled.has(key)) {
        settled.add(key);
        const result = evaluate(cell.formula, meant);
        if (isError(result)) throw new RangeError(`${cellAddress(at.row, at.column)} cannot be computed`);
        if (typeof result === "number") {
          const written = cell.live ? result : cell.notation.write(result);
          cell.value = written;
          cell.number = cell.live ? result : round(result, cell.notation.unit);
        } else {
          cell.value = result === "" ? cell.value : result;
          cell.number = null;
        }
      }
      return cell.number ?? (typeof cell.value === "string" ? cell.value : null);
    };
    for (const key of this.cells.keys()) {
      const [row, column] = key.split(",").map(Number);
      meant({ row: row ?? 0, column: column ?? 0 });
    }
  }

  /** Computes every live formula anew from what the cells hold, as Excel does on opening. */
  calculate(): void {
    const done = new Set<string>();
    const shown = (at: CellPosition): Result => {
      const key = Draft.key(at);
      const cell = this.cells.get(key);
      if (!cell) return null;
      if (!cell.live || !cell.formula) return cell.value;
      if (!done.has(key)) {
        done.add(key);
        cell.cached = evaluate(cell.formula, shown);
        cell.number = typeof cell.cached === "number" ? cell.cached : null;
      }
      return cell.cached;
    };
    for (const key of this.cells.keys()) {
      const [row, column] = key.split(",").map(Number);
      shown({ row: row ?? 0, column: column ?? 0 });
    }
  }

  /** The cell's value as the file shows it. */
  shown(at: CellPosition): Result {
    const cell = this.find(at);
    if (!cell) return null;
    return cell.live ? cell.cached : cell.value;
  }

  /** The places whose figure does not follow from what the others say, whoever is to blame. */
  failingLines(): { result: CellPosition; operands: CellPosition[]; recomputed: number }[] {
    const meant = (at: CellPosition): Result => {
      const cell = this.find(at);
      return cell ? (cell.number ?? (typeof cell.value === "string" ? cell.value : null)) : null;
    };
    const lines: { result: CellPosition; operands: CellPosition[]; recomputed: number }[] = [];
    for (const [key, cell] of this.cells) {
      if (cell.number === null) continue;
      for (const formula of [...(cell.formula && !cell.live ? [cell.formula] : []), ...cell.checks]) {
        const recomputed = evaluate(formula, meant);
        if (typeof recomputed !== "number") continue;
        if (Math.abs(recomputed - cell.number) <= cell.notation.unit / 2 + 1e-9) continue;
        const [row = 0, column = 0] = key.split(",").map(Number);
        lines.push({ result: { row, column }, operands: operandsOf(formula), recomputed });
      }
    }
    return lines;
  }

  /** The sheet as a reader would hand it to the engine. */
  toSheet(): SheetData {
    const values: CellValue[][] = [];
    const formulas: (string | null)[][] = [];
    const numberFormats: string[][] = [];
    const errors = new Set<string>();
    for (const [key, cell] of this.cells) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const result = cell.live ? cell.cached : cell.value;
      if (isError(result)) errors.add(cellAddress(row, column));
      set(values, row, column, isError(result) ? result.error : result, null);
      if (cell.live && cell.formula) set(formulas, row, column, `=${formulaText(cell.formula)}`, null);
      if (cell.format !== undefined) set(numberFormats, row, column, cell.format, "General");
    }
    return {
      name: this.name,
      values,
      formulas,
      numberFormats,
      merges: this.merges,
      hiddenRows: [...this.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      ...(errors.size > 0 ? { errors } : {}),
    };
  }
}

function round(value: number, unit: number): number {
  return unit === 0 ? value : Number((roundHalfUp(value / unit, 0) * unit).toPrecision(13));
}

function set<T>(rows: T[][], row: number, column: number, value: T, empty: T): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row] as T[];
  while (line.length < column) line.push(empty);
  line[column] = value;
}
