import type { TableAnalysis } from "../analysis/analysis";
import { keyOf } from "../grid/cell-key";
import { cellsOf } from "../blame/relation-lines";
import type { Concept } from "../formats/concepts";
import type { CellPosition } from "../grid/address";
import type { Column, Row } from "../layout/table";
import { columnAt, rowAt } from "../layout/table";
import type { Purpose, Relation } from "../relations/relation";

/** A relation at one line, with its cells; the result first. */
export interface Tie {
  readonly relation: Relation;
  readonly line: number;
  readonly result: CellPosition;
  readonly operands: readonly CellPosition[];
}

export interface Spot extends CellPosition {
  readonly value: number;
}

/** What each figure of a table is computed from, and what is computed from it. */
export class Ties {
  private readonly asResult = new Map<number, Tie[]>();
  private readonly asOperand = new Map<number, Tie[]>();
  readonly all: readonly Tie[];

  constructor(readonly analysis: TableAnalysis) {
    const all: Tie[] = [];
    for (const accepted of analysis.relations)
      for (const line of accepted.relation.lines) {
        const [result, ...operands] = cellsOf({ accepted, line });
        if (!result) continue;
        const tie = { relation: accepted.relation, line, result, operands };
        all.push(tie);
        push(this.asResult, result, tie);
        for (const operand of operands) push(this.asOperand, operand, tie);
      }
    this.all = all;
  }

  computing(cell: CellPosition): readonly Tie[] {
    return this.asResult.get(keyOf(cell)) ?? [];
  }

  reading(cell: CellPosition): readonly Tie[] {
    return this.asOperand.get(keyOf(cell)) ?? [];
  }

  /** Sums that a cell is the result or a part of. */
  sumsOf(cell: CellPosition): readonly Tie[] {
    return [...this.computing(cell), ...this.reading(cell)].filter(({ relation }) => relation.kind === "sum");
  }

  column({ column }: CellPosition): Column | undefined {
    return columnAt(this.analysis.table, column);
  }

  row({ row }: CellPosition): Row | undefined {
    return rowAt(this.analysis.table, row);
  }

  /** Figures of the table for which something holds, down the rows. */
  spots(where: (spot: Spot) => boolean): Spot[] {
    const { table, figures } = this.analysis;
    const found: Spot[] = [];
    for (const { index: row } of table.rows)
      for (const { index: column } of table.columns) {
        if (column === table.ordinalColumn || table.labelColumns.includes(column)) continue;
        if (figures.standing(row, column) !== "figure") continue;
        const spot = { row, column, value: figures.value(row, column) };
        if (where(spot)) found.push(spot);
      }
    return found;
  }

  /** Counts that nothing in the table computes. */
  leaves(): Spot[] {
    return this.spots(
      (spot) =>
        this.computing(spot).length === 0 &&
        this.column(spot)?.measure === "count" &&
        this.row(spot)?.role === "data" &&
        Number.isInteger(spot.value),
    );
  }

  /** Results of relations with one of the purposes, or in columns of one of the concepts, whatever states them. */
  results(purposes: readonly Purpose[], meanings: readonly Concept[]): { spot: Spot; tie: Tie }[] {
    return this.spots(() => true).flatMap((spot) => {
      const concept = this.column(spot)?.concept ?? null;
      const tie = this.computing(spot).find(
        ({ relation }) =>
          purposes.includes(relation.purpose) || (concept !== null && meanings.includes(concept)),
      );
      return tie ? [{ spot, tie }] : [];
    });
  }

  /** Rows that a total row adds up, by that row. */
  totals(): ReadonlyMap<number, readonly number[]> {
    const totals = new Map<number, readonly number[]>();
    for (const { relation } of this.all)
      if (relation.axis === "rows" && relation.kind === "sum" && !totals.has(relation.result))
        totals.set(
          relation.result,
          relation.operands.filter(({ sign }) => sign === 1).map(({ index }) => index),
        );
    return totals;
  }
}

function push(map: Map<number, Tie[]>, cell: CellPosition, tie: Tie): void {
  const known = map.get(keyOf(cell));
  if (known) known.push(tie);
  else map.set(keyOf(cell), [tie]);
}
