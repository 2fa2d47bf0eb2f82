import fc from "fast-check";
import { asLiteral, fromLiteral, isSafeFormula } from "../../src/edits/literal";

describe("text is always written as text", () => {
  test.each([
    "=SUM(A1:A9)",
    "=cmd|' /C calc'!A0",
    "+84 912",
    "-x",
    "@SUM",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=1",
    "＝1",
    "'02",
  ])("%j gets an apostrophe", (text) => {
    expect(asLiteral(text)).toBe(`'${text}`);
  });

  test.each(["Chi bộ 1", "2.364", "19,03%", "", " =1", "(12)"])("%j stays as it is", (text) => {
    expect(asLiteral(text)).toBe(text);
  });

  test("whatever the text, what stands in the cell afterwards is the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(asLiteral(text)).not.toMatch(/^[=+\-@\t\r\n\0]/);
        expect(fromLiteral(asLiteral(text))).toBe(text);
      }),
    );
  });
});

describe("formulas that may be written", () => {
  test.each([
    "=SUM(C9,C14)",
    '=IF(OR(B$6=0,B$6=""),"",ROUND(B3/B$6*100,2))',
    "=IFERROR('Biểu 1 (2021)'!$C$3/Phụ_lục!C31,\"\")",
    "=-B2+A:A%",
    '=SUM($4:$4)&"đ=1"',
    "=CEILING(0.9*C5,1)<>C6",
  ])("%s", (formula) => {
    expect(isSafeFormula(formula)).toBe(true);
  });

  test.each([
    ["no equals sign", "SUM(A1)"],
    ["nothing after it", "="],
    ["a function that reaches outside", '=WEBSERVICE("http://x")'],
    ["a link that is clicked", '=HYPERLINK("http://x","y")'],
    ["another file", "='[khac.xlsx]Biểu 1'!A1"],
    ["another file, unquoted", "=[1]Sheet1!A1"],
    ["DDE", "=cmd|'/C calc'!A0"],
    ["an open bracket", "=SUM(A1"],
    ["a bracket too many", "=A1)"],
    ["a name", "=BiMat+1"],
    ["an address beyond the sheet", "=XFE1"],
    ["braces", "={1,2}"],
    ["a text that does not end", '="abc'],
    ["INDIRECT", '=INDIRECT("A1")'],
  ])("not %s", (_, formula) => {
    expect(isSafeFormula(formula)).toBe(false);
  });

  test("a long or strange text is answered at once", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isSafeFormula(`=${text}`) === "boolean"));
    expect(isSafeFormula(`=${"(".repeat(8000)}`)).toBe(false);
    expect(isSafeFormula(`=${"a".repeat(8000)}`)).toBe(false);
  });
});
