import fc from "fast-check";
import {
  formatDifference,
  formatEquation,
  formatNumber,
  formatPercent,
  formatPoints,
  formatShare,
  formatSigned,
  formatSum,
  joinList,
} from "../../src/i18n/format";

describe("numbers", () => {
  test.each([
    [3174, undefined, "3.174", "3,174"],
    [62331, undefined, "62.331", "62,331"],
    [1234567, undefined, "1.234.567", "1,234,567"],
    [604, undefined, "604", "604"],
    [0, undefined, "0", "0"],
    [-81, undefined, "-81", "-81"],
    [-1037, undefined, "-1.037", "-1,037"],
    [74.48, undefined, "74,48", "74.48"],
    [472.8, undefined, "472,8", "472.8"],
    [9438.6, undefined, "9.438,6", "9,438.6"],
    [0.8, undefined, "0,8", "0.8"],
    [0.005, undefined, "0,005", "0.005"],
    [74.4801512, 2, "74,48", "74.48"],
    [33.333333333, 2, "33,33", "33.33"],
    [90, 2, "90,00", "90.00"],
    [99.999, 2, "100,00", "100.00"],
    [999.5, 0, "1.000", "1,000"],
    [0.4, 0, "0", "0"],
    [-0.001, 2, "0,00", "0.00"],
    [-0, undefined, "0", "0"],
    [1e21, undefined, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"],
    [1.5e-7, undefined, "0,00000015", "0.00000015"],
  ])("%d with %p decimals", (value, decimals, vi, en) => {
    expect(formatNumber(value, "vi", decimals)).toBe(vi);
    expect(formatNumber(value, "en", decimals)).toBe(en);
  });

  test("what binary fractions add is not shown", () => {
    expect(formatNumber(0.1 + 0.2, "vi")).toBe("0,3");
    expect(formatNumber(4.35 * 100, "vi")).toBe("435");
  });

  test("halves round away from zero, as in Excel", () => {
    expect(formatNumber(1.005, "vi", 2)).toBe("1,01");
    expect(formatNumber(0.125, "vi", 2)).toBe("0,13");
    expect(formatNumber(-2.5, "vi", 0)).toBe("-3");
    expect(formatNumber(18.75, "vi", 1)).toBe("18,8");
  });

  test("an endless figure is refused", () => {
    expect(() => formatNumber(Number.NaN, "vi")).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY, "en")).toThrow(RangeError);
    expect(() => formatNumber(1, "en", -1)).toThrow(RangeError);
    expect(() => formatNumber(1, "en", 1.5)).toThrow(RangeError);
  });

  test("a whole number reads back as itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (value) => {
        expect(Number(formatNumber(value, "vi").replaceAll(".", ""))).toBe(value);
      }),
    );
  });

  test("a figure of cents reads back exactly, whatever its size", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        const text = formatNumber(cents / 100, "vi", 2);
        expect(Number(text.replaceAll(".", "").replace(",", ""))).toBe(cents === 0 ? 0 : cents);
        expect(text).toMatch(/^-?\d{1,3}(\.\d{3})*,\d{2}$/);
      }),
    );
  });

  test("English differs from Vietnamese in the signs alone", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const swapped = formatNumber(value, "vi").replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
        expect(formatNumber(value, "en")).toBe(swapped);
      }),
    );
  });
});

describe("gaps, percentages and points", () => {
  test("signs are shown on both sides of zero and not on zero", () => {
    expect(formatSigned(3.51, "vi")).toBe("+3,51");
    expect(formatSigned(-81, "vi")).toBe("-81");
    expect(formatSigned(0, "vi")).toBe("0");
    expect(formatSigned(0.001, "vi", 2)).toBe("0,00");
    expect(formatSigned(1037, "en")).toBe("+1,037");
  });

  test("percentages", () => {
    expect(formatPercent(74.48, "vi")).toBe("74,48%");
    expect(formatPercent(283.3333333, "vi", 2)).toBe("283,33%");
    expect(formatPercent(74.48, "en")).toBe("74.48%");
    expect(formatPercent(-43.3155, "vi", 2)).toBe("-43,32%");
  });

  test("percentage points are named in full", () => {
    expect(formatPoints(3.51, "vi")).toBe("3,51 điểm phần trăm");
    expect(formatPoints(1.66, "en")).toBe("1.66 percentage points");
    expect(formatPoints(1, "en")).toBe("1 percentage point");
    expect(formatPoints(-1, "en")).toBe("-1 percentage point");
    expect(formatPoints(1, "vi", 2)).toBe("1,00 điểm phần trăm");
  });
});

describe("equations", () => {
  test("a sum as it is checked by hand", () => {
    expect(formatSum([118, 136, 92], 346, "vi")).toBe("118 + 136 + 92 = 346");
    expect(formatSum([604, 2364, 201, 5], 3174, "vi")).toBe("604 + 2.364 + 201 + 5 = 3.174");
    expect(formatSum([187, -81], 106, "vi")).toBe("187 - 81 = 106");
    expect(formatSum([], 0, "vi")).toBe("0 = 0");
  });

  test("a long sum keeps both ends", () => {
    const terms = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(formatSum(terms, 55, "vi")).toBe("1 + 2 + 3 + 4 + … + 8 + 9 + 10 = 55");
    expect(formatSum(terms, 55, "vi", { maximumTerms: 5 })).toBe("1 + 2 + … + 9 + 10 = 55");
    expect(formatSum(terms, 55, "vi", { maximumTerms: 1 })).toBe("1 + … + 10 = 55");
    expect(formatSum(terms.slice(0, 8), 36, "vi")).toBe("1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 = 36");
  });

  test("a difference and a share", () => {
    expect(formatDifference(93.51, 90, 3.51, "vi")).toBe("93,51 - 90 = 3,51");
    expect(formatDifference(5, -2, 7, "en")).toBe("5 - (-2) = 7");
    expect(formatShare(2364, 3174, 74.4801512, "vi")).toBe("2.364 / 3.174 = 74,48%");
    expect(formatShare(604, 662, 91.238, "en", 1)).toBe("604 / 662 = 91.2%");
  });

  test("one door for all of them", () => {
    expect(formatEquation({ kind: "sum", terms: [6, 5], result: 11 }, "vi")).toBe("6 + 5 = 11");
    expect(formatEquation({ kind: "difference", first: 106, second: 187, result: -81 }, "vi")).toBe(
      "106 - 187 = -81",
    );
    expect(formatEquation({ kind: "share", part: 5, whole: 11, percent: 500 / 11 }, "vi")).toBe(
      "5 / 11 = 45,45%",
    );
  });
});

describe("lists in a sentence", () => {
  test.each([
    [[], "", ""],
    [["C9"], "C9", "C9"],
    [["C9", "C14"], "C9 và C14", "C9 and C14"],
    [["C9", "C14", "C20"], "C9, C14 và C20", "C9, C14 and C20"],
  ])("%j", (items, vi, en) => {
    expect(joinList(items, "vi")).toBe(vi);
    expect(joinList(items, "en")).toBe(en);
  });

  test("a long list counts what it leaves out", () => {
    expect(joinList(["C9", "C14", "C20", "C21", "C22"], "vi", 2, "cells")).toBe("C9, C14 và 3 ô khác");
    expect(joinList(["Bản Lác", "Bản Pom", "Bản Văn"], "vi", 2)).toBe("Bản Lác, Bản Pom và 1 mục khác");
    expect(joinList(["C9", "C14", "C20"], "en", 2)).toBe("C9, C14 and 1 more");
    expect(joinList(["C9", "C14"], "vi", 2)).toBe("C9 và C14");
  });
});
