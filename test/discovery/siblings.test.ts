import { findingsOf, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** Births by region: each region is the sum of its provinces, in the same way. */
const regions = [
  [
    [4210, 2180, 2030],
    [3164, 1602, 1562],
    [2877, 1490, 1387],
  ],
  [
    [5120, 2655, 2465],
    [1986, 1021, 965],
  ],
  [
    [7034, 3611, 3423],
    [3350, 1712, 1638],
    [2419, 1258, 1161],
  ],
] as const;

const add = (rows: readonly (readonly number[])[]): number[] =>
  [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));

const sheet: SheetSpec = {
  merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"],
  rows: [
    ["STT", "Tỉnh, thành phố", "Tổng số trẻ", "Chia ra"],
    [null, null, null, "Nam", "Nữ"],
    [null, "CẢ NƯỚC", ...add(regions.flat())],
    ...regions.flatMap((provinces, region): Cell[][] => [
      ["I".repeat(region + 1), `Vùng ${region + 1}`, ...add(provinces)],
      ...provinces.map((row, at): Cell[] => [at + 1, `Tỉnh ${region + 1}.${at + 1}`, ...row]),
    ]),
  ],
};

const named = (cells: Record<string, Cell>): Record<string, unknown> =>
  Object.fromEntries(
    findingsOf(withCells(sheet, cells))
      .filter(({ severity }) => severity !== "info")
      .map(({ cell, expected }) => [cell, expected]),
  );

describe("groups of one outline speak for each other", () => {
  it("nothing is told without a slip", () => {
    expect(named({})).toEqual({});
  });

  it("a slip in every column of one region: each is named, since the other regions are sums", () => {
    expect(named({ C5: 4012, D6: 1620, E7: 1837 })).toEqual({ C5: 4210, D6: 1602, E7: 1387 });
  });

  it("the country above its regions is a sum as well", () => {
    expect(named({ D3: 15592 })).toEqual({ D3: 15529 });
  });
});
