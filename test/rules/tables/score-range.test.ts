import { specifyRule, withCells } from "../../support/rule-tester";
import type { SheetSpec } from "../../support/rule-tester";
import { meetingSheet, scoreSheet } from "../sheets";

/** Criteria with their maximum, as in a score sheet for meetings. */
const criteria: SheetSpec = {
  rows: [
    ["TT", "Tiêu chí đánh giá", "Thang điểm", "Chi ủy chấm", "Cấp ủy cấp trên chấm"],
    [1, "Đảng viên dự sinh hoạt", 10, 9, 9],
    [2, "Thời gian sinh hoạt", 10, 10, 9],
    [3, "Công tác chuẩn bị", 15, 14, 13],
    [4, "Nội dung sinh hoạt", 45, 41, 40],
    [5, "Biên bản, nghị quyết", 20, 18, 17],
  ],
};

specifyRule("score-range", {
  found: {
    "above the maximum in its header": {
      sheet: withCells(scoreSheet(), { C4: 31, D4: 62 }),
      finds: [{ cell: "C4", severity: "error", says: "từ 0 đến 30" }],
    },
    "above the maximum beside it": {
      sheet: withCells(criteria, { D2: 19 }),
      finds: [{ cell: "D2", related: ["C2"] }],
    },
    "above one hundred where nothing states a maximum": {
      sheet: {
        rows: [
          ["TT", "Chi bộ", "Điểm"],
          [1, "Chi bộ Tân Lập", 93],
          [2, "Chi bộ Bó Nhàng", 872],
          [3, "Chi bộ Pa Cốp", 76],
          [4, "Chi bộ Chiềng Đi", 94],
          [5, "Chi bộ Hua Tạt", 67],
        ],
      },
      finds: [{ cell: "C3", says: "100" }],
    },
  },
  silent: {
    "scores within their parts": scoreSheet(),
    "scores within their criteria": criteria,
    "monthly scores": meetingSheet(),
    "full marks": withCells(criteria, { D2: 10, E2: 10 }),
    "no marks": withCells(criteria, { D2: 0, E2: 0 }),
    "a sum of marks below the criteria": withCells(criteria, { B7: "Tổng cộng", C7: 100, D7: 92, E7: 88 }),
    "blank marks": withCells(criteria, { D2: null, E2: "-" }),
  },
});
