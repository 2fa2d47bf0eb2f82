import { factsOf, isComparison } from "../formats/concepts";
import type { Grid } from "../grid/grid";
import { fold } from "../grid/text";
import { combine } from "../layout/columns";
import type { Column, Row, Table } from "../layout/table";
import { columnAt } from "../layout/table";
import type { AcceptedRelation } from "../relations/proposal";
import type { Operand, RatioRelation } from "../relations/relation";
import type { Workings } from "./stored-and-planned";

/** What every source of filled columns reads. */
export interface FillContext {
  table: Table;
  grid: Grid;
  relations: readonly AcceptedRelation[];
  workings: Workings;
  /** Columns of figures that are typed or counted, not computed from a target or as a share. */
  counts: readonly Column[];
}

export function contextOf(
  table: Table,
  relations: readonly AcceptedRelation[],
  workings: Workings,
): FillContext {
  const columns = table.columns.map(byHeader);
  const read = { ...table, columns };
  return {
    table: read,
    grid: table.grid,
    // A reading that only words speak for is no habit of the sheet: its figures must bear it out.
    relations: relations.filter(({ support }) => support.holds > support.fails),
    workings,
    counts: columns.filter((column) => isCount(read, column)),
  };
}

/** A percentage column that holds nothing but "X" here and there is what its header says, not a column of names. */
function byHeader(column: Column): Column {
  if (column.figures > 0 || column.measure !== "percent" || column.concept !== "name") return column;
  return { ...column, concept: combine(column.path).concept, texts: 0 };
}

function isCount(table: Table, column: Column): boolean {
  return (
    (holdsFigures(column) || isEmptyCount(table, column)) &&
    column.index !== table.ordinalColumn &&
    column.concept !== "ordinal" &&
    column.measure !== "percent" &&
    factsOf(column.concept).kind !== "percentage" &&
    !isComparison(column.concept)
  );
}

/** "KHTNV · SL" of a report in which nobody failed; a column of "6/16" is another thing. */
function isEmptyCount({ grid, body }: Table, column: Column): boolean {
  const { kind, partOf, madeOf } = factsOf(column.concept);
  const part = kind === "count" && partOf !== undefined && madeOf === undefined;
  if (column.figures > 0 || column.texts > 0 || !(part || column.concept === "admitted")) return false;
  for (let row = body.top; row <= body.bottom; row += 1)
    if (!grid.isEmpty(row, column.index) && grid.kind(row, column.index) !== "placeholder") return false;
  return true;
}

export function holdsFigures(column: Column): boolean {
  return column.figures > 0 && column.figures >= column.texts;
}

export function isPercentage(column: Column): boolean {
  return column.measure === "percent" && !isComparison(column.concept);
}

export function operand(column: Column | number): Operand {
  return { index: typeof column === "number" ? column : column.index, sign: 1 };
}

export function operands(columns: readonly Column[]): Operand[] {
  return columns.map((column) => operand(column));
}

/** The accepted ratios that give a column. */
export function ratiosOf(context: FillContext, column: Column): RatioRelation[] {
  return context.relations.flatMap(({ relation }) =>
    "numerator" in relation && relation.axis === "columns" && relation.result === column.index
      ? [relation]
      : [],
  );
}

/** The widest group header over a column: columns under one of them belong together. */
export function blockOf(column: Column): string {
  const area = column.groups[0];
  return area ? `${area.top}:${area.left}` : "";
}

export function nearest(columns: readonly Column[], to: Column): Column[] {
  // What stands before a computed column is likelier meant than what stands after it.
  const distance = (column: Column): number =>
    column.index < to.index ? to.index - column.index : 40 + column.index - to.index;
  return [...columns].sort((one, other) => distance(one) - distance(other));
}

/** Those under the same widest header as `to`, or all where none is. */
export function sameBlock(columns: readonly Column[], to: Column): Column[] {
  const block = blockOf(to);
  const within = block === "" ? [] : columns.filter((column) => blockOf(column) === block);
  return within.length > 0 ? within : [...columns];
}

/** The columns a ratio printed in the form names: "4(=2*100/3)". */
export function declaredRatio(
  table: Table,
  column: Column,
): { numerator: Column; denominator: Column } | null {
  if (column.declared?.kind !== "ratio") return null;
  const { numerator, denominator } = column.declared;
  const byKey = (key: string): Column | undefined => table.columns.find((each) => each.key === key);
  const above = byKey(numerator);
  const below = byKey(denominator);
  return above && below && above !== column && below !== column
    ? { numerator: above, denominator: below }
    : null;
}

/** Rows in which something can be computed: those with figures of their own. */
export function computedRows(table: Table, withPercentRows: boolean): Row[] {
  return table.rows.filter(
    (row) =>
      row.hasFigures &&
      row.role !== "blank" &&
      row.role !== "heading" &&
      row.role !== "group" &&
      (withPercentRows || row.measure !== "percent") &&
      !/^(tuoi|diem) (doi )?(binh quan|trung binh)/.test(fold(row.label)),
  );
}

export function labelOf(table: Table, column: number): string {
  const found = columnAt(table, column);
  return found && found.label !== "" ? found.label : "";
}
