import fc from "fast-check";
import { cellAddress, rangeAddress } from "../../src/grid/address";
import {
  parseFormula,
  references,
  relativeForm,
  statementOf,
  type FormulaNode,
  type Term,
} from "../../src/formula";

function read(formula: string): FormulaNode {
  const node = parseFormula(formula);
  if (!node) throw new Error(`${formula} was not read`);
  return node;
}

/** A term as its sign, sheet and range. */
const written = (terms: readonly Term[]) =>
  terms
    .map(
      ({ sheet, range, sign }) =>
        (sign === 1 ? "+" : "-") + (sheet === null ? "" : `${sheet}!`) + rangeAddress(range),
    )
    .join("");

/** A statement as one line: kind, terms, factor, decimals. */
function said(formula: string): string | null {
  const statement = statementOf(read(formula));
  if (!statement) return null;
  const shown = `×${statement.factor}${statement.decimals === null ? "" : ` to ${statement.decimals}`}`;
  switch (statement.kind) {
    case "sum":
    case "difference":
    case "average":
      return `${statement.kind} ${written(statement.terms)} ${shown}`;
    case "ratio":
      return `ratio ${written(statement.numerator)} ÷ ${
        statement.constantDenominator ?? written(statement.denominator)
      } ${shown}`;
    case "change":
      return `change ${written(statement.first)} → ${written(statement.second)} ${shown}`;
  }
}

describe("references", () => {
  test.each([
    ["=SUM(A1:A3)", ["A1:A3"]],
    ["='Biểu 1'!$A$1+'O''Brien'!B2", ["Biểu 1!A1", "O'Brien!B2"]],
    ["=Sheet2!C5*100/$D$9", ["Sheet2!C5", "D9"]],
    ["=SUM(B3:A1)", ["A1:B3"]],
    ['=IF(C5=0,"A1",D5/C5)', ["C5", "D5", "C5"]],
    ["=-A1%", ["A1"]],
    ["=SUM(A1,\n  B1)", ["A1", "B1"]],
    ["=TyLe*A1", ["A1"]],
    ["=@A1", ["A1"]],
  ])("%s", (formula, expected) => {
    const found = references(read(formula)).map(
      ({ sheet, range }) => (sheet === null ? "" : `${sheet}!`) + rangeAddress(range),
    );
    expect(found).toEqual(expected);
  });

  test("dollar signs belong to the edge they fix, whichever corner is written first", () => {
    expect(references(read("=B$3:$A1"))[0]).toEqual({
      sheet: null,
      range: { top: 0, left: 0, bottom: 2, right: 1 },
      absolute: { top: false, left: true, bottom: true, right: false },
    });
  });

  test("whole columns and rows reach the sheet's edge", () => {
    expect(references(read("=SUM(C:C)"))[0]?.range).toEqual({ top: 0, left: 2, bottom: 1_048_575, right: 2 });
    expect(references(read("=SUM($2:3)"))[0]).toMatchObject({
      range: { top: 1, left: 0, bottom: 2, right: 16_383 },
      absolute: { top: true, bottom: false },
    });
  });
});

describe("what cannot be read is null, never half a formula", () => {
  test.each([
    ["no formula", "SUM(A1)"],
    ["a union", "=SUM((A1,B1))"],
    ["an intersection", "=A1 B1"],
    ["an array constant", "=SUM({1,2;3})"],
    ["a semicolon of another language", "=SUM(A1:A3;B1)"],
    ["a structured reference", "=Bảng1[Tổng]"],
    ["another file", "=[1]Sheet1!A1"],
    ["sheets in depth", "=SUM('Q1:Q4'!A1)"],
    ["a spilled range", "=A1#"],
    ["an unclosed bracket", "=SUM(A1:A3"],
    ["a bracket too many", "=SUM(A1:A3))"],
    ["an unclosed text", '="A1'],
    ["an unclosed sheet name", "='Biểu 1!A1"],
    ["two operands side by side", "=(A1)(B1)"],
    ["an operator at the end", "=A1+"],
    ["a lone column", "=SUM(A:A3)"],
    ["nothing", "="],
    ["a very long formula", `=${"A1+".repeat(3000)}A1`],
    ["very deep brackets", `=${"(".repeat(4000)}A1${")".repeat(4000)}`],
    ["a very long number", `=A${"1".repeat(8000)}`],
  ])("%s", (_, formula) => {
    expect(parseFormula(formula)).toBeNull();
    expect(relativeForm(formula, 0, 0)).toBeNull();
  });

  test("errors, empty arguments and percent signs are kept", () => {
    expect(read("=#REF!+1")).toMatchObject({ left: { type: "error", value: "#REF!" } });
    expect(read("=IF(A1,,0)")).toMatchObject({ arguments: [{}, { type: "missing" }, { value: 0 }] });
    expect(read("=A1%+B1")).toMatchObject({ operator: "+", left: { type: "percent" } });
    expect(read("=-2^2")).toMatchObject({ operator: "^", left: { type: "negation" } });
    expect(read("=_xlfn.IFNA(a1,true)")).toMatchObject({ name: "IFNA", arguments: [{}, { value: true }] });
  });

  test("any text at all is read or refused, without a throw", () => {
    const pieces = fc.constantFrom(..."=()+-*/^&<>%,;:!'\"$#@{}[] A1B2SUMIF0.9Eế\n".split(""));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (characters) => {
        const node = parseFormula(`=${characters.join("")}`);
        if (node) statementOf(node);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("relativeForm", () => {
  test("is the same for copies made by filling", () => {
    expect(relativeForm("=C2/$B2*100", 1, 3)).toBe("=RC[-1]/RC2*100");
    expect(relativeForm("= c31 / $B31 * 100", 30, 3)).toBe("=RC[-1]/RC2*100");
    expect(relativeForm("=SUM(C9:C$13,'Biểu 1'!$A$1)", 13, 2)).toBe("=SUM(R[-5]C:R13C,'biểu 1'!R1C1)");
  });

  test("keeps the brackets that matter", () => {
    expect(relativeForm("=(A1-(B1-C1))/(D1)", 0, 0)).toBe("=(RC-(RC[1]-RC[2]))/RC[3]");
    expect(relativeForm("=A1-B1-C1", 0, 0)).toBe("=RC-RC[1]-RC[2]");
    expect(relativeForm("=(-A1)^2", 0, 0)).toBe("=-RC^2");
    expect(relativeForm("=-(A1^2)", 0, 0)).toBe("=-(RC^2)");
  });

  test("does not depend on the cell a relative formula was moved to", () => {
    const place = fc.record({ row: fc.nat(500), column: fc.nat(50) });
    fc.assert(
      fc.property(place, place, place, (cell, operand, move) => {
        const formula = (down: number, right: number) =>
          `=IFERROR(${cellAddress(operand.row + down, operand.column + right)}/$A$1,0)`;
        expect(
          relativeForm(formula(move.row, move.column), cell.row + move.row, cell.column + move.column),
        ).toBe(relativeForm(formula(0, 0), cell.row, cell.column));
      }),
    );
  });
});

describe("statementOf", () => {
  test.each([
    ["=SUM(C9:C13)", "sum +C9:C13 ×1"],
    ["=SUM(C9:C13,C15,C17:C20)", "sum +C9:C13+C15+C17:C20 ×1"],
    ["=A1+B1+C1", "sum +A1+B1+C1 ×1"],
    ["=+D9+D14", "sum +D9+D14 ×1"],
    ["=SUM('Biểu 2'!C5:C9)", "sum +Biểu 2!C5:C9 ×1"],
    ["=SUBTOTAL(9,C9:C13)", "sum +C9:C13 ×1"],
    ["=SUBTOTAL(109,C9:C13)+C20", "sum +C9:C13+C20 ×1"],
    ["=N(A1)+VALUE(B1)", "sum +A1+B1 ×1"],
    ["=A1-B1", "difference +A1-B1 ×1"],
    ["=A1-B1-C1", "difference +A1-B1-C1 ×1"],
    ["=A1-(B1-C1)", "difference +A1-B1+C1 ×1"],
    ["=-B1+A1", "difference +A1-B1 ×1"],
    ["=SUM(A1:A5)-A3", "difference +A1:A5-A3 ×1"],
    ["=AVERAGE(D5:D9)", "average +D5:D9 ×1"],
    ["=ROUND(AVERAGE(D5:D9,D11),1)", "average +D5:D9+D11 ×1 to 1"],
    ["=SUBTOTAL(101,D5:D9)", "average +D5:D9 ×1"],
    ["=(A1+B1+C1)/3", "average +A1+B1+C1 ×1"],
    ["=SUM(A1:A4)/4", "average +A1:A4 ×1"],
  ])("%s says %s", (formula, expected) => {
    expect(said(formula)).toBe(expected);
  });

  test.each([
    ["=D5/C5", "ratio +D5 ÷ +C5 ×1"],
    ["=D5/C5*100", "ratio +D5 ÷ +C5 ×100"],
    ["=D5*100/C5", "ratio +D5 ÷ +C5 ×100"],
    ["=100*D5/C5", "ratio +D5 ÷ +C5 ×100"],
    ["=D5/C5%", "ratio +D5 ÷ +C5 ×100"],
    ["=D5/C5*100%", "ratio +D5 ÷ +C5 ×1"],
    ["=D5/SUM(D5:G5)", "ratio +D5 ÷ +D5:G5 ×1"],
    ["=(D5+E5)/C5", "ratio +D5+E5 ÷ +C5 ×1"],
    ["=(D5-E5)/C5", "ratio +D5-E5 ÷ +C5 ×1"],
    ["=ROUND(D5/C5*100,2)", "ratio +D5 ÷ +C5 ×100 to 2"],
    ["=ROUND(D5/C5,4)*100", "ratio +D5 ÷ +C5 ×100 to 2"],
    ['=IF(C5=0,"",ROUND(D5*100/C5,2))', "ratio +D5 ÷ +C5 ×100 to 2"],
    ['=IFERROR(D5/C5,"-")', "ratio +D5 ÷ +C5 ×1"],
    ["=IF(ISERROR(D5/C5),,D5/C5)", "ratio +D5 ÷ +C5 ×1"],
    ["=IF($C5>0,(D5/$C5)*100,0)", "ratio +D5 ÷ +C5 ×100"],
    ["=D5/3174*100", "ratio +D5 ÷ 3174 ×100"],
    ["=D5/'Biểu 1'!$C$31", "ratio +D5 ÷ +Biểu 1!C31 ×1"],
  ])("%s says %s", (formula, expected) => {
    expect(said(formula)).toBe(expected);
  });

  test.each([
    ["=D5/C5-1", "change +C5 → +D5 ×1"],
    ["=(D5-C5)/C5", "change +C5 → +D5 ×1"],
    ["=(D5-C5)/C5*100", "change +C5 → +D5 ×100"],
    ["=D5/C5*100-100", "change +C5 → +D5 ×100"],
    ["=(D5/C5-1)*100", "change +C5 → +D5 ×100"],
    ["=ROUND(D5/C5*100-100,2)", "change +C5 → +D5 ×100 to 2"],
    ["=IFERROR(ROUND((D5-C5)/C5*100,1),0)", "change +C5 → +D5 ×100 to 1"],
  ])("%s says %s", (formula, expected) => {
    expect(said(formula)).toBe(expected);
  });

  test.each([
    "=A1",
    "='Biểu 1'!C5",
    "=A1+5",
    "=A1*B1",
    "=A1/B1/C1",
    "=SUM(A1:A3)/COUNT(A1:A3)",
    "=AVERAGE(A1:A3)/B1",
    "=COUNTIF(A1:A3,5)",
    "=VLOOKUP(A1,B1:C9,2,0)",
    "=IF(A1>0,B1,C1)",
    '=A1/B1*100&"%"',
    "=-A1-B1",
    "=A1/B1-2",
    "=12",
    "=TyLe*A1",
    "=A1/0",
  ])("%s says nothing that can be checked", (formula) => {
    expect(said(formula)).toBeNull();
  });

  test("a sum of 1,400 cells is read without deep recursion", () => {
    const cells = Array.from({ length: 1400 }, (_, index) => `A${index + 1}`);
    const statement = statementOf(read(`=${cells.join("+")}`));
    expect(statement?.kind === "sum" && statement.terms.length).toBe(1400);
  });
});
