import fc from "fast-check";
import { SheetNames } from "../../../src/workbook/univer/sheet-names";

describe("sheets whose names hold an exclamation mark", () => {
  const names = new SheetNames(["Tổng!", "O'Brien!", "2026"]);

  test("are shown with a sign that looks alike, in formulas too", () => {
    expect(names.shownName("Tổng!")).toBe("Tổng！");
    expect(names.shownFormula("='Tổng!'!B8+'2026'!A2")).toBe("='Tổng！'!B8+'2026'!A2");
    expect(names.shownFormula("='O''Brien!'!B1")).toBe("='O''Brien！'!B1");
  });

  test("are left alone inside texts", () => {
    const formula = `=IF(A1="'Tổng!'!B8","'Tổng!'!",'2026'!A1)`;
    expect(names.shownFormula(formula)).toBe(formula);
  });

  test("come back as they were", () => {
    fc.assert(
      fc.property(fc.constantFrom("='Tổng!'!B8", "=SUM('O''Brien!'!A1:A3)-'Tổng!'!C1", "=A1"), (formula) => {
        expect(names.realFormula(names.shownFormula(formula))).toBe(formula);
      }),
    );
  });

  test("do not take the name of another sheet", () => {
    const both = new SheetNames(["A!", "A！"]);
    expect(new Set([both.shownName("A!"), both.shownName("A！")]).size).toBe(2);
  });
});
