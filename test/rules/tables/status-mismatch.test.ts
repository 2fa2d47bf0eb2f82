import { specifyRule, withCells } from "../../support/rule-tester";
import { targetSheet } from "../sheets";

specifyRule("status-mismatch", {
  found: {
    "đạt below the target": {
      sheet: withCells(targetSheet(), { F6: "Đạt" }),
      finds: [{ cell: "F6", severity: "error", related: ["D6", "C6"], says: /68,4.*70/ }],
    },
    "chưa đạt above the target": {
      sheet: withCells(targetSheet(), { F4: "Chưa đạt" }),
      finds: [{ cell: "F4" }],
    },
    "vượt where the target is just reached": {
      sheet: withCells(targetSheet(), { D6: 70, E6: 0, F6: "Vượt" }),
      finds: [{ cell: "F6" }],
    },
    "không quá: less is better": {
      sheet: withCells(targetSheet(), {
        B6: "Tỷ lệ tổ chức đảng yếu kém không quá (%)",
        C6: 1,
        D6: 2.5,
        E6: 1.5,
        F6: "Đạt",
      }),
      finds: [{ cell: "F6" }],
    },
    "what was done is the share of the good or better": {
      sheet: {
        rows: [
          ["TT", "Đảng bộ", "HTTNV trở lên (%)", "Mục tiêu (%)", "Kết luận"],
          [1, "Đảng bộ xã Chiềng Sơn", 93.5, 90, "Đạt"],
          [2, "Đảng bộ xã Tô Múa", 88.2, 90, "Chưa đạt"],
          [3, "Đảng bộ xã Vân Hồ", 91.4, 90, "Đạt"],
          [4, "Đảng bộ xã Lóng Luông", 87.6, 90, "Đạt"],
        ],
      },
      finds: [{ cell: "E5" }],
    },
    "targets and results in words": {
      sheet: {
        rows: [
          ["TT", "Chỉ tiêu", "Mục tiêu", "Thực hiện", "Đánh giá"],
          [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", "≥ 90%", "93,51%", "Đạt"],
          [2, "Đảng viên hoàn thành tốt nhiệm vụ trở lên", "≥ 90%", "91,66%", "Đạt"],
          [3, "Chi bộ loại tốt về sinh hoạt", "80% trở lên", "78,2%", "Đạt"],
        ],
      },
      finds: [{ cell: "E4" }],
    },
  },
  silent: {
    "judgements of their figures": targetSheet(),
    "đạt said of what exceeds": withCells(targetSheet(), { F4: "Đạt", F5: "Đạt chỉ tiêu" }),
    "giảm: less is better": withCells(targetSheet(), {
      B6: "Giảm tỷ lệ đảng viên chưa học nghị quyết xuống",
      C6: 5,
      D6: 3.4,
      E6: -1.6,
      F6: "Vượt",
    }),
    "a count beside a target in per cent": {
      rows: [
        ["TT", "Đảng bộ", "HTTNV trở lên", "Mục tiêu (%)", "Kết luận"],
        [1, "Đảng bộ xã Chiềng Sơn", 44, 90, "Đạt"],
        [2, "Đảng bộ xã Tô Múa", 95, 90, "Đạt"],
        [3, "Đảng bộ xã Vân Hồ", 112, 90, "Đạt"],
        [4, "Đảng bộ xã Lóng Luông", 97, 90, "Đạt"],
      ],
    },
    "a blank judgement": withCells(targetSheet(), { F6: null }),
    "a target still empty": withCells(targetSheet(), { C6: null, E6: null }),
    "a remark instead of a judgement": withCells(targetSheet(), { F6: "Do sáp nhập đơn vị" }),
    "about the target, in words": withCells(targetSheet(), { D6: "gần 70", E6: null, F6: "Đạt" }),
  },
});
