import { findingsOf, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** Counts and shares both typed: what is wrong is told by how many of them one act explains. */
const counts = [
  [5, 17, 3, 0],
  [6, 21, 4, 0],
  [8, 30, 6, 0],
  [2, 13, 2, 1],
  [9, 26, 5, 0],
] as const;
const names = ["Nà Bó", "Co Chàm", "Pa Khà", "Lóng Hoa", "Suối Khem"];

function rowOf(ordinal: Cell, name: string, levels: readonly number[]): Cell[] {
  const rated = levels.reduce((sum, each) => sum + each, 0);
  return [ordinal, name, rated, ...levels.flatMap((each) => [each, Math.round((each / rated) * 1e4) / 100])];
}

const units = counts.map((levels, at) => rowOf(at + 1, `Chi bộ bản ${names[at] ?? ""}`, levels));
const total = rowOf(
  null,
  "Tổng cộng",
  [0, 1, 2, 3].map((level) => counts.reduce((sum, each) => sum + (each[level] ?? 0), 0)),
);
const head: Cell[][] = [
  ["XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
  ["TT", "Đơn vị", "Số được đánh giá", "HTXSNV", "%", "HTTNV", "%", "HTNV", "%", "KHTNV", "%"],
];
const withoutTotal: SheetSpec = { rows: [...head, ...units] };
const sheet: SheetSpec = { rows: [...head, ...units, total] };

function told(spec: SheetSpec): { cells: Record<string, unknown>; cards: number } {
  const findings = findingsOf(spec).filter(
    ({ severity, rule }) => severity !== "info" && rule !== "excellent-cap",
  );
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return { cells: Object.fromEntries(edits.map(({ cell, after }) => [cell, after])), cards: findings.length };
}

describe("two counts exchanged", () => {
  it("are accused where their shares are right for each other and the column is unlike them", () => {
    expect(told(withCells(withoutTotal, { D4: 21, F4: 6 }))).toEqual({ cells: { D4: 6, F4: 21 }, cards: 1 });
  });

  it("are accused where totals were typed as well", () => {
    expect(told(withCells(sheet, { D4: 21, F4: 6 }))).toEqual({ cells: { D4: 6, F4: 21 }, cards: 1 });
  });
});

describe("two shares exchanged", () => {
  it("are accused where the counts fit their columns", () => {
    expect(told(withCells(withoutTotal, { E4: 67.74, G4: 19.35 }))).toEqual({
      cells: { E4: 19.35, G4: 67.74 },
      cards: 1,
    });
  });
});

describe("a member moved from one level to another", () => {
  it("is told at both counts where totals and shares stayed", () => {
    expect(told(withCells(sheet, { D6: 3, H6: 1 })).cells).toEqual({ D6: 2, H6: 2 });
    expect(told(withCells(sheet, { F5: 28, H5: 8 })).cells).toEqual({ F5: 30, H5: 6 });
  });
});
