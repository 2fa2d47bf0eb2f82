import { expectFindings, expectSilent } from "../support/rule-tester";
import type { Cell, SheetSpec } from "../support/rule-tester";

/** Đại Từ and Đình Chu write "gần" and "hơn": known from one side only. */
const members = (third: Cell, total: Cell): SheetSpec => ({
  rows: [
    ["STT", "Đảng bộ", "Tổng số đảng viên", "Kết nạp trong nhiệm kỳ"],
    [1, "Xã Cát Nê", 4120, 610],
    [2, "Xã Quân Chu", 2875, 420],
    [3, "Xã Ký Phú", third, 470],
    [null, "Tổng cộng", total, 1500],
  ],
});

describe("approximate words make a bound", () => {
  it.each([
    ["gần 2.300", 9300],
    ["khoảng 2.300", 9280],
    [2300, "gần 9.300"],
    [2300, "trên 9.290"],
  ])("%s of %s is held to nothing", (third, total) => expectSilent(members(third, total)));

  it("the same figures without the word are held to their sum", () =>
    expectFindings(members(2300, 9300), [{ rule: "total-mismatch", cell: "C5" }]));

  it("a target from a figure up is that figure", () =>
    expectFindings(
      {
        rows: [
          ["STT", "Chỉ tiêu", "Mục tiêu (%)", "Thực hiện (%)", "Chênh lệch (điểm %)"],
          [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", "từ 90% trở lên", 93.51, 3.51],
          [2, "Đảng viên hoàn thành tốt nhiệm vụ trở lên", "từ 90% trở lên", 91.66, 1.66],
          [3, "Chi bộ đạt loại tốt về chất lượng sinh hoạt", "từ 80% trở lên", 86.4, 4.6],
        ],
      },
      [{ rule: "target-gap", cell: "E4", expected: 6.4 }],
    ));
});
