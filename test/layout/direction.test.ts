import { directionOf } from "../../src/layout/direction";

describe("which way a target points", () => {
  test.each([
    ["Tỷ lệ hộ nghèo còn", "less"],
    ["Số hộ cận nghèo còn lại", "less"],
    ["Tỷ lệ hộ nghèo dưới 5%", "less"],
    ["Kết nạp đảng viên mới", "more"],
    ["Tỷ lệ hộ thoát nghèo", "more"],
    ["Giảm số hộ nghèo", "open"],
  ])("%s: %s", (words, direction) => {
    expect(directionOf(words)).toBe(direction);
  });
});
