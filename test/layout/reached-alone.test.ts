import { findingsOf } from "../support/rule-tester";
import type { SheetSpec } from "../support/rule-tester";

/** "Đạt" alone: how many reached something, what was done, or the part reached. The other headings say which. */
const told = (sheet: SheetSpec): string[] =>
  findingsOf(sheet)
    .filter(({ severity }) => severity !== "info")
    .map(({ cell, message }) => `${cell}: ${message}`);

describe("a column headed by “Đạt” alone", () => {
  const reached = (total: number): SheetSpec => ({
    rows: [
      ["TT", "Đơn vị", "Tổng số chi bộ", "Đạt", "Chưa đạt"],
      [1, "Xã Na Sang", 14, 12, 2],
      [2, "Xã Mường Mươn", 18, 15, 3],
      [3, "Xã Ma Thì Hồ", 11, 11, 0],
      [4, "Xã Hừa Ngài", 16, 13, 3],
      [null, "Tổng cộng", 59, total, 8],
    ],
  });

  it("counts those who reached it where nothing is aimed at, and is added up", () => {
    expect(told(reached(51))).toEqual([]);
    expect(told(reached(54))).toEqual([expect.stringMatching(/^D6: .*54.*51/)]);
  });

  it("is what was done beside a target alone", () => {
    const done = (share: number): SheetSpec => ({
      rows: [
        ["TT", "Đơn vị", "Chỉ tiêu giao", "Đạt", "Tỷ lệ (%)"],
        [1, "Xã Na Sang", 20, 23, 115],
        [2, "Xã Mường Mươn", 16, 12, 75],
        [3, "Xã Ma Thì Hồ", 10, 9, share],
        [4, "Xã Hừa Ngài", 8, 10, 125],
        [null, "Tổng cộng", 54, 54, 100],
      ],
    });
    expect(told(done(90))).toEqual([]);
    expect(told(done(93))).toEqual([expect.stringMatching(/^E4: .*93.*90/)]);
  });

  it("is the part reached beside a target and what was done", () => {
    const part = (share: number): SheetSpec => ({
      rows: [
        ["TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Đạt"],
        [1, "Xã Na Sang", 20, 23, 115],
        [2, "Xã Mường Mươn", 16, 12, 75],
        [3, "Xã Ma Thì Hồ", 10, 9, share],
        [4, "Xã Hừa Ngài", 8, 10, 125],
        [null, "Tổng cộng", 54, 54, 100],
      ],
    });
    expect(told(part(90))).toEqual([]);
    expect(told(part(93))).toEqual([expect.stringMatching(/^E4: .*93.*90/)]);
  });
});
