import { addMarks } from "../../../src/workbook/file/marks";
import { readMarks } from "../../../src/workbook/file/read-marks";
import type { Mark } from "../../../src/workbook/port";
import { MOST_RULE_CELLS } from "../../../src/workbook/rule-marks";
import { convert, describeWithLibreOffice } from "../../support/libreoffice";
import { packParts, workbookParts, writeWorkbook } from "../../support/write-workbook";

const sheets = [
  {
    name: "Biểu 1",
    rows: [
      ["HTTNV", 2346],
      ["Cộng", 3174],
    ],
  },
  { name: "Khác", rows: [[1]] },
];
const marks: Mark[] = [
  { sheet: "Biểu 1", cell: "B2", formula: "ROUND(B2-SUM(B1:B1),6)<>0", severity: "error" },
  { sheet: "Biểu 1", cell: "B1", formula: "NOT(ISFORMULA(B1))", severity: "warning" },
  { sheet: "Khác", cell: "A1", formula: 'AND(A1=1,"a&b, ""c"""<>"")', severity: "warning" },
];
const rule = (sqref: string, formula: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
const fileWith = (afterMerges: string): Uint8Array =>
  writeWorkbook([{ name: "Biểu 1", rows: [[1]], afterMerges }]);

describe("the marks of a workbook file", () => {
  test("are those that were added, newer functions and quotes included", () => {
    expect(readMarks(addMarks(writeWorkbook(sheets), marks))).toEqual(marks);
  });

  test("are none in a workbook without marks, nor are the user's own rules", () => {
    expect(readMarks(writeWorkbook(sheets))).toEqual([]);
    expect(readMarks(fileWith(rule("A1:A9", "A1&gt;1000")))).toEqual([]);
    // Only the whole signature makes a rule ours.
    expect(readMarks(fileWith(rule("A1", "A1=&quot;khop-so&quot;")))).toEqual([]);
  });

  test("are known again with blanks and other letters in the formula", () => {
    const written = "and( n( &quot;khop-so&quot; ) = 0 , A1&lt;0 )";
    expect(readMarks(fileWith(rule("A1", written)))).toEqual([
      { sheet: "Biểu 1", cell: "A1", formula: "A1<0", severity: "error" },
    ]);
  });

  test("of a rule that was copied on are told for each cell, with the cell's own references", () => {
    const copied = rule("C4:C5 E4", "AND(N(&quot;khop-so&quot;)=0,C4&lt;&gt;B4/B$8)");
    expect(readMarks(fileWith(copied)).map(({ cell, formula }) => `${cell} ${formula}`)).toEqual([
      "C4 C4<>B4/B$8",
      "C5 C5<>B5/B$8",
      "E4 E4<>D4/D$8",
    ]);
  });

  test("of a rule that was copied over a whole column are not told a million times", () => {
    const copied = rule("C1:C1048576", "AND(N(&quot;khop-so&quot;)=0,C1&lt;0)");
    expect(readMarks(fileWith(copied))).toHaveLength(MOST_RULE_CELLS);
  });

  test("are found among the rules that Excel moved to the sheet's extensions", () => {
    const parts = workbookParts([{ name: "Biểu 1", rows: [[1]] }]);
    const part = "xl/worksheets/sheet1.xml";
    const moved =
      '<extLst><ext uri="{78C0D931}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2"><xm:f>AND(N("khop-so")=0,B7&lt;&gt;Khác!A1)</xm:f><x14:dxf/></x14:cfRule><xm:sqref>B7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    parts[part] = (parts[part] ?? "").replace("</worksheet>", `${moved}</worksheet>`);
    expect(readMarks(packParts(parts))).toEqual([
      { sheet: "Biểu 1", cell: "B7", formula: "B7<>Khác!A1", severity: "error" },
    ]);
  });
});

describeWithLibreOffice("in LibreOffice", () => {
  test("marks are read back from the file it saved, severity included", () => {
    const saved = convert(addMarks(writeWorkbook(sheets), marks), "xlsx", "xlsx");
    const byCell = (list: readonly Mark[]) =>
      [...list].sort((one, other) => (one.cell < other.cell ? -1 : 1));
    expect(byCell(readMarks(saved))).toEqual(byCell(marks));
  }, 120_000);
});
