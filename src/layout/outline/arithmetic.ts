import { NOISE } from "../../grid/nearly-equal";
import { tellingDecimals } from "../../grid/exact";
import type { Grid } from "../../grid/grid";
import { kindCodes } from "../../grid/grid-column";

/** A column's figures, an entry for each item; NaN where none stands. */
export interface ItemColumn {
  /** 0-based sheet column. */
  readonly index: number;
  readonly values: Float64Array;
  /** The step its figures are given in: 1 for counts, 0.1 where one decimal is shown. */
  readonly grain: number;
  /** Its figures in ascending order. */
  readonly sorted: Float64Array;
  /** Some figure is below zero: a sum that has passed its result may come back. */
  readonly signed: boolean;
}

/** How a result fares as the sum of its parts, column by column. */
export interface Trial {
  /** Columns (places in `columns`) where it holds and could have failed, and where it fails. */
  holding: number[];
  failing: number[];
  /** Bits of each holding column by itself. */
  gains: number[];
  /** Surprise in bits that chance would make it hold there, columns that follow from others counted once. */
  bits: number;
}

const EMPTY = kindCodes.empty;
/** The share of a column's figures that must show so many decimals for them to be its step. */
const USUAL = 0.1;
/** A column follows from its neighbours where their sum meets it on so many of its rows; slips break few. */
const DEPENDS = 0.8;
const FEWEST_DEPENDING = 3;
/** Columns in a run that is tried as the parts of one beside it: no form breaks one figure into more. */
const LONGEST_RUN = 60;
/** Rows looked at for that. */
const SAMPLE = 200;
/** A figure of many digits says no more than this: beyond, errors of reading and copying are likelier than chance. */
const MOST_BITS = 14;
/** A sum that equals its only part that is not zero is a copy. */
const COPY_BITS = 1;

const { abs, min, max, log2, sqrt } = Math;

/** The figures of a table's rows in the columns that add up, and how sums down the rows fare in them. */
export class Arithmetic {
  readonly columns: readonly ItemColumn[];
  /** Sets of columns of which one is the sum of the others. */
  private readonly dependent: readonly (readonly number[])[];
  private readonly walked: RunningParts;
  /** Every column has figures below zero: no sum is ever past its result. */
  readonly isSigned: boolean;
  /** The figures of one item after those of another, for questions about one item in all columns. */
  private readonly byItem: Float64Array;

  /** @param rows the 0-based sheet rows of the items, in order */
  constructor(grid: Grid, columns: readonly number[], rows: readonly number[]) {
    this.columns = columns.map((index) => readColumn(grid, index, rows));
    this.dependent = dependenciesIn(this.columns, rows.length);
    this.walked = new RunningParts(columns.length);
    this.isSigned = this.columns.every(({ signed }) => signed);
    this.byItem = new Float64Array(rows.length * columns.length);
    this.columns.forEach(({ values }, at) => {
      for (let item = 0; item < rows.length; item += 1)
        this.byItem[item * columns.length + at] = values[item] ?? NaN;
    });
  }

  /** Sums to be filled part by part, empty; the same object each time. */
  begin(): RunningParts {
    this.walked.clear();
    return this.walked;
  }

  /** Tries an item as the sum of others. */
  try(result: number, parts: readonly number[]): Trial {
    const sums = this.begin();
    for (const part of parts) sums.add(this.columns, part);
    return this.judge(result, sums);
  }

  /**
   * How many parts a walk that begins with these two adds before it is past its result, where that is so at once and no
   * column holds: nearly every row of a list is past the sum of the rows beside it. Null where the walk must be made.
   */
  endsAt(result: number, first: number, second: number): 1 | 2 | null {
    const { byItem, columns } = this;
    const width = columns.length;
    let [tellingOfOne, pastOfOne, tellingOfTwo, pastOfTwo] = [0, 0, 0, 0];
    let holds = false;
    for (let at = 0; at < width; at += 1) {
      const stated = byItem[result * width + at] ?? NaN;
      if (Number.isNaN(stated)) continue;
      const column = columns[at];
      const one = byItem[first * width + at] ?? NaN;
      const other = byItem[second * width + at] ?? NaN;
      const sumOfOne = Number.isNaN(one) ? 0 : one;
      const sumOfTwo = sumOfOne + (Number.isNaN(other) ? 0 : other);
      const grain = column?.grain ?? 1;
      const residual = abs(stated - sumOfTwo);
      // Never less than what the full comparison lets pass.
      const slack = slackOf(grain, 2) + (abs(stated) + abs(sumOfOne) + abs(sumOfTwo)) * NOISE;
      if (residual <= slack && (sumOfTwo !== 0 || stated !== 0)) holds = true;
      if (column?.signed !== false) continue;
      if (stated !== 0 || sumOfOne !== 0) {
        tellingOfOne += 1;
        if (sumOfOne > stated + slackOf(grain, Number.isNaN(one) ? 0 : 1)) pastOfOne += 1;
      }
      if (stated !== 0 || sumOfTwo !== 0) {
        tellingOfTwo += 1;
        const figures = (Number.isNaN(one) ? 0 : 1) + (Number.isNaN(other) ? 0 : 1);
        if (sumOfTwo > stated + slackOf(grain, figures)) pastOfTwo += 1;
      }
    }
    if (tellingOfOne === 0 || pastOfOne * 2 > tellingOfOne) return 1;
    return !holds && (tellingOfTwo === 0 || pastOfTwo * 2 > tellingOfTwo) ? 2 : null;
  }

  /** How far an item is from the sum of others in one column. */
  residual(result: number, parts: readonly number[], at: number): number {
    const values = this.columns[at]?.values;
    return parts.reduce((left, part) => {
      const value = values?.[part] ?? NaN;
      return Number.isNaN(value) ? left : left - value;
    }, values?.[result] ?? NaN);
  }

  /** Tries an item as the sum of what was added so far. */
  judge(result: number, sums: RunningParts): Trial {
    const holding: number[] = [];
    const failing: number[] = [];
    const gains = new Map<number, number>();
    this.columns.forEach((column, at) => {
      const bits = bitsAt(column, result, sums, at);
      if (bits === null) return;
      if (bits < 0) failing.push(at);
      else {
        holding.push(at);
        gains.set(at, bits);
      }
    });
    const own = holding.map((at) => gains.get(at) ?? 0);
    let bits = own.reduce((sum, gain) => sum + gain, 0);
    for (const set of this.dependent)
      if (set.every((at) => gains.has(at))) {
        const most = set.reduce(
          (best, at) => ((gains.get(at) ?? 0) > (gains.get(best) ?? 0) ? at : best),
          set[0] ?? 0,
        );
        bits -= gains.get(most) ?? 0;
        gains.set(most, 0);
      }
    return { holding, failing, gains: own, bits };
  }
}

/** Sums of parts, column by column, that grow part by part. */
export class RunningParts {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly figures: Uint32Array;
  readonly nonzero: Uint32Array;

  constructor(columns: number) {
    this.sums = new Float64Array(columns);
    this.squares = new Float64Array(columns);
    this.figures = new Uint32Array(columns);
    this.nonzero = new Uint32Array(columns);
  }

  /** Begins anew. */
  clear(): void {
    this.sums.fill(0);
    this.squares.fill(0);
    this.figures.fill(0);
    this.nonzero.fill(0);
  }

  add(columns: readonly ItemColumn[], part: number): void {
    for (let at = 0; at < columns.length; at += 1) {
      const value = columns[at]?.values[part] ?? NaN;
      if (Number.isNaN(value)) continue;
      this.sums[at] = (this.sums[at] ?? 0) + value;
      this.squares[at] = (this.squares[at] ?? 0) + value * value;
      this.figures[at] = (this.figures[at] ?? 0) + 1;
      if (value !== 0) this.nonzero[at] = (this.nonzero[at] ?? 0) + 1;
    }
  }

  /** Whether the parts have passed the result for good in more than half of the columns that can tell. */
  isPast(columns: readonly ItemColumn[], result: number): boolean {
    let past = 0;
    let telling = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      const stated = column?.values[result] ?? NaN;
      if (!column || column.signed || Number.isNaN(stated)) continue;
      if (stated === 0 && (this.sums[at] ?? 0) === 0) continue;
      telling += 1;
      if ((this.sums[at] ?? 0) > stated + slackOf(column.grain, this.figures[at] ?? 0)) past += 1;
    }
    return telling === 0 || past * 2 > telling;
  }
}

/** Bits where the sum is met, −1 where it is not, null where nothing can be compared. */
function bitsAt(column: ItemColumn, result: number, sums: RunningParts, at: number): number | null {
  const { values, grain } = column;
  const stated = values[result] ?? NaN;
  const figures = sums.figures[at] ?? 0;
  if (Number.isNaN(stated) || figures === 0) return null;
  const nonzero = sums.nonzero[at] ?? 0;
  if (stated === 0 && nonzero === 0) return null;
  const residual = abs(stated - (sums.sums[at] ?? 0));
  const size = sqrt((sums.squares[at] ?? 0) / max(1, nonzero));
  if (residual > slackOf(grain, figures) + max(abs(stated), size) * NOISE) return -1;
  if (nonzero < 2) return nonzero === 0 ? 0 : min(COPY_BITS, log2(1 + size / grain));
  return min(MOST_BITS, log2(1 + size / (2 * residual + grain)), rarityBits(column, stated));
}

/** Neighbours by which the density of a column's figures is told. */
const NEIGHBOURS = 3;

/**
 * How rare a figure is in its column, in bits: small counts that many rows show are met by chance more often than their
 * size tells. The density at a figure follows from how far off its nearest neighbours are.
 */
function rarityBits({ sorted, grain }: ItemColumn, figure: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < figure) low = middle + 1;
    else high = middle;
  }
  // The figure itself stands at `low`; its neighbours are taken on whichever side is nearer.
  let [left, right] = [low - 1, low + 1];
  let farthest = 0;
  let neighbours = 0;
  while (neighbours < NEIGHBOURS && (left >= 0 || right < sorted.length)) {
    const toLeft = left >= 0 ? figure - (sorted[left] ?? 0) : Infinity;
    const toRight = right < sorted.length ? (sorted[right] ?? 0) - figure : Infinity;
    farthest = min(toLeft, toRight);
    if (toLeft <= toRight) left -= 1;
    else right += 1;
    neighbours += 1;
  }
  if (neighbours === 0) return MOST_BITS;
  const share = (neighbours + 1) / sorted.length;
  return max(0, log2((1 + (2 * farthest) / grain) / share));
}

/** How far rounding lets a sum of so many rounded figures stray: never for counts. */
function slackOf(grain: number, figures: number): number {
  if (grain >= 1) return 0;
  return min((grain * (1 + figures)) / 2, 3 * grain * sqrt((1 + figures) / 12));
}

function readColumn(grid: Grid, index: number, rows: readonly number[]): ItemColumn {
  const values = new Float64Array(rows.length).fill(NaN);
  const { numbers, kinds } = grid.column(index);
  const decimals = new Map<number, number>();
  let figures = 0;
  let signed = false;
  rows.forEach((row, at) => {
    if ((kinds[row] ?? EMPTY) === EMPTY) return;
    const value = numbers[row] ?? NaN;
    if (!Number.isFinite(value)) return;
    values[at] = value;
    figures += 1;
    if (value < 0) signed = true;
    if (value % 1 === 0) return;
    const places = tellingDecimals(value);
    decimals.set(places, (decimals.get(places) ?? 0) + 1);
  });
  // A lone 3,174 among whole numbers is a slip and no finer step.
  let places = 0;
  for (const [shown, count] of decimals) if (count >= figures * USUAL) places = max(places, shown);
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return { index, values, sorted, grain: 10 ** -places, signed };
}

/** Columns that are the sum of a run of columns beside them on most rows: what holds in all of them holds in one fewer. */
function dependenciesIn(columns: readonly ItemColumn[], rows: number): number[][] {
  const found: number[][] = [];
  const step = max(1, Math.floor(rows / SAMPLE));
  const sums = new Float64Array(rows);
  columns.forEach((column, at) => {
    for (const direction of [1, -1]) {
      sums.fill(0);
      for (let length = 1; length <= LONGEST_RUN; length += 1) {
        const last = at + direction * length;
        if (last < 0 || last >= columns.length) break;
        const values = columns[last]?.values;
        for (let row = 0; row < rows; row += step) {
          const value = values?.[row] ?? NaN;
          if (!Number.isNaN(value)) sums[row] = (sums[row] ?? 0) + value;
        }
        if (length === 1 && direction < 0) continue;
        if (!follows(column, sums, rows, step)) continue;
        found.push([at, ...Array.from({ length }, (_, place) => at + direction * (place + 1))]);
      }
    }
  });
  return found;
}

/** Whether a column is the sum of others, given row by row, on most rows. */
function follows({ values }: ItemColumn, sums: Float64Array, rows: number, step: number): boolean {
  let tried = 0;
  let met = 0;
  for (let row = 0; row < rows; row += step) {
    const stated = values[row] ?? NaN;
    if (Number.isNaN(stated) || stated === 0) continue;
    const sum = sums[row] ?? 0;
    tried += 1;
    if (abs(sum - stated) <= NOISE * abs(stated)) met += 1;
    else if (tried - met > 2 + (1 - DEPENDS) * tried) return false;
  }
  return met >= FEWEST_DEPENDING && met >= DEPENDS * tried;
}
