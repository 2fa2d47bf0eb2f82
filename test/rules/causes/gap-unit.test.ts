import { specifyRule, withCells } from "../../support/rule-tester";
import { targetSheet } from "../sheets";

specifyRule("gap-unit", {
  found: {
    "the relative increase of two percentages": {
      sheet: withCells(targetSheet(), { E4: 3.9 }),
      finds: [{ cell: "E4", severity: "error", expected: 3.51, says: "điểm phần trăm" }],
    },
    "the relative shortfall": {
      sheet: withCells(targetSheet(), { E6: -2.29 }),
      finds: [{ cell: "E6", expected: -1.6 }],
    },
  },
  silent: {
    "gaps in điểm phần trăm": targetSheet(),
    "a blank gap": withCells(targetSheet(), { E4: null }),
    "relative gaps throughout, said in the header": {
      rows: [
        ["TT", "Nội dung", "Kế hoạch", "Thực hiện", "Vượt kế hoạch (%)"],
        [1, "Kết nạp đảng viên", 120, 126, 5],
        [2, "Mở lớp bồi dưỡng", 8, 10, 25],
        [3, "Giám sát chuyên đề", 10, 12, 20],
      ],
    },
  },
});
