import { kindOfUnit, kindSaid } from "../formats/units";
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
  const banded = rows.some((row) => BAND.test(fold(row.label)));
  for (const row of rows) {
    if (!row.hasFigures || row.measure === "percent") continue;
    const said =
      (units ? kindOfUnit(grid.coveringText(row.index, units.index)) : null) ?? kindSaid(row.label);
    row.unit = said;
    if (said === "intensity" || isMean(row, banded)) row.measure = "amount";
    else if (said === "percent" && row.measure === null) row.measure = "percent";
  }
  settleByFigures(rows, columns, grid);
}

function isMean({ label }: Row, banded: boolean): boolean {
  const words = fold(label);
  return MEAN.test(words) && !(BAND_OF_MEAN.test(words) && (banded || words !== "trung binh"));
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
  const fractionsOf = (row: Row): number[] =>
    whole
      .map((column) => grid.number(row.index, column.index))
      .filter((value) => !Number.isNaN(value) && !Number.isInteger(value));
  const totals = rows.filter((row) => row.role === "total" || row.role === "subtotal");
  if (totals.some((row) => fractionsOf(row).length > 0)) return;
  for (const row of rows) {
    if (row.measure !== null || row.role !== "data") continue;
    const fractions = fractionsOf(row);
    const figures = columns.filter(
      (column) =>
        column.measure === "count" &&
        column.concept !== "ordinal" &&
        grid.number(row.index, column.index) > 0,
    );
    // 3,174 may be 3.174 with its separator lost.
    if (fractions.length < FEWEST_FRACTIONS || fractions.length < figures.length) continue;
    if (fractions.every((value) => decimalPlaces(value) !== 3)) row.measure = "amount";
  }
}
