import { readWorkbook } from "../../../src/workbook/file/read";
import type { SheetData } from "../../../src/grid/sheet";
import { packParts, workbookParts, writeWorkbook } from "../../support/write-workbook";

/** The one sheet of a workbook whose sheet part is given as XML inside <worksheet>. */
function readXml(content: string, more: Record<string, string> = {}): SheetData {
  const parts = { ...workbookParts([{ name: "Biểu 1", rows: [] }]), ...more };
  parts["xl/worksheets/sheet1.xml"] =
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</worksheet>`;
  return first(packParts(parts, content.length > 1e6 ? 1 : 6));
}

function first(bytes: Uint8Array, fileName = "bao-cao.xlsx"): SheetData {
  const sheet = readWorkbook(bytes, fileName).sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("a workbook as a clerk keeps it", () => {
  const bytes = writeWorkbook(
    [
      {
        name: "Chi bộ 2021",
        rows: [
          ["XẾP LOẠI CHI BỘ NĂM 2021"],
          ["Mức", "Số lượng", "Tỷ lệ"],
          ["HTXSNV", 604, { formula: "B3/B$6", value: 0.19029615626969126, numberFormat: "0.00%" }],
          ["HTTNV", 2364, { formula: "=B4/B$6", numberFormat: "0.00%" }],
          undefined,
          ["Cộng", { value: 3174, numberFormat: "#,##0", bold: true }, { value: "#DIV/0!", error: true }],
          ["Đã duyệt", true, { value: "#DIV/0!" }],
        ],
        merges: ["A1:C1"],
        hiddenRows: [3],
        hiddenColumns: [2, 9],
      },
      { name: "Danh sách", rows: [["a"]], state: "veryHidden" },
    ],
    { date1904: true },
  );
  const workbook = readWorkbook(bytes, "bao-cao.xlsx");
  const sheet = first(bytes);

  test("values keep their types and empty rows stay absent", () => {
    expect(sheet.values[2]).toEqual(["HTXSNV", 604, 0.19029615626969126]);
    expect(sheet.values[4]).toBeUndefined();
    expect(sheet.values[6]).toEqual(["Đã duyệt", true, "#DIV/0!"]);
  });

  test("formulas have their equals sign, and one never calculated is known as such", () => {
    expect(sheet.formulas?.[2]?.[2]).toBe("=B3/B$6");
    expect(sheet.formulas?.[3]?.[2]).toBe("=B4/B$6");
    expect(sheet.values[3]?.[2]).toBeNull();
    expect(sheet.uncalculated).toEqual(new Set(["C4"]));
  });

  test("an error is told from a text that looks like one", () => {
    expect(sheet.values[5]?.[2]).toBe("#DIV/0!");
    expect(sheet.errors).toEqual(new Set(["C6"]));
  });

  test("number formats, merges, hidden rows and columns within the figures", () => {
    expect(sheet.numberFormats?.[2]?.[2]).toBe("0.00%");
    expect(sheet.numberFormats?.[5]?.[1]).toBe("#,##0");
    expect(sheet.numberFormats?.[2]?.[1]).toBeUndefined();
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(sheet.hiddenRows).toEqual([3]);
    expect(sheet.hiddenColumns).toEqual([2]);
  });

  test("hidden sheets are read and marked, and the date system is kept", () => {
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Chi bộ 2021", undefined],
      ["Danh sách", true],
    ]);
    expect(workbook.date1904).toBe(true);
  });
});

describe("formulas that a file keeps once for many cells", () => {
  const head = (formula: string) =>
    readXml(
      `<sheetData><row r="1"><c r="C1"><f t="shared" si="0" ref="C1:C2">${formula}</f><v>1</v></c></row>` +
        `<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>`,
    ).formulas?.[1]?.[2];

  test("relative references move, fixed ones stay", () => {
    expect(head("A1/A$6+$B1+$B$6")).toBe("=A2/A$6+$B2+$B$6");
    expect(head("SUM(A:A)+SUM(1:1)+LOG10(A1)")).toBe("=SUM(A:A)+SUM(2:2)+LOG10(A2)");
  });

  test("texts, sheet names and names that look like cells do not move", () => {
    expect(head("IF(A1&gt;0,&quot;Q1&quot;,'Q1 2026'!A1)+Tổng_A1")).toBe(
      `=IF(A2>0,"Q1",'Q1 2026'!A2)+Tổng_A1`,
    );
  });

  test("a child that stands before its head is still expanded", () => {
    const sheet = readXml(
      '<sheetData><row r="1"><c r="A1"><f t="shared" si="3"/><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="3" ref="A1:A2">B2*2</f><v>2</v></c></row></sheetData>',
    );
    expect(sheet.formulas?.[0]?.[0]).toBe("=B1*2");
  });

  test("the mark of newer functions is left out", () => {
    expect(head("_xlfn.IFS(A1&gt;1,1)")).toBe("=IFS(A2>1,1)");
  });
});

describe("what other programs write", () => {
  test("inline, rich and phonetic text", () => {
    const sheet = readXml(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Đảng </t></r><r><rPr><b/></rPr><t>bộ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row></sheetData>',
    );
    expect(sheet.values).toEqual([["Đảng bộ"]]);
  });

  test("prefixed tags, attributes in any order, escaped characters", () => {
    const parts = workbookParts([{ name: "B", rows: [] }]);
    parts["xl/worksheets/sheet1.xml"] =
      '<?xml version="1.0"?><!-- <c r="Z9"><v>9</v></c> --><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">' +
      `<x:sheetData><x:row spans='1:2' r='7'><x:c t='str' r='B7'><x:f>"&lt;" &amp; A1</x:f><x:v>&lt;_x000D_&#10;1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const sheet = first(packParts(parts));
    expect(sheet.values[6]?.[1]).toBe("<\n1");
    expect(sheet.formulas?.[6]?.[1]).toBe('="<" & A1');
  });

  test("strict namespaces", () => {
    const parts = workbookParts([{ name: "B", rows: [[1]] }]);
    for (const [name, text] of Object.entries(parts)) {
      parts[name] = text
        .replace(
          /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006/g,
          "http://purl.oclc.org/ooxml/officeDocument",
        )
        .replace(
          /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        );
    }
    expect(first(packParts(parts)).values).toEqual([[1]]);
  });

  test("cells and rows without addresses, or out of order", () => {
    expect(
      readXml(
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row></sheetData>",
      ).values,
    ).toEqual([
      [1, 2],
      [null, 3],
    ]);
    expect(
      readXml(
        '<sheetData><row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      ).values,
    ).toEqual([[1], [3, 4]]);
  });

  test("a formula whose result is the empty text was calculated; one with an empty value was not", () => {
    const sheet = readXml(
      '<sheetData><row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1</f><v/></c></row></sheetData>',
    );
    expect(sheet.values).toEqual([["", null, null]]);
    expect(sheet.uncalculated).toEqual(new Set(["B1", "C1"]));
  });

  test("dates stay serial numbers with their format, also those written as ISO dates", () => {
    const sheet = readXml(
      '<sheetData><row r="1"><c r="A1" s="1"><v>44682</v></c><c r="B1" t="d"><v>2022-05-01</v></c></row></sheetData>',
      {
        "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="16"/></cellXfs></styleSheet>',
      },
    );
    expect(sheet.values).toEqual([[44682, 44682]]);
    expect(sheet.numberFormats?.[0]?.[0]).toBe("d-mmm");
  });

  test("keeps the formats that a form's empty cells are prepared with, and no value for them", () => {
    const sheet = first(
      writeWorkbook([
        { name: "B", rows: [["Tỷ lệ"], [{ numberFormat: "0.0%" }], [{ numberFormat: "0.00" }]] },
      ]),
    );
    expect(sheet.numberFormats?.slice(1)).toEqual([["0.0%"], ["0.00"]]);
    expect(
      sheet.values
        .slice(1)
        .flat()
        .filter((value) => value !== null),
    ).toEqual([]);
  });

  test("no styles part: every format is General", () => {
    const parts = workbookParts([{ name: "B", rows: [[{ value: 0.5, numberFormat: "0%" }]] }]);
    delete parts["xl/styles.xml"];
    expect(first(packParts(parts)).numberFormats).toEqual([]);
  });

  test("chart sheets are skipped", () => {
    const parts = workbookParts([
      { name: "Biểu đồ", rows: [] },
      { name: "Số liệu", rows: [[5]] },
    ]);
    parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
      'worksheet" Target="worksheets/sheet1.xml"',
      'chartsheet" Target="chartsheets/sheet1.xml"',
    );
    expect(readWorkbook(packParts(parts), "a.xlsx").sheets.map((sheet) => sheet.name)).toEqual(["Số liệu"]);
  });

  test("rows and columns of form controls after the cells are none of the sheet's", () => {
    const sheet = readXml(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><controls><anchor><col>3</col><row>9</row><c><v>7</v></c></anchor></controls>',
    );
    expect(sheet.values).toEqual([[1]]);
  });

  test("the dimension is not believed", () => {
    const sheet = readXml(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>',
    );
    expect(sheet.values).toHaveLength(3);
  });

  test("1,048,576 rows that are only formatted are an empty sheet", () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, row) => `<row r="${row + 1}" s="1" customFormat="1"><c r="A${row + 1}" s="1"/></row>`,
    );
    expect(readXml(`<sheetData>${rows.join("")}</sheetData>`).values).toEqual([]);
  });
});
