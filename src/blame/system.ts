import type { CellPosition } from "../grid/address";
import { feasibleNumerators, sumExactly } from "../grid/exact";
import type { AcceptedRelation } from "../relations/accept";
import type { Figures } from "../relations/figures";
import { cellOf, evaluate, operandsOf } from "../relations/relation";
import type { AverageRelation, Relation, Verdict } from "../relations/relation";

/** A relation at one of its lines. */
export interface Instance {
  accepted: AcceptedRelation;
  line: number;
}

/** Columns of Excel: a cell's key is row × this + column. */
const WIDTH = 16_384;

/** More than a sheet has rows. */
const MOST_LINES = 2 ** 21;

export function keyOf(cell: CellPosition): number {
  return cell.row * WIDTH + cell.column;
}

export function cellOfKey(key: number): CellPosition {
  return { row: Math.floor(key / WIDTH), column: key % WIDTH };
}

/** The cells of an instance, the result first. */
export function cellsOf({ accepted: { relation }, line }: Instance): CellPosition[] {
  return [
    cellOf(relation, line, "result"),
    ...operandsOf(relation).map((operand) => cellOf(relation, line, operand)),
  ];
}

/** Failing instances that share a cell belong together. */
export function components(failures: readonly Instance[]): Instance[][] {
  const parent = failures.map((_, at) => at);
  const root = (at: number): number => {
    let here = at;
    while (parent[here] !== here) here = parent[here] ?? here;
    parent[at] = here;
    return here;
  };
  const owner = new Map<number, number>();
  failures.forEach((instance, at) => {
    for (const cell of cellsOf(instance)) {
      const key = keyOf(cell);
      const known = owner.get(key);
      if (known === undefined) owner.set(key, at);
      else parent[root(at)] = root(known);
    }
  });
  const groups = new Map<number, Instance[]>();
  failures.forEach((instance, at) => {
    const group = groups.get(root(at));
    if (group) group.push(instance);
    else groups.set(root(at), [instance]);
  });
  return [...groups.values()];
}

/** The accepted relations of a table, with an index from a cell to the instances that read it. */
export class RelationSystem {
  private readonly byColumn = new Map<number, AcceptedRelation[]>();
  private readonly byRow = new Map<number, AcceptedRelation[]>();
  private readonly byFixedCell = new Map<number, AcceptedRelation[]>();
  private readonly lineSets = new Map<Relation, ReadonlySet<number>>();
  private readonly numbers = new Map<Relation, number>();

  constructor(
    readonly accepted: readonly AcceptedRelation[],
    readonly figures: Figures,
  ) {
    for (const each of accepted) {
      const { relation } = each;
      this.numbers.set(relation, this.numbers.size);
      const indices = new Set([
        relation.result,
        ...operandsOf(relation)
          .filter((operand) => operand.at === undefined)
          .map((operand) => operand.index),
      ]);
      for (const operand of operandsOf(relation)) {
        if (operand.at === undefined) continue;
        const key = keyOf(cellOf(relation, 0, operand));
        this.byFixedCell.set(key, [...(this.byFixedCell.get(key) ?? []), each]);
      }
      const index = relation.axis === "columns" ? this.byColumn : this.byRow;
      for (const at of indices) index.set(at, [...(index.get(at) ?? []), each]);
    }
  }

  /** Tells one instance from another; instances are made anew whenever they are asked for. */
  idOf({ accepted, line }: Instance): number {
    return (this.numbers.get(accepted.relation) ?? 0) * MOST_LINES + line;
  }

  /** Lines mostly follow one another without a gap; only where they do not is a set of them built. */
  private isLine(relation: Relation, line: number): boolean {
    const { lines } = relation;
    const first = lines[0] ?? Infinity;
    const last = lines.at(-1) ?? -Infinity;
    if (line < first || line > last) return false;
    if (lines[line - first] === line || last - first + 1 === lines.length) return true;
    const known = this.lineSets.get(relation) ?? new Set(lines);
    this.lineSets.set(relation, known);
    return known.has(line);
  }

  /** Every instance that reads the cell as its result or as an operand that moves with the line. */
  through(cell: CellPosition): Instance[] {
    const instances: Instance[] = [];
    for (const accepted of this.byColumn.get(cell.column) ?? [])
      if (this.isLine(accepted.relation, cell.row)) instances.push({ accepted, line: cell.row });
    for (const accepted of this.byRow.get(cell.row) ?? [])
      if (this.isLine(accepted.relation, cell.column)) instances.push({ accepted, line: cell.column });
    return instances;
  }

  /** Every instance that reads the cell as a fixed operand: the shares of a total, at all their lines. */
  restingOn(cell: CellPosition): Instance[] {
    return (this.byFixedCell.get(keyOf(cell)) ?? []).flatMap((accepted) =>
      accepted.relation.lines.map((line) => ({ accepted, line })),
    );
  }

  fails(instance: Instance): boolean {
    return this.verdict(instance) === "fails";
  }

  verdict({ accepted, line }: Instance): Verdict {
    return evaluate(accepted.relation, line, this.figures).verdict;
  }

  /** The failing instances, in the order the relations were accepted. */
  failures(): Instance[] {
    return this.accepted.flatMap((accepted) =>
      accepted.support.failing.map((line) => ({ accepted, line })).filter((instance) => this.fails(instance)),
    );
  }

  /** The failing instances as the figures stand now, past any replacement made since the relations were accepted. */
  allFailures(): Instance[] {
    return this.accepted.flatMap((accepted) =>
      accepted.relation.lines.map((line) => ({ accepted, line })).filter((instance) => this.fails(instance)),
    );
  }

  /** The values a cell would need for a failing instance to hold, all else unchanged. */
  valuesFor(cell: CellPosition, instance: Instance): number[] {
    const { relation } = instance.accepted;
    const { line } = instance;
    const outcome = evaluate(relation, line, this.figures);
    const result = cellOf(relation, line, "result");
    if (keyOf(result) === keyOf(cell)) return Number.isFinite(outcome.expected) ? [outcome.expected] : [];
    if ("numerator" in relation) return this.ratioValues(cell, instance);
    const operand = relation.operands.find((each) => keyOf(cellOf(relation, line, each)) === keyOf(cell));
    if (!operand) return [];
    if (relation.kind === "average") return this.averagedValues(cell, relation, line);
    const now =
      this.figures.standing(cell.row, cell.column) === "figure"
        ? this.figures.value(cell.row, cell.column)
        : 0;
    const value = Math.round((now + operand.sign * outcome.residual) * 1e9) / 1e9;
    return [value === 0 ? 0 : value];
  }

  /** What one of the averaged figures must be for the stated mean, when its rounding leaves a single value. */
  private averagedValues(cell: CellPosition, relation: AverageRelation, line: number): number[] {
    const { figures } = this;
    const result = cellOf(relation, line, "result");
    const others = relation.operands
      .map((operand) => cellOf(relation, line, operand))
      .filter(({ row, column }) => figures.standing(row, column) === "figure");
    const count = others.length;
    const rest = sumExactly(
      others
        .filter((other) => keyOf(other) !== keyOf(cell))
        .map(({ row, column }) => figures.value(row, column)),
    );
    const stated = figures.value(result.row, result.column);
    const decimals = figures.decimals(result.row, result.column);
    const half = decimals > 8 ? 0 : 0.5 * 10 ** -decimals;
    const places = Math.min(figures.termDecimals(cell.row, cell.column), 4);
    const unit = 10 ** places;
    const low = Math.ceil(((stated - half) * count - rest) * unit - 1e-6);
    const high = Math.floor(((stated + half) * count - rest) * unit + 1e-6);
    return low === high ? [low / unit] : [];
  }

  /** Whole numbers that would make a share come out as stated, when there is only one. */
  private ratioValues(cell: CellPosition, { accepted: { relation }, line }: Instance): number[] {
    if (!("numerator" in relation) || relation.numerator.length !== 1 || relation.denominator.length !== 1)
      return [];
    const [numerator] = relation.numerator;
    const [denominator] = relation.denominator;
    if (!numerator || !denominator || relation.factor !== 100) return [];
    const result = cellOf(relation, line, "result");
    const stated = this.figures.value(result.row, result.column) - relation.offset;
    const decimals = Math.min(this.figures.decimals(result.row, result.column), 9);
    const part = cellOf(relation, line, numerator);
    const whole = cellOf(relation, line, denominator);
    const partValue = this.figures.value(part.row, part.column);
    const wholeValue = this.figures.value(whole.row, whole.column);
    if (keyOf(part) === keyOf(cell) && Number.isFinite(wholeValue)) {
      const range = feasibleNumerators(wholeValue, 100, stated, decimals);
      return range && range.high === range.low ? [range.low] : [];
    }
    if (keyOf(whole) === keyOf(cell) && Number.isInteger(partValue) && stated > 0) {
      const half = 0.5 * 10 ** -decimals;
      const low = Math.ceil((100 * partValue) / (stated + half));
      const high = Math.floor((100 * partValue) / (stated - half));
      return low === high ? [low] : [];
    }
    return [];
  }
}
