import { Grid } from "../../src/grid/grid";
import { readTables } from "../../src/layout/layout";
import { classifyLines } from "./line-classes";
import { derivedRows } from "./derived-rows";
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

test("totals of groups are told by their labels, an indicator that speaks of totals is not", () => {
  expect(
    classes([
      ["Khối", "2021", "2022", "2023"],
      ["Khối xã", 3174, 3391, 3628],
      ["Overseas branches, total", 12, 15, 19],
      ["Percent of total", 61.7, 61.2, 60.3],
      ["Tổng khối sở, ngành1, 2", 2364, 2586, 2771],
    ]),
  ).toEqual(["header", "data", "derived", "data", "derived"]);
  const indicators = Array.from({ length: 24 }, (_, at): CellValue[] => [
    "Tổng số đảng viên dự sinh hoạt",
    101 + ((at * 37) % 53),
    97 + ((at * 29) % 41),
  ]);
  expect(classes([["Chỉ tiêu", "Kỳ I", "Kỳ II"], ...indicators]).slice(1)).toEqual(
    indicators.map(() => "data"),
  );
});

test("marks of missing figures keep a line among the data, a total of nothing else stays a total", () => {
  expect(
    classes([
      ["Đơn vị", "Nam", "Nữ", "Chung"],
      ["Vân Hồ", 41, 3174, 604],
      ["Bắc Yên", ":", "..", "-"],
      ["Mai Sơn", 52, 4127, 803],
      ["Tổng số", ":", ":", ":"],
    ]),
  ).toEqual(["header", "data", "data", "data", "derived"]);
});

test("a split header, down to the first figures", () => {
  expect(
    classes([
      ["Biểu 3. Phân bố đảng viên"],
      [null, "Đảng viên"],
      ["Đơn vị", "Tổng số", "Nữ", "Mới kết nạp"],
      ["Vân Hồ", 3174, 1204, 41],
      ["Mộc Châu", 2364, 977, 36],
    ]),
  ).toEqual(["metadata", "header", "header", "data", "data"]);
});

test("a sheet of words: titles, a header, lines and remarks", () => {
  expect(
    classes([
      ["Danh sách chi bộ"],
      ["Chi bộ", "Bí thư"],
      ["Chi bộ Vân Hồ", "Nguyễn Văn An"],
      ["Chi bộ Mộc Châu", "Lò Thị Hoa"],
      ["Lập theo danh sách của Ban Tổ chức"],
    ]),
  ).toEqual(["metadata", "header", "data", "data", "notes"]);
  expect(classes([["Ghi chú"], ["Số liệu tính đến ngày báo cáo"]])).toEqual(["metadata", "notes"]);
  expect(classes([])).toEqual([]);
});
