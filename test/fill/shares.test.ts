import { fillRows, percent } from "./fixture";

const title = [["TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM 2021"], []];

/** Header of three rows, the groups merged: STT | Đơn vị | Tổng số | Được xếp loại | HTXSNV (SL %) | HTTNV (SL %). */
const pairs = {
  header: [
    ["STT", "Đơn vị", "Tổng số", "Được xếp loại", "Kết quả xếp loại", null, null, null],
    [null, null, null, null, "HTXSNV", null, "HTTNV", null],
    [null, null, null, null, "SL", "%", "SL", "%"],
  ],
  merges: ["A3:A5", "B3:B5", "C3:C5", "D3:D5", "E3:H3", "E4:F4", "G4:H4"],
};

describe("two years and their comparison", () => {
  const merges = ["A1:A2", "B1:C1", "D1:E1", "F1:G1"];
  const years = (comparison: string, count: string, share: string) =>
    fillRows(
      [
        ["Mức xếp loại", "Năm 2024", null, "Năm 2025", null, comparison, null],
        [null, "Số lượng", "Tỷ lệ %", "Số lượng", "Tỷ lệ %", count, share],
        ["HTXSNV", 14, null, 16, null, null, null],
        ["HTTNV", 71, null, 75, null, null, null],
        ["HTNV", 12, null, 8, null, null, null],
        ["KHTNV", 3, null, 1, null, null, null],
        ["Tổng", 100, null, 100, null, null, null],
      ],
      { merges },
    );

  it("takes each year's share of its own total, and the difference of the counts", () => {
    const filled = years("So sánh", "Số lượng", "Tỷ lệ %");
    expect(filled.formula("C3")).toBe('=IF(N(B$7)=0,"",B3/B$7*100)');
    expect(filled.formula("E3")).toBe('=IF(N(D$7)=0,"",D3/D$7*100)');
    expect(filled.formula("F3")).toBe('=IF(COUNT(D3,B3)<2,"",D3-B3)');
  });

  it("leaves a share under the comparison to the office: points, or per cent of last year's count", () => {
    expect(years("So sánh", "Số lượng", "Tỷ lệ %").formula("G3")).toBeNull();
    expect(years("So sánh", "Số lượng", "Tăng, giảm (%)").formula("G3")).toContain("(D3-B3)/B3*100");
  });
});

describe("empty percentage columns of a form", () => {
  it("follows two filled shares of those who reached something", () => {
    const filled = fillRows([
      ["TT", "Đơn vị", "Tổng số", "Đạt", "Tỷ lệ"],
      [1, "Xã Đình Chu", 200, 150, { value: 0.75, numberFormat: "0.0%" }],
      [2, "Xã Lãng Công", 120, 96, null],
      [3, "Xã Tử Du", 80, 60, { value: 0.75, numberFormat: "0.0%" }],
      [null, "Tổng", 400, 306, null],
    ]);
    expect(filled.formula("E3")).toBe('=IF(N(C3)=0,"",D3/C3)');
    expect(filled.format("E5")).toBe("0.0%");
  });

  it("keeps the format that the form has prepared its empty cells with", () => {
    const prepared = { numberFormat: "0.0%" };
    const filled = fillRows([
      ["TT", "Đơn vị", "Tổng số", "Hoàn thành tốt", "Tỷ lệ"],
      [1, "Xã Đình Chu", 50, 45, prepared],
      [2, "Xã Lãng Công", 40, 33, prepared],
      [null, "Tổng", 90, 78, prepared],
    ]);
    expect(filled.formula("E2")).toBe('=IF(N(C2)=0,"",D2/C2)');
    expect(filled.format("E2")).toBeUndefined();
  });

  it("takes the denominator that the sibling column already uses", () => {
    const filled = fillRows(
      [
        ...title,
        ...pairs.header,
        [1, "Chi bộ thôn 1", 40, 38, 6, percent(6 / 40), 30, null],
        [2, "Chi bộ thôn 2", 52, 50, 9, percent(9 / 52), 38, null],
        [3, "Chi bộ thôn 3", 31, 31, 5, percent(5 / 31), 24, null],
        [null, "Tổng cộng", 123, 119, 20, percent(20 / 123), 92, null],
      ],
      { merges: pairs.merges },
    );
    expect(filled.formula("H6")).toBe('=IF(N(C6)=0,"",G6/C6)');
    expect(filled.format("H6")).toBe("0.00%");
    expect(filled.expected("H9")).toBeCloseTo(92 / 123, 15);
  });

  it("takes the number rated before the total when nothing is filled yet, in hundreds under a heading that says %", () => {
    const filled = fillRows(
      [
        ...title,
        ...pairs.header,
        [1, "Chi bộ thôn 1", 40, 38, 6, null, 30, null],
        [2, "Chi bộ thôn 2", 52, 50, 9, null, 38, null],
        [null, "Tổng cộng", 92, 88, 15, null, 68, null],
      ],
      { merges: pairs.merges },
    );
    expect(filled.cells).toEqual(["F6", "F7", "F8", "H6", "H7", "H8"]);
    expect(filled.formula("F8")).toBe('=IF(N(D8)=0,"",E8/D8*100)');
    expect(filled.expected("F8")).toBeCloseTo(1500 / 88, 12);
    expect(filled.format("F8")).toBe("0.00");
  });

  it("writes hundreds where the sheet does, and rounds only where its formulas round", () => {
    const rounded = (formula: string, value: number) => ({ formula, value, numberFormat: "0.0" });
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)", "HTTNV", "Tỷ lệ HTTNV (%)"],
      [1, "Xã Đình Chu", 44, 7, rounded("=ROUND(D2/C2*100,1)", 15.9), 30, null],
      [2, "Xã Lãng Công", 61, 12, rounded("=ROUND(D3/C3*100,1)", 19.7), 41, null],
      [3, "Xã Tử Du", 57, 9, rounded("=ROUND(D4/C4*100,1)", 15.8), 38, null],
    ]);
    expect(filled.formula("G2")).toBe('=IF(N(C2)=0,"",ROUND(F2/C2*100,1))');
    expect(filled.expected("G2")).toBe(68.2);
    expect(filled.format("G2")).toBe("0.0");
  });

  it("keeps the decimals of typed hundreds by the number format, without ROUND", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)", "HTTNV", "Tỷ lệ HTTNV (%)"],
      [1, "Xã Đình Chu", 44, 7, 15.91, 30, null],
      [2, "Xã Lãng Công", 61, 12, 19.67, 41, null],
      [3, "Xã Tử Du", 57, 9, 15.79, 38, null],
    ]);
    expect(filled.formula("G3")).toBe('=IF(N(C3)=0,"",F3/C3*100)');
    expect(filled.format("G3")).toBe("0.00");
  });

  it("shows the unit where the siblings are texts with %", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)", "HTTNV", "Tỷ lệ HTTNV (%)"],
      [1, "Xã Đình Chu", 44, 7, "15,9%", 30, null],
      [2, "Xã Lãng Công", 61, 12, "19,7%", 41, null],
      [3, "Xã Tử Du", 57, 9, "15,8%", 38, null],
    ]);
    expect(filled.formula("G2")).toBe('=IF(N(C2)=0,"",F2/C2)');
    expect(filled.format("G2")).toBe("0.0%");
  });

  it("gives a blank for a zero and for a missing denominator, and 0 for a missing count", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
      [1, "Xã Đình Chu", 44, 7, null],
      [2, "Xã mới lập", 0, 0, null],
      [3, "Xã chưa báo cáo", null, 3, null],
      [4, "Xã Tử Du", 57, null, null],
    ]);
    expect(["E2", "E3", "E4", "E5"].map((cell) => filled.expected(cell))).toEqual([
      expect.closeTo(700 / 44, 12),
      "",
      "",
      0,
    ]);
  });

  it("follows the formula that the form prints under its header", () => {
    const filled = fillRows([
      ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước", "(%) so với cùng kỳ"],
      ["A", 2, 3, "4(=2*100/3)"],
      ["Kết nạp đảng viên", 106, 187, null],
      ["Chuyển đến", 40, 32, null],
      ["Chuyển đi", 21, 30, null],
    ]);
    expect(filled.formula("D3")).toBe('=IF(OR(N(C3)=0,COUNT(B3)=0),"",B3/C3*100)');
    expect(filled.expected("D3")).toBeCloseTo(10600 / 187, 12);
  });

  it("marks the row of a fixed base with $ in a structure table", () => {
    const filled = fillRows([
      ["STT", "Độ tuổi", "Số lượng", "Tỷ lệ (%)"],
      [1, "Dưới 31", 30, null],
      [2, "Từ 31 đến 40", 21, null],
      [null, "Tổng cộng", 51, null],
    ]);
    expect(filled.formula("D2")).toBe('=IF(N(C$4)=0,"",C2/C$4*100)');
    expect(filled.expected("D4")).toBe(100);
  });

  it("takes the printed 100 as the base of the rows below it", () => {
    const filled = fillRows([
      ["Tiêu chí", "Tổng số", "Tỷ lệ (%)", "Xã", "Phường"],
      ["1. Số tổ chức cơ sở đảng được đánh giá chất lượng", 75, 100, 48, 27],
      ["a) Hoàn thành xuất sắc nhiệm vụ", 9, null, 5, 4],
      ["b) Hoàn thành tốt nhiệm vụ", 60, null, 40, 20],
      ["c) Hoàn thành nhiệm vụ", 6, null, 3, 3],
    ]);
    expect(filled.formula("C3")).toBe('=IF(N(B$2)=0,"",B3/B$2*100)');
    expect(filled.expected("C3")).toBe(12);
  });

  it("finds the count by its name in the header of the percentage", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "Khen thưởng", "Ghi danh", "Tỷ lệ khen thưởng (%)"],
      [1, "Xã Đình Chu", 44, 7, 30, null],
      [2, "Xã Lãng Công", 61, 12, 41, null],
    ]);
    expect(filled.formula("F2")).toBe('=IF(N(C2)=0,"",D2/C2*100)');
  });

  it("reads the base rows of a form that wants shares of everyone counted", () => {
    const filled = fillRows([
      ["Tiêu chí", "Tổng số", "Tỷ lệ (%)", "Xã", "Phường"],
      ["1. Số đảng viên có đến cuối năm", 80, "X", 50, 30],
      ["2. Số đảng viên được miễn đánh giá", 5, null, 2, 3],
      ["3. Số đảng viên được đánh giá chất lượng", 75, null, 48, 27],
      ["a) Hoàn thành xuất sắc nhiệm vụ", 9, null, 5, 4],
      ["b) Hoàn thành tốt nhiệm vụ", 66, null, 43, 23],
    ]);
    expect(filled.cells).toEqual(["C3", "C4", "C5", "C6"]);
    expect(filled.formula("C5")).toBe('=IF(N(B$2)=0,"",B5/B$2*100)');
  });

  it("fills a row of percentages under the counts, and adds no columns beside it", () => {
    const filled = fillRows([
      ["Nội dung", "HTXSNV", "HTTNV", "HTNV", "KHTNV", "Tổng"],
      ["Số lượng", 604, 2364, 201, 5, 3174],
      ["Tỷ lệ (%)", null, null, null, null, null],
    ]);
    expect(filled.cells).toEqual(["B3", "C3", "D3", "E3"]);
    expect(filled.formula("C3")).toBe('=IF(N($F2)=0,"",C2/$F2*100)');
    expect(filled.expected("C3")).toBeCloseTo(74.48, 2);
    expect(filled.format("C3")).toBe("0.00");
  });

  it("fills each row of percentages below its own counts", () => {
    const filled = fillRows([
      ["Nội dung", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV"],
      ["Đảng bộ xã", 50, 10, 36, 4],
      ["Tỷ lệ (%)", null, null, null, null],
      ["Chi bộ cơ sở", 20, 3, 15, 2],
      ["Tỷ lệ (%)", null, null, null, null],
    ]);
    expect(filled.formula("C3")).toBe('=IF(N($B2)=0,"",C2/$B2*100)');
    expect(filled.formula("C5")).toBe('=IF(N($B4)=0,"",C4/$B4*100)');
    expect(filled.cells.every((cell) => /[35]$/.test(cell))).toBe(true);
  });

  it("fills an answer cell that is merged across, and leaves one that spans rows", () => {
    const rows = [
      ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước", "(%) so với cùng kỳ", null],
      ["1", "2", "3", "4(=2*100/3)", null],
      ["Kết nạp", 120, 110, null, null],
      ["Chuyển đến", 80, 90, null, null],
      ["Chuyển đi", 30, 25, null, null],
    ];
    const across = fillRows(rows, { merges: ["D1:E1", "D2:E2", "D3:E3", "D4:E4", "D5:E5"] });
    expect(across.cells).toEqual(["D3", "D4", "D5"]);
    expect(across.formula("D4")).toBe('=IF(OR(N(C4)=0,COUNT(B4)=0),"",B4/C4*100)');
    const down = fillRows(rows, { merges: ["D1:E1", "D2:E2", "D3:E4", "D5:E5"] });
    expect(down.cells).toEqual(["D5"]);
  });

  it("fills group rows with figures and leaves headings alone", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
      ["I", "Khối xã", 105, 19, null],
      [1, "Xã Đình Chu", 44, 7, null],
      [2, "Xã Lãng Công", 61, 12, null],
      ["II", "Khối cơ quan", null, null, null],
      [1, "Chi bộ Công an", 20, 4, null],
      [2, "Chi bộ Quân sự", 15, 2, null],
    ]);
    expect(filled.cells).toEqual(["E2", "E3", "E4", "E6", "E7"]);
    expect(filled.expected("E2")).toBeCloseTo(1900 / 105, 12);
  });
});

describe("cells that are kept", () => {
  const rows = [
    ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
    [1, "Xã Đình Chu", 44, 7, { formula: "=D2/C2", value: 7 / 44, numberFormat: "0.00%" }],
    [2, "Xã Lãng Công", 61, 12, percent(0.1967)],
    [3, "Xã Tử Du", 57, 9, "-"],
    [4, "Xã Hợp Lý", "1.174", 200, null],
    [5, "Xã Xuân Lôi", 50, "x", null],
    [6, "Xã Văn Quán", 40, "04", null],
    [7, "Xã Bàn Giản", 50, 5, null],
  ];
  const filled = fillRows(rows);

  it("writes only empty cells whose operands are figures", () => {
    expect(filled.cells).toEqual(["E7", "E8"]);
    expect(filled.proposals[0]?.kept.map((cell) => cell.reason)).toEqual([
      "formula",
      "figure",
      "placeholder",
      "textOperand",
      "unreadableOperand",
    ]);
  });

  it("reads digits kept as text where the formula only divides them", () => {
    expect(filled.expected("E7")).toBe(0.1);
  });

  it("leaves a column alone whose figures say something else than the reading of its header", () => {
    const other = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "Tỷ lệ HTXSNV (%)"],
      [1, "Xã Đình Chu", 44, 7, percent(0.61)],
      [2, "Xã Lãng Công", 61, 12, percent(0.72)],
      [3, "Xã Tử Du", 57, 9, percent(0.83)],
      [4, "Xã Hợp Lý", 52, 11, null],
    ]);
    expect(other.cells).toEqual([]);
  });
});
