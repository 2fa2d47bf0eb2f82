import type { Line, Table } from "../layout/table";
import type { Operand, RelationAxis } from "./relation";

/**
 * A table seen along one axis: `items` are what relations tie together (columns, or rows), `lines` the places each
 * relation is tested at (rows, or columns). Forms that keep their levels in rows and forms that keep them in columns
 * are read by the same code.
 */
export interface View {
  table: Table;
  axis: RelationAxis;
  items: readonly ViewItem[];
  /** Lines whose figures are counts or other additive amounts. */
  lines: readonly number[];
  /** Every line with figures, percentages among them. */
  allLines: readonly number[];
}

export interface ViewItem extends Line {
  /** Place among the items, 0-based. */
  position: number;
  /** The widest group the item stands under; items of one group belong together. */
  group: string;
  total: boolean;
}

export function columnView(table: Table): View {
  const items = table.columns
    .filter(
      (column) =>
        column.figures > 0 && column.figures >= column.texts && column.index !== table.ordinalColumn,
    )
    .map((column, position) => ({
      ...column,
      position,
      group: column.groups.map((area) => `${area.top}:${area.left}`)[0] ?? "",
      total: column.concept === "total",
    }));
  const lines = table.rows
    .filter((row) => row.hasFigures && row.measure !== "percent" && row.measure !== "amount")
    .map((row) => row.index);
  const allLines = table.rows.filter((row) => row.hasFigures).map((row) => row.index);
  return {
    table,
    axis: "columns",
    items,
    lines: lines.length === allLines.length ? allLines : lines,
    allLines,
  };
}

export function rowView(table: Table): View {
  const items = table.rows
    .filter((row) => row.hasFigures)
    .map((row, position) => ({
      ...row,
      position,
      group: row.parent === null ? "" : String(row.parent),
      total: row.role === "total",
    }));
  const lines = table.columns
    .filter(
      (column) =>
        column.figures > 0 &&
        column.index !== table.ordinalColumn &&
        column.measure !== "percent" &&
        column.figures >= column.texts,
    )
    .map((column) => column.index);
  return { table, axis: "rows", items, lines, allLines: lines };
}

export function plus(indices: readonly number[]): Operand[] {
  return indices.map((index) => ({ index, sign: 1 }));
}
