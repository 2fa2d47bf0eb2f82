import { namesCounted } from "../formats/units";
import type { Column, Line, Row, Table } from "../layout/table";

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

/** Concepts that can only be counts, whatever else a column holds. */
const COUNTED =
  /^(level\.|band\.|goodOrBetter|total|rated|notRated|exempt|raised|kept|lowered|admitted|quota|female|ethnic|religious|youth|probationary|reviewDue)/;

/** "Tổng" stands over amounts as well: it counts where its words or the table say what. */
export function isCounted(column: Column, people: boolean): boolean {
  if (column.concept === null || !COUNTED.test(column.concept)) return false;
  return people || column.concept !== "total" || saysWhatIsCounted(column);
}

function saysWhatIsCounted(line: Line): boolean {
  return line.path.some(namesCounted);
}

/** Whether the figures of a row are counted as those of its column are: no mean, no share, no money. */
export function isCountedRow({ measure, unit }: Row): boolean {
  return measure !== "percent" && measure !== "amount" && (unit ?? "count") === "count";
}

/** The table counts people or organisations: its words say so of two lines at least, columns or rows. */
export function countsPeople(table: Table): boolean {
  const said = [...table.columns, ...table.rows.slice(0, 60)].filter(
    (line) => line.concept !== null && COUNTED.test(line.concept),
  );
  return said.length >= 2 && said.some((line) => line.concept !== "total" || saysWhatIsCounted(line));
}
