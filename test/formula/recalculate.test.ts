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
        formulas: [[null, null, "=SUM(A1:B1)", "=A1/C1*100", "=CUBEVALUE(A1,A1:B1)"]],
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

  it("are told of where the file does not ask, with what they were", () => {
    const [sheet] = recalculate(stored(false)).sheets;
    expect(sheet?.values[0]?.[2]).toBe(2968);
    expect(Object.fromEntries(sheet?.oldResults ?? [])).toEqual({ C1: 0, D1: 0 });
    expect(recalculate(stored(true)).sheets[0]?.oldResults).toBeUndefined();
  });

  it("are told of once, however often the workbook is calculated", () => {
    const once = recalculate(stored(false));
    expect(recalculate(once).sheets[0]?.oldResults).toEqual(once.sheets[0]?.oldResults);
  });

  it("are taken for true where they differ by rounding or by the order of adding", () => {
    const [sheet] = recalculate({
      sheets: [
        {
          name: "Biểu 1",
          values: [[604, 3174, 19.03, 0.1 + 0.2, 0.3, "Đạt"]],
          formulas: [[null, null, "=A1/B1*100", "=0.3", "=0.1+0.2", '="Đạt"']],
        },
      ],
    }).sheets;
    expect(sheet?.oldResults).toBeUndefined();
    expect(sheet?.values[0]?.[2]).toBe(19.03);
  });

  it("are taken out where they rest on an old one and cannot be calculated", () => {
    const [sheet] = recalculate({
      sheets: [
        {
          name: "Biểu 1",
          values: [[21, 13, 30, 7, 8]],
          formulas: [[null, null, "=A1+B1", "=CUBEVALUE(C1)", "=CUBEVALUE(A1)"]],
        },
      ],
    }).sheets;
    expect(sheet?.values[0]).toEqual([21, 13, 34, null, 8]);
    expect(sheet?.uncalculated).toEqual(new Set(["D1"]));
    expect(Object.fromEntries(sheet?.oldResults ?? [])).toEqual({ C1: 30, D1: 7 });
  });

  it("stay as they are where Excel was told to calculate with figures as shown", () => {
    const workbook = { ...stored(false), precisionAsShown: true };
    expect(recalculate(workbook).sheets[0]?.values[0]?.[2]).toBe(0);
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
