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

  it("are believed where the file does not ask", () => {
    expect(recalculate(stored(false)).sheets[0]?.values[0]?.[2]).toBe(0);
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
