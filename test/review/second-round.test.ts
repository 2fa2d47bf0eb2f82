import type { ToldFinding } from "../../src/review/desk";
import type { ReviewedFile } from "../../src/review/reception";
import { reviewRound } from "../../src/review/review";
import { compareRounds } from "../../src/review/second-round";
import { submit } from "../../src/review/submit";
import { toldToUnit } from "../../src/review/told";

const HEADINGS = ["TT", "Chi bộ", "Tổng số đảng viên", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"];

function file(name: string, rows: readonly (readonly (string | number)[])[]): ReviewedFile[] {
  const values = [["ĐẢNG ỦY XÃ AN BÌNH"], ["KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2025"], HEADINGS, ...rows];
  const submission = submit(name, { sheets: [{ name: "Biểu 1", values }] });
  const round = { submissions: [submission], expected: null, previous: [], superior: [], period: null };
  return [...reviewRound(round).files];
}

const told = (files: readonly ReviewedFile[]): ToldFinding[] => toldToUnit(files, [], "An Bình", "vi");

const right = [
  [1, "Chi bộ thôn 1", 31, 25, 6],
  [2, "Chi bộ thôn 2", 42, 35, 7],
  [3, "Chi bộ Trường Tiểu học", 28, 20, 8],
] as const;
const total = ["", "Tổng cộng", 101, 80, 21] as const;
const wrongTotal = ["", "Tổng cộng", 101, 88, 21] as const;

describe("a newer file of a unit", () => {
  const first = file("lan-1.xlsx", [...right, wrongTotal]);
  const before = told(first);

  it("has something to be held against", () => {
    expect(before.map(({ cell }) => cell)).toEqual(["D7"]);
    expect(before[0]).toMatchObject({ row: "Tổng cộng", column: "Hoàn thành tốt nhiệm vụ" });
  });

  it("shows what was mended", () => {
    const now = file("lan-2.xlsx", [...right, total]);
    expect(compareRounds(before, told(now), now)).toEqual([
      { mending: "mended", before: before[0], now: null },
    ]);
  });

  it("shows what still stands though rows were added above it", () => {
    const now = file("lan-2.xlsx", [
      ...right,
      [4, "Chi bộ Trạm Y tế", 12, 12, 0],
      ["", "Tổng cộng", 113, 100, 21],
    ]);
    expect(compareRounds(before, told(now), now)).toMatchObject([{ mending: "still", now: { cell: "D8" } }]);
  });

  it("shows what is new", () => {
    const now = file("lan-2.xlsx", [[1, "Chi bộ thôn 1", 31, 25, 9], ...right.slice(1), total]);
    expect(compareRounds(before, told(now), now).map(({ mending }) => mending)).toEqual(["mended", "new"]);
  });

  it("says what can no longer be checked", () => {
    const now = file("lan-2.xlsx", right);
    expect(compareRounds(before, told(now), now).map(({ mending }) => mending)).toEqual(["uncheckable"]);
    expect(compareRounds(before, [], []).map(({ mending }) => mending)).toEqual(["uncheckable"]);
  });
});
