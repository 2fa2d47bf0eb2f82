import type { Grid } from "../grid/grid";
import type { Table } from "./table";

/** What a line of a sheet is to a reader: a title or remark before a table, its header, a group heading, figures … */
export const lineClasses = ["empty", "metadata", "header", "group", "data", "derived", "notes"] as const;
export type LineClass = (typeof lineClasses)[number];

/**
 * The class of every row of a sheet. `derived` holds the 0-based rows that arithmetic shows to be computed from other
 * rows; a total by its words alone is one too.
 */
export function classifyLines(
  grid: Grid,
  tables: readonly Table[],
  derived: ReadonlySet<number>,
): LineClass[] {
  const classes: LineClass[] = [];
  const last = tables.reduce((bottom, table) => Math.max(bottom, table.body.bottom), -1);
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (isEmpty(grid, row)) classes.push("empty");
    else {
      const table = tables.find(({ range }) => row >= range.top && row <= range.bottom);
      classes.push(table ? classIn(grid, table, row, derived) : row > last ? "notes" : "metadata");
    }
  }
  return classes;
}

function isEmpty(grid: Grid, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column += 1)
    if (!grid.isEmpty(row, column)) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.trim() !== "") return false;
    }
  return true;
}

function classIn(grid: Grid, table: Table, row: number, derived: ReadonlySet<number>): LineClass {
  if (row < table.body.top) return "header";
  const read = table.rows[row - table.body.top];
  if (!read) return "data";
  if (derived.has(row)) return "derived";
  if (read.role === "total" || read.role === "subtotal") return "derived";
  if (!read.hasFigures && filledCells(grid, row) <= 1) return "group";
  return "data";
}

function filledCells(grid: Grid, row: number): number {
  let filled = 0;
  for (let column = 0; column < grid.columnCount; column += 1) if (!grid.isEmpty(row, column)) filled += 1;
  return filled;
}
