import { NOISE } from "../grid/nearly-equal";
import { isPart, isSigned } from "../formats/concepts";
import type { CellPosition } from "../grid/address";
import { sumSlack, tellingDecimals } from "../grid/exact";
import { parseFormula, references } from "../formula";
import { columnAt, rowAt } from "../layout/table";
import { evaluate } from "../relations/evaluate";
import { cellOf, operandsOf } from "../relations/relation";
import type { LinearRelation } from "../relations/relation";
import { wholeSlack } from "../relations/rounding";
import type { Equation, EquationSource } from "./smallest-corrections";
import type { Instance, RelationSystem } from "./relation-lines";
import { cellOfKey, keyOf } from "../grid/cell-key";
import { cellsOf, everyCell } from "./relation-lines";

/** A live total of live totals is followed so many steps down to what was typed. */
const DEEPEST = 6;
/** Equations that come to more terms than this are left out of the search. */
const MOST_TERMS = 200_000;
/** A column with fewer negative figures than one in so many has none by right. */
const FEW_NEGATIVES = 10;

/** Sums and differences are equations; shares, means and amounts that stop at nought are asked afterwards. */
export function isLinear({ accepted: { relation } }: Instance): boolean {
  return (relation.kind === "sum" || relation.kind === "difference") && relation.floor === undefined;
}

/** All its figures are live formulas: it repeats what is wrong elsewhere, and names no typed figure by itself. */
export function isLiveThroughout(system: RelationSystem, instance: Instance): boolean {
  return everyCell(
    instance,
    (cell) => isLive(system, cell) || system.figures.standing(cell.row, cell.column) !== "figure",
  );
}

export function isLive(system: RelationSystem, cell: CellPosition): boolean {
  return system.figures.grid.formula(cell.row, cell.column) !== null;
}

/** A live formula cannot be mistyped; whether it adds the right cells is looked at by the formula rules. */
export function mayBeWrong(system: RelationSystem, cell: CellPosition): boolean {
  return system.figures.standing(cell.row, cell.column) !== "unusable" && !isLive(system, cell);
}

/** Shares of a whole are at most all of it. */
const WHOLE_PERCENT = 100;

/** A row of means, ages or shares below counts need not be whole. */
function isOtherRow({ table }: RelationSystem["figures"], { row }: CellPosition): boolean {
  const measure = rowAt(table, row)?.measure;
  return measure === "amount" || measure === "percent" || measure === "score";
}

/**
 * Whether a value can be meant for a cell: counts stay whole, scores on their scale, shares below a hundred, and no figure
 * is negative where its column has none.
 */
export function isAcceptable(system: RelationSystem, cell: CellPosition, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const { figures } = system;
  const column = columnAt(figures.table, cell.column);
  if (!column) return true;
  const limit = system.scores.at(cell.row, cell.column);
  if (limit && value > limit.most) return false;
  if (value > WHOLE_PERCENT && column.measure === "percent" && isPart(column.concept)) return false;
  const signed = isSigned(column.concept);
  if (column.measure === "count" && column.whole && !limit && !isOtherRow(figures, cell))
    return Number.isInteger(value) && (value >= 0 || signed);
  if (value >= 0 || signed) return true;
  return figures.grid.columnTotals(cell.column).negatives * FEW_NEGATIVES > column.figures;
}

/**
 * The linear relations of a table as equations between cells that can be mistyped, in whole units of the finest decimal
 * that the broken ones show. A live formula stands for what it adds up, so that no equation holds one.
 */
export class Equations implements EquationSource {
  readonly broken: readonly number[];
  private readonly scale: number;
  private readonly instances: Instance[] = [];
  private readonly ids = new Map<number, number>();
  private readonly built: (Equation | undefined)[] = [];
  private readonly throughCell = new Map<number, readonly number[]>();
  private readonly definitions = new Map<number, Instance | null>();
  private readonly free = new Map<number, boolean>();

  constructor(
    private readonly system: RelationSystem,
    broken: readonly Instance[],
  ) {
    const { figures } = system;
    const decimals = broken.flatMap((instance) =>
      cellsOf(instance).map(({ row, column }) => tellingDecimals(figures.value(row, column))),
    );
    this.scale = 10 ** decimals.reduce((most, each) => Math.max(most, each), 0);
    this.broken = broken
      .map((instance) => this.idOf(instance))
      .filter((id) => this.equation(id).terms.size > 0);
  }

  /** The relation line behind an equation. */
  instance(id: number): Instance | undefined {
    return this.instances[id];
  }

  equation(id: number): Equation {
    const known = this.built[id];
    if (known) return known;
    const instance = this.instances[id];
    const made = instance ? this.build(instance) : null;
    return (this.built[id] = made ?? { terms: new Map(), residual: 0, slack: 0 });
  }

  through(cell: number): readonly number[] {
    const known = this.throughCell.get(cell);
    if (known) return known;
    const found = new Set<number>();
    this.collect(cell, found, 0);
    const list = [...found];
    this.throughCell.set(cell, list);
    return list;
  }

  isFree(cell: number): boolean {
    let free = this.free.get(cell);
    if (free === undefined) {
      free = mayBeWrong(this.system, cellOfKey(cell));
      this.free.set(cell, free);
    }
    return free;
  }

  allows(cell: number, error: number): boolean {
    return isAcceptable(this.system, cellOfKey(cell), this.corrected(cell, error));
  }

  /** The value of a cell once it is corrected. */
  corrected(cell: number, error: number): number {
    const { row, column } = cellOfKey(cell);
    const { figures } = this.system;
    const now = figures.standing(row, column) === "figure" ? figures.value(row, column) : 0;
    const value = (Math.round(now * this.scale) - error) / this.scale;
    return value === 0 ? 0 : value;
  }

  private idOf(instance: Instance): number {
    const key = this.system.idOf(instance);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.instances.push(instance);
    this.ids.set(key, this.instances.length - 1);
    return this.instances.length - 1;
  }

  /** Equations of the cell itself, and of the live totals that rest on it. */
  private collect(cell: number, found: Set<number>, depth: number): void {
    for (const instance of this.system.through(cellOfKey(cell))) {
      if (!isLinear(instance)) continue;
      const result = cellOf(instance.accepted.relation, instance.line, "result");
      const resultKey = keyOf(result);
      if (isLive(this.system, result) && this.isDefinition(resultKey, instance)) {
        if (resultKey !== cell && depth < DEEPEST) this.collect(resultKey, found, depth + 1);
        continue;
      }
      if (isLiveThroughout(this.system, instance)) continue;
      const id = this.idOf(instance);
      if (this.equation(id).terms.size > 0) found.add(id);
    }
  }

  private isDefinition(cell: number, instance: Instance): boolean {
    const definition = this.definitionOf(cell);
    return definition !== null && this.system.idOf(definition) === this.system.idOf(instance);
  }

  /** The holding relation that a live formula computes; null when it computes none that is known. */
  private definitionOf(cell: number): Instance | null {
    const known = this.definitions.get(cell);
    if (known !== undefined) return known;
    const place = cellOfKey(cell);
    const holding = this.system
      .through(place)
      .filter(
        (instance) =>
          isLinear(instance) &&
          keyOf(cellOf(instance.accepted.relation, instance.line, "result")) === cell &&
          !this.system.fails(instance),
      );
    const found = holding.find((instance) => this.isWritten(place, instance)) ?? holding[0] ?? null;
    this.definitions.set(cell, found);
    return found;
  }

  /** The formula takes every operand of the relation. */
  private isWritten(cell: CellPosition, { accepted: { relation }, line }: Instance): boolean {
    const formula = this.system.figures.grid.formula(cell.row, cell.column);
    const node = formula === null ? null : parseFormula(formula);
    if (!node) return false;
    const ranges = references(node).flatMap(({ sheet, range }) => (sheet === null ? [range] : []));
    return operandsOf(relation)
      .map((operand) => cellOf(relation, line, operand))
      .every(({ row, column }) =>
        ranges.some(
          ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
        ),
      );
  }

  private build({ accepted: { relation }, line }: Instance): Equation | null {
    if (relation.kind !== "sum" && relation.kind !== "difference") return null;
    const { verdict } = evaluate(relation, line, this.system.figures);
    if (verdict === "blank") return null;
    const terms = new Map<number, number>();
    const rest = { value: 0, rough: false };
    this.add(terms, rest, cellOf(relation, line, "result"), 1, 0);
    for (const operand of relation.operands)
      this.add(terms, rest, cellOf(relation, line, operand), -operand.sign, 0);
    if (terms.size > MOST_TERMS) return null;
    const slack = this.slackOf(relation, line) + (rest.rough ? Math.ceil(terms.size / 2) : 0);
    const off = Math.abs(rest.value);
    // The relation itself is the judge of what holds.
    if (verdict !== "fails") return { terms, residual: off <= slack ? rest.value : 0, slack };
    return off === 0 ? null : { terms, residual: rest.value, slack: off <= slack ? off / 2 : slack };
  }

  private add(
    terms: Map<number, number>,
    rest: { value: number; rough: boolean },
    cell: CellPosition,
    coefficient: number,
    depth: number,
  ): void {
    const { figures } = this.system;
    const key = keyOf(cell);
    const definition = depth < DEEPEST && isLive(this.system, cell) ? this.definitionOf(key) : null;
    if (definition) {
      const { relation } = definition.accepted;
      if ("numerator" in relation || terms.size > MOST_TERMS) return;
      for (const operand of relation.operands)
        this.add(
          terms,
          rest,
          cellOf(relation, definition.line, operand),
          coefficient * operand.sign,
          depth + 1,
        );
      return;
    }
    if (figures.standing(cell.row, cell.column) === "figure") {
      const scaled = figures.value(cell.row, cell.column) * this.scale;
      const whole = Math.round(scaled);
      if (Math.abs(whole - scaled) > 1e-6 * Math.max(1, Math.abs(scaled))) rest.rough = true;
      rest.value += coefficient * whole;
    }
    const sum = (terms.get(key) ?? 0) + coefficient;
    if (sum === 0) terms.delete(key);
    else terms.set(key, sum);
  }

  private slackOf(relation: LinearRelation, line: number): number {
    const { figures } = this.system;
    const shown = [
      cellOf(relation, line, "result"),
      ...relation.operands.map((operand) => cellOf(relation, line, operand)),
    ]
      .map(({ row, column }) => figures.termDecimals(row, column))
      .filter((places) => places > 0 && places <= 9);
    const { row, column } = cellOf(relation, line, "result");
    const total = figures.value(row, column);
    const slack =
      shown.length > 0 ? sumSlack(shown) : wholeSlack(relation, total, relation.operands.length, figures);
    return Math.floor(slack * this.scale * (1 + NOISE));
  }
}
