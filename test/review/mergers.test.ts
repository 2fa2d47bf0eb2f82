import { lines } from "../../assets/data/units-2025.json";
import { ancestryOf, crossesMergers, readMergers } from "../../src/review/mergers";
import { reviewRound } from "../../src/review/review";
import type { RoundReport } from "../../src/review/review";
import { submit } from "../../src/review/submit";
import type { Submission } from "../../src/review/submission";
import { readUnitName } from "../../src/review/unit-name";

const mergers = readMergers(lines);
const keyOf = (name: string): string => readUnitName(name).key;

describe("the communes of 1 July 2025", () => {
  it("are 3.321, of which 2.880 are exact unions of whole old ones", () => {
    const all = [...mergers.values()].flat();
    expect(all).toHaveLength(3321);
    expect(all.filter(({ split }) => split.length === 0)).toHaveLength(2880);
  });

  it.each([
    [{ year: 2024, quarter: null }, { year: 2025, quarter: null }, true],
    [{ year: 2025, quarter: 2 }, { year: 2025, quarter: 3 }, true],
    [{ year: 2025, quarter: 3 }, { year: 2025, quarter: 4 }, false],
    [{ year: 2025, quarter: null }, { year: 2026, quarter: null }, false],
  ])("lie between %j and %j: %j", (before, now, expected) => {
    expect(crossesMergers(before, now)).toBe(expected);
  });

  it("are told from units that are no communes", () => {
    expect(ancestryOf(keyOf("Đảng ủy Sở Y tế"), new Set(), mergers)).toEqual({ kind: "same" });
  });
});

const MAP = readMergers([
  "X Hòa Bình Thượng\tX Cao Sơn;X Mỹ Lộc",
  "X An Bình\tX An Bình;X Tân Lập*",
  "X Yên Thắng\tX Yên Thắng",
]);

function report(unit: string, year: number, done: number, before: number): Submission {
  return submit(`${unit} ${year}.xlsx`, {
    sheets: [
      {
        name: "Kết nạp",
        values: [
          [`ĐẢNG ỦY XÃ ${unit.toUpperCase()}`],
          [`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year}`],
          ["TT", "Nội dung", "Chỉ tiêu được giao", `Kết nạp năm ${year}`, `Kết nạp năm ${year - 1}`],
          [1, "Kết nạp đảng viên mới", 40, done, before],
        ],
      },
    ],
  });
}

function review(stated: number, withMap = true): RoundReport {
  return reviewRound({
    submissions: [
      report("Hòa Bình Thượng", 2025, 31, stated),
      report("An Bình", 2025, 27, 61),
      report("Yên Thắng", 2025, 18, 14),
    ],
    previous: [
      report("Cao Sơn", 2024, 17, 9),
      report("Mỹ Lộc", 2024, 22, 11),
      report("An Bình", 2024, 35, 21),
      report("Tân Lập", 2024, 41, 8),
      report("Yên Thắng", 2024, 14, 12),
    ],
    expected: null,
    superior: [],
    period: null,
    ...(withMap ? { mergers: MAP } : {}),
  });
}

describe("last year's figures across the mergers", () => {
  it("are those of the old communes added up, where whole ones were joined", () => {
    const { findings, ties, incomparable } = review(39);
    expect(findings).toEqual([]);
    expect(ties).toEqual({ compared: 2, held: 2 });
    expect(incomparable).toEqual([{ unit: "ĐẢNG ỦY XÃ AN BÌNH", split: ["Xã Tân Lập"] }]);
  });

  it("are told with the cells of every old report where they do not add up", () => {
    const { findings } = review(40);
    expect(findings.map(({ rule, unit }) => [rule, unit])).toEqual([
      ["tie-previous", "ĐẢNG ỦY XÃ HÒA BÌNH THƯỢNG"],
    ]);
    expect(findings[0]?.places.map(({ file, value }) => [file, value])).toEqual([
      ["Hòa Bình Thượng 2025.xlsx", 40],
      ["Cao Sơn 2024.xlsx", 17],
      ["Mỹ Lộc 2024.xlsx", 22],
    ]);
    expect(findings[0]?.suspects[0]).toMatchObject({
      file: "Hòa Bình Thượng 2025.xlsx",
      cell: "E4",
      value: 39,
    });
  });

  it("of one name and another area are not compared without the map", () => {
    const { findings, incomparable } = review(39, false);
    expect(findings).toEqual([]);
    expect(incomparable).toHaveLength(3);
  });
});
