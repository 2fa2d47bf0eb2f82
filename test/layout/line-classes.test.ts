import { Grid } from "../../src/grid/grid";
import { readTables } from "../../src/layout/layout";
import { classifyLines } from "../../src/layout/line-classes";
import { derivedRows } from "../../src/relations/values/derived-rows";
import { discoverInValues } from "../../src/relations/values/discover-values";
import type { CellValue } from "../../src/grid/sheet";

function classes(values: CellValue[][]): string[] {
  const grid = new Grid({ name: "Biểu", values });
  return classifyLines(grid, readTables(grid), derivedRows(grid, discoverInValues(grid)));
}

test("title, header, data, a total by its words, and a note", () => {
  expect(
    classes([
      ["Kết quả xếp loại tổ chức đảng năm 2023"],
      [],
      ["Đơn vị", "Tổ chức", "Đảng viên", "Xuất sắc"],
      ["Vân Hồ", 41, 3174, 604],
      ["Mộc Châu", 36, 2364, 377],
      ["Mai Sơn", 52, 4127, 803],
      ["Tổng số", 129, 9665, 1784],
      [],
      [],
      [],
      ["Nguồn: Ban Tổ chức"],
    ]),
  ).toEqual([
    "metadata",
    "empty",
    "header",
    "data",
    "data",
    "data",
    "derived",
    "empty",
    "empty",
    "empty",
    "notes",
  ]);
});

test("a row that no word calls a total is one where arithmetic and its place at the head say so", () => {
  const found = classes([
    ["Tỉnh", "2021", "2022", "2023"],
    ["Sơn La", 9665, 10482, 11207],
    ["Vân Hồ", 3174, 3391, 3628],
    ["Mộc Châu", 2364, 2586, 2771],
    ["Mai Sơn", 4127, 4505, 4808],
  ]);
  expect(found.slice(1)).toEqual(["derived", "data", "data", "data"]);
});
