import { isUpperLimit } from "../../src/layout/direction";
import { fillRows, percent } from "./fixture";

describe("target columns of a form", () => {
  it("fills the gap in điểm phần trăm, in the scale of the two percentages", () => {
    const filled = fillRows([
      ["TT", "Chỉ tiêu", "Mục tiêu (%)", "Thực hiện (%)", "Chênh lệch (điểm %)"],
      [1, "Tỷ lệ TCCSĐ hoàn thành tốt nhiệm vụ trở lên", percent(0.9), percent(0.9351), null],
      [2, "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên", percent(0.85), percent(0.8413), null],
    ]);
    expect(filled.formula("E2")).toBe('=IF(COUNT(D2,C2)<2,"",D2-C2)');
    expect(filled.expected("E2")).toBe(0.0351);
    expect(filled.format("E2")).toBe("0.00%");
    expect(filled.expected("E3")).toBe(-0.0087);
  });

  it("multiplies by 100 where the form has prepared plain decimals for the gap", () => {
    const filled = fillRows([
      ["TT", "Chỉ tiêu", "Mục tiêu (%)", "Thực hiện (%)", "Chênh lệch (điểm %)"],
      [1, "Tổ chức đảng", percent(0.9), percent(0.9351), { numberFormat: "0.00" }],
      [2, "Đảng viên", percent(0.85), percent(0.8413), { numberFormat: "0.00" }],
    ]);
    expect(filled.formula("E2")).toBe('=IF(COUNT(D2,C2)<2,"",D2*100-C2*100)');
    expect(filled.expected("E2")).toBe(3.51);
  });

  it.each([
    ["Đánh giá (Đạt/Không đạt)", "Không đạt"],
    ["Đánh giá (Đạt, chưa đạt)", "Chưa đạt"],
    ["Đánh giá", "Chưa đạt"],
  ])("says it in the words that the heading %j lists", (heading, missed) => {
    const filled = fillRows([
      ["TT", "Nội dung", "Mục tiêu", "Kết quả", heading],
      [1, "Số tiêu chí nông thôn mới đạt", 19, 17, null],
      [2, "Số đảng viên mới kết nạp", 45, 52, null],
    ]);
    expect([filled.expected("E2"), filled.expected("E3")]).toEqual([missed, "Đạt"]);
  });

  it("keeps the direction that the filled gaps of the column have", () => {
    const filled = fillRows([
      ["TT", "Đơn vị", "Chỉ tiêu giao", "Kết nạp", "Chênh lệch so với chỉ tiêu"],
      [1, "Xã Đình Chu", 20, 23, -3],
      [2, "Xã Lãng Công", 15, 11, 4],
      [3, "Xã Tử Du", 18, 12, 6],
      [4, "Xã Hợp Lý", 12, 14, null],
    ]);
    expect(filled.formula("E5")).toBe('=IF(COUNT(C5,D5)<2,"",C5-D5)');
    expect(filled.expected("E5")).toBe(-2);
  });

  it("counts how many more are needed to reach a percentage: 90 % of 3.174 is 2.857", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTTNV trở lên", "Mục tiêu (%)", "Còn thiếu"],
      [1, "Đảng bộ huyện", 3174, 2800, percent(0.9), null],
      [2, "Đảng bộ khối", 662, 640, percent(0.9), null],
      [3, "Đảng bộ mới", 0, 0, percent(0.9), null],
    ]);
    expect(filled.formula("F2")).toBe('=IF(OR(N(C2)=0,COUNT(E2)=0),"",MAX(0,CEILING(ROUND(C2*E2,6),1)-D2))');
    expect(filled.expected("F2")).toBe(2857 - 2800);
    expect(filled.expected("F3")).toBe(0);
    expect(filled.expected("F4")).toBe("");
  });

  it("is not misled by binary fractions: 7 % of 100 is 7", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTTNV trở lên", "Mục tiêu (%)", "Còn thiếu"],
      [1, "Đảng bộ A", 100, 2, 7, null],
      [2, "Đảng bộ B", 300, 5, 55, null],
    ]);
    expect(filled.formula("F2")).toContain("C2*E2/100");
    expect(filled.expected("F2")).toBe(5);
    expect(filled.expected("F3")).toBe(160);
  });

  it("says đạt or chưa đạt in the direction of each target", () => {
    const filled = fillRows([
      ["TT", "Chỉ tiêu", "Mục tiêu", "Thực hiện", "Đánh giá (đạt/chưa đạt)"],
      [1, "Tỷ lệ đảng viên HTTNV từ 90% trở lên", 90, 93.51, null],
      [2, "Tỷ lệ đảng viên bị kỷ luật không quá 1%", 1, 0.4, null],
      [3, "Tỷ lệ hộ nghèo dưới 3%", 3, 3.6, null],
      [4, "Giảm số chi bộ yếu kém", 2, 3, null],
      [5, "Kết nạp đảng viên", 120, null, null],
    ]);
    expect(["E2", "E3", "E4", "E5", "E6"].map((cell) => filled.expected(cell))).toEqual([
      "Đạt",
      "Đạt",
      "Chưa đạt",
      "Chưa đạt",
      "",
    ]);
    expect(filled.formula("E3")).toContain("ROUND(C3-D3,6)>=0");
  });

  it("tells vượt from đạt where the column does", () => {
    const filled = fillRows([
      ["TT", "Chỉ tiêu", "Mục tiêu (%)", "Thực hiện (%)", "Đánh giá"],
      [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", 90, 93.51, "Vượt"],
      [2, "Đảng viên hoàn thành tốt nhiệm vụ trở lên", 90, 91.66, "Vượt"],
      [3, "Chi bộ đạt loại tốt", 80, 80, null],
      [4, "Cấp ủy viên được bồi dưỡng", 100, 101, null],
      [5, "Cấp ủy viên có trình độ trung cấp", 85, 84.9, null],
    ]);
    expect(["E4", "E5", "E6"].map((cell) => filled.expected(cell))).toEqual(["Đạt", "Vượt", "Chưa đạt"]);
  });

  it("adds up what each unit still misses in a total row, and recomputes what it reached", () => {
    const filled = fillRows([
      ["TT", "Đảng bộ", "Chỉ tiêu", "Kết nạp", "Tỷ lệ đạt (%)", "Còn thiếu"],
      [1, "Xã Tân Lập", 45, 48, null, null],
      [2, "Xã Yên Sơn", 30, 27, null, null],
      [3, "Xã Minh Tân", 22, 20, null, null],
      [null, "Cộng", 97, 95, null, null],
    ]);
    expect(filled.formula("F5")).toBe('=IF(COUNT(F2:F4)=0,"",SUM(F2:F4))');
    expect(filled.expected("F5")).toBe(5);
    expect(filled.formula("E5")).toBe('=IF(OR(N(C5)=0,COUNT(D5)=0),"",D5/C5*100)');
  });

  it("adds up totals of totals, wherever they stand: above their parts too", () => {
    const filled = fillRows([
      ["TT", "Đảng bộ", "Chỉ tiêu", "Kết nạp", "Còn thiếu"],
      [null, "Tổng cộng", 187, 164, null],
      [1, "Xã Tân Lập", 45, 41, null],
      [2, "Xã Yên Sơn", 30, 27, null],
      [null, "Cộng khối xã", 75, 68, null],
      [3, "Trường THPT Mai Sơn", 62, 48, null],
      [4, "Công an huyện", 50, 48, null],
      [null, "Cộng khối cơ quan", 112, 96, null],
    ]);
    expect(filled.formula("E2")).toBe('=IF(COUNT(E5,E8)=0,"",SUM(E5,E8))');
    expect(["E2", "E5", "E8"].map((cell) => filled.expected(cell))).toEqual([23, 7, 16]);
  });

  it("fills đạt % and vượt % of counts as parts of the target", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Kế hoạch", "Thực hiện", "Đạt (%)", "Vượt (%)"],
      [1, "Xã Đình Chu", 20, 23, null, null],
      [2, "Xã Lãng Công", 0, 4, null, null],
    ]);
    expect(filled.formula("E2")).toBe('=IF(OR(N(C2)=0,COUNT(D2)=0),"",D2/C2*100)');
    expect(filled.formula("F2")).toBe('=IF(OR(N(C2)=0,COUNT(D2)=0),"",(D2-C2)/C2*100)');
    expect([filled.expected("E2"), filled.expected("F2"), filled.expected("F3")]).toEqual([115, 15, ""]);
  });
});

describe("isUpperLimit", () => {
  it.each([
    ["Tỷ lệ đảng viên HTTNV từ 90% trở lên", false],
    ["Không dưới 85%", false],
    ["Không quá 20%", true],
    ["Dưới 3%", true],
    ["Giảm tỷ lệ hộ nghèo từ 1 - 1,5% trở lên", false],
    ["Giảm số vụ khiếu nại", true],
    ["Tỷ lệ giảm hộ nghèo", false],
    ["Kết nạp đảng viên", false],
    ["Tỷ lệ chi bộ thực hiện tốt công tác kiểm tra, giám sát", false],
    ["Kiểm tra tổ chức đảng cấp dưới", false],
    ["Giam so vu khieu nai", true],
  ])("%s: %s", (label, expected) => expect(isUpperLimit(label)).toBe(expected));
});

describe("columns compared with the same period", () => {
  it("fills the change as a figure and as a percentage beside it", () => {
    const filled = fillRows(
      [
        ["Tiêu chí", "Kỳ này", "Cùng kỳ năm trước", "So với cùng kỳ", null],
        [null, null, null, "Tăng (+), giảm (-)", "%"],
        ["Kết nạp đảng viên", 106, 187, null, null],
        ["Chuyển đến", 40, 0, null, null],
        ["Chuyển đi", 21, 30, null, null],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"] },
    );
    expect(filled.formula("D3")).toBe('=IF(COUNT(B3,C3)<2,"",B3-C3)');
    expect(filled.expected("D3")).toBe(-81);
    expect(filled.formula("E3")).toBe('=IF(OR(N(C3)=0,COUNT(B3)=0),"",(B3-C3)/C3*100)');
    expect(filled.expected("E3")).toBeCloseTo(-43.32, 2);
    expect(filled.expected("E4")).toBe("");
  });

  it("reads two years in the headers as this period and the last", () => {
    const filled = fillRows([
      ["STT", "Nội dung", "Năm 2021", "Năm 2022", "Tăng, giảm so với năm trước"],
      [1, "Kết nạp đảng viên", 187, 106, null],
      [2, "Cấp thẻ đảng viên", 90, 95, null],
    ]);
    expect(filled.expected("E2")).toBe(-81);
  });
});
