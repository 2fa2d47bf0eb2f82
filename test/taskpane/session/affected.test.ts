import { parseRange, rangeAddress } from "../../../src/grid/address";
import { patchWorkbook } from "../../../src/grid/block";
import { recalculate } from "../../../src/formula/recalculate";
import type { SheetData, WorkbookData } from "../../../src/grid/sheet";
import { affectedRanges } from "../../../src/taskpane/session/affected";
import fc from "fast-check";

function range(address: string) {
  const parsed = parseRange(address);
  if (!parsed) throw new RangeError(address);
  return parsed;
}

function affected(workbook: WorkbookData, touched: Record<string, string>): Record<string, string[]> {
  const ranges = new Map(Object.entries(touched).map(([name, address]) => [name, range(address)]));
  return Object.fromEntries(
    [...affectedRanges(workbook, ranges)].map(([name, list]) => [name, list.map(rangeAddress)]),
  );
}

/** Party members by row; column C holds ages, D what the formula says. */
function list(rows: number, formula: (row: number) => string | null): SheetData {
  return {
    name: "Danh sách",
    values: Array.from({ length: rows }, (_, row) => ["Chi bộ 1", row, 40, null]),
    formulas: Array.from({ length: rows }, (_, row) => [null, null, null, formula(row + 1)]),
  };
}

describe("the cells that are read again", () => {
  it("are the changed ones alone where no formula reads them", () => {
    expect(affected({ sheets: [list(60_000, () => null)] }, { "Danh sách": "C500" })).toEqual({
      "Danh sách": ["C500"],
    });
  });

  it("are also the formulas that read them", () => {
    const workbook = { sheets: [list(60_000, (row) => (row === 60_000 ? "=SUM(C1:C59999)" : `=C${row}+1`))] };
    expect(affected(workbook, { "Danh sách": "C500" })).toEqual({ "Danh sách": ["C500", "D500", "D60000"] });
  });

  it("are also formulas of other sheets, and what reads those in turn", () => {
    const share = { name: "Tổng hợp", values: [[1, 2]], formulas: [["='Danh sách'!C5", "=A1/2"]] };
    const report = { name: "Báo cáo", values: [[1]], formulas: [["='TỔNG HỢP'!B1"]] };
    const apart = { name: "Khác", values: [[1]], formulas: [["=1+1"]] };
    expect(affected({ sheets: [list(10, () => null), share, report, apart] }, { "Danh sách": "C5" })).toEqual(
      { "Danh sách": ["C5"], "Tổng hợp": ["A1:B1"], "Báo cáo": ["A1"] },
    );
  });

  it("are every formula of which it is not clear what it reads", () => {
    const unclear = { name: "Tổng hợp", values: [[1, 2]], formulas: [[null, "=SUM(TongSo)"]] };
    expect(affected({ sheets: [list(10, () => null), unclear] }, { "Danh sách": "C5" })).toEqual({
      "Danh sách": ["C5"],
      "Tổng hợp": ["B1"],
    });
  });

  it("are the whole sheet below a running total", () => {
    const running = list(300, (row) => (row === 1 ? "=C1" : `=D${row - 1}+C${row}`));
    expect(affected({ sheets: [running] }, { "Danh sách": "C5" })).toEqual({ "Danh sách": ["A1:D300"] });
  });

  it("are the whole sheet where the changed cell held values that spill", () => {
    const spilling = list(20, (row) => (row === 3 ? "=C1:C20*2" : null));
    expect(affected({ sheets: [spilling] }, { "Danh sách": "D3" })).toEqual({ "Danh sách": ["A1:D20"] });
  });

  it("hold everything that changes, whatever is typed wherever", () => {
    const cell = fc.oneof(
      fc.constantFrom("=A1+B1", "=SUM(A1:B3)", "=C2*2", "=ROUND(D4/A2,1)", "=Hai!A1", "=IF(B2>3,C1,D1)"),
      fc.integer({ min: 0, max: 9 }),
    );
    const sheet = (name: string) =>
      fc
        .array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
        .map((rows): SheetData => ({
          name,
          values: rows.map((row) => row.map((each) => (typeof each === "number" ? each : null))),
          formulas: rows.map((row) => row.map((each) => (typeof each === "number" ? null : each))),
        }));
    const calculated = (workbook: WorkbookData) => recalculate({ ...workbook, calculateOnLoad: true });
    fc.assert(
      fc.property(
        sheet("Một"),
        sheet("Hai"),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        (one, two, row, column) => {
          const before = calculated({ sheets: [one, two] });
          const at = { top: row, bottom: row, left: column, right: column };
          const typed = {
            sheet: "Hai",
            range: at,
            values: [[77]],
            formulas: [[null]],
            numberFormats: [[undefined]],
          };
          const after = calculated(patchWorkbook(before, typed));
          const ranges = affectedRanges(before, new Map([["Hai", at]]));
          const missed = after.sheets.flatMap(({ name, values }, index) =>
            values.flatMap((cells, r) =>
              (cells ?? []).flatMap((value, c) => {
                const isRead = ranges
                  .get(name)
                  ?.some((each) => r >= each.top && r <= each.bottom && c >= each.left && c <= each.right);
                return isRead || Object.is(value, before.sheets[index]?.values[r]?.[c]) ? [] : [[name, r, c]];
              }),
            ),
          );
          expect(missed).toEqual([]);
        },
      ),
    );
  });
});
