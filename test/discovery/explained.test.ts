import { leavesUnexplained } from "../../src/discovery/explained";
import { discoverRelations } from "../../src/discovery/discover";
import { Grid } from "../../src/grid/grid";
import type { CellValue } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { Figures } from "../../src/relations/figures";

function asked(values: CellValue[][]): { columns: boolean; rows: boolean } {
  const table = readTables(new Grid({ name: "Biểu", values }))[0];
  if (!table) throw new Error("no table");
  const figures = new Figures(table);
  const known = discoverRelations(table, figures).filter(({ relation }) => relation.origin !== "values");
  const of = (axis: "columns" | "rows"): boolean => leavesUnexplained(table, figures, known, axis);
  return { columns: of("columns"), rows: of("rows") };
}

const RATING: CellValue[][] = [
  ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
  [1, "Xã An Bình", 120, 20, 80, 18, 2],
  [2, "Xã Cao Sơn", 95, 15, 66, 13, 1],
  [3, "Xã Đại Đồng", 143, 25, 95, 20, 3],
  [null, "Tổng cộng", 358, 60, 241, 51, 6],
];

describe("figures that the values of a table may say more of", () => {
  it("are none where every figure is the result or a part of a known sum along both axes", () => {
    expect(asked(RATING)).toEqual({ columns: false, rows: false });
  });

  it("are there across the columns where a column is part of nothing", () => {
    const women = [["Khối thôn"], [31], [28], [40], [99]];
    const values = RATING.map((row, at) => [...row, ...(women[at] ?? [])]);
    expect(asked(values)).toEqual({ columns: true, rows: false });
  });

  it("are there down the rows where no total is known", () => {
    expect(asked(RATING.slice(0, 4)).rows).toBe(true);
  });
});
