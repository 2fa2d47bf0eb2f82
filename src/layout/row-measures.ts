import { kindOfUnit, kindSaid, mayNameMeasure } from "../formats/units";
import { decimalPlaces } from "../grid/exact";
import type { Grid } from "../grid/grid";
import { fold } from "../grid/text";
import type { Column, Row } from "./table";

/** "Trung bình" between "Khá" and "Yếu" is a band, and counts those in it. */
const BAND = /^(loai |muc |hoc luc |xep loai |dat )?(tot|gioi|kha|yeu|kem)$/;
const MEAN = /\btrung binh\b/;
const BAND_OF_MEAN = /\b(loai|muc|hoc luc|dat|muc song|kha) trung binh|^trung binh( yeu| kem)?$/;
/** A row alone with one figure may hold a slip; with two its figures are measured otherwise. */
const FEWEST_FRACTIONS = 2;

/**
 * How the figures of single rows are measured where it differs from their columns: by the unit in a column of units, by
 * their words, else by the figures themselves. Means, ages, densities (`amount`) are no counts and no part of a sum.
 * The rows are changed in place.
 */
export function settleRowMeasures(rows: readonly Row[], columns: readonly Column[], grid: Grid): void {
  const units = columns.find((column) => column.concept === "unitOfMeasure");
  let bands: boolean | undefined;
  const isBanded = (): boolean => (bands ??= rows.some((row) => BAND.test(fold(row.label))));
  for (const row of rows) {
    if (!row.hasFigures || row.measure === "percent") continue;
    const { label } = row;
    const isTelling = mayNameMeasure(label);
    const said =
      (units ? kindOfUnit(grid.coveringText(row.index, units.index)) : null) ??
      (isTelling ? kindSaid(label) : null);
    row.unit = said;
    if (said === "intensity" || (isTelling && isMean(label, isBanded))) row.measure = "amount";
    else if (said === "percent" && row.measure === null) row.measure = "percent";
  }
  settleByFigures(rows, columns, grid);
}

function isMean(label: string, isBanded: () => boolean): boolean {
  const words = fold(label);
  if (!MEAN.test(words)) return false;
  return !(BAND_OF_MEAN.test(words) && (words !== "trung binh" || isBanded()));
}

/** All its figures in columns of whole numbers are fractions, while no total shows any: nobody adds these up. */
function settleByFigures(rows: readonly Row[], columns: readonly Column[], grid: Grid): void {
  const whole = columns.filter(
    (column) =>
      column.whole &&
      column.measure === "count" &&
      column.figures >= column.texts &&
      column.concept !== "ordinal" &&
      grid.columnTotals(column.index).fractions > 0,
  );
  if (whole.length < FEWEST_FRACTIONS) return;
  const fractions = fractionsByRow(
    whole.map((column) => grid.column(column.index).numbers),
    grid.rowCount,
  );
  for (const row of rows)
    if ((row.role === "total" || row.role === "subtotal") && (fractions[row.index] ?? 0) > 0) return;
  const counts = columns.filter((column) => column.measure === "count" && column.concept !== "ordinal");
  for (const row of rows) {
    const shown = fractions[row.index] ?? 0;
    if (shown < FEWEST_FRACTIONS || row.measure !== null || row.role !== "data") continue;
    if (shown < counts.filter((column) => grid.number(row.index, column.index) > 0).length) continue;
    const isWritten = whole.every((column) => {
      const value = grid.number(row.index, column.index);
      // 3,174 may be 3.174 with its separator lost.
      return Number.isNaN(value) || Number.isInteger(value) || decimalPlaces(value) !== 3;
    });
    if (isWritten) row.measure = "amount";
  }
}

/** How many fractions stand in each row of the sheet in these columns. */
function fractionsByRow(columns: readonly Float64Array[], rows: number): Uint16Array {
  const found = new Uint16Array(rows);
  for (const numbers of columns)
    for (let row = 0; row < rows; row += 1) {
      const value = numbers[row] ?? NaN;
      if (!Number.isNaN(value) && !Number.isInteger(value)) found[row] = (found[row] ?? 0) + 1;
    }
  return found;
}
