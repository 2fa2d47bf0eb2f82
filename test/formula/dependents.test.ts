import { cellKey } from "../../src/grid/cell-key";
import { dependentsOf } from "../../src/formula/dependents";
import { cellAddress, parseCell } from "../../src/grid/address";
import type { SheetData, WorkbookData } from "../../src/grid/sheet";

/** A workbook of sheets given as formulas by address. */
function workbookOf(
  sheets: Readonly<Record<string, Readonly<Record<string, string>>>>,
  names: Readonly<Record<string, string>> = {},
): WorkbookData {
  return {
    names: new Map(Object.entries(names)),
    sheets: Object.entries(sheets).map(([name, cells]): SheetData => {
      const formulas: (string | null)[][] = [];
      for (const [address, formula] of Object.entries(cells)) {
        const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
        (formulas[row] ??= [])[column] = formula;
      }
      return { name, values: [], formulas };
    }),
  };
}

function restingOn(workbook: WorkbookData, ...changed: readonly (readonly string[])[]): string[][] {
  const keys = workbook.sheets.map((_, at) => {
    const cells = (changed[at] ?? []).map((address) => parseCell(address) ?? { row: 0, column: 0 });
    return new Set(cells.map(({ row, column }) => cellKey(row, column)));
  });
  return dependentsOf(workbook, keys).map((found) =>
    [...found].map((key) => cellAddress(Math.floor(key / 16_384), key % 16_384)).sort(),
  );
}

describe("formulas that rest on changed cells", () => {
  it("are found through other formulas, in other sheets, whatever the case of their names", () => {
    const workbook = workbookOf({
      "Biểu 1": { C8: "=SUM(C3:C7)", D8: "=SUM(D3:D7)", E8: "=C8/D8" },
      "Tổng hợp": { B2: "='BIỂU 1'!E8*100", B3: "=B1+1" },
    });
    expect(restingOn(workbook, ["C4"])).toEqual([["C8", "E8"], ["B2"]]);
  });

  it("are found in circles and long chains", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, at) => [`A${at + 2}`, `=A${at + 1}+1`]),
    );
    expect(restingOn(workbookOf({ a: chain }), ["A1"])[0]).toHaveLength(3_000);
    expect(restingOn(workbookOf({ a: { A1: "=B1+C1", B1: "=A1", D1: "=1" } }), ["C1"])).toEqual([
      ["A1", "B1"],
    ]);
  });

  it("are found among thousands of running totals without comparing each with each", () => {
    const totals = Object.fromEntries(
      Array.from({ length: 4_000 }, (_, at) => [`B${at + 1}`, `=SUM(A$1:A${at + 1})`]),
    );
    expect(restingOn(workbookOf({ a: totals }), ["A2000"])[0]).toHaveLength(2_001);
  });

  it("are found behind whole columns, defined names and arrays", () => {
    const workbook = workbookOf(
      { a: { D1: "=SUM(B:B)", D2: "=tổng*2", D3: "=SUM({1,2}*B1:C1)", D4: "=SUM(C:C)", D5: "=khác" } },
      { tổng: "a!$B$1:$B$9" },
    );
    expect(restingOn(workbook, ["B1"])).toEqual([["D1", "D2", "D3"]]);
  });

  it("count those whose reads their text does not tell, and never those of other files", () => {
    const workbook = workbookOf({
      a: {
        D1: '=INDIRECT("B"&1)',
        D2: "=[1]Sheet1!B1",
        D3: "='[so lieu.xlsx]a'!B1+1",
        D4: "=SUM(Bảng1[SL])",
      },
    });
    expect(restingOn(workbook, ["B1"])).toEqual([["D1", "D4"]]);
    expect(restingOn(workbook, [])).toEqual([[]]);
  });
});
