import { SheetAnalysis } from "../../src/analysis/analysis";
import { comparisonsOf } from "../../src/analysis/comparisons";
import { coverageOf } from "../../src/analysis/coverage";
import type { CellComparisons } from "../../src/analysis/comparisons";
import { check } from "../../src/check/check";
import { parseCell, rangeAddress } from "../../src/grid/address";
import { sheet } from "../fixtures/sheet";
import type { SheetText } from "../fixtures/sheet";

interface Covered {
  compared: number;
  computed: number;
  notCompared: number;
  ranges: string[];
}

function covered(text: SheetText): Covered {
  const [only] = new SheetAnalysis(sheet(text)).tables;
  if (!only) throw new Error("No table was read");
  const relations = only.relations.map(({ relation }) => relation);
  const { ranges, ...counts } = coverageOf(only.table, relations, only.figures);
  return { ...counts, ranges: ranges.map(rangeAddress) };
}

function comparedAt(text: SheetText, address: string): CellComparisons {
  const cell = parseCell(address);
  const table = cell && new SheetAnalysis(sheet(text)).around(cell);
  if (!cell || !table) throw new Error(`${address} stands in no table`);
  return comparisonsOf(table, cell);
}

const rated: SheetText = {
  rows: `
KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2024
TT | Đơn vị | Năm thành lập | Được xếp loại | HTXSNV | HTTNV | HTNV | KHTNV | Số thẻ
1 | Đảng bộ xã An Lộc | 1987 | 118 | 20 | 90 | 8 | 0 | 40125
2 | Đảng bộ xã Bình Hà | 1991 | 136 | 25 | 101 | 9 | 1 | 40126
3 | Đảng bộ xã Cẩm Sơn | 2003 | 92 | 15 | 70 | 6 | 1 | 40127
 | Cộng | | 346 | 60 | 261 | 23 | 2 | `,
};

describe("the coverage of a table", () => {
  test("counts what sums across and down were held against; ordinals, years and codes are no figures", () => {
    expect(covered(rated)).toEqual({ compared: 20, computed: 0, notCompared: 0, ranges: [] });
  });

  test("names the figures of a column that nothing is computed from", () => {
    const text = {
      rows: `
Đơn vị | Tổng số | Nam | Nữ | Số lượt nhắc nhở
Chi bộ thôn Đông | 41 | 23 | 18 | 3
Chi bộ thôn Đoài | 37 | 20 | 17 | 5
Chi bộ trường học | 52 | 12 | 40 | 2
Chi bộ trạm y tế | 9 | 4 | 5 | 1`,
    };
    expect(covered(text)).toEqual({ compared: 12, computed: 0, notCompared: 4, ranges: ["E2:E5"] });
  });

  test("a figure of a failing line was compared all the same", () => {
    const wrong = { rows: rated.rows.replace("| 60 |", "| 61 |") };
    expect(covered(wrong)).toMatchObject({ compared: 20, notCompared: 0 });
  });

  test("takes what a live formula reads as compared, and a result that nothing else uses as computed", () => {
    const text = {
      rows: `
Đơn vị | Số hồ sơ | Đã trả | Điểm thưởng
Bộ phận một cửa | 120 | 118 | =5*2
Văn phòng | 85 | 85 | =5*3
Tư pháp | 43 | 40 | =5*4
Cộng | =SUM(B2:B4) | =SUM(C2:C4) | `,
    };
    expect(covered(text)).toEqual({ compared: 8, computed: 3, notCompared: 0, ranges: [] });
  });

  test("a list of figures without any calculation is told as a whole", () => {
    const text = {
      rows: `
Đơn vị | Số chi bộ | Số đảng viên dự bị | Số đơn thư
Xã Lộc An | 12 | 7 | 31
Xã Hòa Bình | 9 | 4 | 18
Xã Tân Tiến | 15 | 11 | 6`,
    };
    expect(covered(text)).toEqual({ compared: 0, computed: 0, notCompared: 9, ranges: ["B2:D4"] });
  });

  test("cells that hold no number are left out: blanks, dashes, words, errors", () => {
    const text = {
      rows: `
Đơn vị | Tổng số | Nam | Nữ
Chi bộ 1 | 12 | 7 | 5
Chi bộ 2 | - | |
Chi bộ 3 | chưa báo cáo | 3 | 4
Chi bộ 4 | 20 | 11 | 9
Chi bộ 5 | 16 | 10 | 6`,
    };
    // The words stand where a total should: 3 and 4 were held against nothing.
    expect(covered(text)).toEqual({ compared: 9, computed: 0, notCompared: 2, ranges: ["C4:D4"] });
  });

  test("twin tables beside each other are counted apart", () => {
    const text = {
      rows: `
Đơn vị | Tổng | Nam | Nữ | | Đơn vị | Số lượt | Ghi
Chi bộ 1 | 12 | 7 | 5 | | Tổ 1 | 4 | x
Chi bộ 2 | 15 | 8 | 7 | | Tổ 2 | 6 | x
Chi bộ 3 | 21 | 11 | 10 | | Tổ 3 | 9 | x`,
    };
    const report = check({ sheets: [sheet(text)] }).sheets[0];
    const counts = report?.checked.coverage?.map(({ compared, notCompared }) => [compared, notCompared]);
    expect(counts?.[0]).toEqual([9, 0]);
  });
});

describe("the coverage in the report", () => {
  test("stands with each table of a sheet, with the ranges that were not compared", () => {
    const text = {
      rows: `
Đơn vị | Tổng số | Nam | Nữ | Số lượt nhắc nhở
Chi bộ thôn Đông | 41 | 23 | 18 | 3
Chi bộ thôn Đoài | 37 | 20 | 17 | 5
Chi bộ trường học | 52 | 12 | 40 | 2`,
    };
    const { sheets } = check({ sheets: [sheet(text)] });
    expect(sheets[0]?.checked.coverage).toEqual([
      { table: "A1:E4", compared: 9, computed: 0, notCompared: 3, ranges: ["E2:E4"] },
    ]);
  });

  test("is absent where only totals were looked at: nobody counted the rest", () => {
    const { sheets } = check({ sheets: [sheet(rated)] }, { totalsOnly: true });
    expect(sheets[0]?.checked.coverage).toBeUndefined();
  });

  test("a hidden sheet has none", () => {
    const { sheets } = check({ sheets: [{ ...sheet(rated), hidden: true }] });
    expect(sheets[0]?.checked.coverage).toBeUndefined();
  });

  test("a table of 62,331 rows counts each of its figures", () => {
    const values = [
      ["Đơn vị", "Tổng số", "Nam", "Nữ"],
      ...Array.from({ length: 62_331 }, (_, at) => [`Hộ ${at + 1}`, 3 + (at % 5), 1 + (at % 5), 2]),
    ];
    const { sheets } = check({ sheets: [{ name: "Danh sách", values }] });
    const [only] = sheets[0]?.checked.coverage ?? [];
    expect(only).toMatchObject({ compared: 3 * 62_331, notCompared: 0 });
  });
});

describe("what a cell was compared with", () => {
  test("begins with the calculation that gives it, then those that use it", () => {
    const { comparisons, count } = comparedAt(rated, "D6");
    expect(count).toBe(2);
    const shapes = comparisons.map(({ result, operands, verdict }) => [
      result,
      operands.map(({ cell }) => cell).join("+"),
      verdict,
    ]);
    expect(shapes).toContainEqual(["D6", "E6+F6+G6+H6", "holds"]);
    expect(shapes).toContainEqual(["D6", "D3+D4+D5", "holds"]);
  });

  test("says which of them does not hold", () => {
    const wrong = { rows: rated.rows.replace("| 60 |", "| 61 |") };
    const { comparisons } = comparedAt(wrong, "E6");
    expect(comparisons.map(({ verdict }) => verdict)).toEqual(["fails", "fails"]);
  });

  test("names the live formulas that read a cell, and the cell's own", () => {
    const text = {
      rows: `
Đơn vị | Số hồ sơ | Đã trả
Bộ phận một cửa | 120 | 118
Văn phòng | 85 | 85
Tư pháp | 43 | 40
Cộng | =SUM(B2:B4) | =SUM(C2:C4)`,
    };
    expect(comparedAt(text, "B3").readBy).toEqual(["B5"]);
    expect(comparedAt(text, "B5").formula).toBe("=SUM(B2:B4)");
  });

  test("a figure that nothing is held against has no calculation", () => {
    const text = {
      rows: `
Đơn vị | Số chi bộ | Số đơn thư
Xã Lộc An | 12 | 31
Xã Hòa Bình | 9 | 18`,
    };
    expect(comparedAt(text, "C2")).toEqual({ comparisons: [], count: 0, readBy: [], formula: null });
  });

  test("a total that is the base of every row's share lists the first of them and counts all", () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `Chi bộ ${at + 1} | ${10 + at} | ~v=100*B${at + 2}/B14`,
    );
    const text = {
      rows: `\nĐơn vị | Số đảng viên | Tỷ lệ %\n${rows.join("\n")}\nCộng | ~=SUM(B2:B13) | 100`,
    };
    const { comparisons, count } = comparedAt(text, "B14");
    expect(count).toBeGreaterThan(comparisons.length);
  });
});
