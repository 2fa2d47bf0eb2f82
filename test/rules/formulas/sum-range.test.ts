import { formula, specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { liveLevelSheet } from "../sheets";

/** Two groups with live subtotals in rows 5 and 9; the total of row 12 adds the subtotals. */
const groups: SheetSpec = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    ["I", "Khối xã", formula("SUM(C3:C5)"), formula("SUM(D3:D5)")],
    [1, "Xã Đình Chu", 12, 236],
    [2, "Xã Cao Phong", 15, 298],
    [3, "Xã Đức Bác", 14, 274],
    ["II", "Khối cơ quan", formula("SUM(C7:C9)"), formula("SUM(D7:D9)")],
    [1, "Đảng bộ cơ quan Huyện ủy", 6, 84],
    [2, "Đảng bộ Công an huyện", 7, 121],
    [3, "Đảng bộ Quân sự huyện", 3, 45],
    [null, "Tổng cộng", formula("C2+C6"), formula("D2+D6")],
  ],
};

specifyRule("sum-range", {
  found: {
    "a SUM that stops a row short": {
      sheet: withCells(liveLevelSheet(), { F12: formula("SUM(F4:F10)") }),
      finds: [{ cell: "F12", severity: "error", expected: 1191, related: ["F11"], says: "F11" }],
    },
    "a SUM that begins a row late": {
      sheet: withCells(liveLevelSheet(), { G12: formula("SUM(G5:G11)") }),
      finds: [{ cell: "G12", expected: 103, related: ["G4"] }],
    },
    "a total that adds its subtotals and their rows": {
      sheet: withCells(groups, { C10: formula("SUM(C2:C9)") }),
      finds: [{ cell: "C10", expected: 57 }],
    },
    "a total of plus signs that leaves one out": {
      sheet: withCells(liveLevelSheet(), { F12: formula("F4+F5+F6+F7+F8+F9+F11") }),
      finds: [{ cell: "F12", expected: 1191, related: ["F10"] }],
    },
    "a subtotal that reaches into the next group": {
      sheet: withCells(groups, { D2: formula("SUM(D3:D7)"), D10: formula("D2+D6") }),
      finds: [{ cell: "D2", expected: 808 }],
    },
    "the levels of the number rated": {
      sheet: withCells(liveLevelSheet(), { D12: formula("SUM(D4:D10)") }),
      finds: [{ cell: "D12", expected: 1533 }],
    },
  },
  silent: {
    "live totals": liveLevelSheet(),
    "live subtotals and their total": groups,
    "a SUM over an empty row more": withCells(liveLevelSheet(), { F12: formula("SUM(F3:F11)") }),
    "plus signs instead of SUM": withCells(liveLevelSheet(), { F12: formula("F4+F5+F6+F7+F8+F9+F10+F11") }),
    "SUBTOTAL instead of SUM": withCells(liveLevelSheet(), { F12: formula("SUBTOTAL(9,F4:F11)", 1191) }),
    "a SUM that leaves out a unit with nothing to add": withCells(liveLevelSheet(), {
      H12: formula("SUM(H4:H7)+SUM(H9:H11)"),
    }),
  },
});
