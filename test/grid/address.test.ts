import fc from "fast-check";
import {
  MAXIMUM_COLUMNS,
  MAXIMUM_ROWS,
  cellAddress,
  columnIndex,
  columnLetters,
  parseCell,
  parseRange,
  rangeAddress,
  rangeContains,
} from "../../src/grid/address";

const row = fc.integer({ min: 0, max: MAXIMUM_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAXIMUM_COLUMNS - 1 });

test("columns run from A through Z and AA to XFD", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(["a", "XFD", "XFE", "", "A1", "Đ"].map(columnIndex)).toEqual([0, 16_383, -1, -1, -1, -1]);
});

test("a cell is read with or without dollar signs", () => {
  expect(parseCell("C31")).toEqual({ row: 30, column: 2 });
  expect(parseCell("$c$31")).toEqual({ row: 30, column: 2 });
});

test.each(["", "C", "31", "C0", "C01", "XFE1", "A1048577", "A1:B2", " A1"])("%j is no cell", (text) => {
  expect(parseCell(text)).toBeNull();
});

test("a range is read from either corner, and one cell is a range", () => {
  const range = { top: 4, left: 0, bottom: 30, right: 12 };
  expect(parseRange("A5:M31")).toEqual(range);
  expect(parseRange("M31:A5")).toEqual(range);
  expect(parseRange("C31")).toEqual({ top: 30, left: 2, bottom: 30, right: 2 });
  expect(parseRange("A1:B2:C3")).toBeNull();
  expect(parseRange("A1:")).toBeNull();
});

test("both ends belong to a range", () => {
  const range = { top: 4, left: 0, bottom: 30, right: 12 };
  expect(rangeContains(range, 4, 0)).toBe(true);
  expect(rangeContains(range, 30, 12)).toBe(true);
  expect(rangeContains(range, 31, 12)).toBe(false);
  expect(rangeContains(range, 4, 13)).toBe(false);
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(row, column, row, column, (top, left, bottom, right) => {
      expect(parseCell(cellAddress(top, left))).toEqual({ row: top, column: left });
      const range = {
        top: Math.min(top, bottom),
        left: Math.min(left, right),
        bottom: Math.max(top, bottom),
        right: Math.max(left, right),
      };
      expect(parseRange(rangeAddress(range))).toEqual(range);
      expect(columnIndex(columnLetters(left))).toBe(left);
    }),
  );
});
