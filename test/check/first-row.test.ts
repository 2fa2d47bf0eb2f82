import { check } from "../../src/check/check";
import { reportSchema } from "../../src/report";
import type { CellValue } from "../../src/grid/sheet";

/** A sheet cut at the row with the numbers of columns: nothing stands above it. */
const body: readonly (readonly CellValue[])[] = [
  [1, "Chi bộ Bản Bay", 61, 20, 30, 10],
  [2, "Chi bộ Suối Lìn", 80, 16, 50, 14],
  [3, "Chi bộ trường THCS", 60, 10, 40, 10],
  [null, "Tổng cộng", 200, 46, 120, 34],
];

describe("a sheet that begins with the numbers of its columns", () => {
  it.each<[string, readonly CellValue[], number]>([
    ["with the form's own formula", ["A", "B", "1=2+3+4", 2, 3, 4], 0],
    ["in brackets", ["(A)", "(B)", "(1)=(2)+(3)+(4)", "(2)", "(3)", "(4)"], 0],
    ["behind an empty column and below empty rows", ["A", "B", "1=2+3+4", 2, 3, 4], 3],
  ])("%s: every address of the report is one, and the wrong figure is found", (_, numbers, above) => {
    const values = [...Array.from({ length: above }, () => []), numbers, ...body];
    const { sheets, findings } = check({ sheets: [{ name: "Biểu 1", values }] }, { places: true });
    const report = { version: 1, files: [{ file: "a.xlsx", failure: null, sheets, findings }] };
    expect(reportSchema.safeParse(report).error?.issues ?? []).toEqual([]);
    expect(findings[0]?.cell).toBe(`C${above + 2}`);
  });
});
