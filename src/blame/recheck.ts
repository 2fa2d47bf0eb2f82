import type { CellPosition } from "../grid/address";
import type { Instance, RelationSystem } from "./relation-lines";

/** What an edit did to the relations of the edited cells. */
export interface Rechecked {
  /** Instances that failed before the edit and hold now. */
  mended: readonly Instance[];
  /** Instances that held, or said nothing, and fail now. */
  broken: readonly Instance[];
  /** Instances that were evaluated. */
  evaluated: number;
}

/**
 * The failing relations of a table kept up to date through edits: only the relations of an edited cell are evaluated
 * again. Which relations there are stays as it was found; a new row or another header needs a new check.
 */
export class Recheck {
  private readonly failures = new Map<number, Instance>();

  constructor(private readonly system: RelationSystem) {
    for (const instance of system.failures()) this.failures.set(system.idOf(instance), instance);
    system.prepare();
  }

  /** The instances that fail as the figures stand now. */
  get failing(): Instance[] {
    return [...this.failures.values()];
  }

  /**
   * Figures as they stand after an edit, as compared (percentages in hundreds); null where a cell was emptied. Live
   * formulas that follow are given too, with the values that the sheet calculated for them.
   */
  edit(changes: readonly { cell: CellPosition; value: number | null }[]): Rechecked {
    const { system, failures } = this;
    const touched = new Map<number, Instance>();
    for (const { cell, value } of changes) {
      if (value === null) system.figures.empty(cell.row, cell.column);
      else system.figures.replace(cell.row, cell.column, value);
      for (const instance of system.through(cell)) touched.set(system.idOf(instance), instance);
      for (const instance of system.restingOn(cell)) touched.set(system.idOf(instance), instance);
    }
    const mended: Instance[] = [];
    const broken: Instance[] = [];
    for (const [id, instance] of touched) {
      const fails = system.fails(instance);
      if (fails === failures.has(id)) continue;
      if (fails) {
        failures.set(id, instance);
        broken.push(instance);
      } else {
        failures.delete(id);
        mended.push(instance);
      }
    }
    return { mended, broken, evaluated: touched.size };
  }
}
