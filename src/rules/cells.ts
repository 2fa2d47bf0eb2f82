import type { Column, Row, Table } from "../layout/table";

/** The columns of figures of a table, numbering left out. */
export function figureColumns(table: Table): Column[] {
  return table.columns.filter(
    (column) => column.figures > 0 && column.index !== table.ordinalColumn && column.figures >= column.texts,
  );
}

/** Concepts whose figures may be negative. */
const SIGNED: ReadonlySet<string> = new Set([
  "gap",
  "remaining",
  "change",
  "changePercent",
  "exceededPercent",
  "index",
]);

export function isSigned(column: Column): boolean {
  return column.concept !== null && SIGNED.has(column.concept);
}

/** Columns of whole numbers that count people or organisations. */
export function countColumns(table: Table): Column[] {
  return figureColumns(table).filter(
    (column) => column.measure === "count" && column.whole && !isSigned(column),
  );
}

export function rowsWithFigures(table: Table): Row[] {
  return table.rows.filter((row) => row.hasFigures);
}
