import { SheetAnalysis } from "../../src/analysis/analysis";
import { shareOf } from "../../src/check/share-sentence";
import { formatReportShare } from "../../src/i18n/format";
import { sheet } from "../fixtures/sheet";
import type { SheetText } from "../fixtures/sheet";
import golden from "../support/golden.json";

function sentence(text: SheetText, cell: string, language: "vi" | "en" = "vi"): string | null {
  const share = shareOf(new SheetAnalysis(sheet(text)), cell);
  return share && formatReportShare(share, language);
}

const rated: SheetText = {
  rows: `
KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2020
Đơn vị | Số được xếp loại | HTXSNV | | HTTNV | | HTNV | | KHTNV |
 | | SL | Tỷ lệ % | SL | Tỷ lệ % | SL | Tỷ lệ % | SL | Tỷ lệ %
Đảng bộ A | 1200 | 204 | 17 | 900 | 75 | 94 | 7.83 | 2 | 0.17
Đảng bộ B | 1974 | 400 | 20.26 | 1464 | 74.16 | 107 | 5.42 | 3 | 0.15
Cộng | 3174 | 604 | 19.03 | 2364 | 74.48 | 201 | 6.33 | 5 | 0.16`,
  merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:J2"],
};

describe("the sentence that a report writes of a share", () => {
  test("stands for a cell that holds a percentage", () => {
    expect(sentence(rated, "F6")).toBe("2.364/3.174 = 74,48%");
    expect(sentence(rated, "F6", "en")).toBe("2,364/3,174 = 74.48%");
  });

  test("stands for a count whose whole is known", () => {
    expect(sentence(rated, "E6")).toBe("2.364/3.174 = 74,48%");
    expect(sentence(rated, "I6")).toBe("5/3.174 = 0,16%");
  });

  test("has the percentage that the counts give, even where the cell holds another", () => {
    const wrong = { ...rated, rows: rated.rows.replace("74.48", "74.84") };
    expect(sentence(wrong, "F6")).toBe("2.364/3.174 = 74,48%");
  });

  test("shows the decimals that the cell shows", () => {
    const live = (format: string): SheetText => ({
      ...rated,
      rows: rated.rows.replace("| 74.48 |", "| =E6/B6 |"),
      formats: { F6: format },
    });
    expect(sentence(live("0.0%"), "F6")).toBe("2.364/3.174 = 74,5%");
    expect(sentence(live("0%"), "F6")).toBe("2.364/3.174 = 74%");
  });

  test("takes counts that add up as parts of their total where the sheet has no percentages", () => {
    const counts = {
      rows: `
Đơn vị | Số được xếp loại | HTXSNV | HTTNV | HTNV
Đảng bộ xã An Lộc | 118 | 20 | 90 | 8
Đảng bộ xã Bình Hà | 136 | 25 | 101 | 10
Đảng bộ xã Cẩm Sơn | 92 | 15 | 70 | 7
Cộng | 346 | 60 | 261 | 25`,
    };
    // Beside each other first: 90 of the 118 of its own row, not of the 261 of its column.
    expect(sentence(counts, "D2")).toBe("90/118 = 76,27%");
    expect(sentence(counts, "B2")).toBe("118/346 = 34,10%");
  });

  test.each([
    ["a name", "A6"],
    ["a header", "F3"],
    ["a cell outside of the table", "Z99"],
    ["no address", "cột F"],
  ])("is none for %s", (_, cell) => {
    expect(sentence(rated, cell)).toBeNull();
  });

  test("is none where the whole is nothing", () => {
    const empty = {
      ...rated,
      rows: rated.rows
        .replace(
          "Đảng bộ A | 1200 | 204 | 17 | 900 | 75 | 94 | 7.83 | 2 | 0.17",
          "Đảng bộ A | 0 | 0 | | 0 | | 0 | | 0 |",
        )
        .replace(
          "Cộng | 3174 | 604 | 19.03 | 2364 | 74.48 | 201 | 6.33 | 5 | 0.16",
          "Cộng | 0 | 0 | | 0 | | 0 | | 0 |",
        ),
    };
    expect(sentence(empty, "E4")).toBeNull();
  });

  test("gives the percentages of printed reports", () => {
    const printed = golden.rows.filter(
      ({ num, den, stated_pct, status }) =>
        num !== null && den !== null && stated_pct !== null && status !== "WRONG",
    );
    const rows = printed.map(
      ({ num, den, stated_pct }, at) => `Chỉ tiêu ${at + 1} | ${num} | ${den} | ${stated_pct}`,
    );
    const list = { rows: ["Chỉ tiêu | Số lượng | Tổng số | Tỷ lệ (%)", ...rows].join("\n") };
    const context = new SheetAnalysis(sheet(list));
    for (const [at, { num, den, stated_pct }] of printed.entries()) {
      const share = shareOf(context, `D${at + 2}`);
      const text = share ? formatReportShare(share, "vi") : "";
      const [, part, whole, percent] = /^(.+)\/(.+) = (.+)%$/.exec(text) ?? [];
      const figure = (written = ""): number => Number(written.replaceAll(".", "").replace(",", "."));
      expect([figure(part), figure(whole)]).toEqual([num, den]);
      expect(Math.abs(figure(percent) - (stated_pct ?? NaN))).toBeLessThan(0.1);
    }
  });
});
