import { utils, write } from "@e965/xlsx";
import type { WorkSheet } from "@e965/xlsx";
import { cellAddress } from "../../../src/grid/address";
import type { SheetData } from "../../../src/grid/sheet";
import { WorkbookFailure } from "../../../src/workbook/file/failures";
import { readWorkbook } from "../../../src/workbook/file/read";
import { convertAll, describeWithLibreOffice } from "../../support/libreoffice";
import type { CellDescription, SheetDescription } from "../../support/write-workbook";
import { writeWorkbook } from "../../support/write-workbook";

/** The cells of Lạng Sơn's 2017 table: shares as formulas, "1/5" that became a date, a share of nothing. */
const report: SheetDescription = {
  name: "Xếp loại & nâng mức",
  rows: [
    ["Đơn vị", "Số TCCSĐ", "TSVM", "Tỷ lệ"],
    ["Huyện chỉ đạo điểm", 11, 2, { formula: "C2/B2", value: 0.18181818181818182, numberFormat: "0.00%" }],
    [
      "Khối các cơ quan",
      5,
      { value: 42856, numberFormat: "d-mmm" },
      { formula: "C3/B3", value: 8571.2, numberFormat: "0.00%" },
    ],
    [
      "Chọn thêm\n(ngoài 16)",
      0,
      "  -  ",
      { formula: "1/B4", value: "#DIV/0!", error: true, numberFormat: "0.00%" },
    ],
    [
      "Cộng",
      { formula: "SUM(B2:B4)", value: 16, numberFormat: "#,##0" },
      { formula: 'IF(B5=16,"đủ","")', value: "đủ" },
      true,
    ],
  ],
  merges: ["A7:D7"],
  hiddenRows: [3],
  hiddenColumns: [1],
};

function picture(sheet: SheetData | undefined) {
  const cells: string[] = [];
  sheet?.values.forEach((row, rowIndex) =>
    row?.forEach((value, column) => {
      if (value === null) return;
      const address = cellAddress(rowIndex, column);
      const shown = typeof value === "number" ? value.toPrecision(12) : JSON.stringify(value);
      const formula = sheet.formulas?.[rowIndex]?.[column] ?? "";
      const format = sheet.numberFormats?.[rowIndex]?.[column] ?? "";
      cells.push(`${address} ${shown} ${formula} ${format}${sheet.errors?.has(address) ? " error" : ""}`);
    }),
  );
  return {
    name: sheet?.name,
    cells,
    merges: sheet?.merges,
    rows: sheet?.hiddenRows,
    columns: sheet?.hiddenColumns,
  };
}

const expected = picture(readWorkbook(writeWorkbook([report]), "a.xlsx").sheets[0]);

test("texts in the cells are read like texts in the shared table", () => {
  expect(picture(readWorkbook(writeWorkbook([report], { texts: "inline" }), "a.xlsx").sheets[0])).toEqual(
    expected,
  );
});

test.each([true, false])("a file of @e965/xlsx, with a shared table of texts: %s", (bookSST) => {
  const sheet: WorkSheet = { "!ref": "A1:D7", "!merges": [{ s: { r: 6, c: 0 }, e: { r: 6, c: 3 } }] };
  sheet["!rows"] = [{}, {}, {}, { hidden: true }];
  sheet["!cols"] = [{}, { hidden: true }];
  report.rows.forEach((row, rowIndex) =>
    row?.forEach((input, column) => {
      const cell: CellDescription =
        typeof input === "object" && input !== null ? input : { value: input ?? null };
      const value = cell.value ?? "";
      sheet[cellAddress(rowIndex, column)] = {
        t: cell.error ? "e" : typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s",
        v: cell.error ? 7 : value,
        ...(cell.formula === undefined ? {} : { f: cell.formula }),
        ...(cell.numberFormat === undefined ? {} : { z: cell.numberFormat }),
      };
    }),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, report.name);
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST }) as ArrayBuffer);
  expect(picture(readWorkbook(bytes, "a.xlsx").sheets[0])).toEqual(expected);
});

describeWithLibreOffice("files of LibreOffice", () => {
  const source = writeWorkbook([report]);

  test("an .xlsx is read like the one it was made from", () => {
    const [bytes] = convertAll([source], "xlsx", "xlsx");
    const found = picture(readWorkbook(bytes ?? new Uint8Array(), "a.xlsx").sheets[0]);
    // LibreOffice writes the hyphen of a date escaped, and a truth value as a formula.
    const cells = found.cells.map((cell) =>
      cell.replace("d\\-mmm", "d-mmm").replace("true =TRUE() ", "true  "),
    );
    expect({ ...found, cells }).toEqual(expected);
  }, 120_000);

  test("an .xls is the old format, an .ods is no workbook of Excel, whatever they are called", () => {
    const codes = (["xls", "ods"] as const).map((format) => {
      const [bytes] = convertAll([source], "xlsx", format);
      try {
        readWorkbook(bytes ?? new Uint8Array(), "bao-cao.xlsx");
        return "read";
      } catch (error) {
        return error instanceof WorkbookFailure ? error.code : "other";
      }
    });
    expect(codes).toEqual(["old-format", "not-a-workbook"]);
  }, 120_000);
});
