/** @jest-environment jsdom */
import { punctuationOf, readCopiedHtml, readCopiedText } from "../../../src/workbook/univer/clipboard";

const texts = (table: ReturnType<typeof readCopiedHtml>) => table?.map((row) => row.map(({ text }) => text));

describe("plain text on the clipboard", () => {
  test.each([
    ["85,25%", [["85,25%"]]],
    ["85,25%\r\n", [["85,25%"]]],
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t\r\n\t4",
      [
        ["1", ""],
        ["", "4"],
      ],
    ],
    ['"Chi bộ\nthôn 1"\t20\r\n', [["Chi bộ\nthôn 1", "20"]]],
    ['"Thôn ""Đông"""\t7', [['Thôn "Đông"', "7"]]],
    ['5" ống\t7', [['5" ống', "7"]]],
    ["1\n\n3", [["1"], [""], ["3"]]],
    ["\t", [["", ""]]],
    ["a\rb", [["a"], ["b"]]],
  ])("%j", (copied, rows) => expect(texts(readCopiedText(copied))).toEqual(rows));
});

describe("a table on the clipboard", () => {
  test("as Excel writes it", () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
      <table border=0 cellpadding=0 style='border-collapse:collapse'><!--StartFragment-->
      <col width=64 span=2>
      <tr height=20><td height=20 class=xl65 align=right>85,25%</td><td class=xl66>Chi bộ
        thôn 1</td></tr>
      <tr><td colspan=2 style='mso-ignore:colspan'>3.174<span style='mso-spacerun:yes'>  </span></td></tr>
      <!--EndFragment--></table></body></html>`;
    expect(texts(readCopiedHtml(html))).toEqual([
      ["85,25%", "Chi bộ thôn 1"],
      ["3.174", ""],
    ]);
  });

  test("as Word writes it, with paragraphs in cells and a cell over two rows", () => {
    const html = `<table class=MsoTableGrid><tr><td rowspan=2><p class=MsoNormal><b><span lang=VI>Chi bộ</span></b></p>
      <p class=MsoNormal>thôn 1<o:p></o:p></p></td><td><p>20&nbsp;</p></td></tr>
      <tr><td><p class=MsoNormal align=right>12,28<o:p></o:p></p></td></tr></table>`;
    expect(texts(readCopiedHtml(html))).toEqual([
      ["Chi bộ\nthôn 1", "20"],
      ["", "12,28"],
    ]);
  });

  test("as LibreOffice writes it, with the figures themselves", () => {
    const html = `<table cellspacing="0" border="0"><tr><td align="right" sdval="0.744803" sdnum="1033;0;0.00%">74.48%</td>
      <td align="left">Tổng<br>cộng</td></tr></table>`;
    expect(readCopiedHtml(html)).toEqual([[{ text: "74.48%", figure: 0.744803 }, { text: "Tổng\ncộng" }]]);
  });

  test("is none where there is only text", () => {
    expect(readCopiedHtml("<p>Chi bộ thôn 1</p>")).toBeNull();
  });
});

describe("the punctuation of a copied table", () => {
  const table = (...cells: string[]) => cells.map((text) => [{ text }]);
  test.each([
    ["other settings say so", table("85.25", "3,174"), "en"],
    ["own figures say so", table("85,25", "3.174"), "vi"],
    ["nothing says so", table("3.174", "Hòa Bình"), "vi"],
    ["both do", table("85.25", "85,25", "3.174"), "vi"],
  ])("%s", (_, copied, language) => expect(punctuationOf(copied, "vi")).toBe(language));
});
