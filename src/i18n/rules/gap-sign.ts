import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import type { RuleWords } from "../words";

export interface Messages {
  wrongGapSign: { actual: Value; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Chênh lệch ngược dấu",
    what: "Độ lớn của chênh lệch đúng nhưng dấu cộng, trừ bị ngược so với các dòng khác.",
    why: "Đã vượt mà ghi âm thì người đọc tưởng còn thiếu, và ngược lại.",
    whatToDo: "Thống nhất một chiều cho cả cột, thường là thực hiện trừ mục tiêu, rồi đổi dấu ô được nêu.",
    source: "Chiều tính mà phần lớn các dòng của chính biểu này đang dùng.",
    says: { wrongGapSign: ({ actual, expected }) => `Ghi ${actual}, phải là ${expected}: dấu bị ngược.` },
  },
  en: {
    name: "Gap with reversed sign",
    what: "The size of the gap is right, but its sign is opposite to the other lines.",
    why: "Exceeded reads as missing, or the other way round.",
    whatToDo:
      "Use one direction for the column, usually actual minus target, and change the sign of the cell named here.",
    source: "The direction most lines of this very table use.",
    says: {
      wrongGapSign: ({ actual, expected }) => `Says ${actual}, must be ${expected}: the sign is reversed.`,
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Nội dung", "Mục tiêu (%)", "Kết quả (%)", "Chênh lệch (điểm phần trăm)"],
    [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", 90, 93.51, 3.51],
    [2, "Cấp ủy viên có trình độ trung cấp", 70, 68.4, -1.6],
    [3, "Chi bộ đạt loại tốt về sinh hoạt", 80, 82.25, 2.25],
  ],
  wrong: { cells: { E3: 1.6 } },
  cell: "E3",
};
