import { addsDown } from "../formats/concepts";
import { fold } from "../grid/text";
import type { Column } from "./table";

/** Columns whose rows add up: counts and amounts, never percentages, averages or numbering. */
export function additiveColumns({
  columns,
  ordinalColumn,
}: {
  columns: readonly Column[];
  ordinalColumn: number | null;
}): Column[] {
  return columns.filter(
    (column) =>
      column.figures > 0 &&
      column.figures >= column.texts &&
      column.index !== ordinalColumn &&
      column.measure !== "percent" &&
      addsDown(column.concept) &&
      !/tuoi binh quan|binh quan|thu nhap/.test(fold(column.label)),
  );
}
