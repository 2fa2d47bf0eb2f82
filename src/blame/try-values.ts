import type { CellPosition } from "../grid/address";
import { expectedAt } from "../relations/evaluate";
import { cellOf } from "../relations/relation";
import { isLive } from "./equations";
import type { Instance, RelationSystem } from "./relation-lines";
import { keyOf } from "../grid/cell-key";

/** A cell and the figure that is put into it, as compared (percentages in hundreds). */
export interface CellValue {
  cell: CellPosition;
  value: number;
}

/** Figures put into cells for a moment, with what live formulas make of them. */
export interface Trial {
  /** What the figures were, in the order they were changed; null for a cell that was not replaced before. */
  earlier: { cell: CellPosition; value: number | null }[];
  /** Every instance that reads a changed figure, whether it failed before, and whether it held to the last digit. */
  touched: Map<number, { instance: Instance; failed: boolean; exact: boolean }>;
}

/** Chains of totals are short; a figure that everything hangs on is followed only so far. */
const MOST_FOLLOWED = 60;

export function tryValues(system: RelationSystem, values: readonly CellValue[]): Trial {
  const { figures } = system;
  const trial: Trial = { earlier: [], touched: new Map() };
  for (const { cell } of values) for (const instance of system.through(cell)) note(system, trial, instance);
  const given = new Set(values.map(({ cell }) => keyOf(cell)));
  const queue: CellValue[] = [...values];
  let followed = 0;
  for (let next = queue.shift(); next && followed < MOST_FOLLOWED + values.length; next = queue.shift()) {
    followed += 1;
    const { row, column } = next.cell;
    const through = system.through(next.cell);
    for (const instance of through) note(system, trial, instance);
    trial.earlier.push({
      cell: next.cell,
      value: figures.isReplaced(row, column) ? figures.value(row, column) : null,
    });
    figures.replace(row, column, next.value);
    for (const instance of through) {
      const { relation } = instance.accepted;
      const result = cellOf(relation, instance.line, "result");
      const key = keyOf(result);
      if (key === keyOf(next.cell) || given.has(key) || !isLive(system, result)) continue;
      // A formula that did what its relation asks goes on doing so.
      if (trial.touched.get(system.idOf(instance))?.failed !== false) continue;
      const expected = expectedAt(relation, instance.line, figures);
      if (Number.isFinite(expected) && expected !== figures.value(result.row, result.column))
        queue.push({ cell: result, value: expected });
    }
  }
  return trial;
}

/** The values alone, without what live formulas make of them. */
export function putInto({ figures }: RelationSystem, values: readonly CellValue[]): Trial {
  const trial: Trial = { earlier: [], touched: new Map() };
  for (const { cell, value } of values) {
    trial.earlier.push({
      cell,
      value: figures.isReplaced(cell.row, cell.column) ? figures.value(cell.row, cell.column) : null,
    });
    figures.replace(cell.row, cell.column, value);
  }
  return trial;
}

function note(system: RelationSystem, trial: Trial, instance: Instance): void {
  const id = system.idOf(instance);
  if (trial.touched.has(id)) return;
  const verdict = system.verdict(instance);
  trial.touched.set(id, { instance, failed: verdict === "fails", exact: verdict === "holds" });
}

export function takeBack(system: RelationSystem, trial: Trial): void {
  for (const { cell, value } of [...trial.earlier].reverse()) {
    if (value === null) system.figures.restore(cell.row, cell.column);
    else system.figures.replace(cell.row, cell.column, value);
  }
}
