import fc from "fast-check";
import { parseRange } from "../../src/grid/address";
import type { CellRange } from "../../src/grid/address";
import { blockOf, isErrorText, patchWorkbook } from "../../src/grid/block";
import type { Block } from "../../src/grid/block";
import type { CellValue, SheetData, WorkbookData } from "../../src/grid/sheet";

const range = (address: string): CellRange => parseRange(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

const report: SheetData = {
  name: "Biểu 1",
  values: [
    ["Mức", "Số lượng"],
    ["HTTNV", 2346],
    ["Cộng", 3174],
  ],
  formulas: [undefined, undefined, [null, "=SUM(B1:B2)"]],
  numberFormats: [[], [undefined, "#,##0"]],
  errors: new Set(["C9"]),
  uncalculated: new Set(["B3", "D9"]),
};
const workbook: WorkbookData = { sheets: [report, { name: "2026", values: [[1]] }] };

const changed = (address: string, rows: CellValue[][], rest: Partial<Block> = {}): Block => ({
  sheet: "Biểu 1",
  range: range(address),
  values: rows,
  formulas: [],
  numberFormats: [],
  ...rest,
});

describe("a block of a sheet", () => {
  test("holds what stands in its range, and nothing outside of what is used", () => {
    expect(blockOf(report, range("B2:C3"))).toEqual({
      sheet: "Biểu 1",
      range: range("B2:C3"),
      values: [
        [2346, null],
        [3174, null],
      ],
      formulas: [
        [null, null],
        ["=SUM(B1:B2)", null],
      ],
      numberFormats: [
        ["#,##0", undefined],
        [undefined, undefined],
      ],
    });
  });
});

test.each(["#DIV/0!", "#N/A", "#NAME?", "#REF!", "#SPILL!", "#GETTING_DATA"])("%s is an error", (text) => {
  expect(isErrorText(text)).toBe(true);
});

test.each(["#1", "#", "# người", "#A", "DIV/0!", "", 5, null])("%p is none", (value) => {
  expect(isErrorText(value)).toBe(false);
});

describe("a workbook patched with a block", () => {
  test("holds the new cells, and shares every row that did not change", () => {
    const after = patchWorkbook(workbook, changed("B2", [[2364]], { numberFormats: [["#,##0"]] }));
    expect(after.sheets[0]?.values).toEqual([
      ["Mức", "Số lượng"],
      ["HTTNV", 2364],
      ["Cộng", 3174],
    ]);
    expect(after.sheets[0]?.values[0]).toBe(report.values[0]);
    expect(after.sheets[0]?.numberFormats).toBe(report.numberFormats);
    expect(after.sheets[1]).toBe(workbook.sheets[1]);
    expect(report.values[1]).toEqual(["HTTNV", 2346]);
  });

  test("is the same object when nothing differs", () => {
    expect(patchWorkbook(workbook, blockOf(report, range("A1:F20")))).toBe(workbook);
  });

  test("grows with a block beyond its last row and column", () => {
    const after = patchWorkbook(workbook, changed("D6:D6", [["ghi chú"]]));
    expect(after.sheets[0]?.values[5]).toEqual([null, null, null, "ghi chú"]);
    expect(after.sheets[0]?.values).toHaveLength(6);
  });

  test("knows formulas, errors and what was calculated since", () => {
    const block = changed("B3", [["#DIV/0!"]], { formulas: [["=B2/0"]] });
    const [sheet] = patchWorkbook(workbook, block).sheets;
    expect(sheet?.formulas?.[2]).toEqual([null, "=B2/0"]);
    expect(sheet?.errors).toEqual(new Set(["C9", "B3"]));
    expect(sheet?.uncalculated).toEqual(new Set(["D9"]));
  });

  test("needs a sheet of that name", () => {
    expect(() => patchWorkbook(workbook, { ...changed("A1", [[1]]), sheet: "Biểu 9" })).toThrow(
      "no such sheet",
    );
  });

  test("holds afterwards exactly what the block holds, and elsewhere what it held", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.constant("x"));
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    const corner = fc.nat({ max: 6 });
    fc.assert(
      fc.property(table, table, corner, corner, (before, block, top, left) => {
        const area = { top, left, bottom: top + 2, right: left + 3 };
        const data = { sheets: [{ name: "Biểu 1", values: before }] };
        const after = patchWorkbook(data, { ...changed("A1", block), range: area });
        for (let row = 0; row < 12; row++) {
          for (let column = 0; column < 12; column++) {
            const inside = row >= top && row <= top + 2 && column >= left && column <= left + 3;
            const expected = inside ? block[row - top]?.[column - left] : before[row]?.[column];
            expect(after.sheets[0]?.values[row]?.[column] ?? null).toBe(expected ?? null);
          }
        }
      }),
    );
  });
});
