import type { CellValue, SheetData } from "../../src/grid/sheet";
import { seededRandom } from "../generator/random";

const FIGURE = /^[\s$€£(+\-−]*\d[\d\s.,]*%?\)?$/;

/** The same sheets with their figures in other places: over the whole sheet, and down each column. */
export function shuffledSheets(sheets: readonly SheetData[]): { name: string; sheets: SheetData[] }[] {
  return [
    { name: "over the sheet", sheets: sheets.map((sheet, at) => shuffle(sheet, at + 1, () => 0)) },
    {
      name: "down each column",
      sheets: sheets.map((sheet, at) => shuffle(sheet, at + 1, (column) => column)),
    },
  ];
}

/** Figures of one group change places with each other; words and blanks stay. */
function shuffle(sheet: SheetData, seed: number, groupOf: (column: number) => number): SheetData {
  const random = seededRandom(seed);
  const values: CellValue[][] = sheet.values.map((row) => [...(row ?? [])]);
  const groups = new Map<number, { row: number; column: number }[]>();
  values.forEach((row, at) =>
    row.forEach((value, column) => {
      if (typeof value !== "number" && !FIGURE.test(String(value ?? ""))) return;
      const group = groups.get(groupOf(column)) ?? [];
      group.push({ row: at, column });
      groups.set(groupOf(column), group);
    }),
  );
  for (const cells of groups.values())
    for (let at = cells.length - 1; at > 0; at -= 1) {
      const one = cells[at];
      const other = cells[random.integer(0, at)];
      if (!one || !other) continue;
      const here = values[one.row];
      const there = values[other.row];
      if (!here || !there) continue;
      const kept = here[one.column] ?? null;
      here[one.column] = there[other.column] ?? null;
      there[other.column] = kept;
    }
  return { ...sheet, values };
}
