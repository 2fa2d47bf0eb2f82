import { readPresentation } from "../../../src/workbook/presentation/read";
import { packParts, workbookParts } from "../../support/write-workbook";

const sheetPart = "xl/worksheets/sheet1.xml";

const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="13"/><name val="Times New Roman"/></font>' +
  '<font><b/><i/><u/><sz val="14"/><color theme="4" tint="-0.25"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"><color indexed="64"/></left><bottom style="double"><color rgb="FF9C0006"/></bottom></border></borders>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="10" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="2" textRotation="135"/></xf></cellXfs>' +
  '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

const comments =
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Người duyệt</author></authors>' +
  '<commentList><comment ref="B5" authorId="0"><text><r><t>Đối chiếu </t></r><r><t>với biểu gốc</t></r></text></comment></commentList></comments>';

function fileWith(sheet: string): Uint8Array {
  const parts = workbookParts([{ name: "Biểu 1", rows: [["Mức", "Số lượng"]] }]);
  parts["xl/styles.xml"] = styles;
  parts[sheetPart] =
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`;
  parts["xl/comments1.xml"] = comments;
  parts["xl/worksheets/_rels/sheet1.xml.rels"] =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
  return packParts(parts);
}

const file = fileWith(
  '<sheetPr><tabColor rgb="FF00B050"/></sheetPr>' +
    '<sheetViews><sheetView showGridLines="0" tabSelected="1"><pane xSplit="2" ySplit="4" topLeftCell="C5" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="16.5"/>' +
    '<cols><col min="1" max="1" width="5"/><col min="2" max="3" width="30" hidden="1"/></cols>' +
    '<sheetData><row r="1" ht="33" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>BIỂU 1</t></is></c><c r="C1"/></row>' +
    '<row r="3" hidden="1"/></sheetData>' +
    '<conditionalFormatting sqref="B5:B9 D5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>$B$4</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="C5"><cfRule type="expression" dxfId="0" priority="1"><formula>C5&lt;&gt;SUM(A5:B5)</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="E5"><cfRule type="dataBar" priority="3"><dataBar/></cfRule></conditionalFormatting>',
);

describe("how a workbook looks", () => {
  const { looks, sheets, digitWidth } = readPresentation(file);
  const sheet = sheets[0];

  test("letters, with the theme's colours made darker by their tint", () => {
    expect(looks[1]?.font).toEqual({
      name: "Times New Roman",
      size: 14,
      bold: true,
      italic: true,
      underline: true,
      colour: "#376092",
    });
  });

  test("fills, borders and number formats", () => {
    expect(looks[1]?.fill).toBe("#FFEB9C");
    expect(looks[1]?.border).toEqual({
      left: { line: "thin", colour: "#000000" },
      bottom: { line: "double", colour: "#9C0006" },
    });
    expect(looks[1]?.numberFormat).toBe("0.00%");
    expect(looks[0]).not.toHaveProperty("fill");
  });

  test("alignment, wrapping, indents and turned texts", () => {
    expect(looks[1]?.alignment).toEqual({
      horizontal: "center",
      vertical: "center",
      wrap: true,
      indent: 2,
      rotation: -45,
    });
  });

  test("which cells have which look, among them empty ones", () => {
    expect(sheet?.looks[0]?.[0]).toBe(1);
    expect(sheet?.looks[0]?.[2]).toBe(0);
    expect(sheet?.looks[0]?.[1]).toBeUndefined();
  });

  test("rows, columns and what stays in view", () => {
    expect(sheet?.rows.get(0)).toEqual({ height: 33, hidden: false });
    expect(sheet?.rows.get(2)).toEqual({ hidden: true });
    expect(sheet?.columns).toEqual([
      { from: 0, to: 0, width: 5, hidden: false },
      { from: 1, to: 2, width: 30, hidden: true },
    ]);
    expect(sheet?.frozen).toEqual({ rows: 4, columns: 2 });
    expect(sheet?.defaultRowHeight).toBe(16.5);
    expect([sheet?.gridlines, sheet?.tabColour]).toEqual([false, "#00B050"]);
    expect(digitWidth).toBe(9);
  });

  test("notes, their runs joined", () => {
    expect(sheet?.notes).toEqual([{ row: 4, column: 1, text: "Đối chiếu với biểu gốc" }]);
  });

  test("conditional formats as formulas in the order of their priority; bars are left to the file", () => {
    expect(sheet?.rules.map(({ formula, ranges }) => [formula, ranges.length])).toEqual([
      ["C5<>SUM(A5:B5)", 1],
      ["B5>($B$4)", 2],
    ]);
    expect(sheet?.rules[0]?.look).toEqual({ font: { bold: true, colour: "#9C0006" }, fill: "#FFC7CE" });
  });
});
