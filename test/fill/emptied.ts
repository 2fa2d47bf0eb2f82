import { cellAddress } from "../../src/grid/address";
import { decimalPlaces } from "../../src/grid/exact";
import type { CellValue } from "../../src/grid/sheet";
import type { Draft, DraftCell, Purpose } from "../generator/draft";
import { generateReport } from "../generator/generate";
import type { GeneratedReport } from "../generator/generate";
import { seededRandom } from "../generator/random";

/** A cell that was emptied, and what stood in it. */
export interface EmptiedCell {
  sheet: string;
  cell: string;
  purpose: Purpose;
  /** The percentage in hundreds, whatever the scale, or the figure or word itself. */
  value: CellValue;
  /** Decimals the value was given with. */
  decimals: number;
}

export interface EmptiedReport {
  report: GeneratedReport;
  emptied: EmptiedCell[];
}

/** The computed columns that fill can give back. */
const fillable: ReadonlySet<Purpose> = new Set<Purpose>([
  "percent",
  "gap",
  "reached",
  "exceeded",
  "verdict",
  "average",
  "class",
  "index",
  "change",
]);

export type Emptying = "all" | "column" | "cells";

function inHundreds(cell: DraftCell, value: CellValue): CellValue {
  return typeof value === "number" && cell.format?.includes("%")
    ? Number((value * 100).toPrecision(13))
    : value;
}

/**
 * A clean report of the generator with computed cells emptied, as a form that waits to be filled: all of them, those
 * of one column, or a few single ones.
 */
export function emptiedReport(seed: number, emptying: Emptying): EmptiedReport {
  const report = generateReport(seed);
  const random = seededRandom(seed);
  const emptied: EmptiedCell[] = [];
  for (const draft of report.drafts) {
    const keys = computedKeys(draft);
    const columns = [...new Set(keys.map((key) => Number(key.split(",")[1])))];
    const chosen = columns.length > 0 ? random.pick(columns) : -1;
    for (const key of keys) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      if (emptying !== "all" && column !== chosen) continue;
      if (emptying === "cells" && !random.chance(0.25)) continue;
      const cell = draft.cells.get(key);
      if (!cell?.purpose) continue;
      const shown = cell.live && typeof cell.cached !== "object" ? cell.cached : cell.value;
      const value = inHundreds(cell, shown);
      emptied.push({
        sheet: draft.name,
        cell: cellAddress(row, column),
        purpose: cell.purpose,
        value,
        decimals: typeof value === "number" ? decimalPlaces(value) : 0,
      });
      draft.cells.set(key, { ...cell, value: null, number: null, formula: null, live: false, cached: null });
    }
  }
  return { report, emptied };
}

function computedKeys(draft: Draft): string[] {
  return [...draft.cells]
    .filter(([, cell]) => cell.purpose !== null && fillable.has(cell.purpose))
    .map(([key]) => key);
}
