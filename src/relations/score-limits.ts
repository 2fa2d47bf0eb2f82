import { fold } from "../grid/text";
import type { CellPosition } from "../grid/address";
import { speaksOfScores } from "../layout/concepts";
import { isMaximumRow } from "../layout/maximum-row";
import { columnAt } from "../layout/table";
import type { Column } from "../layout/table";
import type { Figures } from "./figures";
import type { AcceptedRelation } from "./proposal";
import { operandsOf } from "./relation";

/** The most that a score can be, and the cell that says so where one does. */
export interface ScoreLimit {
  readonly most: number;
  readonly from: CellPosition | null;
  /** Words or a stated maximum make it a score; else only the mean it is averaged into. */
  readonly isSaid: boolean;
}

/** A scale that more than one in four of a column's figures leave is none of its own. */
const LEAVING = 4;
/** Shares of the figures that must lie on a scale nobody states: of 100 points, and of 10. */
const ON_HUNDRED = 0.7;
const ON_TEN = 0.9;
const FEWEST_ON_TEN = 5;

/**
 * The scales of a table's scores: a column "Thang điểm", a row "Điểm tối đa", the header ("30đ"), or 100 and 10 where the
 * figures keep to them. Scores that are averaged share the scale of their mean; parts of a total score never exceed the
 * total's.
 */
export class ScoreLimits {
  private readonly maximumColumn: Column | undefined;
  /** 0-based rows of maxima, from the top. */
  private readonly maximumRows: readonly number[];
  private readonly byColumn = new Map<number, ScoreLimit | null>();

  constructor(
    private readonly figures: Figures,
    private readonly accepted: readonly AcceptedRelation[],
  ) {
    const { columns, rows } = figures.table;
    this.maximumColumn = columns.find(
      ({ concept, figures: count }) => concept === "scoreMaximum" && count > 0,
    );
    this.maximumRows = rows.filter((row) => isMaximumRow(row)).map(({ index }) => index);
  }

  /** The limit of a cell; null where it holds no score, or nothing tells its scale. */
  at(row: number, column: number): ScoreLimit | null {
    const line = columnAt(this.figures.table, column);
    if (!line || line.measure === "percent" || line.concept === "ordinal") return null;
    const { maximumColumn: maximum } = this;
    if (maximum) {
      if (column === maximum.index || !this.figures.isFigure(row, maximum.index)) return null;
      return {
        most: this.figures.value(row, maximum.index),
        from: { row, column: maximum.index },
        isSaid: true,
      };
    }
    if (this.maximumRows.includes(row)) return null;
    const above = this.maximumRows.findLast((index) => index < row && this.figures.isFigure(index, column));
    if (above !== undefined)
      return { most: this.figures.value(above, column), from: { row: above, column }, isSaid: true };
    let known = this.byColumn.get(column);
    if (known === undefined) this.byColumn.set(column, (known = this.ofColumn(line)));
    return known;
  }

  private ofColumn(column: Column): ScoreLimit | null {
    const said = maximumInHeader(column.path);
    const sharers = this.scaleSharers(column);
    const isSaid =
      said !== null ||
      column.measure === "score" ||
      column.concept === "score" ||
      (sharers.length > 0 && speaksOfScores(this.figures.table.title));
    const most = said ?? this.limitOfTotal(column) ?? this.usual(sharers, isSaid);
    if (most === null || this.leaves(column.index, most)) return null;
    return { most, from: null, isSaid };
  }

  /** A part of a total score is at most what the total may be. */
  private limitOfTotal({ index }: Column): number | null {
    for (const { relation } of this.accepted) {
      if (relation.axis !== "columns" || relation.purpose !== "scoreTotal" || relation.result === index)
        continue;
      if (!operandsOf(relation).some((operand) => operand.index === index && operand.sign > 0)) continue;
      const total = columnAt(this.figures.table, relation.result);
      const limit = total && (maximumInHeader(total.path) ?? this.usual([total.index], true));
      if (limit !== null && limit !== undefined) return limit;
    }
    return null;
  }

  /** The column with those that one mean is taken over together with it. */
  private scaleSharers({ index, measure, concept }: Column): number[] {
    const shared = new Set<number>();
    for (const { relation } of this.accepted) {
      if (relation.kind !== "average" || relation.axis !== "columns") continue;
      const columns = [relation.result, ...operandsOf(relation).map((operand) => operand.index)];
      if (columns.includes(index)) for (const each of columns) shared.add(each);
    }
    return shared.size > 0 ? [...shared] : measure === "score" || concept === "score" ? [index] : [];
  }

  /** 100 or 10, whichever scale most scores are on; null when they tell neither. */
  private usual(columns: readonly number[], isSaid: boolean): number | null {
    let count = 0;
    let ofHundred = 0;
    let ofTen = 0;
    for (const column of columns)
      for (const { index } of this.figures.table.rows) {
        if (!this.figures.isFigure(index, column) || this.maximumRows.includes(index)) continue;
        const value = this.figures.value(index, column);
        count += 1;
        if (value <= 10) ofTen += 1;
        else if (value <= 100) ofHundred += 1;
      }
    if (count === 0) return null;
    // Where no word says that points are given, all but one must keep to the scale.
    if (ofHundred >= count * ON_HUNDRED && (isSaid || ofTen + ofHundred >= count - 1)) return 100;
    return isSaid && ofTen >= count * ON_TEN && count >= FEWEST_ON_TEN ? 10 : null;
  }

  private leaves(column: number, most: number): boolean {
    let count = 0;
    let outside = 0;
    for (const { index } of this.figures.table.rows) {
      if (!this.figures.isFigure(index, column) || this.maximumRows.includes(index)) continue;
      count += 1;
      if (this.figures.value(index, column) > most) outside += 1;
    }
    return outside * LEAVING > count + LEAVING - 1;
  }
}

/** "Điểm chung (30đ)", "Tối đa 70 điểm", "Thang điểm 100", "Điểm/100"; "30/06" is a day. */
export function maximumInHeader(path: readonly string[]): number | null {
  for (const text of [...path].reverse()) {
    const match =
      /\(\s*(?:toi da )?(\d{1,3})\s*(?:d|diem)\s*\)|toi da\s*:?\s*(\d{1,3})|thang diem\s*:?\s*(\d{1,3})|(?:^|[^\d\s])\s*\/\s*(\d{2,3})\s*(?:d|diem)?\)?$/.exec(
        fold(text),
      );
    const found = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (found !== undefined) return Number(found);
  }
  return null;
}
