import { readWorkbook } from "../../../src/workbook/file/read";
import { saveEdits } from "../../../src/workbook/file/save";
import { addMarks } from "../../../src/workbook/file/marks";
import { invert } from "../../../src/edits/plan";
import type { EditPlan } from "../../../src/edits/plan";
import { applyToData, withCurrentContent } from "../../../src/edits/apply";
import { WorkbookFailure } from "../../../src/workbook/file/failures";
import { packParts, workbookParts, writeWorkbook } from "../../support/write-workbook";
import { partText } from "../../support/zip-entries";

const sheetPart = "xl/worksheets/sheet1.xml";
const stylesPart = "xl/styles.xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const rows = [
  ["Đơn vị", "Số lượng"],
  ["Đảng bộ xã Vân Hồ", 604],
  ["Đảng bộ xã Tô Múa", 201],
  ["Cộng", 805],
];

function parts(changes: Readonly<Record<string, string>> = {}): Uint8Array {
  return packParts({ ...workbookParts([{ name: "Biểu 1", rows }]), ...changes });
}

function sheetXml(content: string): string {
  return `<worksheet xmlns="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><sheetData>${content}</sheetData></worksheet>`;
}

function codeOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes, "bao-cao.xlsx");
    return "read";
  } catch (error) {
    return error instanceof WorkbookFailure ? error.code : String(error);
  }
}

const without = (name: string): Uint8Array =>
  packParts(
    Object.fromEntries(
      Object.entries(workbookParts([{ name: "Biểu 1", rows }])).filter(([each]) => each !== name),
    ),
  );

describe("damage that hides figures is noticed", () => {
  it.each([
    ["its relationships are gone", without("xl/_rels/workbook.xml.rels")],
    ["it names no sheet", parts({ "xl/workbook.xml": `<workbook xmlns="${main}"><sheets/></workbook>` })],
    [
      "a sheet ends in the middle of a row",
      parts({ [sheetPart]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -30) }),
    ],
    [
      "a cell is not closed",
      parts({ [sheetPart]: sheetXml('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>') }),
    ],
    [
      "the last cell of a row is not closed",
      parts({ [sheetPart]: sheetXml('<row r="1"><c r="A1"><v>1</v></row><row r="2"><c r="A2"/></row>') }),
    ],
    ["its texts are cut short", parts({ "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>Đơn` })],
  ])("where %s", (_, bytes) => {
    expect(codeOf(bytes)).toBe("unreadable");
    expect(() => saveEdits(bytes, { edits: [] })).not.toThrow(TypeError);
  });

  it("and a whole part with a comment behind its end is no damage", () => {
    const text = `${sheetXml('<row r="1"><c r="A1"><v>7</v></c></row>')}\n<!-- </worksheet -->\n`;
    expect(readWorkbook(parts({ [sheetPart]: text }), "a.xlsx").sheets[0]?.values).toEqual([[7]]);
  });
});

describe("files that were refused without need", () => {
  it("hold a picture that packs a thousand times", () => {
    expect(codeOf(parts({ "xl/media/image1.bmp": "\u0000".repeat(20_000_000) }))).toBe("read");
  });

  it("hold more than two hundred sheets", () => {
    const sheets = Array.from({ length: 260 }, (_, at) => ({ name: `Chi bộ ${at + 1}`, rows }));
    expect(readWorkbook(writeWorkbook(sheets), "a.xlsx").sheets).toHaveLength(260);
  });

  it("are written in UTF-16 without a byte order mark", () => {
    const xml = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>Xã Vân Hồ</t></is></c></row>');
    const bytes = writeWorkbook([{ name: "Biểu 1", rows }]);
    expect(bytes.length).toBeGreaterThan(0);
    const little = Buffer.from(xml, "utf16le");
    expect(codeOf(packWith(sheetPart, little))).toBe("read");
    expect(readWorkbook(packWith(sheetPart, little), "a.xlsx").sheets[0]?.values[0]).toEqual(["Xã Vân Hồ"]);
    const big = Buffer.from(little).swap16();
    expect(readWorkbook(packWith(sheetPart, big), "a.xlsx").sheets[0]?.values[0]).toEqual(["Xã Vân Hồ"]);
  });

  it("end with the records of large archives, and what is saved of them is read again", () => {
    const bytes = withLongEnd(parts());
    expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.values[3]).toEqual(["Cộng", 805]);
    const saved = saveEdits(bytes, {
      edits: [{ sheet: "Biểu 1", cell: "B2", before: { value: 604 }, after: { value: 640 } }],
    });
    expect(readWorkbook(saved, "a.xlsx").sheets[0]?.values[1]).toEqual(["Đảng bộ xã Vân Hồ", 640]);
  });
});

describe("texts and values in rarer XML", () => {
  it("are read through CDATA sections, comments and alternatives", () => {
    const bytes = parts({
      [sheetPart]: sheetXml(
        '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[Chi bộ A & B]]></t></is></c>' +
          '<c r="B1"><v><![CDATA[240]]></v></c><c r="C1"><v>24<!-- hai mươi tư -->0</v></c>' +
          '<c r="D1" t="str"><f><![CDATA[A1&"x"]]></f><v>a&amp;<![CDATA[b&amp;]]></v></c>' +
          '<c r="E1" t="inlineStr"><is><mc:AlternateContent><mc:Choice Requires="x15"><t>mới</t></mc:Choice>' +
          "<mc:Fallback><t>cũ</t></mc:Fallback></mc:AlternateContent></is></c></row>",
      ),
    });
    const sheet = readWorkbook(bytes, "a.xlsx").sheets[0];
    expect(sheet?.values[0]).toEqual(["Chi bộ A & B", 240, 240, "a&b&amp;", "cũ"]);
    expect(sheet?.formulas?.[0]?.[3]).toBe('=A1&"x"');
  });

  it("end their lines as XML does, and hold a carriage return only where it is written as a character", () => {
    const bytes = parts({
      [sheetPart]: sheetXml(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Tổng số\r\nđảng viên</t></is></c>' +
          '<c r="B1" t="inlineStr"><is><t>Trong đó\rnữ</t></is></c>\r\n' +
          '<c r="C1" t="inlineStr"><is><t xml:space="preserve"><![CDATA[a\r\nb]]></t></is></c>' +
          '<c r="D1"><v>\r\n240\r\n</v></c></row>',
      ),
    });
    expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.values[0]).toEqual([
      "Tổng số\nđảng viên",
      "Trong đó\nnữ",
      "a\nb",
      240,
    ]);
  });

  it("keep the days of a workbook that counts from 1904, whatever a later program adds", () => {
    const workbook = workbookParts([{ name: "Biểu 1", rows }])["xl/workbook.xml"] ?? "";
    const text = workbook
      .replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
      .replace(
        "</workbook>",
        '<extLst><ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
      );
    expect(readWorkbook(parts({ "xl/workbook.xml": text }), "a.xlsx").date1904).toBe(true);
  });
});

const format: EditPlan = {
  edits: [
    { sheet: "Biểu 1", cell: "B2", before: { value: 604 }, after: { value: 640, numberFormat: "0.00" } },
  ],
};

describe("styles that are not all there", () => {
  it.each([
    ["an empty style sheet", `<styleSheet xmlns="${main}"/>`],
    ["an open and empty style sheet", `<styleSheet xmlns="${main}"></styleSheet>`],
    [
      "no cell styles",
      `<x:styleSheet xmlns:x="${main}"><x:fonts count="1"><x:font/></x:fonts><x:dxfs count="0"/></x:styleSheet>`,
    ],
    ["empty cell styles", `<styleSheet xmlns="${main}"><cellXfs count="0"/></styleSheet>`],
  ])("%s is completed in the order of the schema", (_, styles) => {
    const bytes = parts({ [stylesPart]: styles });
    for (const saved of [
      saveEdits(bytes, format),
      addMarks(bytes, [{ sheet: "Biểu 1", cell: "B4", formula: "B4<>SUM(B2:B3)", severity: "error" }]),
    ]) {
      const names = [
        ...partText(saved, stylesPart).matchAll(/<(?:x:)?(fonts|fills|borders|cellStyleXfs|cellXfs|dxfs)\b/g),
      ].map(([, name]) => name);
      expect(names.slice(0, 5)).toEqual(["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"]);
      expect(codeOf(saved)).toBe("read");
    }
    expect(readWorkbook(saveEdits(bytes, format), "a.xlsx").sheets[0]?.numberFormats?.[1]?.[1]).toBe("0.00");
  });

  it("a relationship without its part is given the part, and no second relationship", () => {
    const saved = saveEdits(without(stylesPart), format);
    expect(readWorkbook(saved, "a.xlsx").sheets[0]?.numberFormats?.[1]?.[1]).toBe("0.00");
    expect(partText(saved, "xl/_rels/workbook.xml.rels").match(/\/styles"/g)).toHaveLength(1);
  });

  it("alternatives among cell styles count once", () => {
    const styles =
      `<styleSheet xmlns="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><cellXfs count="2">` +
      '<mc:AlternateContent><mc:Choice Requires="x14"><xf numFmtId="9"/></mc:Choice><mc:Fallback><xf numFmtId="0"/></mc:Fallback></mc:AlternateContent><xf numFmtId="10"/></cellXfs></styleSheet>';
    const bytes = parts({
      [stylesPart]: styles,
      [sheetPart]: sheetXml('<row r="1"><c r="A1" s="1"><v>0.19</v></c></row>'),
    });
    expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.numberFormats?.[0]?.[0]).toBe("0.00%");
  });
});

describe("undo gives back what a cell was", () => {
  function undone(content: string, plan: EditPlan, styles?: string): string {
    const bytes = parts({
      [sheetPart]: sheetXml(content),
      ...(styles === undefined ? {} : { [stylesPart]: styles }),
    });
    const applied = withCurrentContent(plan, readWorkbook(bytes, "a.xlsx"));
    const back = saveEdits(saveEdits(bytes, applied), invert(applied));
    return partText(back, sheetPart);
  }

  const cell = (address: string, formula: string): EditPlan => ({
    edits: [
      { sheet: "Biểu 1", cell: address, before: { formula }, after: { value: 5, numberFormat: "0.0" } },
    ],
  });

  it("an array formula of one cell", () => {
    const content =
      '<row r="1"><c r="A1"><v>90</v></c><c r="B1"><f t="array" ref="B1">SUM(IF(A1:A1&gt;70,A1:A1,0))</f><v>90</v></c></row>';
    expect(undone(content, cell("B1", "=SUM(IF(A1:A1>70,A1:A1,0))"))).toContain(
      '<f t="array" ref="B1">SUM(IF(A1:A1&gt;70,A1:A1,0))</f>',
    );
    const bytes = parts({ [sheetPart]: sheetXml(content) });
    const data = readWorkbook(bytes, "a.xlsx");
    expect(applyToData(data, cell("B1", "=SUM(IF(A1:A1>70,A1:A1,0))")).sheets[0]?.arrays).toEqual([]);
  });

  it("a formula with a line end of its own", () => {
    const content = '<row r="1"><c r="A1"><v>9</v></c><c r="B1"><f>SUM(&#13;&#10;A1)</f><v>9</v></c></row>';
    expect(undone(content, cell("B1", "=SUM(\r\nA1)"))).toMatch(/<f>SUM\(&#13;(?:&#10;|\n)A1\)<\/f>/);
  });

  it.each([37, 44, 31, 5])("the number format %d, which means another thing in another country", (number) => {
    const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${number}" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    const content = '<row r="1"><c r="A1" s="1"><v>9</v></c></row>';
    const plan: EditPlan = {
      edits: [
        { sheet: "Biểu 1", cell: "A1", before: { value: 9 }, after: { value: 8, numberFormat: "0.0" } },
      ],
    };
    expect(undone(content, plan, styles)).toContain('<c r="A1" s="1"><v>9</v></c>');
  });
});

function packWith(name: string, content: Uint8Array): Uint8Array {
  const text = workbookParts([{ name: "Biểu 1", rows }]);
  return packParts({ ...text, [name]: content });
}

/** The archive with its end in the records that large archives have (PKWARE APPNOTE 4.3.14 to 4.3.16). */
function withLongEnd(bytes: Uint8Array): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const result = new Uint8Array(bytes.length + 76);
  result.set(bytes.subarray(0, end));
  const view = new DataView(result.buffer);
  view.setUint32(end, 0x06064b50, true);
  view.setBigUint64(end + 4, 44n, true);
  view.setBigUint64(end + 24, BigInt(from.getUint16(end + 8, true)), true);
  view.setBigUint64(end + 32, BigInt(from.getUint16(end + 10, true)), true);
  view.setBigUint64(end + 40, BigInt(from.getUint32(end + 12, true)), true);
  view.setBigUint64(end + 48, BigInt(from.getUint32(end + 16, true)), true);
  view.setUint32(end + 56, 0x07064b50, true);
  view.setBigUint64(end + 64, BigInt(end), true);
  view.setUint32(end + 72, 1, true);
  result.set(bytes.subarray(end), end + 76);
  view.setUint16(end + 76 + 8, 0xffff, true);
  view.setUint16(end + 76 + 10, 0xffff, true);
  view.setUint32(end + 76 + 12, 0xffffffff, true);
  view.setUint32(end + 76 + 16, 0xffffffff, true);
  return result;
}
