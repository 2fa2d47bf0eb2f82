import type { Line, Row, Table } from "../layout/table";
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
  const { lines, allLines } = linesOf(table.rows);
  return {
    table,
    axis: "columns",
    items,
    lines,
    allLines,
  };
}

interface RowLines {
  lines: readonly number[];
  allLines: readonly number[];
}

/** A list is viewed by several rules, and its rows are the same to each. */
const linesKnown = new WeakMap<readonly Row[], RowLines>();

/** The rows with figures, and those whose figures add up; one and the same array where no row is left out. */
function linesOf(rows: readonly Row[]): RowLines {
  const known = linesKnown.get(rows);
  if (known) return known;
  const allLines: number[] = [];
  const lines: number[] = [];
  for (const row of rows) {
    if (!row.hasFigures) continue;
    allLines.push(row.index);
    if (row.measure !== "percent" && row.measure !== "amount") lines.push(row.index);
  }
  const found = { lines: lines.length === allLines.length ? allLines : lines, allLines };
  linesKnown.set(rows, found);
  return found;
}

export function rowView(table: Table): View {
  const items = table.rows
    .filter((row) => row.hasFigures)
    .map((row, position) => ({
      index: row.index,
      path: row.path,
      label: row.label,
      concept: row.concept,
      measure: row.measure,
      subset: row.subset,
      declared: row.declared,
      key: row.key,
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
