import fc from "fast-check";
import { bareNumber, readMarker, romanValue, splitMarker } from "../../src/layout/markers";

describe("numbers in front of rows", () => {
  test.each([
    ["1", "number", 1],
    ["12.", "number", 12],
    ["1)", "numberParenthesis", 1],
    ["II", "roman", 2],
    ["IV.", "roman", 4],
    ["A", "capital", 1],
    ["a)", "letter", 1],
    ["đ)", "letter", 5],
    ["3.1", "decimal2", 1],
    ["2.4.3", "decimal3", 3],
    ["-", "dash", 0],
    ["+", "plus", 0],
    ["M12", "code", 12],
  ])("%s alone is a %s", (text, style, value) => {
    expect(readMarker(text)).toMatchObject({ style, value });
  });

  test.each(["", "Xã", "604/3.174", "01/2025 - 12", "Tổng"])("%s is no number of a row", (text) => {
    expect(readMarker(text)).toBeNull();
  });
});

describe("numbers written before the words", () => {
  test.each([
    ["a) Trong sạch vững mạnh", "letter", "Trong sạch vững mạnh"],
    ["1. Số được miễn đánh giá", "number", "Số được miễn đánh giá"],
    ["1 - Kết nạp", "number", "Kết nạp"],
    ["A - Tổng số đảng viên cuối kỳ trước", "capital", "Tổng số đảng viên cuối kỳ trước"],
    ["II. Phân tích đảng viên", "roman", "Phân tích đảng viên"],
    ["4.2 Thuộc diện Huyện ủy quản lý", "decimal2", "Thuộc diện Huyện ủy quản lý"],
    ["- Phụ nữ", "dash", "Phụ nữ"],
    ["+ Bị kỷ luật", "plus", "Bị kỷ luật"],
  ])("%s", (text, style, rest) => {
    const read = splitMarker(text);
    expect(read.marker?.style).toBe(style);
    expect(read.rest).toBe(rest);
  });

  test.each(["Chi bộ 3", "Xã Cát Nê", "Đảng bộ Công an tỉnh", "Cộng"])("%s begins with words", (text) => {
    expect(splitMarker(text)).toEqual({ marker: null, rest: text });
  });
});

describe("a label that begins with a quantity or a code has no number", () => {
  test.each([
    "31 đến 40 tuổi",
    "51 - 60 tuổi",
    "18–30 tuổi",
    "3 to 6 months",
    "1,5 đến dưới 2 triệu đồng",
    "5 đến dưới 10 năm",
    "ILCC-03",
    "CC-12",
    "A-12",
    "XL2",
  ])("%s", (text) => {
    expect(splitMarker(text)).toEqual({ marker: null, rest: text });
  });

  test.each(["ILCC", "IIII", "VX", "LC", "IC"])("%s is no Roman numeral", (text) => {
    expect(romanValue(text)).toBeNull();
  });

  test("a number before a word may be either, and is told apart from one with a mark", () => {
    expect(bareNumber("30 tuổi trở xuống")).toEqual({ value: 30, rest: "tuổi trở xuống" });
    expect(bareNumber("4. Thuộc diện")).toBeNull();
    expect(bareNumber("4.2 Thuộc diện")).toBeNull();
  });
});

test("every Roman numeral to 80 is read back", () => {
  const digits: readonly (readonly [number, string])[] = [
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  const roman = (value: number): string => {
    let rest = value;
    let text = "";
    for (const [worth, digit] of digits)
      while (rest >= worth) {
        text += digit;
        rest -= worth;
      }
    return text;
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), (value) => {
      expect(romanValue(roman(value))).toBe(value);
    }),
  );
});
