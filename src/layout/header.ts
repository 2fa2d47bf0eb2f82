import type { CellRange } from "../grid/address";
import type { Grid } from "../grid/grid";
import { fold, tidy } from "../grid/text";
import type { Region } from "./region";

/** A header text with the cells it stands over. */
export interface HeaderArea extends CellRange {
  text: string;
}

/**
 * The areas of a header block, from the merged cells and, where clerks did not merge, from blanks to the right of a
 * parent text that have a child text of their own below.
 */
export function headerAreas(grid: Grid, region: Region): HeaderArea[] {
  const { header, left, right } = region;
  if (!header) return [];
  const areas: HeaderArea[] = [];
  for (let row = header.top; row <= header.bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = headerText(grid, row, column);
      if (text === "") continue;
      const merged = grid.merge(row, column);
      if (merged && (merged.top !== row || merged.left !== column)) continue;
      if (merged) areas.push({ ...merged, bottom: Math.min(merged.bottom, header.bottom), text });
      else
        areas.push({
          top: row,
          bottom: row,
          left: column,
          right: reach(grid, region, areas, row, column),
          text,
        });
    }
  }
  return areas;
}

/** Header texts may be years or other figures: 2021, 2022. */
function headerText(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  return value === null || typeof value === "boolean" ? "" : tidy(String(value));
}

function reach(
  grid: Grid,
  region: Region,
  above: readonly HeaderArea[],
  row: number,
  column: number,
): number {
  const bottom = region.header?.bottom ?? row;
  const hasChild = (at: number): boolean => {
    for (let below = row + 1; below <= bottom; below += 1)
      if (headerText(grid, below, at) !== "") return true;
    return false;
  };
  if (row === bottom || !hasChild(column)) return column;
  const roof = above
    .filter(
      (area) => area.bottom < row && area.left <= column && area.right >= column && area.right > area.left,
    )
    .at(-1);
  let last = column;
  while (last < region.right) {
    const next = last + 1;
    if (roof && next > roof.right) break;
    if (!roof && above.some((area) => area.bottom < row && area.left === next)) break;
    if (headerText(grid, row, next) !== "" || grid.merge(row, next) || !hasChild(next)) break;
    last = next;
  }
  return last;
}

/** The areas over one column, widest (topmost) first, each text once. */
export function areasOver(areas: readonly HeaderArea[], column: number): HeaderArea[] {
  const over = areas
    .filter((area) => area.left <= column && area.right >= column)
    .sort(
      (first, second) => first.top - second.top || second.right - second.left - (first.right - first.left),
    );
  const path: HeaderArea[] = [];
  for (const area of over) if (fold(path.at(-1)?.text ?? "") !== fold(area.text)) path.push(area);
  return path;
}
