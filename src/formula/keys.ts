import { MAXIMUM_COLUMNS } from "../grid/address";

/** A cell of a sheet as one number. */
export function keyOf(row: number, column: number): number {
  return row * MAXIMUM_COLUMNS + column;
}

/** Names of sheets, and defined names, are one whatever their case and their form of marks. */
export function comparableName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
