import { cellKey } from "../grid/cell-key";
import { isGoal } from "../formats/concepts";
import { decimalPlaces, snap } from "../grid/exact";
import type { Grid } from "../grid/grid";
import { kindCodes } from "../grid/grid-column";
import { formatClass } from "../grid/number-format";
import { isNotAvailable } from "../grid/numbers";
import type { Column, Table } from "../layout/table";
import { columnAt, rowAt } from "../layout/table";
import { isFiltered } from "./filtered";
import type { LinearRelation } from "./relation";
import { RunningSum } from "./running-sums";
import type { CellFigure } from "./running-sums";
import { wholeNumbersOf } from "./whole-figures";
import type { WholeNumbers } from "./whole-figures";

/** What stands where a relation looks for a figure. */
export type Standing = "figure" | "blank" | "unusable";

/** Standings as a prepared column keeps them. */
export const standingCodes = { blank: 0, figure: 1, unusable: 2 } as const satisfies Record<Standing, number>;

const BLANK = standingCodes.blank;
const FIGURE = standingCodes.figure;
const UNUSABLE = standingCodes.unusable;
const EMPTY = kindCodes.empty;
const NUMBER = kindCodes.number;
const STANDINGS: readonly Standing[] = ["blank", "figure", "unusable"];

/** One column of a table, ready for comparison: an entry for each body row. */
export interface ComparedColumn {
  readonly values: Float64Array;
  readonly standings: Uint8Array;
}

/** Of so many figures with a last digit of nought, one in ten each, all have it once in a thousand rows. */
const FEWEST_IN_ROW = 3;

/**
 * The figures of a table as relations compare them: percentages in hundreds whatever the sheet's scale (0.1595 shown as
 * 15,95 % is 15.95), counts as they are. A figure may be replaced while a cause is tried or once one is known. Columns
 * are prepared when first asked for, since a list of 62,331 rows is read over and over.
 */
export class Figures {
  readonly grid: Grid;
  private readonly columns: (ComparedColumn | undefined)[] = [];
  private readonly replaced = new Set<number>();
  /** Long sums by column and relation, followed from the first change on. */
  private readonly sums = new Map<number, Map<LinearRelation, RunningSum>>();
  private isChanged = false;
  /** The 0-based sheet row of the first entry of a prepared column. */
  readonly top: number;
  private readonly height: number;
  private readonly decimalsOfRows = new Map<number, number>();
  private saidOfWholeNumbers: WholeNumbers | undefined;

  constructor(readonly table: Table) {
    this.grid = table.grid;
    this.top = table.body.top;
    this.height = table.body.bottom - table.body.top + 1;
  }

  /** The figures as they stand now, for those who try other values; the whole table is prepared only once. */
  copy(): Figures {
    const copy = new Figures(this.table);
    this.columns.forEach((column, index) => {
      if (column)
        copy.columns[index] = { values: column.values.slice(), standings: column.standings.slice() };
    });
    for (const key of this.replaced) copy.replaced.add(key);
    copy.isChanged = this.isChanged;
    copy.saidOfWholeNumbers = this.saidOfWholeNumbers;
    return copy;
  }

  /** Nothing was put over the sheet's own figures. */
  get isAsHeld(): boolean {
    return !this.isChanged;
  }

  standing(row: number, column: number): Standing {
    const at = row - this.top;
    if (at < 0 || at >= this.height) return "unusable";
    return STANDINGS[this.prepared(column).standings[at] ?? UNUSABLE] ?? "unusable";
  }

  /** True where a figure stands; asked for every cell of a list. */
  isFigure(row: number, column: number): boolean {
    return this.prepared(column).standings[row - this.top] === FIGURE;
  }

  /** The figure compared, NaN when there is none. */
  value(row: number, column: number): number {
    return this.prepared(column).values[row - this.top] ?? NaN;
  }

  /** True when the stored number is a fraction that stands for a percentage. */
  inHundreds(row: number, column: number): boolean {
    if (this.grid.kind(row, column) === "textNumber") {
      const reading = this.grid.reading(row, column);
      if (reading?.kind === "number" && reading.percent) return false;
      return this.percentLine(row, column)?.scale === "ratio";
    }
    if (formatClass(this.grid.numberFormat(row, column)) === "percent") return true;
    return this.percentLine(row, column)?.scale === "ratio";
  }

  /** Decimals the compared figure is given with. */
  decimals(row: number, column: number): number {
    const value = this.value(row, column);
    return Number.isNaN(value) ? 0 : decimalPlaces(value);
  }

  /**
   * Decimals a term of a sum is given with: those of its column where it shows fewer, since 95,60 is stored as 95.6; but
   * no more than its row makes use of, where the row has figures enough to tell that it is given more coarsely.
   */
  termDecimals(row: number, column: number): number {
    const own = this.decimals(row, column);
    const line = columnAt(this.table, column);
    if (!line || line.measure === "count" || line.decimals > 4 || line.decimals <= own) return own;
    return Math.max(own, Math.min(line.decimals, this.rowDecimals(row)));
  }

  /** The most decimals that a row's amounts and shares show; Infinity where they are too few to tell. */
  private rowDecimals(row: number): number {
    let known = this.decimalsOfRows.get(row);
    if (known === undefined) {
      const fractional = this.table.columns.filter(
        ({ index, measure, decimals }) =>
          measure !== "count" && decimals > 0 && this.read(row, index).standing === FIGURE,
      );
      known =
        fractional.length < FEWEST_IN_ROW
          ? Infinity
          : Math.max(...fractional.map(({ index }) => decimalPlaces(this.read(row, index).value)));
      this.decimalsOfRows.set(row, known);
    }
    return known;
  }

  /** The unit an amount was rounded to: the last decimal shown, or what the table's words say; 0 for a count. */
  roundedTo(row: number, column: number): number {
    const line = columnAt(this.table, column);
    if (!line || line.measure === "percent") return 0;
    const { roundedOver, counted } = this.wholeNumbers;
    const decimals = this.termDecimals(row, column);
    if (decimals > 0) return decimals <= 6 ? 10 ** -decimals : 0;
    return counted ? 0 : roundedOver;
  }

  /** What the table says of its whole numbers, found when first asked for. */
  get wholeNumbers(): WholeNumbers {
    return (this.saidOfWholeNumbers ??= wholeNumbersOf(this.table));
  }

  /** The sums of the table show that its whole numbers were never rounded. */
  takeWholeNumbersAsExact(): void {
    this.saidOfWholeNumbers = { ...this.wholeNumbers, shownExact: true };
  }

  /** Decimals a computed figure of this place should show: its own, or those its column usually has. */
  columnDecimals(row: number, column: number): number {
    const line = columnAt(this.table, column);
    return Math.max(this.decimals(row, column), line && line.measure !== "count" ? line.decimals : 0);
  }

  /** What has to be written into the cell for the compared figure to become `value`. */
  stored(row: number, column: number, value: number): number {
    return this.inHundreds(row, column) ? snap(value / 100) : value;
  }

  replace(row: number, column: number, value: number): void {
    this.write(row, column, value, FIGURE);
    this.replaced.add(cellKey(row, column));
  }

  restore(row: number, column: number): void {
    const { value, standing } = this.read(row, column);
    this.write(row, column, value, standing);
    this.replaced.delete(cellKey(row, column));
  }

  isReplaced(row: number, column: number): boolean {
    return this.replaced.has(cellKey(row, column));
  }

  /** A cell that holds nothing any more. */
  empty(row: number, column: number): void {
    this.write(row, column, NaN, BLANK);
    this.replaced.add(cellKey(row, column));
  }

  /** What the sheet itself holds, whatever was put over it; NaN where it is no figure. */
  held(row: number, column: number): number {
    return this.read(row, column).value;
  }

  /** Takes a cell out of every relation: what it should say is not known. */
  exclude(row: number, column: number): void {
    this.write(row, column, this.value(row, column), UNUSABLE);
  }

  /**
   * A long sum as it stands; null before anything was changed, when it is asked for once and need not be followed.
   * @param relation a sum down the rows
   */
  runningSum(relation: LinearRelation, column: number): RunningSum | null {
    if (!this.isChanged) return null;
    const inColumn = this.sums.get(column) ?? new Map<LinearRelation, RunningSum>();
    this.sums.set(column, inColumn);
    const known = inColumn.get(relation);
    if (known) return known;
    const sum = new RunningSum(relation, (row) => this.standsAt(row, column));
    inColumn.set(relation, sum);
    return sum;
  }

  /** Follows a long sum from now on, so that the first change of one of its figures costs no more than the next. */
  follow(relation: LinearRelation, column: number): void {
    this.isChanged = true;
    this.runningSum(relation, column);
  }

  private standsAt(row: number, column: number): CellFigure {
    const { values, standings } = this.prepared(column);
    const standing = standings[row - this.top] ?? UNUSABLE;
    return {
      value: values[row - this.top] ?? NaN,
      isFigure: standing === FIGURE,
      isUnusable: standing === UNUSABLE,
    };
  }

  private write(row: number, column: number, value: number, standing: number): void {
    this.isChanged = true;
    const before = this.standsAt(row, column);
    const { values, standings } = this.prepared(column);
    values[row - this.top] = value;
    standings[row - this.top] = standing;
    const followed = this.sums.get(column);
    if (!followed) return;
    const after = this.standsAt(row, column);
    for (const sum of followed.values()) sum.follow(row, before, after);
  }

  /** A whole column for loops over all its rows, as its figures stand now; entry 0 is row `top`. */
  prepared(column: number): ComparedColumn {
    return this.columns[column] ?? (this.columns[column] = this.prepare(column));
  }

  private prepare(column: number): ComparedColumn {
    const values = new Float64Array(this.height).fill(NaN);
    const standings = new Uint8Array(this.height);
    const { kinds, numbers, hasPercents, totals } = this.grid.column(column);
    const line = columnAt(this.table, column);
    // Most columns hold stored numbers that are compared as they stand.
    const mayBeFiltered = totals.formulas > 0 && (this.grid.data.hiddenRows?.length ?? 0) > 0;
    const isPlain =
      !mayBeFiltered && !hasPercents && !(line?.measure === "percent" && line.scale === "ratio");
    const isTyped = totals.formulas === 0;
    for (let at = 0; at < this.height; at += 1) {
      const row = this.top + at;
      const kind = kinds[row] ?? EMPTY;
      if (kind === EMPTY && isTyped) continue;
      if (kind === NUMBER && isPlain) {
        const stored = numbers[row] ?? NaN;
        values[at] = stored;
        standings[at] = Number.isFinite(stored) ? FIGURE : UNUSABLE;
        continue;
      }
      const { value, standing } = this.read(row, column);
      values[at] = value;
      standings[at] = standing;
    }
    return { values, standings };
  }

  /** A cell of the sheet before any replacement. */
  private read(row: number, column: number): { value: number; standing: number } {
    const standing = this.standingOf(row, column);
    if (standing !== FIGURE) return { value: NaN, standing };
    const stored = this.grid.number(row, column);
    return { value: this.inHundreds(row, column) ? snap(stored * 100) : stored, standing };
  }

  private standingOf(row: number, column: number): number {
    if (isFiltered(this.grid, row, column)) return UNUSABLE;
    switch (this.grid.kind(row, column)) {
      case "textNumber":
        if (this.isBound(row, column)) return UNUSABLE;
        return Number.isFinite(this.grid.number(row, column)) ? FIGURE : UNUSABLE;
      case "number":
        return Number.isFinite(this.grid.number(row, column)) ? FIGURE : UNUSABLE;
      case "placeholder":
        // "…" and ".." stand for a figure that is not at hand, "-" and "x" for one that is not due.
        return isNotAvailable(this.grid.text(row, column)) ? UNUSABLE : BLANK;
      case "empty":
        return this.grid.formula(row, column) === null ? BLANK : UNUSABLE;
      case "text":
        // A formula that shows nothing for an empty denominator is blank, not a word.
        return this.grid.value(row, column) === "" ? BLANK : UNUSABLE;
      case "composite":
      case "date":
      case "error":
      case "boolean":
        return UNUSABLE;
    }
  }

  /** "Gần 9.300", "hơn 152 tỷ": known only from one side, and held to nothing. A target "từ 85 % trở lên" is its figure. */
  private isBound(row: number, column: number): boolean {
    const reading = this.grid.reading(row, column);
    if (reading?.kind !== "number" || reading.bound === "exact") return false;
    return !isGoal(columnAt(this.table, column)?.concept ?? null);
  }

  private percentLine(row: number, column: number): Column | null {
    const line = columnAt(this.table, column);
    if (!line) return null;
    if (line.measure === "percent" && rowAt(this.table, row)?.measure !== "count") return line;
    return null;
  }
}
