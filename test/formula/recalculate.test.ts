import { recalculate } from "../../src/formula/recalculate";
import type { WorkbookData } from "../../src/grid/sheet";

/** A total that the writer stored as 0, a share of it, and a formula that is not calculated here. */
function stored(calculateOnLoad: boolean): WorkbookData {
  return {
    calculateOnLoad,
    sheets: [
      {
        name: "Biểu 1",
        values: [[604, 2364, 0, 0, 7]],
        formulas: [[null, null, "=SUM(A1:B1)", "=A1/C1*100", "=VLOOKUP(A1,A1:B1,2)"]],
      },
    ],
  };
}

describe("results a file stored before it was calculated", () => {
  it("are calculated anew where the file asks for it", () => {
    const [sheet] = recalculate(stored(true)).sheets;
    expect(sheet?.values[0]?.slice(0, 3)).toEqual([604, 2364, 2968]);
    expect(sheet?.values[0]?.[3]).toBeCloseTo(20.3504, 4);
  });

  it("stay where the formula is beyond us, and are not called missing", () => {
    const [sheet] = recalculate(stored(true)).sheets;
    expect(sheet?.values[0]?.[4]).toBe(7);
    expect([...(sheet?.uncalculated ?? [])]).toEqual([]);
  });

  it("are told where the file does not ask and they are not what the formulas calculate", () => {
    const [sheet] = recalculate(stored(false)).sheets;
    expect(sheet?.values[0]?.[2]).toBe(2968);
    expect([...(sheet?.oldResults ?? [])]).toEqual(["C1", "D1"]);
  });

  it("a cell that carried no result stays missing when it cannot be calculated", () => {
    const workbook = stored(true);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("one sheet");
    const blank = { ...sheet, values: [[604, 2364, 0, 0, null]], uncalculated: new Set(["E1"]) };
    const [after] = recalculate({ ...workbook, sheets: [blank] }).sheets;
    expect([...(after?.uncalculated ?? [])]).toEqual(["E1"]);
  });
});

describe("results that are old", () => {
  /** 31 typed over 11 in B2 while calculation was off; 12,3 is the stored mean as it was shown. */
  const sheet = {
    name: "Biểu 1",
    values: [
      [22, 10, 12, 11],
      [25, 31, 14, 12.3],
      [47, null, null, null],
    ],
    formulas: [
      ["=B1+C1", null, null, "=AVERAGE(B1:C1)"],
      ["=B2+C2", null, null, "=37/3"],
      ["=SUM(A1:A2)", null, null, null],
    ],
  };

  it("are those that rest on what was typed since, near and far", () => {
    const [after] = recalculate({ sheets: [sheet] }).sheets;
    expect([...(after?.oldResults ?? [])]).toEqual(["A2", "A3"]);
    expect(after?.values[2]?.[0]).toBe(67);
  });

  it("a result kept with the decimals shown is not old", () => {
    expect(recalculate({ sheets: [sheet] }).sheets[0]?.values[1]?.[3]).toBeCloseTo(12.333, 3);
    const kept = {
      ...sheet,
      values: [
        [22, 10, 12, 11],
        [45, 31, 14, 12.3],
        [67, null, null, null],
      ],
    };
    const workbook = { sheets: [kept] };
    expect(recalculate(workbook)).toBe(workbook);
  });

  it("a SUBTOTAL over rows that a filter may hide is taken as it stands", () => {
    const workbook = {
      sheets: [
        {
          name: "Biểu 2",
          values: [[5], [7], [5]],
          formulas: [undefined, undefined, ["=SUBTOTAL(9,A1:A2)"]],
          hiddenRows: [1],
        },
      ],
    };
    expect(recalculate(workbook)).toBe(workbook);
  });

  it("a total that adds itself is no old result", () => {
    const circle = {
      name: "Biểu 3",
      values: [[5], [7], [0]],
      formulas: [undefined, undefined, ["=SUM(A1:A3)"]],
    };
    expect(recalculate({ sheets: [circle] }).sheets[0]?.oldResults).toBeUndefined();
  });
});
