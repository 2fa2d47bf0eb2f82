import { fillWorkbook } from "../../src/fill/workbook";
import type { SheetData } from "../../src/grid/sheet";

const sheet: SheetData = {
  name: "Biểu 1",
  values: [
    ["Đơn vị", "Được đánh giá", "Hoàn thành tốt nhiệm vụ", "Tỷ lệ HTTNV (%)"],
    ["Chi bộ thôn Bản Bay", 100, 60],
    ["Chi bộ thôn Suối Lìn", 80, 50],
    ["Chi bộ trường THCS", 60, 40],
  ],
};

describe("a protected sheet", () => {
  it("is filled as any other while it is not protected", () => {
    const filled = fillWorkbook({ sheets: [sheet] });
    expect(filled.plan.edits.length).toBeGreaterThan(0);
    expect(filled.protectedSheets).toEqual([]);
  });

  it("keeps its locked cells, and is named", () => {
    const filled = fillWorkbook({ sheets: [{ ...sheet, unlocked: new Set() }] });
    expect(filled.plan.edits).toEqual([]);
    expect(filled.protectedSheets).toEqual(["Biểu 1"]);
  });

  it("is filled where its cells are free", () => {
    const filled = fillWorkbook(
      { sheets: [{ ...sheet, unlocked: new Set(["D2", "D3", "D4"]) }] },
      { columns: new Set(["share"]) },
    );
    expect(filled.plan.edits.map(({ cell }) => cell)).toEqual(["D2", "D3", "D4"]);
  });
});
