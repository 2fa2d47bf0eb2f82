import { findingsOf, withCells } from "../support/rule-tester";
import type { SheetSpec } from "../support/rule-tester";

/** Items whose words say what came and what went, and periods beside their whole. */
const movement: SheetSpec = {
  rows: [
    ["BIẾN ĐỘNG ĐẢNG VIÊN NĂM 2024"],
    [],
    ["STT", "Đảng bộ", "Đầu năm", "Kết nạp", "Chuyển đến", "Chuyển đi", "Từ trần", "Cuối năm"],
    [1, "Xã Chiềng Khoa", 452, 17, 6, 9, 3, 463],
    [2, "Xã Chiềng Yên", 387, 14, 2, 11, 5, 387],
    [3, "Xã Liên Hòa", 503, 17, 8, 4, 2, 522],
    [4, "Xã Long Luông", 298, 9, 3, 7, 1, 302],
    [null, "Tổng cộng", 1640, 57, 19, 31, 11, 1674],
  ],
};

const quarters: SheetSpec = {
  rows: [
    ["THU ĐẢNG PHÍ NĂM 2024 (triệu đồng)"],
    [],
    ["TT", "Đơn vị", "Quý I", "Quý II", "Quý III", "Quý IV", "Cả năm"],
    [1, "Đảng bộ xã Vân Hồ", 121, 112, 199, 34, 466],
    [2, "Đảng bộ xã Xuân Nha", 30, 170, 24, 9, 233],
    [3, "Đảng bộ xã Tô Múa", 96, 218, 194, 143, 651],
    [4, "Đảng bộ xã Song Khủa", 90, 48, 106, 237, 481],
    [null, "Cộng", 337, 548, 523, 423, 1831],
  ],
};

const toldIn = (sheet: SheetSpec): [string, unknown][] =>
  findingsOf(sheet)
    .filter(({ severity }) => severity !== "info")
    .map(({ cell, expected }) => [cell, expected]);

describe("members at the end of a year from those at its start", () => {
  it("are silent where they add up", () => {
    expect(toldIn(movement)).toEqual([]);
  });

  it.each([
    ["F6", 40, 4],
    ["H5", 378, 387],
    ["D7", 90, 9],
  ])("name %s where it was mistyped %d", (cell, typed, right) => {
    expect(toldIn(withCells(movement, { [cell]: typed }))).toEqual([[cell, right]]);
  });

  it("are not guessed where a column's words do not say which way it goes", () => {
    const odd: SheetSpec = {
      rows: movement.rows.map((row, at) => (at === 2 ? row.with(4, "Số chi bộ") : row)),
    };
    expect(toldIn(withCells(odd, { H5: 378 })).map(([cell]) => cell)).toEqual(["H8"]);
  });
});

describe("quarters and their year", () => {
  it("are silent where they add up", () => {
    expect(toldIn(quarters)).toEqual([]);
  });

  it("are told even where three of four rows are off", () => {
    const cells = toldIn(withCells(quarters, { G4: 476, G5: 333, G6: 615 })).map(([cell]) => cell);
    expect(cells).toEqual(expect.arrayContaining(["G4", "G5", "G6"]));
  });
});
