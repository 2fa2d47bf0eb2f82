import type { KnownSaying } from "../../../src/i18n/finding-words";
import type { CellEdit, FindingData, Value } from "../../../src/report";
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
  says: readonly [KnownSaying, ...KnownSaying[]];
  actual: CellEdit["before"];
  expected: CellEdit["after"];
  confidence?: number;
  /** Without it nothing can be written. */
  fix?: { cell?: string; before: CellEdit["before"]; after: CellEdit["after"] };
}

const count = (value: number): Value => ({ as: "count", value });
const share = (value: number): Value => ({ as: "percent", value, stored: "fraction" });
const term = (value: number) => ({ value, cells: [] });
const sum = (terms: readonly number[], result: number) => ({
  equation: "sum" as const,
  terms: terms.map(term),
  result,
});
const quotient = (part: number, whole: number, percent: number) => ({
  equation: "share" as const,
  part: term(part),
  whole: term(whole),
  percent,
  decimals: 2,
});

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
    says: [
      { messageId: "mustBe", args: { actual: count(163), expected: count(136) } },
      { messageId: "arithmetic", args: { equation: sum([118, 136, 92], 346), at: { cell: "D12" } } },
      { messageId: "typingSlip", args: { slip: "exchanged" } },
      { messageId: "explains", args: { count: count(3) } },
    ],
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
    says: [
      { messageId: "mustBe", args: { actual: count(54), expected: count(45) } },
      { messageId: "arithmetic", args: { equation: sum([14, 6, 11, 5, 2, 4, 1, 2], 45), at: "" } },
      { messageId: "typingSlip", args: { slip: "exchanged" } },
    ],
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
    says: [
      { messageId: "recomputes", args: { actual: share(73.85), expected: share(74.48) } },
      { messageId: "arithmetic", args: { equation: quotient(2364, 3174, 74.48), at: "" } },
      {
        messageId: "fitsBase",
        args: { value: count(3201), label: "Tổng số", cell: { cell: "C8" } },
      },
    ],
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
    says: [
      {
        messageId: "missingLevel",
        args: {
          sum: count(2973),
          whole: count(3174),
          label: "Được xếp loại",
          remainder: count(201),
          levels: [{ level: "level.complete" }],
        },
      },
    ],
    actual: 3174,
    expected: null,
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
    says: [
      {
        messageId: "excellentCap",
        args: {
          count: count(604),
          readings: [
            { denominator: "good", share: share(25.55), limit: count(472.8) },
            { denominator: "rated", share: share(19.03), limit: count(634.8) },
          ],
          scope: { vi: "trong từng tổ chức cơ sở đảng", en: "within each grassroots Party organisation" },
        },
      },
    ],
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
    says: [{ messageId: "numberAsText", args: { written: "1.932", expected: count(1932) } }],
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
    says: [{ messageId: "roundingRemainder", args: { sum: count(99.99), rows: count(4), several: true } }],
    actual: 19.03,
    expected: null,
  },
];

/** The findings of the two sheets. */
export function someFindings(): ShownFinding[] {
  return cases.map(({ id, rule, severity, sheet, cell, row, column, related, fix, confidence, ...rest }) => {
    const [{ messageId, args }, ...details] = rest.says;
    const found: FindingData = {
      rule,
      severity,
      sheet,
      cell,
      related: [...(related ?? [])],
      messageId,
      args,
      details,
      actual: rest.actual,
      expected: rest.expected,
      suspects:
        confidence === undefined
          ? []
          : [{ cell, value: typeof rest.expected === "number" ? rest.expected : null, confidence }],
      fix: fix
        ? {
            kind: "fix",
            edits: [{ sheet, cell: fix.cell ?? cell, before: fix.before, after: fix.after }],
          }
        : null,
    };
    return {
      ...found,
      id,
      place: { sheet, cell, row, column },
      ignore: null,
    };
  });
}

/** A long list of one rule, as a member list of thousands of rows gives it. */
export function manyFindings(many: number): ShownFinding[] {
  const says = { actual: share(75.11), expected: share(75.71) };
  return Array.from({ length: many }, (_, index) => {
    const cell = `G${index + 8}`;
    return {
      id: `many ${index}`,
      rule: "percentage-mismatch",
      severity: "warning",
      sheet: members,
      cell,
      related: [`F${index + 8}`, `C${index + 8}`],
      messageId: "recomputes",
      args: says,
      details: [{ messageId: "arithmetic", args: { equation: quotient(47193, 62331, 75.71), at: "" } }],
      actual: 75.11,
      expected: 75.71,
      suspects: [],
      fix: { kind: "fix", edits: [{ sheet: members, cell, before: 75.11, after: 75.71 }] },
      place: { sheet: members, cell, row: `Chi bộ ${index + 1}`, column: "Tỷ lệ %" },
      ignore: null,
    };
  });
}
