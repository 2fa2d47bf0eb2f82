import { MAXIMUM_COLUMNS } from "./address";
import type { CellPosition } from "./address";

/** A cell of a sheet as one number, for maps and sets: row × 16,384 + column, both 0-based. */
export function cellKey(row: number, column: number): number {
  return row * MAXIMUM_COLUMNS + column;
}

/** The key of a position. */
export function keyOf({ row, column }: CellPosition): number {
  return cellKey(row, column);
}

/** The position of a key. */
export function cellOfKey(key: number): CellPosition {
  return { row: Math.floor(key / MAXIMUM_COLUMNS), column: key % MAXIMUM_COLUMNS };
}
