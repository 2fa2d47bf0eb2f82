import { findingsOf, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/**
 * Slips of two rows that meet in the same totals look like one row that was changed as a whole: in both columns the
 * totals are off by what either row could hold. The sums across tell them apart.
 */
const deaths: SheetSpec = {
  rows: [
    ["SỐ CA ĐĂNG KÝ KHAI TỬ NĂM 2023"],
    [],
    ["STT", "Xã, phường", "Tổng số", "Đúng hạn", "Quá hạn"],
    [1, "Xã Chiềng Khoa", 452, 391, 61],
    [2, "Xã Chiềng Yên", 387, 322, 65],
    [3, "Xã Liên Hòa", 503, 455, 48],
    [4, "Xã Long Luông", 298, 251, 47],
    [5, "Xã Mường Men", 641, 560, 81],
    [6, "Xã Quang Minh", 377, 311, 66],
    [null, "Tổng cộng", 2658, 2290, 368],
  ],
};

/** The likeliest cell of each finding, with what it would hold. */
function firstOf(cells: Readonly<Record<string, Cell>>): Record<string, unknown> {
  const found = findingsOf(withCells(deaths, cells)).filter(({ severity }) => severity !== "info");
  return Object.fromEntries(
    found.map(({ cell, expected, suspects: [first] }): [string, unknown] => [
      first?.cell ?? cell,
      first?.value ?? expected,
    ]),
  );
}

describe("totals of a row that are off in several columns", () => {
  it("are put down to the slips of two rows, where these fail across as well", () => {
    expect(firstOf({ C5: 378, E5: 6, C7: 2980 })).toEqual({ C5: 387, E5: 65, C7: 298 });
  });

  it("are put down to slips in two columns of different rows", () => {
    expect(firstOf({ D4: 931, E9: 166 })).toEqual({ D4: 391, E9: 66 });
  });

  it("are an event where every row adds up within itself", () => {
    const found = findingsOf(withCells(deaths, { C8: 712, D8: 602, E8: 110 })).filter(
      ({ severity }) => severity !== "info",
    );
    expect(found.map(({ cell }) => cell.slice(1))).not.toContain("8");
    expect(found.flatMap(({ suspects }) => suspects.map(({ cell }) => cell))).toEqual(
      expect.arrayContaining(["C10", "D10", "E10"]),
    );
  });
});
