import { Grid } from "../../src/grid/grid";
import { findRegions, isIndexRow } from "../../src/layout/regions";
import { sheet } from "../fixtures/sheet";

function regions(rows: string, merges: readonly string[] = []): unknown[] {
  return findRegions(new Grid(sheet({ rows, merges }))).map(({ header, indexRow, body, left, right }) => ({
    header: header ? [header.top + 1, header.bottom + 1] : null,
    index: indexRow === null ? null : indexRow + 1,
    body: [body.top + 1, body.bottom + 1],
    columns: [left, right],
  }));
}

test("letterhead, title, header, body, signatures", () => {
  expect(
    regions(`
TỈNH ỦY HÒA BÌNH | < | ĐẢNG CỘNG SẢN VIỆT NAM
Số 12-BC/BTC | < | Hòa Bình, ngày 5 tháng 1 năm 2022
KẾT QUẢ NĂM 2021
TT | Đơn vị | Tổng số
1 | Đà Bắc | 41
2 | Mai Châu | 37
< | Cộng | 78
NGƯỜI LẬP | < | TRƯỞNG BAN
(Ký, ghi rõ họ tên)
`),
  ).toEqual([{ header: [4, 4], index: null, body: [5, 7], columns: [0, 2] }]);
});

test("two tables one below the other", () => {
  expect(
    regions(`
TT | Đơn vị | Tổng số
1 | Đà Bắc | 41
2 | Mai Châu | 37
<
II. ĐẢNG VIÊN
TT | Đơn vị | Tổng số | Nữ
1 | Đà Bắc | 4541 | 1411
2 | Mai Châu | 3037 | 1104
`),
  ).toEqual([
    { header: [1, 1], index: null, body: [2, 3], columns: [0, 2] },
    { header: [6, 6], index: null, body: [7, 8], columns: [0, 3] },
  ]);
});

test("twin blocks side by side, each with its own numbering", () => {
  expect(
    regions(`
TT | Dân tộc | Đảng viên | TT | Dân tộc | Đảng viên
1 | Kinh | 412 | 3 | Mường | 688
2 | Thái | 1108 | 4 | Mông | 561
`),
  ).toEqual([
    { header: [1, 1], index: null, body: [2, 3], columns: [0, 2] },
    { header: [1, 1], index: null, body: [2, 3], columns: [3, 5] },
  ]);
});

test("an empty row inside a table does not end it", () => {
  expect(
    regions(`
TT | Đơn vị | Tổng số
1 | Đà Bắc | 41
<
2 | Mai Châu | 37
< | Cộng | 78
`),
  ).toEqual([{ header: [1, 1], index: null, body: [2, 5], columns: [0, 2] }]);
});

test("figures among words are no table", () => {
  expect(regions("Số: 12\n<\nNgày 5 tháng 1 năm 2022\n500/500 ký tự")).toEqual([]);
});

describe("the row that numbers the columns", () => {
  const isIndex = (row: string): boolean => isIndexRow(new Grid(sheet({ rows: row })), 0);
  test.each([
    "1 | 2 | 3 | 4",
    "(1) | (2) | (3)=(1)+(2)",
    "A | B | 1 | 2 | 3=1+2",
    "1 | 2 = 4+...+14 | 3 | 4",
    "9 | 11 | 12",
    "1 | 2 | 3 | 4 | 1 | 2 | 3 | 4",
  ])("%s", (row) => {
    expect(isIndex(row)).toBe(!row.startsWith("9"));
  });
  test.each(["1 | Xã A | 25", "3 | 2 | 1", "2021 | 2022 | 2023", "1 | 1 | 1", "1 | 17 | 22 | 5"])(
    "not %s",
    (row) => {
      expect(isIndex(row)).toBe(false);
    },
  );
});

test("years alone head the columns of lines that begin with words", () => {
  expect(
    regions(`
BẢNG 2. ĐẢNG VIÊN MỚI KẾT NẠP
<
< | 2020 | 2021 | 2022
Đà Bắc | 1230 | 2024 | 2006
Mai Châu | 739 | 907 | 939
Cộng | 1969 | 2931 | 2945
`),
  ).toEqual([{ header: [3, 3], index: null, body: [4, 6], columns: [0, 3] }]);
});

test("years among figures are figures", () => {
  expect(
    regions(`
TT | Năm sinh | Năm vào Đảng
1 | 1961 | 1990
2 | 1975 | 2001
`),
  ).toEqual([{ header: [1, 1], index: null, body: [2, 3], columns: [0, 2] }]);
});
