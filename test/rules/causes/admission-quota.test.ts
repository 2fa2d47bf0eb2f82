import { specifyRule, withCells } from "../../support/rule-tester";
import { quotaSheet, quotas } from "../sheets";

specifyRule("admission-quota", {
  found: {
    "a share of the quota with two digits exchanged": {
      sheet: withCells(quotaSheet(), { E5: 59.08 }),
      finds: [{ cell: "E5", severity: "error", expected: 50.98, says: "52 / 102 = 50,98%" }],
    },
    "the share of the total row": {
      sheet: withCells(quotaSheet(), { E10: 15.35 }),
      finds: [{ cell: "E10", expected: 51.35 }],
    },
    "more admitted than the quota, written as less": {
      sheet: withCells(quotaSheet(), { E4: 95 }),
      finds: [{ cell: "E4", expected: 105 }],
    },
    "the only unit": {
      sheet: withCells({ rows: quotaSheet(quotas.slice(1, 2)).rows.slice(0, 4) }, { E4: 59.08 }),
      finds: [{ cell: "E4", expected: 50.98 }],
    },
    "what is left of the quota": {
      sheet: {
        rows: [
          ["STT", "Đơn vị", "Chỉ tiêu giao", "Đã kết nạp", "Còn thiếu"],
          [1, "Huyện ủy Ninh Phước", 102, 52, 50],
          [2, "Huyện ủy Ninh Sơn", 75, 13, 26],
          [3, "Huyện ủy Thuận Bắc", 60, 33, 27],
          [4, "Huyện ủy Thuận Nam", 64, 41, 23],
        ],
      },
      finds: [{ cell: "E3", expected: 62 }],
    },
  },
  silent: {
    "shares of the quota, one above a hundred": quotaSheet(),
    "no quota given to a unit": withCells(quotaSheet(), { C4: null, E4: null, C10: 461, E10: 53.58 }),
    "a quota of nothing": withCells(quotaSheet(), { C4: 0, E4: null, C10: 461, E10: 53.58 }),
    "one decimal": withCells(quotaSheet(), { E5: 51, E6: 17.3, E7: 55 }),
  },
});
