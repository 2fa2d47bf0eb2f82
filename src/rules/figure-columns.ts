import { factsOf, isSigned } from "../formats/concepts";
import type { Column, Table } from "../layout/table";

/** The columns of figures of a table, numbering left out. */
export function figureColumns(table: Table): Column[] {
  return table.columns.filter(
    (column) => column.figures > 0 && column.index !== table.ordinalColumn && column.figures >= column.texts,
  );
}

/** Columns of whole numbers that count people or organisations. */
export function countColumns(table: Table): Column[] {
  return figureColumns(table).filter(
    (column) => column.measure === "count" && column.whole && !isSigned(column.concept),
  );
}

/** The words of a line say that something is counted one by one, whatever else it holds. */
export function isCounted({ concept }: Pick<Column, "concept">): boolean {
  return factsOf(concept).kind === "count";
}

/** The table counts people or organisations: its words say so of two lines at least, columns or rows. */
export function countsPeople(table: Table): boolean {
  let said = 0;
  for (const lines of [table.columns, table.rows])
    for (const line of lines) {
      if (isCounted(line)) said += 1;
      if (said === 2) return true;
    }
  return false;
}
