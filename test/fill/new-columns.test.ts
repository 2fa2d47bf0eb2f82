import { fillKinds } from "../../src/fill/proposal";
import { fillRows, percent } from "./fixture";
import type { Filled } from "./fixture";

const added = (filled: Filled): string[] =>
  filled.proposals.filter((proposal) => proposal.newColumn !== null).map((proposal) => proposal.header);

const levels = [
  ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
  [1, 2, 3, 4, 5, 6, 7],
  [1, "Xã Đình Chu", 44, 7, 30, 7, 0],
  [2, "Xã Lãng Công", 61, 12, 41, 7, 1],
  [null, "Tổng cộng", 105, 19, 71, 14, 1],
];

describe("columns that a form lacks", () => {
  it("adds one percentage a level right of the table, numbered on", () => {
    const filled = fillRows(levels);
    expect(added(filled)).toEqual(["HTXSNV (%)", "HTTNV (%)", "HTNV (%)", "KHTNV (%)"]);
    expect(filled.formula("H3")).toBe('=IF(N(C3)=0,"",D3/C3*100)');
    expect(filled.formula("K5")).toBe('=IF(N(C5)=0,"",G5/C5*100)');
    const header = filled.result.plan.edits.filter((edit) => /^H[12]$/.test(edit.cell));
    expect(header.map((edit) => edit.after)).toEqual([
      { value: "HTXSNV (%)", styleFrom: "G1" },
      { value: 8, styleFrom: "G2" },
    ]);
    const body = filled.result.plan.edits.find((edit) => edit.cell === "H3");
    expect(body?.after).toMatchObject({ styleFrom: "G3", numberFormat: "0.00" });
    expect(filled.result.plan.columnWidths?.[0]).toEqual({
      sheet: "Biểu 1",
      column: "H",
      copyColumnWidthFrom: "G",
    });
  });

  it("adds the share rated good or better only when asked", () => {
    const filled = fillRows(levels, {}, { columns: new Set(["goodOrBetter"] as const) });
    expect(added(filled)).toEqual(["HTTNV trở lên (%)"]);
    expect(filled.formula("H3")).toBe('=IF(N(C3)=0,"",SUM(D3,E3)/C3*100)');
    expect(filled.expected("H5")).toBeCloseTo((90 / 105) * 100, 12);
  });

  it("writes them with a per cent sign where the form's own percentages bear one", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV", "HTTNV trở lên (%)"],
      [1, "Xã Đình Chu", 44, 7, 30, 7, 0, percent(37 / 44)],
      [2, "Xã Lãng Công", 61, 12, 41, 7, 1, percent(53 / 61)],
    ]);
    expect(filled.formula("I2")).toBe('=IF(N(C2)=0,"",D2/C2)');
    expect(filled.format("I2")).toBe("0.00%");
  });

  it.each([["Tăng (+), giảm (-) so với NQ"], ["So sánh với nghị quyết"], ["Hơn, kém"]])(
    "adds no gap beside %j, which is one",
    (heading) => {
      const filled = fillRows([
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Nghị quyết", "Thực hiện", heading],
        [1, "Kết nạp đảng viên", "người", 45, 52, null],
        [2, "Thu ngân sách", "triệu đồng", 12500, 13180, null],
        [3, "Số hộ nghèo", "hộ", 120, 131, null],
      ]);
      expect(added(filled)).toEqual([]);
      expect(filled.formula("F2")).toBe('=IF(COUNT(E2,D2)<2,"",E2-D2)');
    },
  );

  it("adds no gap beside a filled one, taken the other way round", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Nghị quyết", "Thực hiện", "So sánh với nghị quyết"],
      [1, "Xã Đình Chu", 45, 52, -7],
      [2, "Xã Lãng Công", 30, 26, 4],
      [3, "Xã Tử Du", 18, 12, 6],
      [4, "Xã Hợp Lý", 20, 27, -7],
    ]);
    expect(added(filled)).toEqual([]);
  });

  it("never writes over what stands beside the table", () => {
    const note = levels.map((cells, row) => [...cells, null, row === 3 ? "nháp" : null]);
    expect(fillRows(note).cells).not.toContain("I4");
    const twins = levels.map((cells) => [...cells, null, ...cells]);
    expect(fillRows(twins).cells.filter((cell) => cell < "O")).toEqual([]);
  });

  it("adds a gap in điểm % beside target and result, and on request what is missing and whether it is reached", () => {
    const rows = [
      ["STT", "Đơn vị", "Được xếp loại", "HTTNV trở lên", "Mục tiêu (%)", "Thực hiện (%)"],
      [1, "Xã Đình Chu", 44, 37, percent(0.9), percent(0.8409)],
      [2, "Xã Lãng Công", 61, 58, percent(0.9), percent(0.9508)],
    ];
    expect(added(fillRows(rows))).toEqual(["Chênh lệch (điểm %)"]);
    const all = fillRows(rows, {}, { columns: new Set(fillKinds) });
    expect(added(all)).toEqual(["Chênh lệch (điểm %)", "Còn thiếu", "Đánh giá"]);
    expect([all.expected("G2"), all.expected("H2"), all.expected("I2")]).toEqual([-0.0591, 3, "Chưa đạt"]);
    expect([all.expected("G3"), all.expected("H3"), all.expected("I3")]).toEqual([0.0508, 0, "Đạt"]);
  });

  it("adds the part reached for admissions against their quota", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Chỉ tiêu giao", "Kết nạp"],
      [1, "Xã Đình Chu", 20, 23],
      [2, "Xã Lãng Công", 15, 11],
    ]);
    expect(added(filled)).toEqual(["Tỷ lệ đạt (%)"]);
    expect(filled.expected("E2")).toBe(115);
  });

  it("adds change and change in per cent against the same period", () => {
    const filled = fillRows([
      ["STT", "Nội dung", "Thực hiện kỳ này", "Cùng kỳ năm trước"],
      [1, "Kết nạp đảng viên", 106, 187],
      [2, "Cấp thẻ đảng viên", 95, 90],
    ]);
    expect(added(filled)).toEqual(["Tăng/giảm so với cùng kỳ", "Tăng/giảm so với cùng kỳ (%)"]);
    expect(filled.expected("E2")).toBe(-81);
    expect(filled.expected("F2")).toBeCloseTo(-43.32, 2);
  });

  it("adds shares of those raised, kept and lowered: 5 and 6 of 11", () => {
    const filled = fillRows([
      ["STT", "Đơn vị", "Tổng số", "Nâng mức", "Giữ nguyên mức", "Giảm mức"],
      [1, "Khối huyện", 11, 5, 6, 0],
      [2, "Khối xã", 26, 4, 20, 2],
    ]);
    expect(added(filled)).toEqual(["Nâng mức (%)", "Giữ nguyên mức (%)", "Giảm mức (%)"]);
    expect(filled.expected("G2")).toBeCloseTo(45.45, 2);
  });

  it("writes the header of a merged header of three rows into its top cell only", () => {
    const filled = fillRows(
      [
        ["STT", "Đơn vị", "Được xếp loại", "Kết quả xếp loại", null, null],
        [null, null, null, "Chia ra", null, null],
        [null, null, null, "HTXSNV", "HTTNV", "HTNV"],
        [1, "Xã Đình Chu", 44, 7, 30, 7],
        [2, "Xã Lãng Công", 61, 12, 41, 8],
      ],
      { merges: ["A1:A3", "B1:B3", "C1:C3", "D1:F1", "D2:F2"] },
    );
    const header = filled.result.plan.edits.filter((edit) => /^G[123]$/.test(edit.cell));
    expect(header.map((edit) => ("value" in edit.after ? edit.after.value : "formula"))).toEqual([
      "HTXSNV (%)",
      null,
      null,
    ]);
  });
});
