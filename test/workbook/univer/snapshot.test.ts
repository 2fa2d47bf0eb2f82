import type { WorkbookData } from "../../../src/grid/sheet";
import { snapshotOf } from "../../../src/workbook/univer/snapshot";
import { plainPresentation, readPresentation } from "../../../src/workbook/presentation/read";
import { readWorkbook } from "../../../src/workbook/file/read";
import { writeWorkbook } from "../../support/write-workbook";

const data: WorkbookData = {
  sheets: [
    {
      name: "Tổng!",
      values: [["BIỂU 1", 3174], [true, "3.174"], [], [0.7448, "#DIV/0!"]],
      formulas: [[], [], [], ["=B1/'Tổng!'!B2", "=B1/0"]],
    },
  ],
};

describe("a workbook for the spreadsheet", () => {
  const snapshot = snapshotOf("w1", "bieu.xlsx", data, plainPresentation(["Tổng!"]));
  const cells = snapshot.sheets["sheet-0"]?.cellData;

  test("tells texts, figures, truth values and texts that look like figures apart", () => {
    expect([cells?.[0]?.[0], cells?.[0]?.[1]]).toEqual([
      { v: "BIỂU 1", t: 1 },
      { v: 3174, t: 2 },
    ]);
    expect([cells?.[1]?.[0], cells?.[1]?.[1]]).toEqual([
      { v: 1, t: 3 },
      { v: "3.174", t: 4 },
    ]);
  });

  test("keeps formulas with their stored results, written for names that the spreadsheet can read", () => {
    expect(cells?.[3]?.[0]).toEqual({ v: 0.7448, t: 2, f: "=B1/'Tổng！'!B2" });
    expect(cells?.[3]?.[1]).toMatchObject({ v: "#DIV/0!", f: "=B1/0" });
    expect(snapshot.sheets["sheet-0"]?.name).toBe("Tổng！");
  });

  test("leaves room to type below and beside", () => {
    expect(snapshot.sheets["sheet-0"]?.rowCount).toBeGreaterThanOrEqual(100);
    expect(snapshot.sheets["sheet-0"]?.columnCount).toBeGreaterThanOrEqual(26);
  });

  test("has sizes in pixels, merges, frozen panes and hidden lines of the file", () => {
    const bytes = writeWorkbook([
      {
        name: "Biểu 1",
        rows: [["TỔNG HỢP"], [], ["STT", { value: 2364, numberFormat: "#,##0", bold: true, border: true }]],
        merges: ["A1:D1"],
        hiddenRows: [1],
        columnWidths: { 0: 10 },
        frozen: { rows: 3, columns: 1 },
      },
    ]);
    const presentation = readPresentation(bytes);
    const book = snapshotOf("w2", "b.xlsx", readWorkbook(bytes, "b.xlsx"), presentation);
    const sheet = book.sheets["sheet-0"];
    expect(sheet?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 3 }]);
    expect(sheet?.rowData?.[1]?.hd).toBe(1);
    expect(sheet?.columnData?.[0]?.w).toBe(10 * presentation.digitWidth);
    expect(sheet?.freeze).toEqual({ xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 });
    const style = sheet?.cellData?.[2]?.[1]?.s;
    expect(typeof style === "string" && book.styles[style]).toMatchObject({
      bl: 1,
      n: { pattern: "#,##0" },
      bd: { t: { s: 1 } },
    });
  });
});
