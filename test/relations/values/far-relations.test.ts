import { Grid } from "../../../src/grid/grid";
import type { CellValue } from "../../../src/grid/sheet";
import { discoverInValues } from "../../../src/relations/values/discover-values";
import type { ValueRelation } from "../../../src/relations/values/discover-values";

function relationsIn(values: CellValue[][]): ValueRelation[] {
  return discoverInValues(new Grid({ name: "Biểu", values }));
}

function found(values: CellValue[][]): string[] {
  return relationsIn(values).map(
    ({ axis, kind, result, operands }) => `${axis} ${kind} ${result} = ${operands.join(" ")}`,
  );
}

describe("relations between figures that stand apart", () => {
  test("the rating that was computed is found, not the amount that it is taken of", () => {
    const rows = [
      ["Vân Hồ", 31742, 6047],
      ["Mộc Châu", 23641, 3779],
      ["Mai Sơn", 41273, 8036],
      ["Sông Mã", 29581, 5123],
      ["Yên Châu", 18467, 2914],
    ].map(([name = "", whole, part]) => [
      name,
      whole ?? 0,
      part ?? 0,
      Math.round((1000 * Number(part)) / Number(whole)) / 10,
    ]);
    expect(found([["Huyện", "Thu", "Chi", "Tỷ lệ %"], ...rows])).toEqual(["columns ratio 3 = 2 1"]);
  });

  test("rates beside counts are no mistakes of the count's total", () => {
    const counts = [
      [482214, 6440, 19577, 198421, 257776],
      [209784, 2790, 6985, 94385, 105624],
      [158406, 2195, 6876, 61177, 88158],
      [114024, 1455, 5716, 42859, 63994],
    ];
    const rows = counts.map((row, at) => [
      ["Nhóm I", "Từ 1.000.000", "Từ 500.000", "Từ 250.000"][at] ?? "",
      ...row.flatMap((value) => [value, Math.round((value / (1 + at)) * 1.7) / 1000]),
    ]);
    const total = relationsIn(rows).find(
      ({ axis, kind, result }) => axis === "rows" && kind === "sum" && result === 0,
    );
    expect(total).toMatchObject({ operands: [1, 2, 3], lines: [1, 3, 5, 7, 9], meant: [] });
  });

  test("the mean of two columns that stand apart, where the header says so", () => {
    const rows = [
      ["An", 8.5, 6, 7, 7.5],
      ["Bình", 6, 7.5, 9, 9.5],
      ["Chi", 9.25, 4, 5, 8],
      ["Dũng", 7.75, 9, 6, 3.25],
      ["Giang", 5.5, 8, 8, 8.75],
      ["Hà", 4.25, 3.5, 9, 9],
    ].map((row) => [...row, (Number(row[1]) + Number(row[4])) / 2]);
    const header = ["Họ tên", "Điểm kỳ I", "Công", "Phép", "Điểm kỳ II"];
    expect(found([[...header, "Trung bình"], ...rows])).toContain("columns average 5 = 1 4");
    expect(found([[...header, "Ghi chú"], ...rows])).not.toContain("columns average 5 = 1 4");
  });
});

test("half of the lines by chance make no relation", () => {
  const rows = [
    [3, 1, 2],
    [7, 5, 1],
    [5, 2, 3],
    [9, 1, 4],
    [8, 3, 5],
    [2, 6, 6],
    [4, 4, 9],
    [6, 8, 3],
  ];
  expect(found([["A", "B", "C"], ...rows])).toEqual([]);
  expect(found([])).toEqual([]);
});
