import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { addMarks } from "../../src/workbook/file/marks";
import { openWorkbookFile } from ".";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "excel-host-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(change: (sheet: WorkSheet) => void): string {
  const sheet = utils.aoa_to_sheet([
    ["Tên chi bộ", "Số được đánh giá"],
    ["Chi bộ thôn Đình Chu", 171],
    ["Chi bộ thôn Phấn Kiến", 73],
  ]);
  change(sheet);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, "Biểu 1");
  workbook.Workbook = { Names: [{ Name: "TongSo", Ref: "'Biểu 1'!$B$2:$B$3" }] };
  const path = join(folder, "bieu.xlsx");
  writeFileSync(path, write(workbook, { type: "buffer", bookType: "xlsx" }) as Buffer);
  return path;
}

describe("opening a file", () => {
  it("takes contents from the project's reader, and protection, filter, widths and names beside them", () => {
    const workbook = openWorkbookFile(
      fileOf((sheet) => {
        sheet["!protect"] = { formatCells: false };
        sheet["!autofilter"] = { ref: "A1:B3" };
        sheet["!cols"] = [{ wch: 20 }];
      }),
    );
    const sheet = workbook.sheet("Biểu 1");
    expect(workbook.name).toBe("bieu.xlsx");
    expect(sheet.value(1, 1)).toBe(171);
    expect(sheet.protection).toMatchObject({
      password: null,
      options: { allowFormatCells: true, allowSort: false },
    });
    expect(sheet.filter).toMatchObject({ area: { top: 0, left: 0, bottom: 2, right: 1 } });
    expect(sheet.columnWidths.get(0)).toBeGreaterThan(100);
    expect(workbook.names).toMatchObject([{ name: "TongSo", formula: "='Biểu 1'!$B$2:$B$3", sheet: null }]);
  });

  it("takes the conditional formats of a marked file", () => {
    const path = fileOf(() => undefined);
    const formula = "ROUND(B2-171,6)<>0";
    writeFileSync(
      path,
      addMarks(readFileSync(path), [{ sheet: "Biểu 1", cell: "B2", severity: "error", formula }]),
    );
    const [rule] = openWorkbookFile(path).sheet("Biểu 1").conditionalFormats;
    expect(rule).toMatchObject({ type: "Custom", areas: [{ top: 1, left: 1, bottom: 1, right: 1 }] });
    expect(rule?.formula).toContain(formula);
  });

  it("leaves a plain file without any of them", () => {
    const sheet = openWorkbookFile(fileOf(() => undefined)).sheet("Biểu 1");
    expect([sheet.protection, sheet.filter, sheet.tables, sheet.conditionalFormats]).toEqual([
      null,
      null,
      [],
      [],
    ]);
  });
});
