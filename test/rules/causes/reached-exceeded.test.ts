import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";

/** A plan reached and exceeded; 34 of 12 is đạt 283,33 %, vượt 183,33 %. */
const sheet: SheetSpec = {
  rows: [
    ["TT", "Nội dung", "Kế hoạch", "Thực hiện", "Đạt (%)", "Vượt (%)"],
    [1, "Xóa xóm ghép chi bộ", 12, 34, 283.33, 183.33],
    [2, "Kết nạp đảng viên", 120, 126, 105, 5],
    [3, "Mở lớp bồi dưỡng", 8, 11, 137.5, 37.5],
    [4, "Giám sát chuyên đề", 15, 18, 120, 20],
  ],
};

specifyRule("reached-exceeded", {
  found: {
    "vượt in the column of đạt": {
      sheet: withCells(sheet, { E3: 5 }),
      finds: [{ cell: "E3", severity: "error", expected: 105, says: "126 / 120 = 105%" }],
    },
    "đạt in the column of vượt": {
      sheet: withCells(sheet, { F2: 283.33 }),
      finds: [{ cell: "F2", severity: "error", expected: 183.33, says: "283,33%" }],
    },
  },
  silent: {
    "both as they are": sheet,
    "a plan of nothing": withCells(sheet, { C5: 0, E5: null, F5: null }),
    "nothing exceeded where the plan is just reached": withCells(sheet, { D3: 120, E3: 100, F3: 0 }),
    blank: withCells(sheet, { E3: null, F3: null }),
  },
});
