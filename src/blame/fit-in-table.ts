import type { CellPosition } from "../grid/address";
import type { Column, Table } from "../layout/table";
import type { Figures } from "../relations/figures";

/** Rows looked at to learn what is usual. */
const SAMPLE = 300;
/** Fewer rows or columns teach nothing. */
const FEWEST = 3;
/** Figures of one table stray from their proportions by no less than this, as a logarithm. */
const LEAST_SPREAD = 0.25;
/** What being unlike the rest may count at most: a unit may be ten times its neighbour, or hold nobody. */
const MOST = 4;

interface Usual {
  column: Column;
  /** The median of the column's logarithms. */
  middle: number;
}

/**
 * How a figure fits the rest of its table: rows of a report are roughly in proportion, so a unit with a fifth of the
 * members has about a fifth of the women. Learnt from the table itself; figures are compared by their logarithms.
 */
export class Likeness {
  private readonly usual: Usual[] = [];
  private readonly spreads = new Map<number, number>();
  private readonly rows: readonly number[];

  constructor(
    table: Table,
    private readonly figures: Figures,
  ) {
    const rows = table.rows.filter((row) => row.hasFigures && row.measure !== "percent");
    const step = Math.max(1, rows.length / SAMPLE);
    this.rows = Array.from({ length: Math.min(SAMPLE, rows.length) }, (_, at) => rows[Math.floor(at * step)])
      .map((row) => row?.index ?? -1)
      .filter((row) => row >= 0);
    if (this.rows.length < FEWEST) return;
    for (const column of table.columns) {
      if (column.measure === "percent" || column.index === table.ordinalColumn) continue;
      if (column.figures < FEWEST || column.figures < column.texts) continue;
      const logarithms = this.rows
        .map((row) => this.logarithm(row, column.index))
        .filter((each) => !Number.isNaN(each));
      if (logarithms.length >= FEWEST) this.usual.push({ column, middle: median(logarithms) });
    }
  }

  /** How much more like its table a cell would be with the new figure: a logarithm, 0 where nothing is known. */
  gain(cell: CellPosition, before: number, after: number): number {
    const own = this.usual.find(({ column }) => column.index === cell.column);
    if (!own) return 0;
    const expected = this.expected(cell.row, own);
    if (Number.isNaN(expected)) return 0;
    const spread = this.spreadOf(own);
    return this.unlikeness(before, expected, spread) - this.unlikeness(after, expected, spread);
  }

  private unlikeness(value: number, expected: number, spread: number): number {
    return Math.min(MOST, Math.abs(Math.log1p(Math.max(0, value)) - expected) / spread);
  }

  /** What the row's other columns let expect here, as a logarithm. */
  private expected(row: number, own: Usual): number {
    const sizes: number[] = [];
    for (const { column, middle } of this.usual) {
      if (column.index === own.column.index) continue;
      const logarithm = this.logarithm(row, column.index);
      if (!Number.isNaN(logarithm)) sizes.push(logarithm - middle);
    }
    return sizes.length === 0 ? NaN : own.middle + median(sizes);
  }

  private spreadOf(own: Usual): number {
    const known = this.spreads.get(own.column.index);
    if (known !== undefined) return known;
    const off = this.rows
      .map((row) => Math.abs(this.logarithm(row, own.column.index) - this.expected(row, own)))
      .filter((each) => !Number.isNaN(each));
    const spread = Math.max(LEAST_SPREAD, off.length === 0 ? 1 : median(off));
    this.spreads.set(own.column.index, spread);
    return spread;
  }

  private logarithm(row: number, column: number): number {
    if (this.figures.standing(row, column) !== "figure") return NaN;
    return Math.log1p(Math.max(0, this.figures.value(row, column)));
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
