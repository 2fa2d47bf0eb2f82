import type { CellPosition } from "../grid/address";
import { isAcceptable } from "./equations";
import type { RelationSystem } from "./relation-lines";

/**
 * What a cell must say by the relations it takes part in, when it holds nothing usable (a date for a fraction, half a
 * member): every relation that tells must tell the same. Null when none does, or they disagree.
 */
export function impliedValue(system: RelationSystem, cell: CellPosition): number | null {
  const { figures } = system;
  figures.replace(cell.row, cell.column, 0);
  const values = new Set<number>();
  let agreeing = 0;
  for (const instance of system.through(cell)) {
    for (const value of system.valuesFor(cell, instance)) {
      if (!Number.isFinite(value)) continue;
      values.add(value);
      agreeing += 1;
    }
  }
  figures.restore(cell.row, cell.column);
  figures.exclude(cell.row, cell.column);
  const [value] = values;
  if (values.size !== 1 || value === undefined || agreeing === 0) return null;
  return isAcceptable(system, cell, value) ? value : null;
}
