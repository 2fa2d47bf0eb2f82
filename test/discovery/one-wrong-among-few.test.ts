import { findingsOf } from "../support/rule-tester";
import type { SheetSpec } from "../support/rule-tester";

/**
 * Small tables of one kind each, right as they stand: with one figure changed, what the words name is told and no other
 * reading takes its place.
 */
type Cells = SheetSpec["rows"];

const told = (rows: Cells, merges?: string[]): string[] =>
  findingsOf(merges ? { rows, merges } : { rows })
    .filter(({ severity }) => severity !== "info")
    .map(({ cell }) => cell);

/** The one finding blames the cell, alone or among those of which one is wrong. */
function expectBlamed(rows: Cells, cell: string): void {
  const findings = findingsOf({ rows }).filter(({ severity }) => severity !== "info");
  expect(findings).toHaveLength(1);
  const blamed = findings.flatMap(({ cell: main, suspects = [] }) => [
    main,
    ...suspects.map((each) => each.cell),
  ]);
  expect(blamed).toContain(cell);
}

/** The same rows with one cell, in A1 notation, holding another figure. */
function changed(rows: Cells, cell: string, value: number): Cells {
  const column = cell.charCodeAt(0) - 65;
  const row = Number(cell.slice(1)) - 1;
  return rows.map((cells, at) =>
    at === row ? cells?.map((each, index) => (index === column ? value : each)) : cells,
  );
}

describe("the mean of six months", () => {
  const months: Cells = [
    ["TT", "Chi bộ", "T1", "T2", "T3", "T4", "T5", "T6", "Bình quân 6 tháng"],
    [1, "Chi bộ 1", 95, 92, 90, 94, 96, 91, 93],
    [2, "Chi bộ 2", 82, 80, 85, 79, 81, 85, 82],
    [3, "Chi bộ 3", 70, 72, 68, 74, 71, 71, 71],
    [4, "Chi bộ 4", 90, 91, 93, 92, 90, 90, 91],
  ];

  it("is of all six, though a mean of five rounds to the same", () => {
    expect(told(months)).toEqual([]);
    expect(told(changed(months, "C2", 59))).toHaveLength(1);
    expect(told(changed(months, "D2", 29))).toHaveLength(1);
  });

  it("is of the second quarter's months behind the first quarter's mean", () => {
    const quarters: Cells = [
      ["TT", "Chi bộ", "T1", "T2", "T3", "Bình quân quý I", "T4", "T5", "T6", "Bình quân quý II"],
      [1, "Chi bộ 1", 95, 92, 89, 92, 80, 82, 84, 82],
      [2, "Chi bộ 2", 82, 80, 84, 82, 91, 93, 95, 93],
      [3, "Chi bộ 3", 70, 72, 74, 72, 60, 66, 63, 63],
    ];
    expect(told(quarters)).toEqual([]);
    expect(told(changed(quarters, "J3", 39))).toEqual(["J3"]);
  });
});

describe("what came in, was done and is left", () => {
  const letters: Cells = [
    ["TT", "Loại đơn", "Kỳ trước chuyển sang", "Nhận trong kỳ", "Tổng số", "Đã giải quyết", "Còn lại"],
    [1, "Tố cáo", 4, 11, 15, 12, 3],
    [2, "Khiếu nại", 2, 6, 8, 6, 2],
    [3, "Kiến nghị, phản ánh", 5, 27, 32, 28, 4],
    ["", "Cộng", 11, 44, 55, 46, 9],
  ];

  it.each([
    ["C3", 7],
    ["D4", 72],
    ["E2", 51],
    ["F4", 82],
    ["G2", 6],
    ["G5", 12],
  ])("ties %s to both sides of the total", (cell, value) => {
    expect(told(letters)).toEqual([]);
    expectBlamed(changed(letters, cell, value), cell);
  });
});

describe("those present of those who had to come", () => {
  const meetings: Cells = [
    ["TT", "Chi bộ", "Tổng số đảng viên", "Miễn sinh hoạt", "Phải dự", "Có mặt", "Vắng", "Tỷ lệ dự (%)"],
    [1, "Chi bộ 1", 34, 3, 31, 29, 2, 93.5],
    [2, "Chi bộ 2", 28, 2, 26, 24, 2, 92.3],
    [3, "Chi bộ 3", 41, 5, 36, 36, 0, 100],
    [4, "Chi bộ 4", 22, 1, 21, 18, 3, 85.7],
    ["", "Cộng", 125, 11, 114, 107, 7, 93.9],
  ];

  it("are its share, beside the absent", () => {
    expect(told(meetings)).toEqual([]);
    expect(told(changed(meetings, "H2", 98))).toEqual(["H2"]);
    expect(told(changed(meetings, "H6", 98.4))).toEqual(["H6"]);
  });

  it("and one wrong number of absent members accuses no share", () => {
    expectBlamed(changed(meetings, "G5", 6), "G5");
  });
});

describe("a whole broken down under headings without figures", () => {
  const committee: Cells = [
    ["Nội dung", "Số lượng", "Tỷ lệ (%)"],
    ["Tổng số cấp ủy viên", 33, 100],
    ["Trong đó: nữ", 9, 27.27],
    ["Dân tộc thiểu số", 21, 63.64],
    ["Chia theo độ tuổi", null, null],
    ["Dưới 35 tuổi", 5, 15.15],
    ["Từ 35 đến 45 tuổi", 17, 51.52],
    ["Trên 45 tuổi", 11, 33.33],
    ["Chia theo trình độ", null, null],
    ["Trên đại học", 6, 18.18],
    ["Đại học", 27, 81.82],
  ];

  it("is the sum under each of them, in one column of counts", () => {
    expect(told(committee)).toEqual([]);
    expect(told(changed(committee, "B2", 40))).toContain("B2");
    expect(told(changed(committee, "B7", 71))).toContain("B7");
    expect(told(changed(committee, "B11", 72))).toContain("B11");
  });

  it("is no sum of what overlaps", () => {
    const overlapping = committee.filter(
      (cells) => !/^Chia theo/.test(typeof cells?.[0] === "string" ? cells[0] : ""),
    );
    expect(told(overlapping)).toEqual([]);
  });
});
