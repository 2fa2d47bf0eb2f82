import { cellKey } from "../grid/cell-key";
import { formatClass } from "../grid/number-format";
import type { CellValue } from "../grid/sheet";
import type { Table } from "../layout/table";
import { Figures } from "../relations/figures";

/** What a formula finds in a cell. `unknown`: a formula that was never calculated. */
export type Stored =
  | { state: "figure"; value: number }
  | { state: "blank" }
  | { state: "words" }
  | { state: "unknown" }
  | { state: "unusable"; reason: "textOperand" | "unreadableOperand" };

interface Planned {
  expected: CellValue | undefined;
  ratio: boolean;
}

/** The stored figures of a table together with those that are about to be written into it. */
export class Workings {
  readonly figures: Figures;
  private readonly planned = new Map<number, Planned>();

  constructor(readonly table: Table) {
    this.figures = new Figures(table);
  }

  stored(row: number, column: number): Stored {
    const planned = this.planned.get(cellKey(row, column));
    if (planned) {
      if (planned.expected === undefined) return { state: "unknown" };
      if (typeof planned.expected === "number") return { state: "figure", value: planned.expected };
      return { state: planned.expected === "" ? "blank" : "words" };
    }
    const { grid } = this.table;
    switch (grid.kind(row, column)) {
      case "number":
        return { state: "figure", value: grid.number(row, column) };
      case "empty":
        return { state: grid.isUncalculated(row, column) ? "unknown" : "blank" };
      case "placeholder":
      case "text":
        return { state: "words" };
      case "textNumber":
        return { state: "unusable", reason: "textOperand" };
      case "composite":
      case "date":
      case "error":
      case "boolean":
        return { state: "unusable", reason: "unreadableOperand" };
    }
  }

  /** True when the stored number is a fraction that stands for a percentage. */
  isRatio(row: number, column: number): boolean {
    const planned = this.planned.get(cellKey(row, column));
    if (planned) return planned.ratio;
    const { grid } = this.table;
    if (grid.isEmpty(row, column)) return formatClass(grid.numberFormat(row, column)) === "percent";
    return this.figures.inHundreds(row, column);
  }

  /** A dash stands here, or a formula may leave "": no operator can compute with either. */
  mayBeEmptyText(row: number, column: number): boolean {
    if (this.planned.has(cellKey(row, column))) return true;
    const { grid } = this.table;
    return (
      this.isDash(row, column) ||
      (grid.formula(row, column) !== null && grid.isEmpty(row, column) && !grid.isUncalculated(row, column))
    );
  }

  /** A count kept as text in plain digits, "04": division reads it, sums and N() do not. Null for anything else. */
  plainDigits(row: number, column: number): number | null {
    const text = this.table.grid.text(row, column);
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  }

  /** "-" in the place of a figure: none. */
  isDash(row: number, column: number): boolean {
    return /^\s*[-–—−]\s*$/.test(this.table.grid.text(row, column));
  }

  isPlanned(row: number, column: number): boolean {
    return this.planned.has(cellKey(row, column));
  }

  plan(row: number, column: number, expected: CellValue | undefined, ratio: boolean): void {
    this.planned.set(cellKey(row, column), { expected, ratio });
  }
}
