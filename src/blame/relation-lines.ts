import { keyOf } from "../grid/cell-key";
import type { CellPosition } from "../grid/address";
import { decimalPlaces, feasibleNumerators, sumExactly } from "../grid/exact";
import type { AcceptedRelation } from "../relations/proposal";
import type { Figures } from "../relations/figures";
import { isLongSum } from "../relations/running-sums";
import { ScoreLimits } from "../relations/score-limits";
import { likeliestMeant } from "../slips/meant";
import { evaluate } from "../relations/evaluate";
import { cellOf, operandsOf } from "../relations/relation";
import type { Verdict } from "../relations/evaluate";
import type { AverageRelation, Operand, Relation } from "../relations/relation";

/** A relation at one of its lines. */
export interface Instance {
  accepted: AcceptedRelation;
  line: number;
}

/** More than a sheet has rows. */
const MOST_LINES = 2 ** 21;

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

/** Whether something holds of every cell of an instance; a total of a list has too many to be laid out for a question. */
export function everyCell(
  { accepted: { relation }, line }: Instance,
  holds: (cell: CellPosition) => boolean,
): boolean {
  if (!holds(cellOf(relation, line, "result"))) return false;
  for (const operand of operandsOf(relation)) if (!holds(cellOf(relation, line, operand))) return false;
  return true;
}

/** The relations that read a cell, by what moves with the line and by what stays where it is. */
interface RelationIndex {
  byColumn: ReadonlyMap<number, readonly AcceptedRelation[]>;
  byRow: ReadonlyMap<number, readonly AcceptedRelation[]>;
  byFixedCell: ReadonlyMap<number, readonly AcceptedRelation[]>;
}

/** The accepted relations of a table, with an index from a cell to the instances that read it. */
export class RelationSystem {
  private known: RelationIndex | undefined;
  private limits: ScoreLimits | undefined;
  private readonly lineSets = new Map<Relation, ReadonlySet<number>>();
  private readonly numbers: ReadonlyMap<Relation, number>;

  constructor(
    readonly accepted: readonly AcceptedRelation[],
    readonly figures: Figures,
  ) {
    this.numbers = new Map(accepted.map(({ relation }, number) => [relation, number]));
  }

  /** How much the scores of the table may be. */
  get scores(): ScoreLimits {
    return (this.limits ??= new ScoreLimits(this.figures, this.accepted));
  }

  /** Made when first asked for: where nothing fails, nobody asks. */
  private get index(): RelationIndex {
    return (this.known ??= indexOf(this.accepted));
  }

  /** Makes ready what edits will ask for. */
  prepare(): void {
    this.known ??= indexOf(this.accepted);
    for (const { relation } of this.accepted)
      if (relation.kind === "sum" && isLongSum(relation))
        for (const line of relation.lines) this.figures.follow(relation, line);
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
    for (const accepted of this.index.byColumn.get(cell.column) ?? [])
      if (this.isLine(accepted.relation, cell.row)) instances.push({ accepted, line: cell.row });
    for (const accepted of this.index.byRow.get(cell.row) ?? [])
      if (this.isLine(accepted.relation, cell.column)) instances.push({ accepted, line: cell.column });
    return instances;
  }

  /** Every instance that reads the cell as a fixed operand: the shares of a total, at all their lines. */
  restingOn(cell: CellPosition): Instance[] {
    return (this.index.byFixedCell.get(keyOf(cell)) ?? []).flatMap((accepted) =>
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
  valuesFor(cell: CellPosition, instance: Instance): readonly number[] {
    const key = keyOf(cell);
    return this.remedies(instance).find((each) => keyOf(each.cell) === key)?.values ?? [];
  }

  /**
   * Each cell of a failing instance with the values it would need for the instance to hold, all else unchanged.
   * @param isPassed operands, by their index, that are not asked
   */
  remedies(
    instance: Instance,
    isPassed?: (index: number) => boolean,
  ): { cell: CellPosition; values: readonly number[] }[] {
    const { relation } = instance.accepted;
    const { line } = instance;
    const { expected, residual } = evaluate(relation, line, this.figures);
    const result = cellOf(relation, line, "result");
    const found = [{ cell: result, values: Number.isFinite(expected) ? [expected] : [] }];
    for (const operand of operandsOf(relation)) {
      if (isPassed?.(operand.index)) continue;
      const cell = cellOf(relation, line, operand);
      if (keyOf(cell) !== keyOf(result))
        found.push({ cell, values: this.operandValues(cell, operand, instance, residual) });
    }
    return found;
  }

  private operandValues(
    cell: CellPosition,
    { sign }: Operand,
    instance: Instance,
    residual: number,
  ): number[] {
    const { relation } = instance.accepted;
    if ("numerator" in relation) return this.ratioValues(cell, instance);
    if (relation.kind === "average") return this.averagedValues(cell, relation, instance.line);
    const now = this.figures.isFigure(cell.row, cell.column) ? this.figures.value(cell.row, cell.column) : 0;
    const value = Math.round((now + sign * residual) * 1e9) / 1e9;
    return [value === 0 ? 0 : value];
  }

  /** What one of the averaged figures must be for the stated mean, when its rounding or a plain slip leaves a single value. */
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
    // 88 in a column of two decimals is 88,00.
    const decimals = figures.columnDecimals(result.row, result.column);
    const half = decimals > 8 ? 0 : 0.5 * 10 ** -decimals;
    const places = Math.min(figures.termDecimals(cell.row, cell.column), 4);
    const unit = 10 ** places;
    const low = Math.ceil(((stated - half) * count - rest) * unit - 1e-6);
    const high = Math.floor(((stated + half) * count - rest) * unit + 1e-6);
    if (low === high) return [low / unit];
    // Of several figures, or none of as many decimals, one may be what the hand meant: 91,5 where 915 stands.
    const least = (stated - half) * count - rest - 1e-6;
    const most = (stated + half) * count - rest + 1e-6;
    const typed = figures.held(cell.row, cell.column);
    const fits = (value: number): boolean => value >= least && value <= most;
    const meant =
      likeliestMeant(typed, (value) => decimalPlaces(value) <= places && fits(value)) ??
      likeliestMeant(typed, fits);
    return meant === null ? [] : [meant];
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

function indexOf(accepted: readonly AcceptedRelation[]): RelationIndex {
  const byColumn = new Map<number, AcceptedRelation[]>();
  const byRow = new Map<number, AcceptedRelation[]>();
  const byFixedCell = new Map<number, AcceptedRelation[]>();
  for (const each of accepted) {
    const { relation } = each;
    const lines = relation.axis === "columns" ? byColumn : byRow;
    list(lines, relation.result, each);
    for (const operand of operandsOf(relation)) {
      if (operand.at === undefined) list(lines, operand.index, each);
      else list(byFixedCell, keyOf(cellOf(relation, 0, operand)), each);
    }
  }
  return { byColumn, byRow, byFixedCell };
}

/** A relation that reads a place twice is listed once. */
function list(index: Map<number, AcceptedRelation[]>, place: number, accepted: AcceptedRelation): void {
  const listed = index.get(place);
  if (!listed) index.set(place, [accepted]);
  else if (listed.at(-1) !== accepted) listed.push(accepted);
}
