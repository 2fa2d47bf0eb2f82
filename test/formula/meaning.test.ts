import fc from "fast-check";
import { columnLetters } from "../../src/grid/address";
import { meaningOf, parseFormula, shiftFormula, unguarded } from "../../src/formula";
import type { FormulaNode } from "../../src/formula";

function read(formula: string): FormulaNode {
  const node = parseFormula(formula);
  if (!node) throw new Error(`${formula} was not read`);
  return node;
}

const meaning = (formula: string): string => meaningOf(read(formula), null);

describe("what a formula computes", () => {
  it.each([
    ["=A1+A2+A3", "=SUM(A1:A3)"],
    ["=SUM(A1:A3)", "=SUBTOTAL(9,A1:A3)"],
    ["=SUM(A3,A1:A2)", "=SUM(A1:A3)"],
    ["=+B13", "=B13"],
    ["=B1/C1*100", "=100*B1/C1"],
    ["=B1/C1%", "=B1/(C1/100)"],
    ["=A1-B1", "=SUM(A1,-B1)"],
    ["=$D$5+D6", "=D5+D6"],
    ["=Nguồn!A1", "='NGUỒN'!A1"],
  ])("%s is %s", (one, other) => {
    expect(meaning(one)).toBe(meaning(other));
  });

  it.each([
    ["=SUM(A1:A3)", "=SUM(A1:A4)"],
    ["=A1-B1", "=B1-A1"],
    ["=A1/B1", "=B1/A1"],
    ["=SUM(A1:A3)", "=AVERAGE(A1:A3)"],
    ["=SUM(A1:A3)", "=SUBTOTAL(1,A1:A3)"],
    ["=A1*1.05", "=A1*1.06"],
    ["=Nguồn!A1", "=A1"],
    ["=A1>B1", "=B1>A1"],
  ])("%s is not %s", (one, other) => {
    expect(meaning(one)).not.toBe(meaning(other));
  });

  it.each([
    ['=IF(C4=0,"",ROUND(B4/C4*100,2))', "=B4/C4*100"],
    ["=IFERROR(B4/C4,0)", "=B4/C4"],
    ["=IF(C4>5,B4,B5)", "=IF(C4>5,B4,B5)"],
  ])("%s guards %s", (guarded, inner) => {
    expect(meaningOf(unguarded(read(guarded)), null)).toBe(meaning(inner));
  });

  it("of a copy is the same as seen from its own cell", () => {
    const formulas = ["=SUM(C4:F4)", "=C4-D4", "=C4/$D$12*100", "=C4+D5-E$3", "=AVERAGE(C4:C9)/$B4"];
    fc.assert(
      fc.property(
        fc.constantFrom(...formulas),
        fc.nat({ max: 40 }),
        fc.nat({ max: 20 }),
        (formula, down, right) => {
          const copy = shiftFormula(formula, down, right);
          expect(meaningOf(read(copy), { row: 3 + down, column: 6 + right })).toBe(
            meaningOf(read(formula), { row: 3, column: 6 }),
          );
        },
      ),
    );
  });

  it("of a sum does not depend on the order of its terms", () => {
    const term = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(term, { minLength: 2, maxLength: 8 }), (terms) => {
        const write = (list: typeof terms): string =>
          `=0${list.map(([row, column, plus]) => `${plus ? "+" : "-"}${columnLetters(column)}${row + 1}`).join("")}`;
        expect(meaning(write([...terms].reverse()))).toBe(meaning(write(terms)));
      }),
    );
  });
});
