import { meets } from "../grid/ranges";
import { formatIds } from "../formats/ids";
import { parseRange, rangeAddress } from "../grid/address";
import type { CellRange } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { CorrectionFault, RefusedCorrection, TableCorrection } from "./correction";
import { findRegions, regionUnder } from "./regions";
import type { Region } from "./region";

/** Where a table lies, and what the user said of it. */
export interface CorrectedRegion extends Region {
  correction?: TableCorrection;
  /** 0-based sheet rows; absent where nothing was said of them. */
  totals?: ReadonlySet<number>;
}

function areaOf(region: Region): CellRange {
  const top = region.header?.top ?? region.indexRow ?? region.body.top;
  return { top, left: region.left, bottom: region.body.bottom, right: region.right };
}

/**
 * The regions of a sheet with some of them as the user said. What was found where a corrected table lies is looked for
 * again above and below it, so that a table that was read as part of another is not lost.
 */
export function correctRegions(
  grid: Grid,
  found: readonly Region[],
  corrections: readonly TableCorrection[],
): { regions: CorrectedRegion[]; refused: RefusedCorrection[] } {
  let regions: CorrectedRegion[] = [...found];
  const refused: RefusedCorrection[] = [];
  for (const correction of corrections) {
    const region = regionOf(grid, correction, regions);
    const isTaken = (other: CorrectedRegion): boolean =>
      other.correction !== undefined && typeof region !== "string" && meets(areaOf(other), areaOf(region));
    if (typeof region === "string") refused.push({ correction, fault: region });
    else if (regions.some(isTaken)) refused.push({ correction, fault: "overlap" });
    else {
      const { totals, faults } = said(correction, region);
      refused.push(...faults.map((fault) => ({ correction, fault })));
      regions = [...besides(grid, regions, areaOf(region)), { ...region, correction, ...totals }];
    }
  }
  if (corrections.length > 0)
    regions.sort((one, other) => areaOf(one).top - areaOf(other).top || one.left - other.left);
  return { regions, refused };
}

/** The regions that leave an area free: those outside of it, and what is found around it of the others. */
function besides(grid: Grid, regions: readonly CorrectedRegion[], area: CellRange): CorrectedRegion[] {
  const kept = regions.filter((region) => !meets(areaOf(region), area));
  for (const region of regions) {
    const whole = areaOf(region);
    if (kept.includes(region)) continue;
    for (const part of [
      ...findRegions(grid, whole.top, area.top - 1),
      ...findRegions(grid, area.bottom + 1, whole.bottom),
    ]) {
      const own = areaOf(part);
      if (!meets(own, area) && !kept.some((other) => meets(areaOf(other), own))) kept.push(part);
    }
  }
  return kept;
}

function regionOf(
  grid: Grid,
  correction: TableCorrection,
  found: readonly CorrectedRegion[],
): Region | CorrectionFault {
  const range = correction.range === undefined ? null : parseRange(correction.range);
  if (correction.header === "") return range ? headless(grid, range, found) : "not-a-range";
  const header = parseRange(correction.header);
  if (!header || (correction.range !== undefined && !range)) return "not-a-range";
  if (isOutside(grid, header) || (range && isOutside(grid, range)) || header.bottom >= grid.rowCount)
    return "outside";
  if (range && (header.top < range.top || header.bottom >= range.bottom)) return "header-outside-range";
  const known = found.find((region) => !range && hasHeader(region, header));
  if (known) return known;
  const region = cut(regionUnder(grid, header), header, range, grid);
  return hasFigures(grid, region) ? region : "no-figures";
}

/** A table whose first row is one of figures. */
function headless(grid: Grid, range: CellRange, found: readonly CorrectedRegion[]): Region | CorrectionFault {
  if (isOutside(grid, range)) return "outside";
  const known = found.find((region) => !region.header && sameRange(areaOf(region), range));
  if (known) return known;
  const bottom = Math.min(range.bottom, grid.rowCount - 1);
  const right = Math.min(range.right, grid.columnCount - 1);
  const region = { header: null, indexRow: null, body: { top: range.top, bottom }, left: range.left, right };
  return hasFigures(grid, region) ? region : "no-figures";
}

function isOutside(grid: Grid, area: CellRange): boolean {
  return area.top >= grid.rowCount || area.left >= grid.columnCount;
}

function sameRange(one: CellRange, other: CellRange): boolean {
  return rangeAddress(one) === rangeAddress(other);
}

/** The header as it is reported: with the row that numbers the columns. */
function hasHeader(region: Region, header: CellRange): boolean {
  const top = region.header?.top ?? region.indexRow;
  const bottom = region.indexRow ?? region.header?.bottom;
  return (
    top === header.top &&
    bottom === header.bottom &&
    region.left === header.left &&
    region.right === header.right
  );
}

/** As wide and as long as was said; a header of one column says nothing of the width. */
function cut(region: Region, header: CellRange, range: CellRange | null, grid: Grid): Region {
  const width = range ?? (header.right > header.left ? header : region);
  return {
    ...region,
    left: Math.max(range ? 0 : region.left, width.left),
    right: Math.min(range ? grid.columnCount - 1 : region.right, width.right),
    body: {
      top: region.body.top,
      bottom: range ? Math.min(range.bottom, grid.rowCount - 1) : region.body.bottom,
    },
  };
}

function hasFigures(grid: Grid, { body, left, right }: Region): boolean {
  for (let row = body.top; row <= body.bottom; row += 1)
    for (let column = left; column <= right; column += 1) if (grid.standsForFigure(row, column)) return true;
  return false;
}

/** What else was said of a table, and what of it cannot be. */
function said(
  { totalRows, format }: TableCorrection,
  { body }: Region,
): { totals: Pick<CorrectedRegion, "totals">; faults: CorrectionFault[] } {
  const faults: CorrectionFault[] = [];
  if (format !== undefined && format !== null && !formatIds.some((id) => id === format))
    faults.push("unknown-format");
  if (totalRows === undefined) return { totals: {}, faults };
  const totals = new Set<number>();
  let isWrong = false;
  for (const address of totalRows) {
    const range = parseRange(address);
    if (!range || range.top < body.top || range.bottom > body.bottom) isWrong = true;
    else for (let row = range.top; row <= range.bottom; row += 1) totals.add(row);
  }
  if (isWrong) faults.push("total-rows");
  return { totals: { totals }, faults };
}
