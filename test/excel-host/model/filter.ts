import type { CellRange } from "../../../src/grid/address";
import { invalidArgument, notEmulated } from "../engine/errors";
import type { FilterOwner, SheetModel } from "./sheet";
import { shownText, type Culture } from "./text";

/**
 * Sets the filter of a sheet or of one of its tables on an area whose first row is its heading.
 * @param column 0-based in the area; null only shows the filter's buttons
 * @param criteria `{ filterOn: "Values", values: […] }`, the one kind that is emulated
 * @throws HostError InvalidArgument, NotImplemented
 */
export function applyFilter(
  sheet: SheetModel,
  owner: FilterOwner,
  area: CellRange,
  column: number | null,
  criteria: unknown,
  culture: Culture,
): void {
  const kept = owner.filter?.criteria ?? new Map<number, unknown>();
  if (column !== null && (column < 0 || column > area.right - area.left)) throw invalidArgument();
  if (column !== null) {
    allowedTexts(criteria);
    kept.set(column, criteria);
  }
  owner.filter = { area, criteria: kept, hiddenRows: new Set() };
  hideFilteredRows(sheet, owner, culture);
}

/** Looks anew at which rows the criteria hide. */
export function hideFilteredRows(sheet: SheetModel, owner: FilterOwner, culture: Culture): void {
  const { filter } = owner;
  if (!filter) return;
  const { area } = filter;
  const hidden = new Set<number>();
  for (const [column, criteria] of filter.criteria) {
    const allowed = allowedTexts(criteria);
    const at = area.left + column;
    for (let row = area.top + 1; row <= area.bottom; row += 1) {
      const text = shownText(sheet.value(row, at), sheet.numberFormat(row, at), culture);
      if (!allowed.has(text)) hidden.add(row);
    }
  }
  filter.hiddenRows = hidden;
}

function allowedTexts(criteria: unknown): Set<string> {
  if (typeof criteria !== "object" || criteria === null) throw invalidArgument();
  const { filterOn, values } = criteria as { filterOn?: unknown; values?: unknown };
  if (filterOn !== "Values") throw notEmulated(`a filter on ${String(filterOn)}`);
  if (!Array.isArray(values) || !values.every((value) => typeof value === "string")) throw invalidArgument();
  return new Set(values);
}
