import { keyOf } from "../../../grid/cell-key";
import type { Table } from "../../../layout/table";
import { formulasOf } from "./table-formulas";
import { crossFaults } from "./total-of-totals";
import { extentFaults } from "./range-extents";
import type { LineFault } from "./fault";
import { linkFaults } from "./links";
import { repeatFaults } from "./counted-twice";
import { unlikeFaults } from "./unlike-line";

const known = new WeakMap<Table, readonly LineFault[]>();

/** Every fault in the formulas of a table that its own lines show; a cell is told once, the surest reason first. */
export function lineFaults(table: Table): readonly LineFault[] {
  const found = known.get(table) ?? findFaults(table);
  known.set(table, found);
  return found;
}

function findFaults(table: Table): LineFault[] {
  if (!table.grid.hasFormulas) return [];
  const formulas = formulasOf(table);
  const told = new Set<number>();
  const faults: LineFault[] = [];
  const found = [
    ...linkFaults(formulas),
    ...extentFaults(formulas),
    ...crossFaults(formulas),
    ...unlikeFaults(formulas),
  ];
  const mended = found.flatMap(({ cells }) => cells.flatMap((each) => each.mended ?? []));
  // A formula that adds its neighbours by mistake is no subtotal.
  for (const fault of [...repeatFaults(formulas.with(mended)), ...found]) {
    const cells = fault.cells.filter(({ cell }) => !told.has(keyOf(cell)));
    if (cells.length === 0) continue;
    for (const { cell } of cells) told.add(keyOf(cell));
    faults.push({ ...fault, cells });
  }
  return faults;
}
