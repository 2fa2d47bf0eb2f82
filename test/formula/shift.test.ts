import fc from "fast-check";
import { cellAddress } from "../../src/grid/address";
import { shiftFormula } from "../../src/formula/shift";

describe("a formula filled down and to the right", () => {
  test.each([
    ["=C9+C14", "=D11+D16"],
    ["=$C9+C$14+$C$31", "=$C11+D$14+$C$31"],
    ["=SUM(C9:C14)", "=SUM(D11:D16)"],
    ["=SUM(A:B,$A:B)", "=SUM(B:C,$A:C)"],
    ["=SUM(1:2,$1:2)", "=SUM(3:4,$1:4)"],
    ["='Q1 2026'!A1+Q1!A1+Biểu_1!A1", "='Q1 2026'!B3+Q1!B3+Biểu_1!B3"],
    ['="A1 "&A1&"""A1"""', '="A1 "&B3&"""A1"""'],
    ["=LOG10(A1)+ATAN2(A1,2)", "=LOG10(B3)+ATAN2(B3,2)"],
    ["=Bảng[[#All],[A1]]+TổngA1+A1_x+1E5", "=Bảng[[#All],[A1]]+TổngA1+A1_x+1E5"],
    ["=C4*2.5%", "=D6*2.5%"],
    ["='O''Brien A1'!C4", "='O''Brien A1'!D6"],
  ])("%s becomes %s", (formula, expected) => {
    expect(shiftFormula(formula, 2, 1)).toBe(expected);
  });

  test("what moves off the sheet is no reference any more", () => {
    expect(shiftFormula("=A1+$A1+A$1+A:A+XFD1", -1, 1)).toBe("=#REF!+#REF!+B$1+B:B+#REF!");
  });

  test("moving there and back again changes nothing inside the sheet", () => {
    const cell = fc
      .tuple(fc.integer({ min: 100, max: 1000 }), fc.integer({ min: 100, max: 1000 }))
      .map(([row, column]) => cellAddress(row, column));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.integer({ min: -99, max: 99 }), (cells, distance) => {
        const formula = `=SUM(${cells.join(",")})&"A1"`;
        expect(shiftFormula(shiftFormula(formula, distance, -distance), -distance, distance)).toBe(formula);
      }),
    );
  });
});
