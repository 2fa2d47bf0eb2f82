import { formula, specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { levelSheet, pairSheet } from "../sheets";

/** Amounts in tỷ đồng kept with two decimals. */
const amounts: SheetSpec = {
  rows: [
    ["STT", "Đơn vị", "Thu ngân sách (tỷ đồng)"],
    [1, "Xã Na Sang", 12.44],
    [2, "Xã Mường Mươn", 9.43],
    [3, "Xã Ma Thì Hồ", 7.42],
    [4, "Xã Huổi Mí", 5.41],
    [null, "Tổng cộng", 34.7],
  ],
};

specifyRule("printed-total", {
  found: {
    "amounts shown with one decimal print another sum: information": {
      sheet: { ...amounts, formats: { "C2:C6": "0.0" } },
      finds: [{ cell: "C6", severity: "info", expected: null, says: "34,7" }],
    },
    "under a live total": {
      sheet: { ...withCells(amounts, { C6: formula("SUM(C2:C5)") }), formats: { "C2:C5": "0.0" } },
      finds: [{ cell: "C6", severity: "info" }],
    },
  },
  silent: {
    "amounts shown as they are": { ...amounts, formats: { "C2:C6": "0.00" } },
    "without a format": amounts,
    "shown with one decimal, the printed sum right": {
      ...withCells(amounts, { C2: 12.41, C3: 9.41, C4: 7.41, C5: 5.41, C6: 34.64 }),
      formats: { "C2:C5": "0.0", C6: "0.0" },
    },
    "counts with a format of thousands": { ...levelSheet(), formats: { "C4:I12": "#,##0" } },
    "shares, which have no sum": { ...pairSheet({ style: "ratio" }) },
  },
});
