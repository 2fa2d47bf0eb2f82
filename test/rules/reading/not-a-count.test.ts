import { specifyRule, withCells } from "../../support/rule-tester";
import { changeSheet, levelSheet, quotaSheet, targetSheet } from "../sheets";

specifyRule("not-a-count", {
  found: {
    "a negative count": {
      sheet: withCells(levelSheet(), { E7: -37 }),
      finds: [{ cell: "E7", severity: "error", expected: 37 }],
    },
    "half a member": {
      sheet: withCells(levelSheet({ total: "none" }), { G7: 17.5 }),
      finds: [{ cell: "G7", severity: "error" }],
    },
    "half a member under a total": {
      sheet: withCells(quotaSheet(), { F5: 25.5 }),
      finds: [{ cell: "F5", severity: "error" }],
    },
    "a negative count typed as text": {
      sheet: withCells(levelSheet(), { E7: "-37" }),
      finds: [{ cell: "E7", expected: 37 }],
    },
  },
  silent: {
    counts: levelSheet(),
    "changes, which may be negative": changeSheet(),
    "gaps, which may be negative": targetSheet(),
    "none, blank and a dash": withCells(levelSheet({ total: "none" }), { H4: 1, H6: null, H8: "-" }),
    "amounts of money with decimals": {
      rows: [
        ["TT", "Đơn vị", "Thu ngân sách (tỷ đồng)", "Số chi bộ"],
        [1, "Xã Na Sang", 22.4, 14],
        [2, "Xã Mường Mươn", 18.15, 12],
        [3, "Xã Ma Thì Hồ", 9, 11],
        [4, "Xã Huổi Mí", 12.5, 9],
      ],
    },
    "average age with decimals": {
      rows: [
        ["TT", "Đơn vị", "Số đảng viên", "Tuổi bình quân"],
        [1, "Xã Na Sang", 236, 41.5],
        [2, "Xã Mường Mươn", 198, 43.2],
        [3, "Xã Ma Thì Hồ", 174, 39],
        [4, "Xã Huổi Mí", 121, 44.8],
      ],
    },
  },
});
