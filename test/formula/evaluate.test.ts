import fc from "fast-check";
import { evaluate, parseFormula, type Scalar } from "../../src/formula";
import { parseCell } from "../../src/grid/address";

/** A small sheet: a group of units with their totals, and the slips such sheets have. */
const sheet: Record<string, Scalar> = {
  A1: "Chi bộ 1",
  A2: "Chi bộ 2",
  A3: "Đảng bộ xã",
  B1: 12,
  B2: 30,
  B3: "15",
  C1: 9,
  C2: 0.1,
  C3: 0.2,
  D1: true,
  D2: "#DIV/0!",
  E1: 3174,
  E2: 2364,
  F1: "15,95",
};

function value(formula: string): Scalar {
  const node = parseFormula(formula);
  if (!node) throw new Error(`${formula} was not read`);
  return evaluate(node, (name, row, column) => {
    const address = Object.keys(sheet).find((key) => {
      const cell = parseCell(key);
      return cell?.row === row && cell.column === column;
    });
    return name === null && address !== undefined ? (sheet[address] ?? null) : null;
  });
}

test.each<[string, Scalar]>([
  ["=SUM(B1:B3)", 42],
  ['=SUM(B1:B3,1,"2")', 45],
  ["=B1+B3", 27],
  ["=C2+C3", 0.30000000000000004],
  ["=SUM(C2:C3)", 0.3],
  ["=AVERAGE(B1:B3)", 21],
  ["=COUNT(B1:D3)", 5],
  ["=COUNTA(A1:B4)", 6],
  ["=MIN(B1:B3)", 12],
  ["=MAX(B1:B3,40)", 40],
  ["=MAX(A1:A3)", 0],
  ['=COUNTIF(B1:B3,">=12")', 2],
  ["=COUNTIF(B1:B3,15)", 1],
  ['=COUNTIF(A1:A3,"chi bộ*")', 2],
  ['=COUNTIF(A1:A3,"<>Chi bộ ?")', 1],
  ['=COUNTIF(A1:A5,"")', 2],
  ['=SUMIF(A1:A3,"Chi bộ*",B1:B3)', 42],
  ['=SUMIF(B1:B3,">20")', 30],
  ["=SUMPRODUCT(B1:B2,C1:C2)", 111],
  ["=ROUND(E2/E1*100,2)", 74.48],
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUNDUP(31.1,0)", 32],
  ["=ROUNDUP(-31.1,0)", -32],
  ["=ROUNDUP(31,0)", 31],
  ["=ROUNDDOWN(74.489,2)", 74.48],
  ["=ROUNDDOWN(-74.489,2)", -74.48],
  ["=INT(-1.5)", -2],
  ["=INT(0.1*30)", 3],
  ["=ABS(B1-B2)", 18],
  ["=CEILING(634.8,1)", 635],
  ["=CEILING(0.3,0.1)", 0.3],
  ["=MOD(-1,12)", 11],
  ["=MOD(7,0)", { error: "#DIV/0!" }],
  ["=E2/E1%", 2364 / (3174 / 100)],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=10-2-3", 5],
  ["=1-0.9-0.1", 0],
  ["=B1/Z9", { error: "#DIV/0!" }],
  ["=0^0", { error: "#NUM!" }],
  ["=A1+1", { error: "#VALUE!" }],
  ["=D2+1", { error: "#DIV/0!" }],
  ["=SUM(D1:D2)", { error: "#DIV/0!" }],
  ['=IFERROR(B1/0,"-")', "-"],
  ['=IFERROR(B1/2,"-")', 6],
  ["=IFNA(#N/A,1)", 1],
  ["=IFNA(B1/0,1)", { error: "#DIV/0!" }],
  ["=IF(B1>B2,1,2)", 2],
  ["=IF(B1<B2,,5)", 0],
  ["=IF(B1>B2,1)", false],
  ['=IF(E1=0,"",E2/E1)', 2364 / 3174],
  ["=AND(B1>0,B2>0)", true],
  ["=OR(B1>100,D1:D1)", true],
  ["=NOT(B1>100)", true],
  ["=ISNUMBER(B3)", false],
  ["=ISBLANK(Z1)", true],
  ["=ISERROR(D2)", true],
  ["=N(A1)", 0],
  ["=VALUE(B3)", 15],
  ["=SUBTOTAL(9,B1:B3)", 42],
  ["=SUBTOTAL(101,B1:B3)", 21],
  ["=SUBTOTAL(3,A1:B3)", 6],
  ['="Tổng "&B1', "Tổng 12"],
  ['="đạt"="ĐẠT"', true],
  ["=Z1=0", true],
  ['=Z1=""', true],
  ['="a">1', true],
  ["=Z1", null],
])("%s is %j", (formula, expected) => {
  expect(value(formula)).toEqual(expected);
});

test.each([
  "=CUBEVALUE(A1,A1:B3)",
  "=IFERROR(CUBEVALUE(A1,A1:B3),0)",
  "=TyLe*B1",
  "=F1+1",
  '=C2&"%"',
  "=B1:B3*2",
  '=SUMIF(A1:A3,"x",B1:B2)',
  '=COUNTIF(B1:B3,">1,5")',
  "=SUM(A1:XFD1048576)",
  "=ROUND(B1)",
])("%s is not calculated, and nothing hides it", (formula) => {
  expect(value(formula)).toEqual({ error: "#NAME?", unknown: true });
});

test("hidden rows and inner subtotals are left out of a SUBTOTAL", () => {
  const node = parseFormula("=SUBTOTAL(109,B1:B4)");
  const all = parseFormula("=SUBTOTAL(9,B1:B4)");
  if (!node || !all) throw new Error("not read");
  const surroundings = {
    isHidden: (_: string | null, row: number) => row === 1,
    isSubtotal: (_: string | null, row: number) => row === 2,
  };
  const lookup = (_: string | null, row: number) => 10 ** row;
  expect(evaluate(node, lookup, surroundings)).toBe(1001);
  expect(evaluate(all, lookup, surroundings)).toBe(1011);
});

test("sums and differences agree with JavaScript's on whole numbers", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("+", "-", "*"), amount), { maxLength: 6 }),
      amount,
      (parts, first) => {
        const text = parts.reduce((sum, [operator, next]) => `${sum}${operator}${next}`, String(first));
        let total = 0;
        for (const term of text.match(/[+-]?[\d*]+/g) ?? []) {
          const factors = term.replace(/^[+-]/, "").split("*").map(Number);
          total += (term.startsWith("-") ? -1 : 1) * factors.reduce((product, factor) => product * factor, 1);
        }
        expect(value(`=${text}`)).toBeCloseTo(total, -Math.log10(Math.max(1, Math.abs(total))) + 9);
      },
    ),
  );
});
