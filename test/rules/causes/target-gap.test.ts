import { formula, ratio, specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { indicators, mapTexts, targetSheet } from "../sheets";

/** Counts against their plan, the gap in the same unit. */
const plans: SheetSpec = {
  rows: [
    ["TT", "Nội dung", "Kế hoạch năm", "Thực hiện", "Chênh lệch so với kế hoạch"],
    [1, "Kết nạp đảng viên", 120, 106, -14],
    [2, "Mở lớp bồi dưỡng", 8, 9, 1],
    [3, "Kiểm tra tổ chức đảng", 14, 14, 0],
    [4, "Giám sát chuyên đề", 10, 12, 2],
  ],
};

specifyRule("target-gap", {
  found: {
    "a gap with two digits exchanged": {
      sheet: withCells(targetSheet(), { E4: 3.15 }),
      finds: [
        { cell: "E4", severity: "error", expected: 3.51, related: ["C4", "D4"], says: "3,51 điểm phần trăm" },
      ],
    },
    "a gap of counts": {
      sheet: withCells(plans, { E3: 2 }),
      finds: [{ cell: "E3", expected: 1 }],
    },
    "the share reached instead of the gap": {
      sheet: withCells(targetSheet(), { E4: 103.9 }),
      finds: [{ cell: "E4", expected: 3.51 }],
    },
    "percentages stored as ratios": {
      sheet: {
        rows: targetSheet().rows.map((row, at) =>
          at < 3
            ? row
            : row.map((cell, column) =>
                typeof cell === "number" && column >= 2
                  ? ratio(Number((at === 3 && column === 4 ? 0.0315 : cell / 100).toFixed(6)))
                  : cell,
              ),
        ),
      },
      finds: [{ cell: "E4", expected: 0.0351 }],
    },
    "headers in decomposed Unicode with no-break spaces": {
      sheet: mapTexts(withCells(targetSheet(), { E4: 3.15 }), (text) =>
        text.normalize("NFD").replace(/ /g, "\u00a0"),
      ),
      finds: [{ cell: "E4", expected: 3.51 }],
    },
    "the gap of the only indicator": {
      sheet: withCells(targetSheet(indicators.slice(0, 1)), { E4: 3.15 }),
      finds: [{ cell: "E4", expected: 3.51 }],
    },
  },
  silent: {
    "gaps of percentages": targetSheet(),
    "gaps of counts": plans,
    "target minus actual throughout": {
      rows: [
        ["TT", "Nội dung", "Chỉ tiêu", "Thực hiện", "Còn thiếu"],
        [1, "Kết nạp đảng viên", 120, 106, 14],
        [2, "Mở lớp bồi dưỡng", 18, 9, 9],
        [3, "Kiểm tra tổ chức đảng", 14, 11, 3],
      ],
    },
    "a blank gap": withCells(targetSheet(), { E6: null }),
    "a target still empty": withCells(targetSheet(), { C6: null, E6: null, F6: null }),
    "live gaps": withCells(targetSheet(), { E4: formula("ROUND(D4-C4,2)"), E5: formula("ROUND(D5-C5,2)") }),
    "a live gap with what binary fractions add": withCells(targetSheet(), {
      E4: formula("D4-C4", 93.51 - 90),
    }),
    "a target as a bound in words": withCells(targetSheet(), { C4: "từ 90 trở lên", E4: 3.51 }),
  },
});
