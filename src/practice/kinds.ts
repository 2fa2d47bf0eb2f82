import type { RuleId } from "../i18n/rules";

/**
 * The mistakes that can be planted. "typed": all figures of the sheet are typed, as in a sheet that came without
 * formulas; "live": its formulas stay, and one of them is wrong.
 */
export const mistakeKinds = {
  "digit-swapped": { mode: "typed", rule: "total-mismatch", vi: "Đảo hai chữ số", en: "Two digits swapped" },
  "digit-dropped": { mode: "typed", rule: "total-mismatch", vi: "Gõ thiếu chữ số", en: "A digit left out" },
  "zero-added": { mode: "typed", rule: "total-mismatch", vi: "Gõ thừa số 0", en: "A zero too many" },
  "figure-missing": { mode: "typed", rule: "total-mismatch", vi: "Bỏ sót số liệu", en: "A figure left out" },
  "total-wrong": { mode: "typed", rule: "total-mismatch", vi: "Cộng sai", en: "A wrong sum" },
  "thousand-as-decimal": {
    mode: "typed",
    rule: "thousand-separator",
    vi: "Dấu chấm hàng nghìn thành số lẻ (3.174 thành 3,174)",
    en: "A thousands dot read as a decimal (3,174 as 3.174)",
  },
  "number-as-text": {
    mode: "typed",
    rule: "number-as-text",
    vi: "Số lưu dạng chữ",
    en: "A number stored as text",
  },
  "number-with-space": {
    mode: "typed",
    rule: "number-as-text",
    vi: "Dấu cách không ngắt sau số",
    en: "A non-breaking space after a number",
  },
  "letter-for-digit": {
    mode: "typed",
    rule: "number-as-text",
    vi: "Chữ O, l thay số 0, 1",
    en: "A letter O or l for 0 or 1",
  },
  "negative-count": { mode: "typed", rule: "not-a-count", vi: "Số lượng âm", en: "A negative count" },
  "fractional-count": { mode: "typed", rule: "not-a-count", vi: "Số lượng lẻ", en: "A fractional count" },
  "part-above-whole": {
    mode: "typed",
    rule: "part-above-whole",
    vi: "“Trong đó” lớn hơn số chung",
    en: "A part above its whole",
  },
  "percent-mistyped": {
    mode: "typed",
    rule: "percentage-mismatch",
    vi: "Tỷ lệ gõ sai",
    en: "A mistyped percentage",
  },
  "percent-as-ratio": {
    mode: "typed",
    rule: "percentage-scale",
    vi: "Lẫn thang tỷ lệ (0,1595 và 15,95)",
    en: "Percentage scales mixed (0.1595 and 15.95)",
  },
  "other-denominator": {
    mode: "typed",
    rule: "wrong-denominator",
    vi: "Tỷ lệ tính trên mẫu số khác",
    en: "A percentage of another base",
  },
  "gap-sign": {
    mode: "typed",
    rule: "gap-sign",
    vi: "Chênh lệch đảo dấu",
    en: "A gap with its sign reversed",
  },
  "gap-in-percent": {
    mode: "typed",
    rule: "gap-unit",
    vi: "Điểm phần trăm ghi thành phần trăm",
    en: "Percentage points written as per cent",
  },
  "exceeded-for-reached": {
    mode: "typed",
    rule: "reached-exceeded",
    vi: "“Vượt” ghi vào cột “đạt”",
    en: "“Exceeded” in the column of “reached”",
  },
  "change-wrong": {
    mode: "typed",
    rule: "change-mismatch",
    vi: "So với cùng kỳ tính sai",
    en: "A wrong change against last year",
  },
  "status-wrong": {
    mode: "typed",
    rule: "status-mismatch",
    vi: "Đánh giá trái số liệu",
    en: "A status against the figures",
  },
  "average-wrong": { mode: "typed", rule: "average-mismatch", vi: "Bình quân sai", en: "A wrong average" },
  "class-wrong": {
    mode: "typed",
    rule: "class-mismatch",
    vi: "Xếp loại sai ngưỡng điểm",
    en: "A class against the score",
  },
  "score-outside": {
    mode: "typed",
    rule: "score-range",
    vi: "Điểm ngoài thang",
    en: "A score outside the scale",
  },
  "column-number": {
    mode: "typed",
    rule: "column-number-gap",
    vi: "Nhảy số cột",
    en: "A gap in the column numbers",
  },
  "line-number": {
    mode: "typed",
    rule: "numbering-gap",
    vi: "Nhảy số thứ tự",
    en: "A gap in the line numbers",
  },
  "unit-twice": {
    mode: "typed",
    rule: "duplicate-unit",
    vi: "Một đơn vị ghi hai lần",
    en: "A unit named twice",
  },
  "row-left-out": {
    mode: "typed",
    rule: "total-mismatch",
    vi: "Dòng tổng cộng sót một đơn vị",
    en: "The total row leaves a unit out",
  },
  "row-copied": {
    mode: "typed",
    rule: "total-mismatch",
    vi: "Chép nhầm số liệu của dòng khác",
    en: "Another line's figures copied",
  },
  "totals-kept": {
    mode: "typed",
    rule: "total-mismatch",
    vi: "Dòng tổng còn số cũ sau khi sửa nhiều đơn vị",
    en: "The total row kept from before several units were corrected",
  },
  "unit-corrected": {
    mode: "typed",
    rule: "total-mismatch",
    vi: "Sửa một đơn vị mà không sửa dòng tổng",
    en: "One unit corrected, the total row not",
  },
  "column-shifted": {
    mode: "typed",
    rule: "total-mismatch",
    vi: "Số liệu một dòng lệch sang cột bên",
    en: "A line's figures shifted to the next column",
  },
  "sum-misses-row": { mode: "live", rule: "sum-range", vi: "SUM thiếu dòng", en: "A SUM that misses a row" },
  "typed-over-formula": {
    mode: "live",
    rule: "typed-among-formulas",
    vi: "Gõ số đè lên công thức",
    en: "A figure typed over a formula",
  },
  "formula-other-row": {
    mode: "live",
    rule: "unlike-neighbours",
    vi: "Công thức lấy số của dòng khác",
    en: "A formula that reads another row",
  },
} as const satisfies Record<string, { mode: "typed" | "live"; rule: RuleId; vi: string; en: string }>;

export type MistakeKind = keyof typeof mistakeKinds;
export const mistakeKindNames = Object.keys(mistakeKinds) as [MistakeKind, ...MistakeKind[]];

export function isMistakeKind(text: string): text is MistakeKind {
  return Object.hasOwn(mistakeKinds, text);
}
