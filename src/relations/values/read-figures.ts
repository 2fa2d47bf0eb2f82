import { decimalPlaces, randomRoundingStep } from "../../grid/exact";
import type { Grid } from "../../grid/grid";

/** What stands in a cell where an amount is looked for. */
export const NOTHING = 0;
export const AMOUNT = 1;
export const WORDS = 2;

/**
 * The figures of a sheet as numbers, rows × columns, row after row. `rows` maps a row here to its 0-based sheet row:
 * of a long list only some rows are looked at.
 */
export interface Amounts {
  readonly rows: readonly number[];
  readonly columns: number;
  /** NaN where no figure stands. */
  readonly values: Float64Array;
  /** The step a figure is given in: 0.01 for 3.25, 100 in a column given in hundreds; 0 where none stands. */
  readonly steps: Float64Array;
  readonly standings: Uint8Array;
}

/** Figures that must agree before a whole line is taken to be given in one step; different ones for tens and more. */
const FEWEST_OF_A_STEP = 3;
const FEWEST_OF_A_COARSE_STEP = 8;
const MOST_DECIMALS = 12;

export function readAmounts(grid: Grid, rows: readonly number[]): Amounts {
  const columns = grid.columnCount;
  const values = new Float64Array(rows.length * columns).fill(NaN);
  const standings = new Uint8Array(rows.length * columns);
  rows.forEach((row, at) => {
    for (let column = 0; column < columns; column += 1) {
      const cell = at * columns + column;
      const value = grid.number(row, column);
      if (Number.isFinite(value)) {
        values[cell] = value;
        standings[cell] = AMOUNT;
      } else if (grid.isText(row, column)) standings[cell] = WORDS;
    }
  });
  return { rows, columns, values, steps: stepsOf(values, rows.length, columns), standings };
}

/**
 * The step of each figure. A program that exports "184546.00000" pads its decimals, and one that writes "28" for 28.0
 * drops them, so the step follows from the digits its column makes use of; its row, where rows are the more alike.
 */
function stepsOf(values: Float64Array, rows: number, columns: number): Float64Array {
  const own = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? NaN;
    if (!Number.isNaN(value)) own[at] = ownStep(value);
  }
  const ofRows = Array.from({ length: rows }, (_, row) => lineStep(values, own, row * columns, 1, columns));
  const ofColumns = Array.from({ length: columns }, (_, column) =>
    lineStep(values, own, column, columns, rows),
  );
  const mixed = (lines: readonly LineStep[]): number =>
    lines.filter((line) => line.mixed).length / lines.length;
  const byRow = mixed(ofRows) < mixed(ofColumns);
  const steps = new Float64Array(values.length);
  const base = randomRoundingStep(values);
  for (let at = 0; at < values.length; at += 1) {
    const step = own[at] ?? 0;
    if (step === 0 && Number.isNaN(values[at])) continue;
    const row = ofRows[Math.floor(at / columns)]?.step ?? 0;
    const column = ofColumns[at % columns]?.step ?? 0;
    const shared = byRow ? row || column : column || row;
    steps[at] = step === 0 ? shared : Math.min(step, shared || step);
    if (base > 0) steps[at] = Math.max(steps[at] ?? 0, base);
  }
  return steps;
}

/** The largest power of ten that divides a figure as written; 0 for zero, which any step divides. */
function ownStep(value: number): number {
  if (value === 0) return 0;
  const decimals = Math.min(decimalPlaces(value), MOST_DECIMALS);
  if (decimals > 0) return 10 ** -decimals;
  let step = 1;
  let rest = Math.abs(value);
  while (rest % 10 === 0 && step < 1e6) {
    rest /= 10;
    step *= 10;
  }
  return step;
}

interface LineStep {
  /** 0 where too few figures stand. */
  step: number;
  /** Whole numbers and fractions stand side by side. */
  mixed: boolean;
}

function lineStep(
  values: Float64Array,
  own: Float64Array,
  from: number,
  stride: number,
  count: number,
): LineStep {
  let step = Infinity;
  let figures = 0;
  let whole = 0;
  const distinct = new Set<number>();
  for (let at = 0; at < count; at += 1) {
    const cell = from + at * stride;
    const here = own[cell] ?? 0;
    if (Number.isNaN(values[cell]) || here === 0) continue;
    figures += 1;
    if (distinct.size < FEWEST_OF_A_COARSE_STEP) distinct.add(values[cell] ?? 0);
    if (here < step) step = here;
    if (here >= 1) whole += 1;
  }
  if (figures < FEWEST_OF_A_STEP) return { step: 0, mixed: false };
  return {
    step: distinct.size < FEWEST_OF_A_COARSE_STEP ? Math.min(step, 1) : step,
    mixed: whole > 0 && whole < figures,
  };
}
