import { formula, specifyRule } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";

/** 31 was typed over 11 in D3; what rests on it holds `total`, `men` and `unit`. */
const members = (unit: number, total: number, men: number): SheetSpec => ({
  rows: [
    ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
    [1, "Xã Tân Lập", formula("D2+E2", 22), 10, 12],
    [2, "Xã Yên Sơn", formula("D3+E3", unit), 31, 14],
    [3, "Xã Minh Tân", formula("D4+E4", 28), 12, 16],
    [null, "Tổng cộng", formula("SUM(C2:C4)", total), formula("SUM(D2:D4)", men), formula("SUM(E2:E4)", 42)],
  ],
});

specifyRule("old-result", {
  found: {
    "results calculated before a figure was typed": {
      sheet: members(25, 75, 33),
      finds: [{ cell: "C3", severity: "warning", related: ["C5", "D5"], says: /C3.*C5.*D5/ }],
    },
  },
  silent: { "results that are what the formulas calculate": members(45, 95, 53) },
});
