import fc from "fast-check";
import { fold, tidy } from "../../src/grid/text";

test("tidy makes one composed line of a cell's text", () => {
  expect(tidy("  Đảng bộ\u00a0xã\r\n Chí\u2009Minh ")).toBe("Đảng bộ xã Chí Minh");
  expect(tidy("Tổng số".normalize("NFD"))).toBe("Tổng số");
});

test.each([
  ["hoà", "hòa"],
  ["Uỷ ban", "ỦY BAN"],
  ["Đảng viên", "dang vien"],
  ["Tỷ lệ (%)", "tỷ\nlệ  (%)"],
  ["Tổng số".normalize("NFD"), "tổng số"],
])("%j and %j are compared as equal", (first, second) => {
  expect(fold(first)).toBe(fold(second));
});

test("different words stay different", () => {
  expect(fold("Tổng số")).not.toBe(fold("Trong đó"));
  expect(fold("Sao Đỏ")).not.toBe(fold("Sao Đỏ 2"));
});

test("folding a folded text changes nothing", () => {
  const letters = fc.constantFrom(..."ăâđêôơưáàảãạỷHTXSNV 012%\u00a0\n".split(""));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 250 }), (characters) => {
      const text = characters.join("");
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text.normalize("NFD"))).toBe(fold(text));
    }),
  );
});
