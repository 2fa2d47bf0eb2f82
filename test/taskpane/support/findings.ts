import type { Language } from "../../../src/i18n/format";
import type { CellEdit } from "../../../src/report";
import type { ShownFinding } from "../../../src/taskpane/session/state";

export const members = "Biểu 1";
export const organisations = "Biểu 2";

interface Case {
  id: string;
  rule: string;
  severity: ShownFinding["severity"];
  sheet: string;
  cell: string;
  row: string;
  column: string;
  related?: readonly string[];
  vi: string;
  en: string;
  actual: CellEdit["before"];
  expected: CellEdit["after"];
  confidence?: number;
  /** Without it nothing can be written. */
  fix?: { cell?: string; before: CellEdit["before"]; after: CellEdit["after"] };
}

/**
 * What a check says of the ratings of 2021 in Hòa Bình (chi bộ 604 + 2.364 + 201 + 5 of 3.174; đảng viên 9.942,
 * 47.193, 4.897 and 299 of 62.331) and of the quota of Bình Thuận (1.932 of 2.000), with slips in them.
 */
const cases: readonly Case[] = [
  {
    id: "swapped",
    rule: "total-mismatch",
    severity: "error",
    sheet: members,
    cell: "D9",
    row: "Đảng bộ xã Hòa Sơn",
    column: "Hoàn thành tốt nhiệm vụ · SL",
    related: ["D10", "D11", "D12"],
    vi: "Ghi 163, phải là 136. 118 + 136 + 92 = 346 (D12). Có thể gõ đảo chữ số. Đây cũng là nguyên nhân của 3 chỗ lệch khác.",
    en: "Says 163, must be 136. 118 + 136 + 92 = 346 (D12). Digits may have been swapped. Explains 3 other mismatches too.",
    actual: 163,
    expected: 136,
    confidence: 0.97,
    fix: { before: 163, after: 136 },
  },
  {
    id: "total",
    rule: "total-mismatch",
    severity: "error",
    sheet: members,
    cell: "F15",
    row: "Tổng cộng",
    column: "Hoàn thành nhiệm vụ · SL",
    related: ["F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14"],
    vi: "Ghi 54, phải là 45. 14 + 6 + 11 + 5 + 2 + 4 + 1 + 2 = 45. Có thể gõ đảo chữ số.",
    en: "Says 54, must be 45. 14 + 6 + 11 + 5 + 2 + 4 + 1 + 2 = 45. Digits may have been swapped.",
    actual: 54,
    expected: 45,
    confidence: 0.6,
    fix: { before: 54, after: 45 },
  },
  {
    id: "base",
    rule: "percentage-mismatch",
    severity: "warning",
    sheet: organisations,
    cell: "G8",
    row: "Chi bộ",
    column: "Hoàn thành tốt nhiệm vụ · Tỷ lệ %",
    related: ["F8", "D8", "C8"],
    vi: "Ghi 73,85%, tính lại được 74,48%. 2.364 / 3.174 = 74,48%. Số đã ghi khớp khi chia cho 3.201 (Tổng số, C8): cần xem lại mẫu số.",
    en: "Says 73.85%, computed again it is 74.48%. 2,364 / 3,174 = 74.48%. The figure fits when divided by 3,201 (Tổng số, C8): review the denominator.",
    actual: 0.7385,
    expected: 0.7448,
    confidence: 0.9,
    fix: { before: 0.7385, after: 0.7448 },
  },
  {
    id: "missing",
    rule: "missing-level",
    severity: "warning",
    sheet: organisations,
    cell: "D8",
    row: "Chi bộ",
    column: "Được xếp loại",
    related: ["E8", "F8", "H8", "I8"],
    vi: "Các mức cộng được 2.973, Được xếp loại là 3.174: còn thiếu 201. Là hoàn thành nhiệm vụ hay chưa xếp loại?",
    en: "The levels add up to 2,973, Được xếp loại is 3,174: 201 are missing. Are they completion of tasks, or not yet rated?",
    actual: 3174,
    expected: 2973,
  },
  {
    id: "cap",
    rule: "excellent-cap",
    severity: "warning",
    sheet: organisations,
    cell: "E8",
    row: "Chi bộ",
    column: "Hoàn thành xuất sắc nhiệm vụ · SL",
    related: ["F8", "D8"],
    vi: "604 hoàn thành xuất sắc bằng 25,55% số hoàn thành tốt (giới hạn 472,8), 19,03% số được đánh giá (giới hạn 634,8). Giới hạn tính trong từng tổ chức cơ sở đảng. Cần xem lại theo hướng dẫn đang dùng. Căn cứ: Hướng dẫn 21-HD/BTCTW ngày 18/10/2019.",
    en: "604 rated excellent are 25.55% of those rated good (limit 472.8), 19.03% of those rated (limit 634.8). The limit holds within each grassroots Party organisation. To be reviewed by the guideline in use. Source: Guideline 21-HD/BTCTW of 18 October 2019.",
    actual: 604,
    expected: null,
  },
  {
    id: "text",
    rule: "number-as-text",
    severity: "error",
    sheet: members,
    cell: "C11",
    row: "Đảng bộ xã Kiên Thành",
    column: "Tổng số đảng viên",
    vi: '"1.932" đang là chữ, hàm SUM sẽ bỏ qua ô này. Hãy đổi thành số 1.932.',
    en: '"1.932" is text, SUM leaves this cell out. Change it to the number 1,932.',
    actual: "1.932",
    expected: 1932,
    fix: { before: "1.932", after: 1932 },
  },
  {
    id: "rounding",
    rule: "rounding-remainder",
    severity: "info",
    sheet: members,
    cell: "E11",
    row: "Đảng bộ xã Kiên Thành",
    column: "HTXSNV · %",
    related: ["G11", "I11", "K11"],
    vi: "Cộng các tỷ lệ được 99,99 do làm tròn; không phải lỗi. Có 4 dòng như vậy.",
    en: "The percentages add up to 99.99 because of rounding; not an error. There are 4 such rows.",
    actual: 99.99,
    expected: 100,
  },
];

/** The findings of the two sheets in a language. */
export function someFindings(language: Language): ShownFinding[] {
  return cases.map(({ id, rule, severity, sheet, cell, row, column, related, fix, confidence, ...rest }) => ({
    id,
    rule,
    severity,
    sheet,
    cell,
    related: [...(related ?? [])],
    message: rest[language],
    actual: rest.actual,
    expected: rest.expected,
    suspects:
      confidence === undefined
        ? []
        : [{ cell, value: typeof rest.expected === "number" ? rest.expected : null, confidence }],
    fix: fix
      ? {
          kind: "suggestion",
          edits: [{ sheet, cell: fix.cell ?? cell, before: fix.before, after: fix.after }],
        }
      : null,
    place: { sheet, cell, row, column },
    ignore: null,
  }));
}

/** A long list of one rule, as a member list of thousands of rows gives it. */
export function manyFindings(count: number): ShownFinding[] {
  return Array.from({ length: count }, (_, index) => {
    const cell = `G${index + 8}`;
    return {
      id: `many ${index}`,
      rule: "percentage-mismatch",
      severity: "warning",
      sheet: members,
      cell,
      related: [`F${index + 8}`, `C${index + 8}`],
      message: "Ghi 75,11%, tính lại được 75,71%. 47.193 / 62.331 = 75,71%.",
      actual: 75.11,
      expected: 75.71,
      suspects: [],
      fix: { kind: "suggestion", edits: [{ sheet: members, cell, before: 75.11, after: 75.71 }] },
      place: { sheet: members, cell, row: `Chi bộ ${index + 1}`, column: "Tỷ lệ %" },
      ignore: null,
    };
  });
}
