import fc from "fast-check";
import { parseRange } from "../../src/grid/address";
import { holds, numberText, rangesOf, textLiteral } from "../../src/marks/terms";

const cell = fc.record({ row: fc.integer({ min: 0, max: 30 }), column: fc.integer({ min: 0, max: 12 }) });

test("ranges cover the cells given, each as often as it was given", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 25 }), (cells) => {
      const covered = rangesOf(cells).flatMap((text) => {
        const range = parseRange(text);
        if (!range) throw new Error(`not a range: ${text}`);
        const found: string[] = [];
        for (let row = range.top; row <= range.bottom; row += 1)
          for (let column = range.left; column <= range.right; column += 1) found.push(`${row}:${column}`);
        return found;
      });
      expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row}:${column}`).sort());
    }),
  );
});

test.each([
  [[8, 9, 10, 19].map((row) => ({ row, column: 2 })), ["C9:C11", "C20"]],
  [[3, 4, 5].map((column) => ({ row: 6, column })), ["D7:F7"]],
  [[3, 5, 7].map((column) => ({ row: 6, column })), ["D7", "F7", "H7"]],
])("neighbours make one range: %j", (cells, ranges) => {
  expect(rangesOf(cells)).toEqual(ranges);
});

test.each([
  [0.1595, "0.1595"],
  [2364, "2364"],
  [-0.34, "-0.34"],
  [0.00000005, "0.00000005"],
  [0.1 + 0.2, "0.3"],
])("the number %d is written %s, without exponent", (value, text) => {
  expect(numberText(value)).toBe(text);
});

test("quotes inside a text are doubled, and long texts are compared by their beginning", () => {
  expect(textLiteral('Chi bộ "Sao Đỏ"')).toBe('"Chi bộ ""Sao Đỏ"""');
  const long = "Đảng bộ xã ".repeat(40);
  expect(holds({ row: 0, column: 1 }, long)).toBe(`LEFT(B1,250)="${long.slice(0, 250)}"`);
});

test.each([
  [null, 'B1=""'],
  [true, "B1=TRUE"],
  [45600, "B1=45600"],
  ["4/11", 'B1="4/11"'],
])("a cell that still holds %j", (value, formula) => {
  expect(holds({ row: 0, column: 1 }, value)).toBe(formula);
});
