import { factsOf, isSigned } from "../formats/concepts";
import { namesCounted } from "../formats/units";
import type { Column, Line, Row, Table } from "../layout/table";

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

/**
 * The words of a line say that something is counted one by one, whatever else it holds. "Tổng" stands over amounts as
 * well: it counts where its words or the table (`people`) say what.
 */
export function isCounted(line: Pick<Line, "concept" | "path">, people: boolean): boolean {
  const { kind, ofPeople } = factsOf(line.concept);
  return (
    kind === "count" && (ofPeople === true || people || line.concept !== "total" || saysWhatIsCounted(line))
  );
}

function saysWhatIsCounted({ path }: Pick<Line, "path">): boolean {
  return path.some(namesCounted);
}

/** Whether the figures of a row are counted as those of its column are: no mean, no share, no money. */
export function isCountedRow({ measure, unit }: Row): boolean {
  return measure !== "percent" && measure !== "amount" && (unit ?? "count") === "count";
}

/** The table counts people or organisations: its words say so of two lines at least, columns or rows. */
export function countsPeople(table: Table): boolean {
  let said = 0;
  let isSure = false;
  for (const lines of [table.columns, table.rows])
    for (const line of lines) {
      if (factsOf(line.concept).kind !== "count") continue;
      said += 1;
      isSure ||= isCounted(line, false);
      if (said >= 2 && isSure) return true;
    }
  return false;
}
