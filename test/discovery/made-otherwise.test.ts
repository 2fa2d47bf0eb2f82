import { findingsOf } from "../support/rule-tester";
import type { SheetSpec } from "../support/rule-tester";

/** Errors and warnings of a sheet, as rule and cell. */
function told(sheet: SheetSpec): string[] {
  return findingsOf(sheet)
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, cell }) => `${rule} ${cell}`);
}

/** The last column is the share of those on long leave, in percent, which no word says. */
const leave = [
  ["", "Số người", "Nghỉ dài ngày", "Phần nghỉ dài ngày"],
  ["Tổng cộng", 2430, 390, 16],
  ["Khối xã", 1161, 237, 20],
  ["Khối cơ quan", 1269, 153, 12],
] as const;

describe("what a total row holds besides sums", () => {
  test("a share that is the mean of its parts by their number is no wrong sum", () => {
    expect(told({ rows: leave.map((row) => [...row]) })).toEqual([]);
  });

  test("a wrong sum beside it is still told", () => {
    const rows = leave.map((row): (string | number)[] => [...row]);
    rows[1]?.splice(1, 1, 2340);
    expect(told({ rows })).toEqual(["total-mismatch B2"]);
  });

  test("how many lines there are is no wrong sum of their codes", () => {
    const units = ["Tân Lập", "Bó Nhàng", "Pa Cốp", "Chiềng Đi", "Hua Tạt", "Suối Khem", "Nà Bó"];
    const lines = units.map((unit, at) => [`Chi bộ ${unit}`, 50104, 20 + at, 3 + (at % 2)]);
    const sum = (column: number): number => lines.reduce((total, line) => total + Number(line[column]), 0);
    const rows = [["Đơn vị", "Mã huyện", "Đảng viên", "Tổ đảng"], ...lines, ["Tổng cộng", 7, sum(2), sum(3)]];
    expect(told({ rows })).toEqual([]);
  });
});

test("shares whose base stands beside one of them only are not held to it", () => {
  const rows = [
    ["Trường", "Số vắng", "Tỷ lệ", "Ghi chú khác"],
    ["Tiểu học Tân Lập", 56, 1.66, null],
    ["THCS Tân Lập", 7, 1.39, 17],
    ["Tiểu học Chiềng Đi", 80, 14.06, null],
    ["THCS Chiềng Đi", 24, 5.4, null],
    ["Mầm non Hoa Ban", 16, 0.57, null],
  ];
  expect(told({ rows })).toEqual([]);
});

test("a row given to one decimal is held to one decimal, whatever other rows of its columns show", () => {
  const rows = [
    ["Chỉ tiêu", "Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024", "Năm 2025"],
    ["Đóng góp của lao động", 0.5, -2.6, 1.1, 0.5, 1.1],
    ["- Số giờ làm việc", 0.1, -3.4, 0.9, 0.3, 1],
    ["- Trình độ", 0.5, 0.8, 0.2, 0.2, 0.1],
    ["Đóng góp của vốn", 1.12, 0.43, 0.86, 0.91, 0.87],
    ["- Máy móc", 0.12, 0.25, 0.48, 0.31, 0.28],
    ["- Nhà xưởng", 0.42, -0.08, -0.01, 0.14, 0.06],
    ["- Khác", 0.58, 0.26, 0.39, 0.46, 0.53],
  ];
  expect(told({ rows })).toEqual([]);
});
