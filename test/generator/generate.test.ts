import { parseCell, parseRange, rangeContains } from "../../src/grid/address";
import type { SheetData } from "../../src/grid/sheet";
import { readWorkbook } from "../../src/workbook/file/read";
import { writeWorkbook } from "../support/write-workbook";
import { evaluate, isError } from "./expression";
import { familyNames, generateReport } from "./generate";
import { ratingFigures } from "./families/rating";
import { mistakeKinds } from "./mistakes";
import { seededRandom } from "./random";

const seeds = Array.from({ length: 60 }, (_, index) => index);

/** Adds up the cells of a live =SUM(…) from the stored values alone, as any reader of the file would. */
function storedSum(sheet: SheetData, formula: string): number | null {
  const match = /^=SUM\(([A-Z0-9:,]+)\)$/.exec(formula);
  if (!match) return null;
  let sum = 0;
  for (const part of (match[1] ?? "").split(",")) {
    const range = parseRange(part);
    if (!range) return null;
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1) {
        const value = sheet.values[row]?.[column];
        if (typeof value === "number") sum += value;
      }
  }
  return sum;
}

describe("generateReport", () => {
  it("makes the same bytes from the same seed, and other bytes from another", () => {
    for (const seed of [0, 7, 42]) {
      const first = writeWorkbook(generateReport(seed).description);
      expect(writeWorkbook(generateReport(seed).description)).toEqual(first);
      expect(writeWorkbook(generateReport(seed + 1).description)).not.toEqual(first);
    }
  });

  it("makes every family, in every header depth", () => {
    const families = new Set<string>();
    const depths = new Set<number>();
    for (const seed of seeds)
      for (const table of generateReport(seed).truth.tables) {
        families.add(table.family);
        const header = parseRange(table.header);
        if (header) depths.add(header.bottom - header.top + 1);
      }
    expect([...families].sort()).toEqual([...familyNames].sort());
    expect([...depths]).toEqual(expect.arrayContaining([1, 2, 3, 4]));
  });

  it("keeps every clean figure consistent with the others, to its own rounding", () => {
    for (const seed of seeds) {
      const report = generateReport(seed);
      expect(report.planted).toBeNull();
      for (const draft of report.drafts)
        expect({ seed, failing: draft.failingLines() }).toEqual({ seed, failing: [] });
      for (const sheet of report.workbook.sheets) expect(sheet.errors).toBeUndefined();
    }
  });

  it("stores beside every formula the value that the stored cells give", () => {
    let sums = 0;
    for (const seed of seeds)
      for (const sheet of generateReport(seed).workbook.sheets)
        sheet.formulas?.forEach((row, rowIndex) =>
          row?.forEach((formula, column) => {
            const sum = formula ? storedSum(sheet, formula) : null;
            if (sum === null) return;
            sums += 1;
            expect(sheet.values[rowIndex]?.[column]).toBeCloseTo(sum, 6);
          }),
        );
    expect(sums).toBeGreaterThan(100);
  });

  it("keeps the excellent within a fifth of the good in every unit of a clean rating", () => {
    const random = seededRandom(5);
    for (let size = 0; size < 400; size += 1) {
      const unit = ratingFigures(random, size, false);
      expect(unit.excellent).toBeLessThanOrEqual(0.2 * (unit.good ?? 0));
      expect((unit.excellent ?? 0) + (unit.good ?? 0) + (unit.done ?? 0) + (unit.failed ?? 0)).toBe(
        unit.rated,
      );
    }
  });

  it("names every unit of a clean rating once", () => {
    for (const seed of seeds) {
      const report = generateReport(seed, { family: "rating" });
      const body = parseRange(report.truth.tables[0]?.body ?? "");
      if (!body) throw new Error("a table has a body");
      const rows = (report.workbook.sheets[0]?.values ?? []).slice(body.top, body.bottom + 1);
      const units = rows
        .filter((row) => typeof row?.[body.left] === "number")
        .map((row) => row?.[body.left + 1]);
      expect(new Set(units).size).toBe(units.length);
    }
  });

  it.each(mistakeKinds)("plants %s at a cell of the sheet that it names", (kind) => {
    for (let seed = 0; seed < 12; seed += 1) {
      const report = generateReport(seed, { mistake: kind });
      const [first] = report.planted?.accepted ?? [];
      if (!first) throw new Error("a planted report names its cell");
      const table = report.truth.tables[0];
      const range = parseRange(table?.range ?? "");
      const at = parseCell(first.cell);
      if (!range || !at) throw new Error("a planted cell has an address");
      expect(first.sheet).toBe(table?.sheet);
      expect(rangeContains(range, at.row, at.column)).toBe(true);
      const stored = report.workbook.sheets[0]?.values[at.row]?.[at.column] ?? null;
      if (first.expected !== null && kind !== "typed-equal") expect(stored).not.toBe(first.expected);
    }
  });

  it("computes what depends on a planted mistake, as Excel would", () => {
    for (const kind of mistakeKinds)
      for (let seed = 0; seed < 4; seed += 1)
        for (const draft of generateReport(seed, { mistake: kind }).drafts)
          for (const cell of draft.cells.values()) {
            if (!cell.live || !cell.formula) continue;
            const again = evaluate(cell.formula, (at) => draft.shown(at));
            expect(isError(again) ? again.error : again).toEqual(
              isError(cell.cached) ? cell.cached.error : cell.cached,
            );
          }
  });

  it("reads back from its file what it made", () => {
    for (const seed of seeds.slice(0, 25)) {
      const report = generateReport(seed);
      const read = readWorkbook(writeWorkbook(report.description), "report.xlsx");
      report.workbook.sheets.forEach((sheet, index) =>
        sheet.values.forEach((row, rowIndex) =>
          row?.forEach((value, column) => {
            // A formula that gives an empty text may come back as an empty cell.
            expect(read.sheets[index]?.values[rowIndex]?.[column] || null).toEqual(value || null);
          }),
        ),
      );
    }
  });
});
