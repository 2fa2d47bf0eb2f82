import { decimalPlaces, snap } from "../grid/exact";
import type { Grid } from "../grid/grid";
import { formatClass } from "../grid/number-format";
import type { Column, Table } from "../layout/table";
import { columnAt, rowAt } from "../layout/table";

/** What stands where a relation looks for a figure. */
export type Standing = "figure" | "blank" | "unusable";

/**
 * The figures of a table as relations compare them: percentages in hundreds whatever the sheet's scale (0.1595 shown as
 * 15,95 % is 15.95), counts as they are. A figure may be replaced while a cause is tried or once one is known.
 */
export class Figures {
  private readonly replaced = new Map<number, number>();
  private readonly excluded = new Set<number>();
  readonly grid: Grid;

  constructor(readonly table: Table) {
    this.grid = table.grid;
  }

  standing(row: number, column: number): Standing {
    const key = this.key(row, column);
    if (this.excluded.has(key)) return "unusable";
    if (this.replaced.has(key)) return "figure";
    switch (this.grid.kind(row, column)) {
      case "number":
      case "textNumber":
        return "figure";
      case "placeholder":
        return "blank";
      case "empty":
        return this.grid.formula(row, column) === null ? "blank" : "unusable";
      case "text":
        return this.grid.value(row, column) === "" ? "blank" : "unusable";
      case "composite":
      case "date":
      case "error":
      case "boolean":
        return "unusable";
    }
  }

  /** The figure compared, NaN when there is none. */
  value(row: number, column: number): number {
    const replaced = this.replaced.get(this.key(row, column));
    return replaced !== undefined ? replaced : this.raw(row, column);
  }

  /** The figure of the sheet before any replacement. */
  raw(row: number, column: number): number {
    const stored = this.grid.number(row, column);
    if (!Number.isFinite(stored)) return NaN;
    return this.inHundreds(row, column) ? snap(stored * 100) : stored;
  }

  /** True when the stored number is a fraction that stands for a percentage. */
  inHundreds(row: number, column: number): boolean {
    if (this.grid.kind(row, column) === "textNumber") {
      const reading = this.grid.reading(row, column);
      if (reading?.kind === "number" && reading.percent) return false;
      return this.percentLine(row, column)?.scale === "ratio";
    }
    if (formatClass(this.grid.numberFormat(row, column)) === "percent") return true;
    const column_ = this.percentLine(row, column);
    return column_ !== null && column_.scale === "ratio";
  }

  /** Decimals the compared figure is given with. */
  decimals(row: number, column: number): number {
    const value = this.value(row, column);
    return Number.isNaN(value) ? 0 : decimalPlaces(value);
  }

  /**
   * Decimals a term of a sum is given with: those of its column where it shows fewer, since 95,60 is stored as 95.6.
   */
  termDecimals(row: number, column: number): number {
    const own = this.decimals(row, column);
    const line = columnAt(this.table, column);
    return line && line.measure !== "count" && line.decimals <= 4 ? Math.max(own, line.decimals) : own;
  }

  /** What has to be written into the cell for the compared figure to become `value`. */
  stored(row: number, column: number, value: number): number {
    return this.inHundreds(row, column) ? snap(value / 100) : value;
  }

  replace(row: number, column: number, value: number): void {
    this.replaced.set(this.key(row, column), value);
  }

  restore(row: number, column: number): void {
    this.replaced.delete(this.key(row, column));
  }

  isReplaced(row: number, column: number): boolean {
    return this.replaced.has(this.key(row, column));
  }

  /** Takes a cell out of every relation: what it should say is not known. */
  exclude(row: number, column: number): void {
    this.excluded.add(this.key(row, column));
  }

  private percentLine(row: number, column: number): Column | null {
    const line = columnAt(this.table, column);
    if (!line) return null;
    if (line.measure === "percent" && rowAt(this.table, row)?.measure !== "count") return line;
    return null;
  }

  private key(row: number, column: number): number {
    return row * 16_384 + column;
  }
}
