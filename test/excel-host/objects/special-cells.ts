import type { CellRange } from "../../../src/grid/address";
import { notEmulated } from "../engine/errors";
import type { HostObject } from "../engine/host-class";
import { intersection } from "../model/ranges";
import type { SheetModel } from "../model/sheet";
import { rangeAreasClass } from "./range-areas";

function testOf(sheet: SheetModel, kind: string): (row: number, column: number) => boolean {
  switch (kind.toLowerCase()) {
    case "visible":
      return (row, column) => !sheet.isRowHidden(row) && !sheet.hiddenColumns.has(column);
    case "formulas":
      return (row, column) => sheet.formula(row, column) !== null;
    case "constants":
      return (row, column) => sheet.formula(row, column) === null && sheet.value(row, column) !== null;
    case "blanks":
      return (row, column) => sheet.formula(row, column) === null && sheet.value(row, column) === null;
    default:
      throw notEmulated(`special cells of the kind ${kind}`);
  }
}

/** The cells of a kind within what is used, in areas as large as rows of equal extent allow; null when there are none. */
export function specialCells(
  sheet: SheetModel,
  area: CellRange,
  kind: string,
  valueKind: unknown,
): HostObject | null {
  if (valueKind !== null && valueKind !== undefined) throw notEmulated("special cells by type of value");
  const used = sheet.usedArea(false);
  const within = used && intersection(used, area);
  if (!within) return null;
  const test = testOf(sheet, kind);
  const done: CellRange[] = [];
  let open: CellRange[] = [];
  for (let row = within.top; row <= within.bottom; row += 1) {
    const next: CellRange[] = [];
    for (const { left, right } of runs(within, (column) => test(row, column))) {
      const above = open.find((each) => each.left === left && each.right === right);
      if (above) above.bottom = row;
      next.push(above ?? { top: row, left, bottom: row, right });
    }
    done.push(...open.filter((each) => !next.includes(each)));
    open = next;
  }
  const areas = [...done, ...open];
  return areas.length > 0 ? rangeAreasClass.of({ sheet, areas }) : null;
}

function runs(
  { left, right }: CellRange,
  test: (column: number) => boolean,
): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = [];
  for (let column = left; column <= right; column += 1) {
    if (!test(column)) continue;
    const last = found.at(-1);
    if (last?.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}
