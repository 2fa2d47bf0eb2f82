import { describe as previewOf } from "../../src/edits/plan";
import { fillWorkbook } from "../../src/fill/workbook";
import { sheet } from "../fixtures/sheet";

const counts = sheet({
  name: "Biểu 1",
  rows: `
Đơn vị | Số được xếp loại | HTXSNV | Tỷ lệ
Đảng bộ xã An Lộc | 118 | 20 |
Đảng bộ xã Bình Hà | 136 | 25 |
Đảng bộ xã Cẩm Sơn | 92 | 15 |`,
});

describe("filling a workbook whose tables the user corrected", () => {
  const cells = (tables?: Parameters<typeof fillWorkbook>[1]): string[] =>
    previewOf(fillWorkbook({ sheets: [counts] }, tables).plan).map(({ cell }) => cell);

  test("fills the rows of the table as it was said to be", () => {
    expect(cells()).toEqual(expect.arrayContaining(["D2", "D3", "D4"]));
    const shorter = cells({ tables: [{ sheet: "Biểu 1", header: "A1:D1", range: "A1:D3" }] });
    expect(shorter).toEqual(expect.arrayContaining(["D2", "D3"]));
    expect(shorter).not.toContain("D4");
  });

  test("passes over corrections of other sheets, and over those that cannot be followed", () => {
    const tables = [
      { sheet: "2026", header: "A1:D1", range: "A1:D2" },
      { sheet: "Biểu 1", header: "A90:D90" },
    ];
    expect(cells({ tables })).toEqual(cells());
  });
});
