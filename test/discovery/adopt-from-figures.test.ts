import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";
import { findingsOf, withCells, workbookOf } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** Tables of no known form: what no word says is seen in the figures, and a slip in them is told. */
const serious = (sheet: SheetSpec): Finding[] =>
  findingsOf(sheet).filter(({ severity }) => severity !== "info");
const named = (sheet: SheetSpec): Record<string, unknown> =>
  Object.fromEntries(serious(sheet).map(({ cell, expected }) => [cell, expected]));

const costs: SheetSpec = {
  rows: [
    ["Khoản mục", "Quý I", "Quý II", "Quý III", "Quý IV", "Năm"],
    ["Lương", 1200, 1250, 1300, 1310, 5060],
    ["Đi lại", 310, 220, 180, 400, 1110],
    ["Thuê nhà", 600, 600, 600, 600, 2400],
    ["Thiết bị", 95, 130, 45, 610, 880],
    ["In ấn", 40, 35, 52, 48, 175],
    ["Chi hoạt động", 2245, 2235, 2177, 2968, 9625],
    ["Hỗ trợ", 500, 700, 650, 800, 2650],
    ["Đã chi", 2745, 2935, 2827, 3768, 12275],
  ],
};

describe("a row and a column that fail by as much cross in the wrong cell", () => {
  it("none is told without a mistake", () => {
    expect(serious(costs)).toEqual([]);
  });

  it.each<[string, string, number, number]>([
    ["digits exchanged in a part", "D5", 54, 45],
    ["a part of the first row", "C2", 1520, 1250],
    ["a part off by one", "E2", 1311, 1310],
    ["a figure that sums rows and is summed", "D7", 2717, 2177],
    ["a figure of the last row", "E9", 3786, 3768],
    ["a figure of the last column", "F4", 24000, 2400],
    ["the last figure of all", "F9", 12257, 12275],
  ])("%s", (_, cell, typed, right) => {
    expect(named(withCells(costs, { [cell]: typed }))).toEqual({ [cell]: right });
  });

  it("says that no word states it, and only asks for a look", () => {
    const [finding] = serious(withCells(costs, { D5: 54 }));
    expect(finding).toMatchObject({ severity: "warning", suspects: [{ cell: "D5", value: 45 }] });
    expect(finding?.message).toContain("95 + 130 + 45 + 610 = 880");
    expect(finding?.message).toContain("Khớp Số suy ra phép tính này từ số liệu");
  });

  it("two slips apart are both named", () => {
    expect(named(withCells(costs, { B3: 130, E8: 8000 }))).toEqual({ B3: 310, E8: 800 });
  });
});

describe("amounts with decimals", () => {
  const pay: SheetSpec = {
    rows: [
      ["Đơn vị", "Lương", "Phụ cấp", "Thưởng", "Cộng"],
      ["Phòng Tổ chức", 184.2, 32.5, 12, 228.7],
      ["Phòng Kế hoạch", 143.7, 28.1, 9.5, 181.3],
      ["Phòng Hành chính", 98.4, 17.3, 6, 121.7],
      ["Văn phòng", 121.9, 20.6, 7.5, 150],
      ["Phòng Tài chính", 156.3, 30.2, 10.5, 197],
      ["Tổng cộng", 704.5, 128.7, 45.5, 878.7],
    ],
  };

  it("the total row is compared in each of its columns", () => {
    expect(serious(pay)).toEqual([]);
    expect(named(withCells(pay, { C3: 21.8 }))).toEqual({ C3: 28.1 });
    expect(named(withCells(pay, { D7: 54.5 }))).toEqual({ D7: 45.5 });
  });
});

describe("what is no slip is not told", () => {
  it("a plan that equals what was spent on most rows is no sum of the quarters on the others", () => {
    const plan = withCells(costs, {});
    const rows = plan.rows.map((row, at): Cell[] => {
      const year = Number(row[5]);
      const plans: Record<number, number> = { 1: 4900, 6: 9465, 8: 12115 };
      return [row[0] ?? null, at === 0 ? "Dự toán" : (plans[at] ?? year), ...row.slice(1)];
    });
    expect(serious({ rows })).toEqual([]);
    expect(named(withCells({ rows }, { E5: 54 }))).toEqual({ E5: 45 });
  });

  it("percentages of change below counts that add up", () => {
    const counts: Cell[][] = [
      ["Năm 2016", 5310, 1204, 2611, 1495],
      ["Năm 2017", 5587, 1260, 2702, 1625],
      ["Năm 2018", 5702, 1311, 2744, 1647],
      ["Năm 2019", 5894, 1397, 2801, 1696],
      ["Năm 2020", 6003, 1402, 2890, 1711],
      ["Năm 2021", 6172, 1455, 2933, 1784],
    ];
    const changes: Cell[][] = [
      ["2017", 5.2, 4.7, 3.5, 8.7],
      ["2018", 2.1, 4.0, 1.6, 1.4],
      ["2019", 3.4, 6.6, 2.1, 3.0],
    ];
    expect(
      serious({ rows: [["Kỳ", "Vụ việc", "Loại A", "Loại B", "Loại C"], ...counts, ...changes] }),
    ).toEqual([]);
  });

  it("rounded amounts that stray by a unit here and there", () => {
    const rows: Cell[][] = [
      ["Miền Bắc", 1245, 803, 2048],
      ["Miền Trung", 977, 612, 1590],
      ["Miền Nam", 1802, 1145, 2946],
      ["Tây Nguyên", 344, 251, 595],
      ["Ven biển", 690, 478, 1168],
      ["Hải đảo", 121, 88, 209],
    ];
    expect(serious({ rows: [["Vùng", "Lúa", "Ngô", "Lương thực"], ...rows] })).toEqual([]);
  });
});

it("sums that fail where too little speaks for them are counted as not compared", () => {
  const sheet: SheetSpec = {
    rows: [
      ["Cửa hàng", "Tháng 1", "Tháng 2", "Tháng 3", "Quý I"],
      ["Hoàn Kiếm", 1284, 1391, 1407, 4082],
      ["Ba Đình", 967, 1012, 998, 2977],
      ["Đống Đa", 1103, 1089, 1176, 3555],
      ["Cầu Giấy", 845, 903, 931, 2679],
      ["Hải Châu", 712, 698, 741, 2151],
      ["Sơn Trà", 504, 533, 519, 1556],
    ],
  };
  const report = check(workbookOf(sheet));
  expect(report.findings).toEqual([]);
  expect(report.sheets[0]?.checked).toMatchObject({ relations: 5, untold: 1 });
  expect(check(workbookOf(costs)).sheets[0]?.checked.untold).toBeUndefined();
});
