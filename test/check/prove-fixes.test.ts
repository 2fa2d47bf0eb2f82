import { Analyses } from "../../src/analysis/analysis";
import { proveFixes } from "../../src/check/prove-fixes";
import type { CellValue } from "../../src/grid/sheet";
import type { CellEdit, FindingData } from "../../src/report";
import { findingsOf, withCells, workbookOf } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** A proposed value is held against everything else that holds before it is offered. */
const levels: SheetSpec = {
  rows: [
    ["KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2023"],
    [],
    ["STT", "Đơn vị", "Tổng số", "Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"],
    [1, "Xã Chiềng Khoa", 246, 37, 190, 17, 2],
    [2, "Xã Chiềng Yên", 387, 61, 290, 32, 4],
    [3, "Xã Liên Hòa", 503, 88, 371, 41, 3],
    [4, "Xã Long Luông", 298, 44, 221, 31, 2],
    [null, "Tổng cộng", 1434, 230, 1072, 121, 11],
  ],
};

const fixes = (cells: Readonly<Record<string, Cell>>): (string | null)[] =>
  findingsOf(withCells(levels, cells))
    .filter(({ severity, rule }) => severity !== "info" && rule !== "excellent-cap")
    .map(
      ({ fix }) =>
        fix && `${fix.kind} ${fix.edits.map(({ cell, after }) => `${cell}=${String(after)}`).join(" ")}`,
    );

describe("the value of a fix", () => {
  it("is proven where, written, every sum holds", () => {
    expect(fixes({ E5: 209 })).toEqual(["fix E5=290"]);
  });

  it("is proven for two cells that have nothing to do with each other", () => {
    expect(fixes({ E5: 209, D7: 4 })?.sort()).toEqual(["fix D7=44", "fix E5=290"]);
  });

  it("written, leaves a sheet of which nothing is said", () => {
    expect(fixes({ E5: 290 })).toEqual([]);
  });

  it("is not offered where one of several cells may be wrong", () => {
    expect(fixes({ C4: 264, D4: 73 }).filter((fix) => fix !== null && !fix.startsWith("fix"))).toEqual([]);
  });
});

describe("proof against the relations of a table", () => {
  const [sheet] = workbookOf(levels).sheets;
  if (!sheet) throw new Error("one sheet was asked for");
  const [analysis] = new Analyses().of(sheet).tables;
  if (!analysis) throw new Error("the table is read");
  const told = (edits: readonly CellEdit[]): FindingData => ({
    rule: "total-mismatch",
    severity: "error",
    sheet: "Biểu",
    cell: "E5",
    related: [],
    messageId: "mustBe",
    args: {},
    details: [],
    actual: 290,
    expected: 280,
    suspects: [],
    fix: { kind: "suggestion", edits: [...edits] },
  });
  const edit = (cell: string, before: number, after: CellValue): CellEdit => ({
    sheet: "Biểu",
    cell,
    before,
    after,
  });
  const kinds = (...findings: FindingData[]): unknown[] =>
    proveFixes(findings, analysis.relations, analysis.figures.copy()).map(({ fix }) => fix?.kind ?? null);

  it("takes back a value that breaks what holds", () => {
    expect(kinds(told([edit("E5", 290, 280)]))).toEqual([null]);
  });

  it("takes back a value that its cell cannot hold", () => {
    expect(kinds(told([edit("E5", 290, -3)]))).toEqual([null]);
  });

  it("leaves a suggestion what holds only with the other proposals", () => {
    const moved = [edit("E5", 290, 280), edit("D5", 61, 71)];
    const totals = [edit("E8", 1072, 1062), edit("D8", 230, 240)];
    expect(kinds(told(moved), told(totals))).toEqual(["suggestion", "suggestion"]);
    expect(kinds(told([...moved, ...totals]))).toEqual(["fix"]);
  });
});
