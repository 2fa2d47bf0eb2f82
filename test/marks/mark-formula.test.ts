import { Grid } from "../../src/grid/grid";
import type { CellValue, SheetData } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import { markFormula } from "../../src/marks/mark-formula";
import type { MarkSpec } from "../../src/marks/mark-spec";
import { relationCheck } from "../../src/marks/relation-check";
import { Figures } from "../../src/relations/figures";
import type { LinearRelation, RatioRelation } from "../../src/relations/relation";

const header = ["STT", "Tên đơn vị", "Số được đánh giá", "Nữ", "HTTNV", "Tỷ lệ %", "Điểm", "Xếp loại"];
const units: readonly (readonly CellValue[])[] = [
  [1, "Chi bộ thôn Ngọc Sơn", 123, 40, 96, 78.05, 88, "Khá"],
  [2, "Chi bộ thôn Kiên Thành", 60, 61, -5, 87.05, 74.5, "Tốt"],
  [4, "Chi bộ thôn Ngọc Sơn", "12O", 12, 3.174, 23.8, 104, "Khá"],
  [5, "Chi bộ Trạm Y tế", 18, 7, 14, 77.78, 91, "Tốt"],
  [6, "Chi bộ Trường Tiểu học", 42, 30, 33, 78.57, 92, "Tốt"],
];

function figuresOf(rows: readonly (readonly CellValue[])[], more: Partial<SheetData> = {}): Figures {
  const [table] = readTables(new Grid({ name: "Biểu 1", values: [header, ...rows], ...more }));
  if (!table) throw new Error("no table");
  return new Figures(table);
}

const at = (address: string): { row: number; column: number } => ({
  row: Number(address.slice(1)) - 1,
  column: address.charCodeAt(0) - 65,
});

describe("the formula for what is wrong", () => {
  const figures = figuresOf(units);
  const cases: [string, string, MarkSpec, string][] = [
    ["a figure kept as text", "C4", { kind: "text" }, "ISTEXT(C4)"],
    ["a negative count", "E3", { kind: "negative" }, "E3<0"],
    ["a fraction of a person", "E4", { kind: "fraction" }, "E4<>INT(E4)"],
    ["a part above its whole", "D3", { kind: "above", whole: at("C3") }, "D3>C3"],
    ["a score above its scale", "G4", { kind: "outside", most: 100 }, "OR(G4<0,G4>100)"],
    ["a number left out", "A4", { kind: "step", previous: at("A3") }, "AND(ISNUMBER(A4),A4<>1,A4<>A3+1)"],
    ["a unit listed twice", "B4", { kind: "same", other: at("B2") }, "B4=B2"],
    [
      "a percentage no whole number gives",
      "F4",
      { kind: "noWholeNumber", base: at("C2") },
      "OR(F4<0,F4>100,ROUND(ABS(ROUND(F4/100*C2,0)/C2*100-F4),11)>0.05)",
    ],
    [
      "more than a share of those rated good",
      "D3",
      { kind: "cap", ratio: 0.2, of: [at("E2")] },
      "D3>ROUNDUP(ROUND(0.2*(E2),6),0)",
    ],
    [
      "a class its score does not reach",
      "H3",
      { kind: "textAgainst", first: at("G3"), comparison: "<", second: 90 },
      'AND(H3="Tốt",G3<90)',
    ],
    [
      "a formula that should read otherwise",
      "C5",
      { kind: "formula", right: "SUM(D5:E5)" },
      "ROUND(C5-SUM(D5:E5),6)<>0",
    ],
    ["a typed figure", "E2", { kind: "typed" }, "NOT(ISFORMULA(E2))"],
    ["anything else: the value itself", "E2", { kind: "value" }, "E2=96"],
  ];
  test.each(cases)("%s", (_, cell, spec, formula) => {
    expect(markFormula(spec, at(cell), figures)).toBe(formula);
  });

  test("is the value itself where the check would not be TRUE now", () => {
    expect(markFormula({ kind: "negative" }, at("E2"), figures)).toBe("E2=96");
    const names = figuresOf(
      units.map((row, at) => (at === 2 ? [4, "Chi bộ thôn Ngọc Sơn ", ...row.slice(2)] : row)),
    );
    expect(markFormula({ kind: "same", other: at("B2") }, at("B4"), names)).toBe(
      'AND(B4="Chi bộ thôn Ngọc Sơn ",B2="Chi bộ thôn Ngọc Sơn")',
    );
  });

  test("reads a figure kept as text as the check read it, and as Vietnamese once it is typed anew", () => {
    expect(markFormula({ kind: "above", whole: at("D4") }, at("C4"), figures)).toBe(
      'IF(ISNUMBER(C4),C4,IF(C4="12O",120,IFERROR(NUMBERVALUE(C4,",","."),0)))>D4',
    );
  });
});

describe("the formula of a relation", () => {
  const base = { purpose: "percentage", origin: "layout", lines: [1, 2, 3, 4, 5] } as const;
  const share: RatioRelation = {
    ...base,
    kind: "ratio",
    axis: "columns",
    result: 5,
    numerator: [{ index: 4, sign: 1 }],
    denominator: [{ index: 2, sign: 1 }],
    factor: 100,
    offset: 0,
  };

  test("a share in per cent, to half a unit of its decimals", () => {
    expect(relationCheck(share, 2, figuresOf(units))).toBe(
      "IF(C3=0,FALSE,ROUND(ABS(F3-E3/C3*100),11)>0.005)",
    );
  });

  test("a share kept as a fraction, in its own scale", () => {
    const rows = units.map((row) => [...row.slice(0, 5), Number(row[5]) / 100, ...row.slice(6)]);
    const numberFormats = [
      undefined,
      ...rows.map(() => ["", "", "", "", "", "0.00%"].map((each) => each || "General")),
    ];
    expect(relationCheck(share, 2, figuresOf(rows, { numberFormats }))).toBe(
      "IF(C3=0,FALSE,ROUND(ABS(F3-E3/C3),11)>0.00005)",
    );
  });

  test("a total down the rows, its neighbours as one range", () => {
    const total: LinearRelation = {
      ...base,
      kind: "sum",
      axis: "rows",
      result: 5,
      operands: [1, 2, 4].map((index) => ({ index, sign: 1 as const })),
      lines: [3],
    };
    expect(relationCheck(total, 3, figuresOf(units))).toBe("ROUND(D6-SUM(D2:D3,D5),6)<>0");
  });

  test("a difference", () => {
    const gap: LinearRelation = {
      ...base,
      kind: "difference",
      axis: "columns",
      result: 6,
      operands: [
        { index: 2, sign: 1 },
        { index: 3, sign: -1 },
      ],
    };
    expect(relationCheck(gap, 1, figuresOf(units))).toBe("ROUND(G2-(C2-D2),6)<>0");
  });
});
