import { Grid } from "../../src/grid/grid";
import { areasOver, headerAreas } from "../../src/layout/header";
import { findRegions } from "../../src/layout/regions";
import { sheet } from "../fixtures/sheet";

function paths(rows: string, merges: readonly string[] = []): string[] {
  const grid = new Grid(sheet({ rows, merges }));
  const [region] = findRegions(grid);
  if (!region) throw new Error("No table");
  const areas = headerAreas(grid, region);
  return Array.from({ length: region.right - region.left + 1 }, (_, at) =>
    areasOver(areas, region.left + at)
      .map(({ text }) => text)
      .join(" › "),
  );
}

const ROWS = `
TT | Đơn vị | Được xếp loại | HTXSNV | < | HTTNV | <
< | < | < | SL | % | SL | %
1 | Xã A | 40 | 8 | 20 | 32 | 80
2 | Xã B | 50 | 9 | 18 | 41 | 82
`;
const PATHS = ["TT", "Đơn vị", "Được xếp loại", "HTXSNV › SL", "HTXSNV › %", "HTTNV › SL", "HTTNV › %"];

test("a merged parent stands over its columns", () => {
  expect(paths(ROWS, ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"])).toEqual(PATHS);
});

test("a parent that was not merged reaches to the next text", () => {
  expect(paths(ROWS)).toEqual(PATHS);
});

test("three stages, a parent over parents", () => {
  expect(
    paths(
      `
Loại hình | Số tổ chức | < | < | Đảng viên
< | Tổng số | Chia ra
< | < | Đảng bộ | Chi bộ
Xã | 12 | 5 | 7 | 400
Cơ quan | 9 | 2 | 7 | 210
`,
      ["A1:A3", "B1:D1", "B2:B3", "C2:D2", "E1:E3"],
    ),
  ).toEqual([
    "Loại hình",
    "Số tổ chức › Tổng số",
    "Số tổ chức › Chia ra › Đảng bộ",
    "Số tổ chức › Chia ra › Chi bộ",
    "Đảng viên",
  ]);
});

test("years are header texts", () => {
  expect(paths("Đơn vị | 2021 | 2022 | Tăng\nXã A | 5 | 7 | 2\nXã B | 6 | 5 | -1")).toEqual([
    "Đơn vị",
    "2021",
    "2022",
    "Tăng",
  ]);
});
