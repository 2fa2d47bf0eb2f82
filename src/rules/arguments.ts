import type { CellPosition } from "../grid/address";
import { cellAddress } from "../grid/address";
import { columnAt, rowAt } from "../layout/table";
import type { Place, Places, Value } from "../report";
import type { RuleContext } from "./rule";

/** The cells a message names, as data; the words are made elsewhere. */
export function placeOf({ row, column }: CellPosition): Place {
  return { cell: cellAddress(row, column) };
}

export function placesOf(cells: readonly CellPosition[]): Places {
  return { cells: cells.map(placeOf) };
}

/** A figure that is shown with all its digits and nothing else. */
export function plainValue(value: number): Value {
  return { as: "number", value };
}

/** A compared figure (percentages in hundreds) in the cell's own kind; blank where it is no number. */
export function valueAt(context: RuleContext, cell: CellPosition, value: number | null): Value {
  if (value === null) return { as: "unknown" };
  if (!Number.isFinite(value)) return { as: "blank" };
  if (isPercent(context, cell)) return { as: "percent", value, stored: storedAs(context, cell) };
  const measure = rowAt(context.table, cell.row)?.measure ?? columnAt(context.table, cell.column)?.measure;
  return {
    as: measure === "count" || measure === "amount" || measure === "score" ? measure : "number",
    value,
  };
}

/** A difference of two percentages at a cell: điểm phần trăm. */
export function pointsAt(context: RuleContext, cell: CellPosition, value: number): Value {
  return { as: "points", value, stored: storedAs(context, cell) };
}

function storedAs({ figures }: RuleContext, { row, column }: CellPosition): "fraction" | "hundreds" {
  return figures.inHundreds(row, column) ? "fraction" : "hundreds";
}

/** What a cell holds, in its own kind. */
export function heldValue(context: RuleContext, cell: CellPosition): Value {
  return valueAt(context, cell, context.figures.value(cell.row, cell.column));
}

/** What a cell stores, as it stands. */
export function storedValue({ grid }: RuleContext, { row, column }: CellPosition): Value {
  const value = grid.value(row, column);
  if (value === null || value === "") return { as: "blank" };
  return typeof value === "number" ? plainValue(value) : { as: "text", text: String(value) };
}

export function isPercent(context: RuleContext, cell: CellPosition): boolean {
  const { table } = context;
  const row = rowAt(table, cell.row);
  if (row?.measure === "percent") return true;
  return (
    columnAt(table, cell.column)?.measure === "percent" || context.figures.inHundreds(cell.row, cell.column)
  );
}
