import { formula, specifyRule } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";

const members = (total: string): SheetSpec => ({
  rows: [
    ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
    [1, "Xã Tân Lập", 22, 10, 12],
    [2, "Xã Yên Sơn", 17, 8, 9],
    [3, "Xã Minh Tân", 14, 7, 7],
    [null, "Tổng cộng", formula(total, 0), formula("SUM(D2:D4)"), formula("SUM(E2:E4)")],
  ],
});

specifyRule("sums-itself", {
  found: {
    "a total whose range ends in itself": {
      sheet: members("SUM(C2:C5)"),
      finds: [{ cell: "C5", severity: "error", expected: 53, says: /=SUM\(C2:C4\)/ }],
    },
  },
  silent: {
    "a total that ends before itself": {
      rows: [...members("SUM(C2:C4)").rows.slice(0, 4), [null, "Tổng cộng", formula("SUM(C2:C4)"), 25, 28]],
    },
  },
});
