import type { SheetData } from "../../src/grid/sheet";
import { reviewRound } from "../../src/review/review";
import { submit } from "../../src/review/submit";

type Row = readonly (string | number | null)[];

const units = ["Hòa Thắng", "Thủy Triều", "Sao Đỏ", "Mường Hoa", "Tân Lập", "Cao Sơn"];

/** Five more were rated "good" last year than the unit says now. */
function sheet(unit: string, at: number, year: number, isBefore: boolean): SheetData {
  const [members, good] = [180 + 7 * at, 120 + 5 * at];
  const head: Row = isBefore
    ? ["TT", "Chi bộ", "Tổng số đảng viên", "HTTNV"]
    : ["TT", "Chi bộ", "Tổng số đảng viên", "HTTNV", "Tổng số đảng viên năm trước", "HTTNV năm trước"];
  const old = at === 2 ? good + 5 : good;
  const row = (share: number): Row =>
    isBefore
      ? [members * share, old * share]
      : [members * share + share, good * share + 2 * share, members * share, good * share];
  const values: Row[] = [
    [`Đảng ủy xã ${unit}`],
    [`KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM ${year}`],
    head,
    [1, "Chi bộ thôn 1", ...row(1)],
    [2, "Chi bộ thôn 2", ...row(2)],
    ["", "Tổng cộng", ...row(3)],
  ];
  return { name: "Biểu 1", values: values.map((line) => [...line]) };
}

/** The rules told of a round of that year beside the one of the year before. */
function told(year: number): string[] {
  const round = (of: number, isBefore: boolean) =>
    units.map((unit, at) => submit(`xa-${at + 1}-${of}.xlsx`, { sheets: [sheet(unit, at, of, isBefore)] }));
  const { findings } = reviewRound({
    submissions: round(year, false),
    expected: null,
    previous: round(year - 1, true),
    superior: [],
    period: null,
  });
  return [...new Set(findings.map(({ rule }) => rule))];
}

describe("levels beside those of the year before", () => {
  it("are compared within one scheme", () => {
    expect(told(2022)).toContain("tie-previous");
  });

  it("are not compared across 2017 and 2018, where no mapping of levels is known", () => {
    expect(told(2018)).not.toContain("tie-previous");
  });
});
