import type { SheetData } from "../../../src/grid/sheet";
import { addMarks, removeMarks } from "../../../src/workbook/file/marks";
import { readWorkbook } from "../../../src/workbook/file/read";
import { saveEdits } from "../../../src/workbook/file/save";
import type { Mark } from "../../../src/workbook/port";
import { convert, convertAll, describeWithLibreOffice, recalculate } from "../../support/libreoffice";
import type { SheetDescription } from "../../support/write-workbook";
import { packParts, workbookParts, writeWorkbook } from "../../support/write-workbook";
import { entryNames, partText, storedEntries } from "../../support/zip-entries";

const sheetPart = "xl/worksheets/sheet1.xml";
const stylesPart = "xl/styles.xml";

/** The user's own rule, a validation after it, merged cells before it. */
const report: SheetDescription = {
  name: "Biểu 1",
  rows: [
    ["XẾP LOẠI CHI BỘ NĂM 2021"],
    ["Mức", "Số lượng", "Tỷ lệ"],
    ["HTXSNV", 604, 19.03],
    ["HTTNV", 2346, 74.48],
    ["HTNV", 201, 6.33],
    ["KHTNV", 5, 0.16],
    ["Cộng", 3174, 100],
  ],
  merges: ["A1:C1"],
  afterMerges:
    '<conditionalFormatting sqref="B3:B6"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="B3"><formula1>0</formula1></dataValidation></dataValidations>',
};

function workbookWith(formats: string, sheet = report): Uint8Array {
  const parts = workbookParts([sheet, { name: "Khác", rows: [[1]] }]);
  parts[stylesPart] = (parts[stylesPart] ?? "").replace('<dxfs count="0"/>', formats);
  return packParts(parts);
}

const ownFormat = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';
const original = workbookWith(ownFormat);

const marks: Mark[] = [
  { sheet: "Biểu 1", cell: "B7", formula: "ROUND(B7-SUM(B3:B6),6)<>0", severity: "error" },
  { sheet: "Biểu 1", cell: "C4", formula: "ABS(C4-B4/B$7*100)>0.005", severity: "warning" },
  { sheet: "Khác", cell: "A1", formula: 'AND(A1=1,"a&b"<>"")', severity: "warning" },
];

describe("marks in a workbook", () => {
  const marked = addMarks(original, marks);
  const sheet = partText(marked, sheetPart);

  test("stand after the merged cells and the user's rules, before the validations", () => {
    expect(sheet).toMatch(
      /<\/mergeCells><conditionalFormatting sqref="B3:B6">.*<conditionalFormatting sqref="B7">.*<conditionalFormatting sqref="C4">.*<\/conditionalFormatting><dataValidations/,
    );
  });

  test("are the check itself as a rule, with priorities that are free", () => {
    expect(sheet).toContain(
      '<cfRule type="expression" dxfId="1" priority="2"><formula>AND(N(&quot;khop-so&quot;)=0,ROUND(B7-SUM(B3:B6),6)&lt;&gt;0)</formula></cfRule>',
    );
    expect(sheet).toContain('dxfId="2" priority="3"');
  });

  test("differ by letters and border as well as by colour", () => {
    const formats = /<dxfs count="3">(.*)<\/dxfs>/.exec(partText(marked, stylesPart))?.[1]?.split("</dxf>");
    expect(formats?.slice(1, 3).map((format) => /<(b|i|u)\/>.*style="(\w+)"/.exec(format)?.slice(1))).toEqual(
      [
        ["b", "thin"],
        ["i", "dashed"],
      ],
    );
  });

  test("leave values, the user's rules and every other part alone", () => {
    expect(readWorkbook(marked, "a.xlsx")).toEqual(readWorkbook(original, "a.xlsx"));
    expect(sheet).toContain(report.afterMerges?.split("<dataValidations")[0] ?? "?");
    const after = storedEntries(marked);
    const changed = [...storedEntries(original)].filter(([name, stored]) => after.get(name) !== stored);
    expect(changed.map(([name]) => name)).toEqual([sheetPart, "xl/worksheets/sheet2.xml", stylesPart]);
  });

  test("are replaced, not repeated, by a second run", () => {
    expect(addMarks(marked, marks)).toEqual(marked);
    expect(partText(addMarks(marked, marks.slice(0, 1)), sheetPart)).not.toContain('sqref="C4"');
  });

  test("a sheet or a cell that is not there is a mistake of the caller", () => {
    expect(() => addMarks(original, [{ ...marks[0], sheet: "Biểu 9" } as Mark])).toThrow("no such sheet");
    expect(() => addMarks(original, [{ ...marks[0], cell: "B0" } as Mark])).toThrow("not a cell address");
  });
});

describe("removing the marks", () => {
  test.each([
    ["formats of the user", ownFormat],
    ["an empty list of formats", '<dxfs count="0"/>'],
    ["an empty list with a closing tag", '<dxfs count="0"></dxfs>'],
    ["no list of formats", ""],
  ])("restores every part exactly: %s", (_, formats) => {
    const bytes = workbookWith(formats);
    const back = removeMarks(addMarks(bytes, marks));
    expect(entryNames(back)).toEqual(entryNames(bytes));
    for (const name of entryNames(bytes)) expect(partText(back, name)).toBe(partText(bytes, name));
  });

  test("restores a sheet of which figures were mended in between", () => {
    const edit = { sheet: "Biểu 1", cell: "B4", before: { value: 2346 }, after: { value: 2364 } };
    const mended = saveEdits(original, { edits: [edit] });
    const back = removeMarks(saveEdits(addMarks(original, marks), { edits: [edit] }));
    expect(partText(back, sheetPart)).toBe(partText(mended, sheetPart));
  });

  test("leaves a workbook without marks byte for byte", () => {
    expect(removeMarks(original)).toBe(original);
    expect(addMarks(original, [])).toBe(original);
  });

  test("takes a rule of ours out of a range that also has rules of the user", () => {
    const parts = workbookParts([report]);
    const ours =
      '<cfRule type="expression" priority="9"><formula>AND(n( "khop-so" ) = 0, B7&lt;&gt;0)</formula></cfRule>';
    parts[sheetPart] = (parts[sheetPart] ?? "").replace("</cfRule></cond", `</cfRule>${ours}</cond`);
    expect(partText(removeMarks(packParts(parts)), sheetPart)).toBe(workbookParts([report])[sheetPart]);
  });
});

describe("rules that Excel moved to the sheet's extensions, because they refer to another sheet", () => {
  const rule = (formula: string) =>
    `<x14:conditionalFormatting><x14:cfRule type="expression" priority="2"><xm:f>${formula}</xm:f></x14:cfRule><xm:sqref>B7</xm:sqref></x14:conditionalFormatting>`;
  const ours = rule("AND(N(&quot;khop-so&quot;)=0,B7&lt;&gt;Khác!A1)");
  const users = rule("B7&gt;Khác!A1");
  const extension = (...rules: string[]) =>
    `<ext uri="{78C0D931}"><x14:conditionalFormattings>${rules.join("")}</x14:conditionalFormattings></ext>`;
  const other = '<ext uri="{CCE6A557}"><x14:dataValidations/></ext>';
  const sheetWith = (end: string) => {
    const parts = workbookParts([report]);
    parts[sheetPart] = (parts[sheetPart] ?? "").replace("</worksheet>", `${end}</worksheet>`);
    return parts;
  };

  test.each([
    ["all ours", extension(ours), ""],
    ["beside other extensions", extension(ours, ours) + other, other],
    ["beside rules of the user", extension(ours, users), extension(users)],
  ])("are removed: %s", (_, before, after) => {
    const list = (content: string) => (content === "" ? "" : `<extLst>${content}</extLst>`);
    const cleaned = removeMarks(packParts(sheetWith(list(before))));
    expect(partText(cleaned, sheetPart)).toBe(sheetWith(list(after))[sheetPart]);
  });

  test("count as taken priorities, and new rules do not land among them", () => {
    const marked = partText(
      addMarks(packParts(sheetWith(`<extLst>${extension(users)}</extLst>`)), marks.slice(0, 1)),
      sheetPart,
    );
    expect(marked).toMatch(/sqref="B7"><cfRule type="expression" dxfId="0" priority="3">.*<dataValidations/);
  });
});

test("a sheet with prefixed tags and protection gets prefixed rules in the right place", () => {
  const parts = workbookParts([{ name: "Biểu 1", rows: [] }]);
  parts[sheetPart] =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/><x:sheetProtection sheet="1"/><x:hyperlinks/></x:worksheet>';
  const marked = addMarks(packParts(parts), marks.slice(0, 1));
  expect(partText(marked, sheetPart)).toMatch(
    /<x:sheetProtection sheet="1"\/><x:conditionalFormatting sqref="B7"><x:cfRule .*<\/x:conditionalFormatting><x:hyperlinks\/>/,
  );
});

describeWithLibreOffice("in LibreOffice", () => {
  const sheetOf = (bytes: Uint8Array): SheetData | undefined => readWorkbook(bytes, "a.xlsx").sheets[0];

  test("the rules are there, with their formulas", () => {
    const flat = new TextDecoder().decode(convert(addMarks(original, marks), "xlsx", "fods"));
    expect(flat).toMatch(/calcext:conditional-format [^>]*target-range-address="[^"]*B7[.:B7]*"/);
    expect(flat).toContain("formula-is(AND(N(&quot;khop-so&quot;)=0");
  }, 120_000);

  test("a mark is on while the figure is wrong and off once it is mended", () => {
    // The rule's formula as it stands in the file, put into a cell, is evaluated by LibreOffice.
    const text = partText(addMarks(original, marks), sheetPart);
    const formula = /sqref="B7">.*?<formula>(.*?)<\/formula>/.exec(text)?.[1] ?? "";
    const rows = [
      ...report.rows,
      undefined,
      [
        {
          formula: formula
            .replace(/&quot;/g, '"')
            .replace(/&lt;/g, "<")
            .replace(/&gt;/g, ">"),
        },
      ],
    ];
    const wrong = writeWorkbook([{ ...report, rows, afterMerges: "" }]);
    const edit = { sheet: "Biểu 1", cell: "B4", before: { value: 2346 }, after: { value: 2364 } };
    const [before, after] = convertAll([wrong, saveEdits(wrong, { edits: [edit] })], "xlsx", "xlsx");
    if (!before || !after) throw new Error("not converted");
    expect(sheetOf(before)?.values[8]?.[0]).toBe(true);
    expect(sheetOf(after)?.values[8]?.[0]).toBe(false);
  }, 120_000);

  test("marks are known and removed after LibreOffice saved the file, and the user's rule stays", () => {
    const saved = recalculate(addMarks(original, marks));
    expect(partText(saved, sheetPart)).toContain("khop-so");
    const text = partText(removeMarks(saved), sheetPart);
    expect(text).not.toContain("khop-so");
    expect(text).toContain('sqref="B3:B6"');
    expect(convertAll([removeMarks(saved)], "xlsx", "fods")[0]).not.toBeNull();
  }, 120_000);
});
