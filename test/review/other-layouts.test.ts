import { reviewRound } from "../../src/review/review";
import type { RoundReport } from "../../src/review/review";
import type { SheetData } from "../../src/grid/sheet";
import { submit } from "../../src/review/submit";

type Row = readonly (string | number | null)[];
interface Book {
  readonly file: string;
  readonly sheets: readonly (readonly [string, readonly Row[]])[];
}

const read = ({ file, sheets }: Book): ReturnType<typeof submit> =>
  submit(file, { sheets: sheets.map(([name, values]): SheetData => ({ name, values: [...values] })) });

function review(
  books: readonly Book[],
  more: { expected?: string[]; previous?: Book[]; superior?: Book[] },
): RoundReport {
  return reviewRound({
    submissions: books.map(read),
    expected: more.expected ?? null,
    previous: (more.previous ?? []).map(read),
    superior: (more.superior ?? []).map(read),
    period: null,
  });
}

const HEADINGS: Row = ["TT", "Chi bộ", "Tổng số đảng viên", "HTXSNV", "HTTNV", "HTNV"];
const members = (unit: string, rows: readonly Row[], year = 2025): readonly Row[] => {
  const sum = (at: number): number => rows.reduce((total, row) => total + Number(row[at]), 0);
  return [
    [unit],
    [`KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM ${year}`],
    HEADINGS,
    ...rows,
    ["", "Tổng cộng", sum(2), sum(3), sum(4), sum(5)],
  ];
};
const UNITS: readonly (readonly [string, string, readonly Row[]])[] = [
  [
    "Đảng ủy xã Hòa Thắng",
    "hoa-thang",
    [
      [1, "Chi bộ thôn 1", 31, 4, 22, 5],
      [2, "Chi bộ thôn 2", 44, 6, 31, 7],
    ],
  ],
  [
    "Đảng ủy xã Thủy Triều",
    "thuy-trieu",
    [
      [1, "Chi bộ thôn 1", 27, 3, 20, 4],
      [2, "Chi bộ thôn 2", 52, 8, 35, 9],
    ],
  ],
  [
    "Đảng ủy phường Sao Đỏ",
    "sao-do",
    [
      [1, "Chi bộ tổ 1", 63, 9, 43, 11],
      [2, "Chi bộ tổ 2", 38, 5, 27, 6],
    ],
  ],
  [
    "Đảng ủy phường Sao Đỏ 2",
    "sao-do-2",
    [
      [1, "Chi bộ tổ 1", 71, 10, 49, 12],
      [2, "Chi bộ tổ 2", 29, 4, 21, 4],
    ],
  ],
];
const books = UNITS.map(([name, slug, rows]): Book => ({
  file: `${slug}.xlsx`,
  sheets: [["Biểu 1", members(name.toUpperCase(), rows)]],
}));

describe("a consolidated sheet with one column a unit", () => {
  const totals = UNITS.map(([, , rows]) =>
    [2, 3, 4, 5].map((at) => rows.reduce((sum, row) => sum + Number(row[at]), 0)),
  );
  const sheet = (change: number): Book => ({
    file: "tong-hop.xlsx",
    sheets: [
      [
        "Tổng hợp",
        [
          ["TỈNH ỦY PHÚ THỌ"],
          ["TỔNG HỢP XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
          ["TT", "Nội dung", "Xã Hòa Thắng", "Xã Thủy Triều", "Phường Sao Đỏ", "Phường Sao Đỏ 2"],
          ...["Tổng số đảng viên", "HTXSNV", "HTTNV", "HTNV"].map((label, at): Row => [
            at + 1,
            label,
            ...totals.map((own, unit) => (own[at] ?? 0) + (unit === 1 && at === 2 ? change : 0)),
          ]),
        ],
      ],
    ],
  });

  it("is compared as well as one with one line a unit", () => {
    const { ties, findings } = review(books, { superior: [sheet(0)] });
    expect(findings).toEqual([]);
    expect(ties).toEqual({ compared: 16, held: 16 });
  });

  it("has its wrong cell named", () => {
    const { findings } = review(books, { superior: [sheet(9)] });
    expect(findings.map(({ rule, unit }) => [rule, unit])).toEqual([
      ["tie-superior", "ĐẢNG ỦY XÃ THỦY TRIỀU"],
    ]);
    expect(findings[0]?.suspects[0]).toMatchObject({ file: "tong-hop.xlsx", cell: "D6", value: 55 });
  });
});

describe("units that only their files name", () => {
  const unnamed = UNITS.map(([, slug, rows]): Book => ({
    file: `BC ${slug.replace(/-/g, " ")} 2025.xlsx`,
    sheets: [["Sheet1", members("", rows)]],
  }));

  it("are told from units whose names go on", () => {
    const { units, findings } = review(unnamed, { expected: UNITS.map(([name]) => name) });
    expect(findings).toEqual([]);
    expect(units.map(({ state }) => state)).toEqual(UNITS.map(() => "received"));
  });

  it("are not taken for an expected unit with a shorter name", () => {
    const { units } = review(
      [{ file: "thuy trieu bac.xlsx", sheets: [["Sheet1", members("", UNITS[0]?.[2] ?? [])]] }],
      { expected: ["Đảng ủy xã Thủy Triều"] },
    );
    expect(units.find(({ name }) => name === "Đảng ủy xã Thủy Triều")?.state).toBe("missing");
  });
});

describe("what stays the same from one period to the next", () => {
  const people = (year: number): readonly Row[] => [
    ["ĐẢNG ỦY XÃ HÒA THẮNG"],
    [`DANH SÁCH ĐẢNG VIÊN CHƯA XẾP LOẠI NĂM ${year}`],
    ["STT", "Họ và tên", "Năm sinh", "Chi bộ", "Lý do"],
    ...[1951, 1948, 1960, 1977, 1985, 1990, 1966, 1958, 1999].map((born, at): Row => [
      at + 1,
      `Nguyễn Văn ${"ABCDEGHIK"[at] ?? ""}`,
      born,
      "Chi bộ thôn 1",
      "Ốm dài ngày",
    ]),
  ];
  const book = (year: number, rows: readonly Row[]): Book => ({
    file: "hoa-thang.xlsx",
    sheets: [
      ["Biểu 1", members("ĐẢNG ỦY XÃ HÒA THẮNG", rows, year)],
      ["Danh sách", people(year)],
    ],
  });
  const [before, now] = [UNITS[1]?.[2] ?? [], UNITS[0]?.[2] ?? []];

  it("in a list of people is no old figure", () => {
    expect(review([book(2025, now)], { previous: [book(2024, before)] }).findings).toEqual([]);
  });

  it("in a table of counts is told, once", () => {
    const { findings } = review([book(2025, now)], { previous: [book(2024, now)] });
    expect(findings.map(({ rule }) => rule)).toEqual(["old-figures"]);
  });
});
