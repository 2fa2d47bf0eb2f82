import type { CellLook, SheetData } from "../../src/grid/sheet";
import { Grid } from "../../src/grid/grid";
import { readTables } from "../../src/layout/layout";
import { sheet } from "../fixtures/sheet";

/** What is made up of what, as the rows of the sheet count from 1: "4 = 5+6". */
function sumsOf(rows: string, more: Partial<SheetData> = {}): string[] {
  const [table] = readTables(new Grid({ ...sheet({ rows }), ...more }));
  if (!table) throw new Error("No table was read");
  return table.sums
    .map(({ result, parts }) => `${result + 1} = ${parts.map((part) => part + 1).join("+")}`)
    .sort();
}

/** Looks of column A, by 1-based row. */
function looksOf(rows: Readonly<Record<number, CellLook>>): Pick<SheetData, "looks"> {
  const looks: CellLook[][] = [];
  for (const [row, look] of Object.entries(rows)) looks[Number(row) - 1] = [look];
  return { looks };
}

const REGIONS = `
Đơn vị | Tổng số | Nam | Nữ
Khối nông thôn | 156 | 95 | 61
Chi bộ bản Nà Mường | 45 | 27 | 18
Chi bộ bản Co Chàm | 62 | 41 | 21
Chi bộ bản Pa Khà | 49 | 27 | 22
Khối cơ quan | 118 | 60 | 58
Chi bộ Trạm Y tế | 38 | 14 | 24
Chi bộ Công an | 80 | 46 | 34
Tổng cộng | 274 | 155 | 119`;

describe("the outline of rows, told by nothing but", () => {
  test("words and figures", () => {
    expect(sumsOf(REGIONS)).toEqual(["2 = 3+4+5", "6 = 7+8", "9 = 2+6"]);
  });

  test("bold type, where one group of two columns is wrong in one", () => {
    const rows = `
Đơn vị | Nam | Nữ
Đồng bằng | 95 | 61
Nà Mường | 27 | 18
Co Chàm | 41 | 21
Pa Khà | 27 | 22
Trung du | 66 | 58
Hua Tạt | 14 | 24
Suối Lìn | 46 | 34
Ven biển | 71 | 83
Bó Nhàng | 33 | 52
Sao Đỏ | 38 | 31`;
    const bold: CellLook = { bold: true };
    expect(sumsOf(rows, looksOf({ 2: bold, 6: bold, 9: bold }))).toEqual([
      "2 = 3+4+5",
      "6 = 7+8",
      "9 = 10+11",
    ]);
  });

  test("indents of two steps", () => {
    const steps = looksOf({
      3: { indent: 1 },
      4: { indent: 2 },
      5: { indent: 2 },
      6: { indent: 1 },
      7: { indent: 2 },
      8: { indent: 2 },
    });
    const rows = `
Đơn vị | Đảng viên | Dự bị | Kết nạp
Toàn huyện | 1283 | 141 | 96
Xã Vân Hồ | 702 | 77 | 45
Nà Mường | 331 | 42 | 18
Co Chàm | 371 | 35 | 27
Xã Tô Múa | 581 | 64 | 51
Pa Khà | 290 | 21 | 33
Hua Tạt | 291 | 43 | 18`;
    expect(sumsOf(rows, steps)).toEqual(["2 = 3+6", "3 = 4+5", "6 = 7+8"]);
  });

  test("groups that their total rows close", () => {
    const rows = `
Đơn vị | Đảng viên | Dự bị | Kết nạp
Nà Mường | 331 | 42 | 18
Co Chàm | 371 | 35 | 27
XÃ VÂN HỒ | 702 | 77 | 45
Pa Khà | 290 | 21 | 33
Hua Tạt | 291 | 43 | 18
XÃ TÔ MÚA | 581 | 64 | 51
TỔNG CỘNG | 1283 | 141 | 96`;
    expect(sumsOf(rows)).toEqual(["4 = 2+3", "7 = 5+6", "8 = 4+7"]);
  });

  test("headings without figures: each breaks the whole down", () => {
    const rows = `
Tiêu chí | BCH | BTV | Bí thư | Phó bí thư
TỔNG SỐ | 42 | 13 | 20 | 38
Trong đó: - Nữ | 9 | 2 | 4 | 11
1. Tuổi đời
- Từ 40 tuổi trở xuống | 12 | 3 | 5 | 10
- Từ trên 40 đến 50 tuổi | 20 | 6 | 9 | 18
- Từ trên 50 tuổi | 10 | 4 | 6 | 10
2. Trình độ
- Trung cấp | 4 | 0 | 1 | 3
- Đại học | 30 | 10 | 15 | 30
- Trên đại học | 8 | 3 | 4 | 5`;
    expect(sumsOf(rows)).toEqual(["2 = 5+6+7", "2 = 9+10+11"]);
  });

  test("SUM and SUBTOTAL of the sheet", () => {
    const data: SheetData = {
      name: "Biểu",
      values: [
        ["Nghề nghiệp", "Số lượng"],
        ["Sáu nghề nhiều nhất", 207],
        ["Công chức", 118],
        ["Viên chức", 89],
        ["Nghề khác", 119],
        ["Tổng cộng", 326],
      ],
      formulas: [[], [null, "=SUM(B3:B4)"], [], [], [], [null, "=B2+B5"]],
    };
    const [table] = readTables(new Grid(data));
    expect(table?.sums.map(({ result, parts }) => [result, ...parts])).toEqual([
      [1, 2, 3],
      [5, 1, 4],
    ]);
  });
});

describe("what stands under Trong đó alone in its row", () => {
  test("makes up its whole where the figures of all such lists say so", () => {
    const rows = `
TT | Nội dung | Tập thể | Đảng viên
3 | Số lượng chưa kiểm điểm | 31 | 139
< | Trong đó:
3.1 | Thành lập mới | 12 | 34
3.2 | Kết nạp dưới 6 tháng | 19 | 105
4 | Số được gợi ý kiểm điểm | 29 | 57
< | Trong đó:
4.1 | Thuộc diện cấp tỉnh quản lý | 9 | 23
4.2 | Thuộc diện cấp huyện quản lý | 16 | 8
4.3 | Thuộc diện đảng ủy cơ sở quản lý | 4 | 26`;
    expect(sumsOf(rows)).toEqual(["2 = 4+5", "6 = 8+9+10"]);
  });

  test("is some of the parts where they leave something over", () => {
    const rows = `
Đối tác | Số dự án | Vốn (triệu USD)
TỔNG SỐ | 943 | 19669
Trong đó:
Nước A | 194 | 4768
Nước B | 13 | 2831
Nước C | 163 | 2811`;
    expect(sumsOf(rows)).toEqual([]);
  });
});

describe("nothing is said", () => {
  test("of figures that add up nowhere", () => {
    const rows = `
Đơn vị | Nam | Nữ
Nà Mường | 27 | 18
Co Chàm | 41 | 25
Pa Khà | 29 | 22
Hua Tạt | 14 | 24
Suối Lìn | 46 | 31`;
    expect(sumsOf(rows)).toEqual([]);
  });

  test("of a column of densities beside counts that add up", () => {
    const [table] = readTables(
      new Grid(
        sheet({
          rows: `
Đơn vị | Dân số | Diện tích | Mật độ
Xã Vân Hồ | 702 | 77 | 9
Thôn Nà Mường | 331 | 42 | 8
Thôn Co Chàm | 371 | 35 | 11
Xã Tô Múa | 581 | 64 | 9
Thôn Pa Khà | 290 | 21 | 14
Thôn Hua Tạt | 291 | 43 | 7
Tổng số | 1283 | 141 | 9`,
        }),
      ),
    );
    expect(table?.sums.map(({ result, columns }) => [result, ...columns])).toEqual([
      [1, 1, 2],
      [4, 1, 2],
      [7, 1, 2],
    ]);
  });
});

test("a list of 4.000 rows with groups by position is read whole, in time that grows with its rows", () => {
  const values: SheetData["values"] = [
    ["Đơn vị", "Nam", "Nữ", "Dự bị"],
    ...Array.from({ length: 800 }, (_, group) => {
      const leaves = Array.from({ length: 4 }, (__, at) => [
        `Thôn ${group}.${at}`,
        200 + ((group * 37 + at * 91) % 611),
        150 + ((group * 53 + at * 67) % 503),
        10 + ((group * 11 + at * 29) % 83),
      ]);
      const sum = (column: number): number => leaves.reduce((total, leaf) => total + Number(leaf[column]), 0);
      return [[`Khu ${group}`, sum(1), sum(2), sum(3)], ...leaves];
    }).flat(),
  ];
  const [table] = readTables(new Grid({ name: "Danh sách", values }));
  expect(table?.sums).toHaveLength(800);
});
