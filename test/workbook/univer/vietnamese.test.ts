import { readVietnamese, writeVietnamese } from "../../../src/workbook/univer/vietnamese";

describe("figures in the Vietnamese form", () => {
  test.each([
    ["1.226", "1226"],
    ["2.364,5", "2364.5"],
    ["74,48%", "74.48%"],
    ["-3,51", "-3.51"],
    ["12.345.678", "12345678"],
  ])("%s is read as %s", (typed, read) => expect(readVietnamese(typed)).toBe(read));

  test.each(["109.2", "05.12.2024", "604/3.174", "gần 9.300", "=A1,5", "1,2,3", "Hòa Bình"])(
    "%s is left as it was typed",
    (typed) => expect(readVietnamese(typed)).toBe(typed),
  );

  test("are edited with the decimal mark they are typed with, so that 1.226 never becomes 1226", () => {
    expect(writeVietnamese("1.226")).toBe("1,226");
    expect(readVietnamese(writeVietnamese("1.226"))).toBe("1.226");
    expect(writeVietnamese("3174")).toBe("3174");
    expect(writeVietnamese("74.48%")).toBe("74,48%");
  });
});
