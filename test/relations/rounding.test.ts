import { quantumSlack } from "../../src/relations/rounding";
import { expectFindings, expectSilent, withCells } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** Funds of eight offices in million đồng, each figure rounded by itself: seven of the nine sums are off by one. */
const funds: SheetSpec = {
  rows: [
    ["KINH PHÍ BỒI DƯỠNG LÝ LUẬN CHÍNH TRỊ NĂM 2022"],
    [],
    ["STT", "Đơn vị", "Tổng số", "Ngân sách tỉnh", "Ngân sách huyện", "Nguồn khác"],
    ...(
      [
        ["Huyện ủy Ninh Phước", 1241, 604, 417, 219],
        ["Huyện ủy Ninh Sơn", 986, 512, 338, 137],
        ["Huyện ủy Thuận Bắc", 772, 391, 260, 120],
        ["Huyện ủy Thuận Nam", 1054, 498, 371, 185],
        ["Huyện ủy Bác Ái", 655, 317, 229, 110],
        ["Huyện ủy Ninh Hải", 871, 436, 297, 137],
        ["Thành ủy Phan Rang", 2318, 1127, 806, 386],
        ["Đảng ủy Khối cơ quan", 1472, 733, 521, 217],
      ] as const
    ).map((row, at): Cell[] => [at + 1, ...row]),
  ],
};

/** Learners by district, published to the nearest five. */
const learners: SheetSpec = {
  rows: [
    ["SỐ HỌC VIÊN CÁC LỚP BỒI DƯỠNG NĂM 2022 (làm tròn đến 5)"],
    [],
    ["STT", "Đơn vị", "Tổng số", "Sơ cấp", "Trung cấp", "Bồi dưỡng"],
    ...(
      [
        ["Huyện ủy Ninh Phước", 1245, 605, 415, 220],
        ["Huyện ủy Ninh Sơn", 985, 510, 340, 140],
        ["Huyện ủy Thuận Bắc", 770, 390, 260, 120],
        ["Huyện ủy Thuận Nam", 1055, 500, 370, 190],
        ["Huyện ủy Bác Ái", 655, 315, 230, 105],
        ["Huyện ủy Ninh Hải", 870, 435, 295, 140],
        ["Thành ủy Phan Rang", 2320, 1125, 805, 385],
        ["Đảng ủy Khối cơ quan", 1470, 735, 520, 215],
      ] as const
    ).map((row, at): Cell[] => [at + 1, ...row]),
  ],
};

describe("whole figures that were rounded one by one", () => {
  it("amounts to the nearest unit: sums that stray by one are no slips", () => {
    expectSilent(funds);
  });

  it("counts to the nearest five: sums that stray by five are no slips", () => {
    expectSilent(learners);
  });

  it("a slip among them is still one", () => {
    expectFindings(withCells(funds, { C7: 1504 }), [
      { rule: "total-mismatch", cell: "C7", expected: 1054, suspects: ["C7"] },
    ]);
  });

  it("exact figures are held to the last unit", () => {
    const exact = withCells(funds, {
      C4: 1240,
      C5: 987,
      C6: 771,
      C8: 656,
      C9: 870,
      C10: 2319,
      C11: 1472,
    });
    expectFindings(exact, [{ rule: "total-mismatch", cell: "C11", expected: 1471 }]);
  });

  it("the slack grows with the root of the figures rounded", () => {
    expect(quantumSlack(1, 4)).toBeCloseTo(1.73, 2);
    expect(quantumSlack(1, 3)).toBe(1.5);
    expect(quantumSlack(1, 400)).toBeLessThan(18);
    expect(quantumSlack(5, 4)).toBeGreaterThanOrEqual(10);
  });
});
