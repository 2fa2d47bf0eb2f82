import type { SheetData } from "../../src/grid/sheet";
import type { RoundReport } from "../../src/review/review";
import { reviewRound } from "../../src/review/review";
import { submit } from "../../src/review/submit";

type Row = readonly (string | number | null)[];

/** A unit's sheet of organisations: total, then the levels, for two lines of the form and their sum. */
function organisations(unit: string, lines: readonly (readonly number[])[]): readonly Row[] {
  const sums = (lines[0] ?? []).map((_, at) => lines.reduce((sum, line) => sum + (line[at] ?? 0), 0));
  return [
    [unit],
    ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI TỔ CHỨC ĐẢNG NĂM 2025"],
    ["TT", "Loại hình", "Tổng số", "HTXSNV", "HTTNV", "HTNV"],
    [1, "Chi bộ nông thôn", ...(lines[0] ?? [])],
    [2, "Chi bộ cơ quan", ...(lines[1] ?? [])],
    ["", "Tổng cộng", ...sums],
  ];
}

/** Figures no two units have in common, from a number. */
const own = (at: number): number[][] => [
  [20 + at, 3, 12 + at, 5],
  [9 + (at % 7), 1, 5 + (at % 7), 3],
];

function review(sheets: readonly (readonly Row[])[]): RoundReport {
  const submissions = sheets.map((values, at) => {
    const sheet: SheetData = { name: "Tổ chức", values: values.map((row) => [...row]) };
    return submit(`xa-${at + 1}.xlsx`, { sheets: [sheet] });
  });
  return reviewRound({ submissions, expected: null, previous: [], superior: [], period: null });
}

const copied = ({ findings }: RoundReport): string[] =>
  findings.filter(({ rule }) => rule === "copied-figures").map(({ unit }) => unit ?? "");

const names = Array.from(
  { length: 60 },
  (_, at) => `Đảng ủy xã Hòa ${String.fromCharCode(65 + (at % 26))}${at}`,
);

describe("two units with the same figures", () => {
  it("are told where the figures are too large to meet by chance", () => {
    const sheets = names.slice(0, 8).map((name, at) => organisations(name, own(at)));
    const large = [
      [236, 35, 190, 11],
      [184, 27, 145, 12],
    ];
    sheets[2] = organisations(names[2] ?? "", large);
    sheets[5] = organisations(names[5] ?? "", large);
    expect(copied(review(sheets))).toHaveLength(1);
  });

  it("are a matter of chance where a few small counts are the same among many units", () => {
    const sheets = names.map((name, at) => organisations(name, own(at)));
    const small = [
      [12, 2, 9, 1],
      [11, 2, 8, 1],
    ];
    sheets[17] = organisations(names[17] ?? "", small);
    sheets[41] = organisations(names[41] ?? "", small);
    expect(copied(review(sheets))).toEqual([]);
  });
});
