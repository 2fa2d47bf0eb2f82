import type { CellPosition } from "../grid/address";
import { cellOf, evaluate } from "../relations/relation";
import type { LinearRelation, Relation } from "../relations/relation";
import type { Instance, RelationSystem } from "./system";
import { keyOf } from "./system";

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
  /** What long sums of whole numbers are off by, kept so that one changed term need not add them all up again. */
  private readonly running = new Map<number, number>();
  /** The operands that a long sum takes away. */
  private readonly signs = new Map<Relation, Map<number, number>>();

  constructor(private readonly system: RelationSystem) {
    for (const instance of system.failures()) this.failures.set(system.idOf(instance), instance);
    for (const accepted of system.accepted) {
      if (!isLongSum(accepted.relation)) continue;
      for (const line of accepted.relation.lines) {
        const instance = { accepted, line };
        this.fails(system.idOf(instance), instance);
      }
    }
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
      const before = wholeAt(system, cell);
      if (value === null) system.figures.empty(cell.row, cell.column);
      else system.figures.replace(cell.row, cell.column, value);
      const after = wholeAt(system, cell);
      for (const instance of system.through(cell)) {
        touched.set(system.idOf(instance), instance);
        this.follow(instance, cell, before === null || after === null ? null : after - before);
      }
      for (const instance of system.restingOn(cell)) touched.set(system.idOf(instance), instance);
    }
    const mended: Instance[] = [];
    const broken: Instance[] = [];
    for (const [id, instance] of touched) {
      const fails = this.fails(id, instance);
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

  /** Carries a change of one term into the running residual of a long sum; what is not whole is added up anew. */
  private follow(instance: Instance, cell: CellPosition, change: number | null): void {
    const { relation } = instance.accepted;
    const id = this.system.idOf(instance);
    const known = this.running.get(id);
    if (known === undefined || !isLongSum(relation)) return;
    if (change === null) {
      this.running.delete(id);
      return;
    }
    const isResult = keyOf(cellOf(relation, instance.line, "result")) === keyOf(cell);
    const index = relation.axis === "columns" ? cell.column : cell.row;
    const sign = isResult ? -1 : this.signOf(relation, index);
    this.running.set(id, known - sign * change);
  }

  private signOf(relation: LinearRelation, index: number): number {
    let signs = this.signs.get(relation);
    if (!signs) {
      signs = new Map(relation.operands.filter(({ sign }) => sign < 0).map((operand) => [operand.index, -1]));
      this.signs.set(relation, signs);
    }
    return signs.get(index) ?? 1;
  }

  private fails(id: number, instance: Instance): boolean {
    const known = this.running.get(id);
    if (known !== undefined) return known !== 0;
    const { relation } = instance.accepted;
    if (!isLongSum(relation)) return this.system.fails(instance);
    const { verdict, residual } = evaluate(relation, instance.line, this.system.figures);
    if (Number.isInteger(residual) && verdict !== "blank" && verdict !== "rounded")
      this.running.set(id, residual);
    return verdict === "fails";
  }
}

/** Sums with fewer terms are as quickly added up. */
const LONG = 200;

function isLongSum(relation: Relation): relation is LinearRelation {
  return relation.kind === "sum" && relation.floor === undefined && relation.operands.length >= LONG;
}

/** A whole figure, 0 where nothing stands; null for what is neither. */
function wholeAt({ figures }: RelationSystem, { row, column }: CellPosition): number | null {
  switch (figures.standing(row, column)) {
    case "blank":
      return 0;
    case "unusable":
      return null;
    case "figure": {
      const value = figures.value(row, column);
      return Number.isInteger(value) ? value : null;
    }
  }
}
