import type { Planter, Planting } from "./planting";
import { heldAt, single } from "./planting";

/** From one column on, all numbers of columns are one too high, and with them what formulas of the row say. */
const columnNumber: Planter = (ground, random) => {
  const { indexRow } = ground.ties.analysis.table;
  if (indexRow === null) return [];
  const held = (ground.sheet.values[indexRow] ?? []).map((value) => String(value ?? ""));
  const starts = held.flatMap((text, column) => (/^\d+\b/.test(text) && column >= 2 ? [column] : []));
  return random.shuffle(starts).map((start): Planting => {
    const from = Number.parseInt(held[start] ?? "", 10);
    const cells = held.flatMap((text, column) => {
      // "100" in "6 (=5*100/4)" numbers no column.
      const value = text.replace(/\*?\b\d+\b/g, (digits) =>
        Number(digits) >= from ? String(Number(digits) + 1) : digits,
      );
      return value === text ? [] : [{ row: indexRow, column, value }];
    });
    const mended = cells.map(({ row, column }) => ({ row, column, value: held[column] ?? "" }));
    return { cells, mended: [mended] };
  });
};

/** From one line on, all numbers of a run are one too high. */
const lineNumber: Planter = (ground, random) => {
  const { table } = ground.ties.analysis;
  const { ordinalColumn } = table;
  if (ordinalColumn === null) return [];
  const numbers = table.rows.flatMap(({ index: row }) => {
    const held = heldAt(ground.sheet, { row, column: ordinalColumn });
    return typeof held === "number" ? [{ row, held }] : [];
  });
  const runs = numbers.flatMap((first, at): { row: number; held: number }[][] => {
    const run = [first];
    for (const next of numbers.slice(at + 1)) {
      if (next.held !== first.held + run.length) break;
      run.push(next);
    }
    return first.held > 2 && run.length >= 2 ? [run] : [];
  });
  return random.shuffle(runs).map((run) => ({
    cells: run.map(({ row, held }) => ({ row, column: ordinalColumn, value: held + 1 })),
    mended: [run.map(({ row, held }) => ({ row, column: ordinalColumn, value: held }))],
  }));
};

const unitTwice: Planter = (ground, random) => {
  const { table } = ground.ties.analysis;
  const column = table.labelColumns.find((label) => label !== table.ordinalColumn);
  if (column === undefined || table.people) return [];
  const rows = table.rows.filter(({ role, hasFigures }) => role === "data" && hasFigures);
  return random.shuffle(rows).flatMap(({ index: row }): Planting[] => {
    const other = random.pick(rows);
    const value = heldAt(ground.sheet, { row: other.index, column });
    if (other.index >= row || typeof value !== "string" || value === "") return [];
    return [single(ground, { row, column }, { value })];
  });
};

export const listPlanters = {
  "column-number": columnNumber,
  "line-number": lineNumber,
  "unit-twice": unitTwice,
} as const satisfies Record<string, Planter>;
