import { randomRoundingStep } from "../../src/grid/exact";
import { Grid } from "../../src/grid/grid";
import type { CellValue } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { unitOf } from "../../src/relations/units";

function unit(title: string, rows: CellValue[][]): number {
  const grid = new Grid({ name: "Biểu", values: [[title], [], ["Đơn vị", "Thu", "Chi", "Dư"], ...rows] });
  const table = readTables(grid)[0];
  return table ? unitOf(table) : NaN;
}

const counts: CellValue[][] = [
  ["Vân Hồ", 3174, 2111, 1063],
  ["Mộc Châu", 2364, 1502, 862],
];

test("counts are exact", () => expect(unit("Số đảng viên", counts)).toBe(0));

test("a title that speaks of millions leaves room for rounding", () =>
  expect(unit("Ngân sách (triệu đồng)", counts)).toBe(1));

test("figures in round hundreds are given in hundreds", () => {
  const rows = Array.from({ length: 9 }, (_, at) => [
    `Xã ${at}`,
    12_300 + at * 700,
    8_100 + at * 300,
    4_200 + at * 400,
  ]);
  expect(unit("Sản lượng", rows)).toBe(100);
});

test("counts rounded at random to fives or threes may stray by what that takes away", () => {
  const multiples = (base: number): number[] => Array.from({ length: 30 }, (_, at) => base * (at * 7 + 3));
  expect(randomRoundingStep(multiples(5))).toBe(8);
  expect(randomRoundingStep(multiples(3))).toBe(4);
  expect(randomRoundingStep(multiples(1))).toBe(0);
});
