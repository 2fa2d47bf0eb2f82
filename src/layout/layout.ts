import type { Grid } from "../grid/grid";
import { fold } from "../grid/text";
import { readColumns } from "./columns";
import { correctRegions } from "./corrected-regions";
import type { CorrectedRegion } from "./corrected-regions";
import type { RefusedCorrection, TableCorrection } from "./correction";
import { readOrdinal } from "./markers";
import type { MarkerStyle } from "./markers";
import { findOutline } from "./outline/find-outline";
import { findRegions } from "./regions";
import type { Region } from "./region";
import { settleRowMeasures } from "./row-measures";
import { settleByFormulas } from "./rows-by-formulas";
import { readRows, settleTotals } from "./rows";
import type { Column, Table } from "./table";
import { reportYear, titleAbove } from "./title";

/** Columns of a table that are read; a row that was filled to the sheet's edge makes no form that wide. */
export const MOST_COLUMNS = 4_000;

/** Reads every table of a sheet: where it is, and the part each row and column plays. */
export function readTables(grid: Grid): Table[] {
  return readCorrectedTables(grid, []).tables;
}

/**
 * Reads every table of a sheet as the user corrected them. A correction that cannot be followed is told; the tables
 * are then read as if it had not been made.
 * @param corrections those of this sheet
 */
export function readCorrectedTables(
  grid: Grid,
  corrections: readonly TableCorrection[],
): { tables: Table[]; refused: RefusedCorrection[] } {
  const { regions: whole, refused } = correctRegions(grid, findRegions(grid), corrections);
  const regions = whole.map((region) => ({
    ...region,
    right: Math.min(region.right, region.left + MOST_COLUMNS - 1),
  }));
  let previousBottom = -1;
  const tables = regions.map((region, at) => {
    const top = region.header?.top ?? region.indexRow ?? region.body.top;
    const title = titleAbove(grid, top, previousBottom);
    if (regions[at + 1]?.body.top !== region.body.top) previousBottom = region.body.bottom;
    return readTable(grid, region, title);
  });
  return { tables, refused };
}

function readTable(grid: Grid, region: CorrectedRegion, title: string): Table {
  const columns = readColumns(grid, region);
  const ordinalColumn = findOrdinal(grid, region, columns);
  const labelColumns = findLabels(columns, ordinalColumn);
  const { correction, totals } = region;
  const context = { grid, columns, ordinalColumn, labelColumns, totals };
  const rows = readRows(context, region.body.top, region.body.bottom);
  settleTotals(rows);
  settleRowMeasures(rows, columns, grid);
  if (!totals) settleByFormulas(rows, columns, grid);
  const sums = findOutline(grid, { columns, ordinalColumn, labelColumns, rows }).filter(
    // Where a person has said which rows add up, no other row does.
    ({ result }) => !totals || totals.has(result),
  );
  const top = region.header?.top ?? region.indexRow ?? region.body.top;
  return {
    grid,
    range: { top, left: region.left, bottom: region.body.bottom, right: region.right },
    header: region.header
      ? {
          top: region.header.top,
          left: region.left,
          bottom: region.indexRow ?? region.header.bottom,
          right: region.right,
        }
      : null,
    indexRow: region.indexRow,
    body: { top: region.body.top, left: region.left, bottom: region.body.bottom, right: region.right },
    columns,
    rows,
    sums,
    ordinalColumn,
    labelColumns,
    title,
    year: correction?.year === undefined ? reportYear(title) : correction.year,
    people: columns.some((column) => /ho (va )?ten|ho, ten/.test(fold(column.path.join(" ")))),
    ...(correction ? { correction } : {}),
  };
}

/** The rows looked at to see whether a column counts. */
const MOST_COUNTED = 200;

/**
 * The numbering column: by its header, or, whatever stands above it, by values that do nothing but count 1, 2, 3 …
 * (restarting per group, with groups I, II or A, B between) before a column of words.
 */
function findOrdinal(grid: Grid, region: Region, columns: readonly Column[]): number | null {
  const named = columns.find((column) => column.concept === "ordinal");
  if (named) return named.index;
  const [first, second] = columns;
  if (!first || columns.length < 3 || first.figures < 3) return null;
  if (first.path.length > 0 && !(second && second.texts > second.figures)) return null;
  const last: Partial<Record<MarkerStyle, number>> = {};
  for (
    let row = region.body.top;
    row <= Math.min(region.body.bottom, region.body.top + MOST_COUNTED);
    row += 1
  ) {
    if (grid.isEmpty(row, first.index)) continue;
    const marker = readOrdinal(grid.value(row, first.index));
    if (marker === null) {
      if (first.path.length > 0) return null;
      continue;
    }
    if (marker.value !== 1 && marker.value !== (last[marker.style] ?? 0) + 1) return null;
    last[marker.style] = marker.value;
  }
  return first.index;
}

/** Columns of words before the first figures; where a form has none there, the first column of words. */
function findLabels(columns: readonly Column[], ordinalColumn: number | null): number[] {
  const words = columns.filter(
    (column) =>
      column.index !== ordinalColumn &&
      column.texts > column.figures &&
      column.concept !== "note" &&
      column.concept !== "code",
  );
  const firstFigures = columns.find(
    (column) => column.index !== ordinalColumn && column.figures > 0 && column.figures >= column.texts,
  );
  const before = words.filter(
    (column) => (!firstFigures || column.index < firstFigures.index) && column.concept !== "unitOfMeasure",
  );
  if (before.length > 0) return before.map((column) => column.index);
  return words[0] ? [words[0].index] : [];
}
