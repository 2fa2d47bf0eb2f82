import { findDeclared, readIndexCell } from "../../src/layout/declared";
import type { DeclaredFormula } from "../../src/layout/declared";

function said(formula: DeclaredFormula | null | undefined): string | null {
  if (!formula) return null;
  if (formula.kind === "ratio") return `${formula.numerator}/${formula.denominator}×${formula.factor}`;
  return formula.terms
    .map(({ sign, from, to }) => `${sign < 0 ? "-" : "+"}${from === to ? from : `${from}…${to}`}`)
    .join("");
}

describe("cells of the column-number row, as the forms print them", () => {
  test.each([
    ["2 = 4+...+14", "2", "+4…14"],
    ["2 (=3+4)", "2", "+3+4"],
    ["2 (=3+…+12)", "2", "+3…12"],
    ["3=4+6+8", "3", "+4+6+8"],
    ["8 (=9+10+11)", "8", "+9+10+11"],
    ["1 = 2 + 12", "1", "+2+12"],
    ["(3)=(1)+(2)", "3", "+1+2"],
    ["7=5-6", "7", "+5-6"],
    ["4(=2*100/3)", "4", "2/3×100"],
    ["4 = 2:3", "4", "2/3×1"],
    ["(5)=(4)/(3)x100%", "5", "4/3×100"],
    ["6 = 5/4*100", "6", "5/4×100"],
    ["7", "7", null],
    ["(12)", "12", null],
    ["A", "A", null],
  ])("%s", (text, key, formula) => {
    const read = readIndexCell(text);
    expect(read?.key).toBe(key);
    expect(said(read?.formula)).toBe(formula);
  });

  test.each(["Tổng số", "2.364/3.174 = 74,48%", "12/4", "500/500 ký tự", "Quý 1 = đạt"])(
    "%s names no column",
    (text) => {
      expect(readIndexCell(text)).toBeNull();
    },
  );
});

describe("formulas inside labels and headers", () => {
  test.each([
    ["A. Số tổ chức cơ sở đảng có đến cuối năm (A = 1+2)", "A", "+1+2"],
    ["1. Số có mặt đến thời điểm KĐ, ĐG, XL chất lượng (1= 2+3+4)", "1", "+2+3+4"],
    ["Cộng (1+…+16)", null, "+1…16"],
    ["Cộng (1+...+11)", null, "+1…11"],
    ["Cộng (1+….+11)", null, "+1…11"],
    ["Tổng số (3=4+5)", "3", "+4+5"],
    ["D - Đảng viên cuối kỳ (D = A + B - C)", "D", "+A+B-C"],
  ])("%s", (text, key, formula) => {
    const read = findDeclared(text);
    expect(read?.key ?? null).toBe(key);
    expect(said(read?.formula)).toBe(formula);
  });

  test.each([
    "Xã (4)",
    "Điểm chung (30đ)",
    "Tỷ lệ (%)",
    "Nghị quyết 33-NQ/TU (17/2/2017)",
    "giai đoạn (2016-2020)",
    "Giảm từ 1–1,5 %",
  ])("%s states none", (text) => {
    expect(findDeclared(text)).toBeNull();
  });
});
