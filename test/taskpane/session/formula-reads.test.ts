import { readsOf } from "../../../src/taskpane/session/formula-reads";

const c = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("what a formula reads", () => {
  it.each([
    [
      "=D8/C8*100",
      [
        [null, c(7, 3)],
        [null, c(7, 2)],
      ],
    ],
    [
      "=ROUND(SUM($C$9:$C$14)/C$15,2)",
      [
        [null, c(8, 2, 13, 2)],
        [null, c(14, 2)],
      ],
    ],
    ["='Biểu số 1'!F15", [["biểu số 1", c(14, 5)]]],
    [
      "=Tổng!F15+'O''Brien'!A1",
      [
        ["tổng", c(14, 5)],
        ["o'brien", c(0, 0)],
      ],
    ],
    [
      '=IF(C9="A1:B2","đạt",LOG1)',
      [
        [null, c(8, 2)],
        [null, c(0, 8508)],
      ],
    ],
    ["=SUM(C14:C9)", [[null, c(8, 2, 13, 2)]]],
    ["=SUBTOTAL(9,C9:C14)*TRUE", [[null, c(8, 2, 13, 2)]]],
    ["=1+2", []],
  ])("%s", (formula, expected) => {
    expect(readsOf(formula)?.map(({ sheet, range }) => [sheet, range])).toEqual(expected);
  });

  it.each([
    ["a defined name", "=SUM(TongSo)"],
    ["a table's column", "=SUM(Bang1[Số lượng])"],
    ["another file", "='[khac.xlsx]Biểu 1'!A1"],
    ["a whole column", "=SUM(C:C)"],
    ["a whole row", "=SUM(5:5)"],
    ["an address that is computed", '=SUM(INDIRECT("C"&9))'],
    ["a range that is computed", "=SUM(C9:INDEX(C:C,14))"],
    ["sheets from one to another", "=SUM(Quý1:Quý4!C9)"],
    ["values that spill", "=C9:C14*2"],
    ["a function that spills", "=FILTER(C9:C14,D9:D14>0)"],
    ["an array constant", "=SUM({1,2})"],
    ["a spilled range", "=SUM(C9#)"],
  ])("is not told from %s", (_, formula) => {
    expect(readsOf(formula)).toBeNull();
  });
});
