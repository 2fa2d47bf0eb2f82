import { specifyRule, withCells } from "../../support/rule-tester";
import { targetSheet } from "../sheets";

specifyRule("gap-sign", {
  found: {
    "a shortfall written without its minus": {
      sheet: withCells(targetSheet(), { E6: 1.6 }),
      finds: [{ cell: "E6", severity: "error", expected: -1.6, says: "dấu bị ngược" }],
    },
    "a surplus written with a minus": {
      sheet: withCells(targetSheet(), { E4: -3.51 }),
      finds: [{ cell: "E4", expected: 3.51 }],
    },
    "typed as text with a long minus": {
      sheet: withCells(targetSheet(), { E4: "−3,51" }),
      finds: [
        { rule: "number-as-text", cell: "E4" },
        { cell: "E4", expected: 3.51 },
      ],
    },
  },
  silent: {
    "signs as they are": targetSheet(),
    "no gap at all": withCells(targetSheet(), { D6: 70, E6: 0, F6: "Đạt" }),
    "a shortfall in brackets": {
      rows: [
        ["TT", "Nội dung", "Kế hoạch", "Thực hiện", "Chênh lệch"],
        [1, "Kết nạp đảng viên", 120, 106, "(14)"],
        [2, "Mở lớp bồi dưỡng", 8, 7, "(1)"],
        [3, "Giám sát chuyên đề", 10, 8, "(2)"],
      ],
    },
    "gaps counted the other way round throughout": {
      rows: [
        ["TT", "Nội dung", "Mục tiêu (%)", "Kết quả (%)", "Còn thiếu (điểm phần trăm)"],
        [1, "Chi bộ hoàn thành tốt nhiệm vụ", 90, 86.5, 3.5],
        [2, "Đảng viên hoàn thành tốt nhiệm vụ", 90, 88.2, 1.8],
        [3, "Đảng viên học tập nghị quyết", 98, 95.1, 2.9],
      ],
    },
  },
});
