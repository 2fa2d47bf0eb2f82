import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import { cellAddress } from "../../src/grid/address";
import type { CellValue, SheetData } from "../../src/grid/sheet";
import { readWorkbook } from "../../src/workbook/file/read";
import { seededRandom } from "../generator/random";
import { checkedFindings, heading, Tally } from "./outcomes";
import { anySlip } from "./typing-slips";

/**
 * The tables of a folder as their office published them, with slips anywhere in their figures: no form, no total words,
 * relations as the check finds them. Files of records (`rec2.csv`) are another matter.
 */
export function measureWholeTables(folder: string, trials: number, showing: boolean): void {
  for (const name of readdirSync(folder).filter(
    (each) => /\.csv$/.test(each) && !/^rec\d+\.csv$/.test(each),
  )) {
    const [sheet] = readWorkbook(readFileSync(join(folder, name)), name).sheets;
    if (!sheet) continue;
    const { findings } = check({ sheets: [sheet] });
    console.log(`\n${name}, whole, through check(): ${findings.length} findings as it stands\n${heading}`);
    const cells = typedFigures(sheet);
    for (const slips of [1, 2, 3, 5, 8, 12]) {
      const random = seededRandom(500 + slips);
      const tally = new Tally();
      for (let trial = 0; trial < trials; trial += 1) {
        const values = sheet.values.map((row) => (row ? [...row] : row));
        const wanted = new Map<string, number>();
        for (const { row, column, value } of random.shuffle(cells)) {
          if (wanted.size === slips) break;
          const slip = anySlip(value, random);
          const cellsOfRow = values[row];
          if (!slip || !cellsOfRow) continue;
          const before = cellsOfRow[column];
          cellsOfRow[column] = typeof before === "string" ? String(slip.typed) : slip.typed;
          wanted.set(cellAddress(row, column), value);
        }
        tally.add(checkedFindings({ sheets: [{ ...sheet, values }] }, wanted, showing));
      }
      console.log(tally.line(`${slips} slips`));
    }
  }
}

/** Whole numbers from 1 on beside the labels of their rows; a .csv holds them as text. */
function typedFigures(sheet: SheetData): { row: number; column: number; value: number }[] {
  return sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => {
      const value = figureOf(cell);
      return column > 0 && value !== null ? [{ row, column, value }] : [];
    }),
  );
}

function figureOf(cell: CellValue): number | null {
  const value = typeof cell === "string" && /^\d+$/.test(cell) ? Number(cell) : cell;
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : null;
}
