import type { CellPosition } from "../grid/address";
import type { CellValue, SheetData } from "../grid/sheet";
import type { Random } from "../grid/seeded-random";
import type { Ties } from "./ties";

/** What a cell is made to hold. */
export interface PlantedCell extends CellPosition {
  readonly value: CellValue;
  /** With its "="; the value is then its result, and what is given here does not count. */
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** A cell and what it must hold. */
export interface RightCell extends CellPosition {
  readonly value: CellValue;
}

/** A way to plant a mistake. */
export interface Planting {
  /** The cells that are written, the one that is told first. */
  readonly cells: readonly PlantedCell[];
  /** Ways to mend it, the first is the key's; each is a set of cells that must all be right. */
  readonly mended: readonly (readonly RightCell[])[];
  /** A row that names the mistake as well: the unit that a total leaves out. */
  readonly row?: number;
}

/** Where mistakes are looked for: a sheet without any. */
export interface Ground {
  readonly sheet: SheetData;
  readonly ties: Ties;
}

/** The ways a kind can be planted on a ground, in random order; none where the ground does not carry it. */
export type Planter = (ground: Ground, random: Random) => readonly Planting[];

export function heldAt({ values }: SheetData, { row, column }: CellPosition): CellValue {
  return values[row]?.[column] ?? null;
}

/** One cell that holds something else. */
export function single(
  { sheet }: Ground,
  at: CellPosition,
  cell: Omit<PlantedCell, "row" | "column">,
): Planting {
  const place = { row: at.row, column: at.column };
  return { cells: [{ ...place, ...cell }], mended: [[{ ...place, value: heldAt(sheet, at) }]] };
}
