import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Chênh lệch so với mục tiêu không khớp",
    what: "Cột chênh lệch khác với kết quả lấy thực hiện trừ mục tiêu.",
    why: "Chênh lệch cho biết còn thiếu hay đã vượt bao nhiêu. Sai ở đây thì đánh giá cả chỉ tiêu cũng sai.",
    whatToDo:
      "Tính lại: thực hiện trừ mục tiêu, cùng đơn vị tính. Với hai tỷ lệ, ghi chênh lệch bằng điểm phần trăm, ví dụ 93,51 - 90 = 3,51.",
    source: "Phép trừ; Đề án 13/ĐA/TU (Hòa Bình): mục tiêu từ 90%, thực hiện 93,51%.",
    says: {},
  },
  en: {
    name: "Gap to target does not match",
    what: "The gap differs from actual minus target.",
    why: "The gap tells what is missing or exceeded. If it is wrong, the judgement of the target is too.",
    whatToDo:
      "Compute again: actual minus target, in one unit. Between two percentages the gap is in percentage points: 93.51 - 90 = 3.51.",
    source: "Subtraction; Scheme 13/ĐA/TU (Hòa Bình): target at least 90%, actual 93.51%.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Nội dung", "Mục tiêu (%)", "Kết quả (%)", "Chênh lệch (điểm phần trăm)"],
    [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", 90, 93.51, 3.51],
    [2, "Cấp ủy viên có trình độ trung cấp", 70, 68.4, -1.6],
    [3, "Chi bộ đạt loại tốt về sinh hoạt", 80, 82.25, 2.25],
  ],
  wrong: { cells: { E2: 3.15 } },
  cell: "E2",
};
