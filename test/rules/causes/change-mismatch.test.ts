import { formula, specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { changeSheet, yearly } from "../sheets";

/** The standard forms print the index: this year as a percentage of last year. */
const index: SheetSpec = {
  rows: [
    ["STT", "Nội dung", "Năm báo cáo", "Cùng kỳ năm trước", "So với cùng kỳ (%)"],
    [1, null, 2, 3, "4(=2*100/3)"],
    ["A", "Đảng viên mới kết nạp", 106, 187, 56.68],
    ["B", "Đảng viên chuyển đến", 71, 64, 110.94],
    ["C", "Đảng viên chuyển đi", 58, 66, 87.88],
    ["D", "Đảng viên từ trần", 12, 9, 133.33],
  ],
};

specifyRule("change-mismatch", {
  found: {
    "a change with two digits exchanged": {
      sheet: withCells(changeSheet(), { E4: -18 }),
      finds: [{ cell: "E4", severity: "error", expected: -81, says: "106 - 187 = -81" }],
    },
    "a change without its minus": {
      sheet: withCells(changeSheet(), { E4: 81 }),
      finds: [{ cell: "E4", expected: -81 }],
    },
    "a percentage with two digits exchanged": {
      sheet: withCells(changeSheet(), { F4: -34.32 }),
      finds: [{ cell: "F4", expected: -43.32 }],
    },
    "the index in a column of changes": {
      sheet: withCells(changeSheet(), { F4: 56.68 }),
      finds: [{ cell: "F4", expected: -43.32 }],
    },
    "an index that does not recompute": {
      sheet: withCells(index, { E3: 65.68 }),
      finds: [{ cell: "E3", expected: 56.68 }],
    },
    "the only unit": {
      sheet: withCells(changeSheet(yearly.slice(0, 1)), { F4: -34.32 }),
      finds: [{ cell: "F4", expected: -43.32 }],
    },
  },
  silent: {
    "changes and their percentages": changeSheet(),
    indices: index,
    "nothing last year": withCells(changeSheet(), { C4: 0, E4: 106, F4: null, C9: 929, E9: 124, F9: 13.35 }),
    "blank changes": withCells({ rows: changeSheet().rows.slice(0, 8) }, { E4: null, F4: null }),
    "a dash for no change": withCells(changeSheet(), {
      D6: 165,
      E6: "-",
      F6: "-",
      D9: 1047,
      E9: -69,
      F9: -6.18,
    }),
    "live changes": withCells(changeSheet(), {
      E4: formula("D4-C4"),
      F4: formula("ROUND((D4-C4)/C4*100,2)"),
    }),
  },
});
