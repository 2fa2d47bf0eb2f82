import type { CellRange } from "../grid/address";
import type { Grid } from "../grid/grid";
import { fold } from "../grid/text";
import type { Region } from "./region";

/** Twin blocks: an empty column from header to bottom, or a second ordinal column, begins another table. */
export function splitSideways(grid: Grid, region: Region): Region[] {
  const starts = [region.left];
  const top = region.header?.top ?? region.body.top;
  for (let column = region.left + 1; column <= region.right; column += 1) {
    const afterGap =
      columnEmpty(grid, column - 1, top, region.body.bottom) &&
      !columnEmpty(grid, column, top, region.body.bottom);
    if (afterGap && hasWords(grid, column, region) && column - (starts.at(-1) ?? 0) >= 3) starts.push(column);
    else if (repeatsOrdinal(grid, region, column)) starts.push(column);
  }
  if (starts.length === 1) return [region];
  return starts
    .map((left, at) => {
      const part: CellRange = {
        top,
        left,
        bottom: region.body.bottom,
        right: (starts[at + 1] ?? region.right + 1) - 1,
      };
      return narrow(grid, region, part);
    })
    .filter((part): part is Region => part !== null);
}

function columnEmpty(grid: Grid, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row += 1)
    if (!grid.isEmpty(row, column) || grid.coveringText(row, column) !== "") return false;
  return true;
}

/** A block of its own has labels in its first two columns. */
function hasWords(grid: Grid, column: number, region: Region): boolean {
  if (!region.header) return false;
  for (const at of [column, column + 1]) {
    let words = 0;
    for (let row = region.body.top; row <= region.body.bottom; row += 1) if (grid.isText(row, at)) words += 1;
    if (words * 2 > region.body.bottom - region.body.top + 1) return true;
  }
  return false;
}

function repeatsOrdinal(grid: Grid, region: Region, column: number): boolean {
  if (!region.header || column <= region.left + 2) return false;
  const isOrdinal = (at: number): boolean => {
    for (let row = region.header?.top ?? 0; row <= (region.header?.bottom ?? -1); row += 1)
      if (/^(stt|tt|so tt)$/.test(fold(grid.coveringText(row, at)))) return true;
    return false;
  };
  return isOrdinal(column) && isOrdinal(region.left);
}

/** Cuts a region to some columns and trims its body to the rows filled there. */
function narrow(grid: Grid, region: Region, part: CellRange): Region | null {
  let bottom = region.body.bottom;
  const filled = (row: number): boolean => {
    for (let column = part.left; column <= part.right; column += 1)
      if (grid.isFigure(row, column)) return true;
    return false;
  };
  while (bottom > region.body.top && !filled(bottom)) bottom -= 1;
  let right = part.right;
  while (right > part.left && columnEmpty(grid, right, part.top, part.bottom)) right -= 1;
  return filled(bottom)
    ? { ...region, body: { top: region.body.top, bottom }, left: part.left, right }
    : null;
}
