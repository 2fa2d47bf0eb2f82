import { findingsOf, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** Forms as party offices keep them, right and with one figure mistyped: each relation of the form must bear. */
const movement: SheetSpec = {
  rows: [
    ["TÌNH HÌNH BIẾN ĐỘNG ĐẢNG VIÊN NĂM 2025"],
    ["TT", "Đơn vị", "Có đến 31/12/2024", "Tăng", null, null, "Giảm", null, null, "Có đến 31/12/2025"],
    [null, null, null, "Tổng số", "Kết nạp", "Chuyển đến", "Tổng số", "Chuyển đi", "Từ trần", null],
    [1, "Chi bộ bản Nà Bó", 41, 3, 2, 1, 5, 4, 1, 39],
    [2, "Chi bộ bản Co Chàm", 56, 4, 4, 0, 1, 0, 1, 59],
    [3, "Chi bộ bản Pa Khà", 28, 0, 0, 0, 2, 2, 0, 26],
    [4, "Chi bộ Trường THCS", 63, 6, 3, 3, 4, 4, 0, 65],
    [null, "Cộng", 188, 13, 9, 4, 12, 10, 2, 189],
  ],
  merges: ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2", "J2:J3"],
};

const againstLastYear: SheetSpec = {
  rows: [
    ["SO SÁNH KẾT QUẢ XẾP LOẠI TCCSĐ NĂM 2025 VỚI NĂM 2024"],
    ["TT", "Mức xếp loại", "Năm 2024", null, "Năm 2025", null, "So sánh (tăng +, giảm -)", null],
    [null, null, "Số lượng", "Tỷ lệ (%)", "Số lượng", "Tỷ lệ (%)", "Số lượng", "Tỷ lệ"],
    [1, "Hoàn thành xuất sắc nhiệm vụ", 9, 16.98, 8, 14.55, -1, -2.43],
    [2, "Hoàn thành tốt nhiệm vụ", 36, 67.92, 41, 74.55, 5, 6.63],
    [3, "Hoàn thành nhiệm vụ", 7, 13.21, 6, 10.91, -1, -2.3],
    [4, "Không hoàn thành nhiệm vụ", 1, 1.89, 0, 0, -1, -1.89],
    [null, "Tổng số được đánh giá", 53, 100, 55, 100, 2, null],
  ],
  merges: ["C2:D2", "E2:F2", "G2:H2"],
};

const cells: SheetSpec = {
  rows: [
    ["TỔNG HỢP TỔ CHỨC ĐẢNG, ĐẢNG VIÊN NĂM 2025"],
    ["TT", "Đảng bộ", "Số chi bộ", "Trong đó", null, "Đảng viên nữ", "Đảng viên"],
    [null, null, null, "Chi bộ bản", "Chi bộ cơ quan", null, null],
    [1, "Đảng bộ xã Vân Hồ", 12, 8, 4, 61, 184],
    [2, "Đảng bộ xã Tô Múa", 9, 7, 2, 44, 131],
    [3, "Đảng bộ xã Lóng Luông", 14, 9, 5, 73, 205],
    [4, "Đảng bộ xã Chiềng Khoa", 7, 4, 3, 29, 98],
    [null, "Tổng cộng", 42, 28, 14, 207, 618],
  ],
  merges: ["D2:E2"],
};

function told(sheet: SheetSpec, slip: Readonly<Record<string, Cell>> = {}): unknown[] {
  return findingsOf(withCells(sheet, slip))
    .filter(({ severity, rule }) => severity !== "info" && rule !== "excellent-cap")
    .map(({ cell, suspects }) => [suspects[0]?.cell ?? cell, suspects[0]?.value]);
}

describe("increase and decrease under headings of their own", () => {
  it("stays silent when right, though more left than came", () => {
    expect(told(movement)).toEqual([]);
  });

  it.each([
    ["J6", 36, 26],
    ["H4", 6, 4],
    ["C5", 65, 56],
    ["G7", 5, 4],
    ["E8", 8, 9],
  ])("names %s", (cell, typed, right) => {
    expect(told(movement, { [cell]: typed })).toEqual([[cell, right]]);
  });
});

describe("a comparison with last year", () => {
  it("may go down", () => {
    expect(told(againstLastYear)).toEqual([]);
  });

  it("names the difference that is not one", () => {
    expect(told(againstLastYear, { G5: 15 })).toEqual([["G5", 5]]);
  });
});

describe("parts under “Trong đó” that are all there is", () => {
  it("stay silent when right, more women than cells", () => {
    expect(told(cells)).toEqual([]);
  });

  it("name the part where it meets its total", () => {
    expect(told(cells, { D5: 5 })).toEqual([["D5", 7]]);
    expect(told(cells, { C6: 41 })).toEqual([["C6", 14]]);
  });
});
