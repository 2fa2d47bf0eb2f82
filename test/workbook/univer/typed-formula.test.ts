import { readEntry } from "../../../src/workbook/univer/typed-entry";
import type { ArgumentCounts } from "../../../src/workbook/univer/typed-formula";
import { readTypedFormula } from "../../../src/workbook/univer/typed-formula";

const known: Readonly<Record<string, readonly [number, number]>> = {
  ROUND: [2, 2],
  ABS: [1, 1],
  IF: [2, 3],
  SUM: [1, Infinity],
  SUMIF: [2, 3],
};
const counts: ArgumentCounts = (name) => {
  const count = known[name];
  return count ? { least: count[0], most: count[1] } : null;
};

describe("a formula typed with Vietnam's settings", () => {
  test.each([
    ["=SUM(C8;C9)", "=SUM(C8,C9)"],
    ["=ROUND(F8,1)+0,5", "=ROUND(F8,1)+0.5"],
    ["=ROUND(F8;1)+0,5", "=ROUND(F8,1)+0.5"],
    ["=IF(A1>0,5;B1;C1)", "=IF(A1>0.5,B1,C1)"],
    ["=IF(A1>0;1,5;2)", "=IF(A1>0,1.5,2)"],
    ["=ABS(A1*0,5)", "=ABS(A1*0.5)"],
    ["=ROUND(A1*100,2)", "=ROUND(A1*100,2)"],
    ["=1,5+2,5", "=1.5+2.5"],
    ["=A1*12,5%", "=A1*12.5%"],
    ["=A1*0.5", "=A1*0.5"],
    ['=SUMIF(A1:A9;"a;b,c";B1:B9)', '=SUMIF(A1:A9,"a;b,c",B1:B9)'],
    ["=SUM('Biểu 1; 2'!C8;C9)", "=SUM('Biểu 1; 2'!C8,C9)"],
  ])("%s is kept as %s", (typed, formula) =>
    expect(readTypedFormula(typed, "vi", counts)).toEqual({ kind: "formula", formula }),
  );

  test.each([
    ["=SUM(1,5)", "ambiguous"],
    ["=SUM(C8,C9;C10)", "ambiguous"],
    ["=A1*1.234", "ambiguous"],
    ["=ROUND(F8)", "arguments"],
    ["=SUM(C8;ROUND(1;2;3))", "arguments"],
    ["=SUM(C8:C9", "unreadable"],
    ["=C8 C9", "unreadable"],
    ["=SUM({1;2})", "unreadable"],
    ["=C8+", "unreadable"],
  ])("%s is refused: %s", (typed, reason) =>
    expect(readTypedFormula(typed, "vi", counts)).toMatchObject({ kind: "refused", reason }),
  );

  test("what already stood in the cell is not doubted", () => {
    expect(readTypedFormula("=A2*1.234", "vi", counts, "=A1*1.234").kind).toBe("formula");
  });
});

describe("a formula typed with English settings", () => {
  test.each([
    ["=SUM(1,5)", "=SUM(1,5)"],
    ["=A1*1.234", "=A1*1.234"],
    ["=SUM(C8;C9)", "=SUM(C8,C9)"],
  ])("%s is kept as %s", (typed, formula) =>
    expect(readTypedFormula(typed, "en", counts)).toEqual({ kind: "formula", formula }),
  );
});

describe("an entry", () => {
  const place = { language: "vi", format: "General", date1904: false, year: 2026 } as const;
  test.each([
    ["+C8+C9", { kind: "formula", formula: "=+C8+C9" }],
    ["-SUM(C8;C9)", { kind: "formula", formula: "=-SUM(C8,C9)" }],
    ["-5", { kind: "value", value: -5 }],
    ["+84", { kind: "value", value: 84 }],
    ["- Nam", { kind: "value", value: "- Nam" }],
    ["=", { kind: "value", value: "=" }],
  ])("%s", (typed, entry) => expect(readEntry(typed, place, counts)).toEqual(entry));

  test("is a text where the cell is one for texts", () => {
    expect(readEntry("=A1", { ...place, format: "@" }, counts)).toEqual({ kind: "value", value: "=A1" });
  });
});
