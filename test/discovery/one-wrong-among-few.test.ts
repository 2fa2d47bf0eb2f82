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

describe("parts of a period beside the whole of it", () => {
  const halves: Cells = [
    ["TT", "Nội dung", "Kế hoạch năm", "6 tháng đầu năm", "6 tháng cuối năm", "Cả năm", "Đạt % KH"],
    [1, "Mở lớp bồi dưỡng", 8, 3, 5, 8, 100],
    [2, "Học viên tham gia", 420, 180, 256, 436, 103.8],
    [3, "Cuộc giám sát", 12, 5, 6, 11, 91.7],
  ];
  const years: Cells = [
    ["Chỉ tiêu", "2021", "2022", "2023", "2024", "2025", "Tổng 5 năm"],
    ["Kết nạp đảng viên", 48, 51, 55, 49, 60, 263],
    ["Trồng rừng (ha)", 90, 110, 95, 102, 98, 495],
    ["Xóa nhà tạm", 20, 25, 30, 22, 18, 115],
  ];
  const quarters: Cells = [
    ["Đơn vị", "Tháng 1", "Tháng 2", "Tháng 3", "Quý I", "Quý II", "6 tháng"],
    ["Xã Na Sang", 2, 3, 1, 6, 11, 17],
    ["Xã Mường Mươn", 1, 0, 2, 3, 6, 9],
    ["Xã Ma Thì Hồ", 3, 4, 2, 9, 5, 14],
    ["Tổng", 6, 7, 5, 18, 22, 40],
  ];

  const cumulated: Cells = [
    ["Nội dung", "KH năm", "Tháng trước", "Tháng này", "Lũy kế"],
    ["Kết nạp đảng viên", 60, 31, 6, 37],
    ["Mở lớp", 8, 4, 1, 5],
    ["Giám sát", 12, 6, 2, 8],
  ];

  it.each([
    [halves, "D3", 108],
    [halves, "E4", 9],
    [halves, "F2", 11],
    [halves, "G3", 108.3],
    [years, "E4", 29],
    [years, "G2", 236],
    [quarters, "C2", 6],
    [quarters, "F4", 8],
    [quarters, "G4", 41],
    [cumulated, "C2", 13],
    [cumulated, "D3", 4],
    [cumulated, "E4", 11],
  ])("adds up by its words: %#", (rows, cell, value) => {
    expect(told(rows)).toEqual([]);
    expectBlamed(changed(rows, cell, value), cell);
  });
});

describe("what comes and goes, listed under its sum", () => {
  const members: Cells = [
    ["Chỉ tiêu", "Số lượng"],
    ["1. Tổng số đảng viên đầu kỳ", 1204],
    ["2. Đảng viên tăng trong kỳ", 66],
    ["- Kết nạp mới", 31],
    ["- Chuyển đến", 35],
    ["3. Đảng viên giảm trong kỳ", 48],
    ["- Chuyển đi", 37],
    ["- Từ trần", 8],
    ["- Đưa ra khỏi Đảng", 3],
    ["4. Tổng số đảng viên cuối kỳ (1+2-3)", 1222],
  ];

  it.each([
    ["B4", 13],
    ["B7", 73],
    ["B9", 6],
    ["B10", 1232],
  ])("adds up in one column: %s", (cell, value) => {
    expect(told(members)).toEqual([]);
    expectBlamed(changed(members, cell, value), cell);
  });
});

describe("money that came in and went out", () => {
  const accounts: Cells = [
    ["TT", "Nội dung", "Số tiền"],
    ["A", "TỔNG THU", 185600],
    [1, "Thu đảng phí", 120400],
    [2, "Ngân sách cấp", 60000],
    [3, "Thu khác", 5200],
    ["B", "TỔNG CHI", 171300],
    [1, "Chi hoạt động", 98200],
    [2, "Chi khen thưởng", 42600],
    [3, "Chi khác", 30500],
    ["C", "TỒN QUỸ (A - B)", 14300],
  ];

  it.each([
    ["C3", 120407],
    ["C8", 46200],
    ["C10", 13400],
  ])("is the sum of what is numbered below it: %s", (cell, value) => {
    expect(told(accounts)).toEqual([]);
    expectBlamed(changed(accounts, cell, value), cell);
  });
});

describe("points given and taken off", () => {
  const points: Cells = [
    ["TT", "Đơn vị", "Điểm chuẩn", "Điểm cộng", "Điểm trừ", "Tổng điểm"],
    [1, "Chi bộ A", 100, 2, 5, 97],
    [2, "Chi bộ B", 100, 0, 12, 88],
    [3, "Chi bộ C", 100, 3, 22, 81],
    [4, "Chi bộ D", 100, 1, 35, 66],
  ];

  it.each([
    ["D2", 5],
    ["E3", 21],
    ["F4", 18],
  ])("make the total by their words: %s", (cell, value) => {
    expect(told(points)).toEqual([]);
    expectBlamed(changed(points, cell, value), cell);
  });
});

describe("votes of three kinds with their shares", () => {
  const votes: Cells = [
    ["TT", "Họ và tên", "Số phiếu thu về", "Tín nhiệm cao", null, "Tín nhiệm", null, "Tín nhiệm thấp", null],
    [null, null, null, "Số phiếu", "Tỷ lệ %", "Số phiếu", "Tỷ lệ %", "Số phiếu", "Tỷ lệ %"],
    [1, "Lò Văn An", 48, 40, 83.33, 7, 14.58, 1, 2.08],
    [2, "Hà Thị Bích", 47, 36, 76.6, 9, 19.15, 2, 4.26],
    [3, "Mùi Văn Cường", 48, 44, 91.67, 4, 8.33, 0, 0],
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:I1"];

  it("add up to those that came in, since their shares make up a hundred", () => {
    expect(told(votes, merges)).toEqual([]);
    expect(told(changed(votes, "D4", 63), merges)).toEqual(["D4"]);
    expect(told(changed(votes, "H5", 3), merges)).toContain("H5");
  });
});

describe("rows that are shares of different wholes, none of them printed as 100", () => {
  const reviewed: Cells = [
    ["Nội dung", "Số lượng", "Tỷ lệ (%)"],
    ["Tổng số đảng viên", 1204, null],
    ["Số đảng viên được miễn", 46, 3.82],
    ["Số đảng viên phải kiểm điểm", 1158, 96.18],
    ["Đã kiểm điểm", 1150, 99.31],
    ["Chưa kiểm điểm", 8, 0.69],
    ["HTXSNV", 201, 17.48],
    ["HTTNV", 805, 70],
    ["HTNV", 132, 11.48],
    ["KHTNV", 12, 1.04],
  ];

  it.each([
    ["B2", 1240],
    ["B4", 1185],
    ["B7", 210],
    ["C3", 8.32],
    ["C6", 5.19],
    ["C8", 7],
  ])("are each taken of the whole above: %s", (cell, value) => {
    expect(told(reviewed)).toEqual([]);
    expectBlamed(changed(reviewed, cell, value), cell);
  });
});

describe("amounts of money added up in two columns", () => {
  const budget: Cells = [
    ["Nội dung", "Dự toán (tr.đ)", "Thực hiện (tr.đ)", "Tỷ lệ (%)"],
    ["Chi thường xuyên", 1250.5, 1248.3, 99.8],
    ["Chi đào tạo", 320, 301.7, 94.3],
    ["Chi khen thưởng", 85.6, 85.6, 100],
    ["Cộng", 1656.1, 1635.6, 98.8],
  ];

  it.each([
    ["B2", 1205.5],
    ["C3", 310.7],
    ["B5", 1665.1],
  ])("are held to the total row as counts are: %s", (cell, value) => {
    expect(told(budget)).toEqual([]);
    expectBlamed(changed(budget, cell, value), cell);
  });
});

describe("a score sheet with sections", () => {
  const sheet: Cells = [
    ["TT", "Nội dung đánh giá", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định"],
    ["I", "Công tác chuẩn bị", 30, 28, 27],
    [1, "Nội dung sinh hoạt", 15, 14, 14],
    [2, "Tài liệu, thông báo", 15, 14, 13],
    ["II", "Tiến hành sinh hoạt", 50, 46, 44],
    [1, "Thời gian", 20, 19, 19],
    [2, "Thảo luận", 30, 27, 25],
    ["III", "Kết luận, nghị quyết", 20, 18, 18],
    ["", "Tổng điểm", 100, 92, 89],
  ];

  it.each([
    ["D9", 29],
    ["E9", 98],
    ["D5", 64],
  ])("has its total called one of scores, which adds them: %s", (cell, value) => {
    expect(told(sheet)).toEqual([]);
    expect(told(changed(sheet, cell, value))).toContain(cell);
  });
});
