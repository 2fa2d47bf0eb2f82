import { findingsOf } from "../support/rule-tester";
import type { SheetSpec } from "../support/rule-tester";

/** A group heading may speak of a percentage while its columns hold amounts: the figures decide. */
const dues = (cumulated: number): SheetSpec => ({
  rows: [
    ["Chỉ tiêu", "Thực hiện và tỷ lệ (%)"],
    [null, "Tháng trước", "Tháng này", "Lũy kế"],
    ["Thu hội phí", 1210, 816, cumulated],
    ["Thu đóng góp", 1310, 1240, 2550],
    ["Thu khác", 20, 10, 30],
    ["Tổng cộng", 2540, 2066, 4606],
  ],
  merges: ["A1:A2", "B1:D1"],
});

describe("whole figures in thousands below words of a percentage", () => {
  it("add up, and nothing is told", () => {
    expect(findingsOf(dues(2026)).filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("a wrong one is told as an amount, without a percent sign", () => {
    const [finding] = findingsOf(dues(2062)).filter(({ severity }) => severity !== "info");
    expect(finding?.message).toMatch(/2\.026/);
    expect(finding?.message).not.toContain("%");
  });
});

it("percentages of their own stay percentages", () => {
  const findings = findingsOf({
    rows: [
      ["Đơn vị", "Số đảng viên", "Hoàn thành tốt", "Tỷ lệ (%)"],
      ["Xã Na Sang", 214, 168, 87.5],
      ["Xã Mường Mươn", 187, 140, 74.87],
      ["Xã Ma Thì Hồ", 163, 125, 76.69],
      ["Xã Hừa Ngài", 252, 190, 75.4],
    ],
  });
  expect(findings.some(({ cell, message }) => cell === "D2" && message.includes("%"))).toBe(true);
});
