import fc from "fast-check";
import { parseFormula } from "../../src/formula/parse";
import { shiftFormula, shifterOf } from "../../src/formula/shift";
import { templateOf } from "../../src/formula/template-key";

describe("formulas that are copies of one", () => {
  it.each([
    ["=A1+B1", "=A62331+B62331", true],
    ['=IF(C2=0,"",ROUND(D2/C2*100,2))', '=IF(C9=0,"",ROUND(D9/C9*100,2))', true],
    ["=SUM(C$3:C7)", "=SUM(C$3:C8)", true],
    ["='Biểu 1'!C3*$B$1", "='Biểu 1'!D4*$B$1", true],
    ["=SUM(B:B)", "=SUM(C:C)", true],
    ["=A1+B1", "=A1+B2", false],
    ['=A1&"A1"', '=A2&"A2"', false],
    ["=XFE1", "=XFE2", false],
    ["=A01", "=A02", false],
    ["=LOG10(A1)", "=LOG11(A1)", false],
    ["=Quý1!A1", "=Quý2!A1", false],
    ["=A1*7", "=A1*8", false],
    ["=A$1", "=A$2", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(templateOf(one).key === templateOf(other).key).toBe(same);
  });

  it("read as they would alone, in whatever order they come", () => {
    const reference = fc
      .tuple(fc.boolean(), fc.integer({ min: 0, max: 25 }), fc.boolean(), fc.integer({ min: 1, max: 400 }))
      .map(
        ([fixedColumn, column, fixedRow, row]) =>
          `${fixedColumn ? "$" : ""}${String.fromCharCode(65 + column)}${fixedRow ? "$" : ""}${row}`,
      );
    const term = fc.oneof(
      reference,
      fc.tuple(reference, reference).map(([one, other]) => `SUM(${one}:${other})`),
      fc.constantFrom("7", '"A1"', "Biểu!B2", "'Biểu 2'!$C$3", "tổng", "B:B", "$3:$4"),
    );
    const formula = fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => `=${terms.join("+")}`);
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 5 }),
        (text, rows, columns) => {
          parseFormula(text);
          const copy = shiftFormula(text, rows, columns);
          expect(shifterOf(text)(rows, columns)).toBe(copy);
          // A blank keeps the text from being known, and changes nothing of what it says.
          const alone = parseFormula(`= ${copy.slice(1)}`);
          expect(parseFormula(copy)).toEqual(alone);
        },
      ),
      { numRuns: 500, seed: 14 },
    );
  });
});
