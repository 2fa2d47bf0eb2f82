import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Tổng điểm không khớp",
    what: "Tổng điểm khác với kết quả cộng các điểm thành phần.",
    why: "Tổng điểm quyết định mức xếp loại. Lệch một phần nhỏ cũng có thể đổi mức.",
    whatToDo:
      "Cộng lại điểm tiêu chí chung và điểm kết quả nhiệm vụ, hoặc các tiêu chí của mẫu chấm; đừng quên điểm trừ.",
    source:
      "Quy định 366-QĐ/TW: tiêu chí chung 30, kết quả nhiệm vụ 70, tổng 100; mẫu của Phú Thọ: 15 + 20 + 45 + 20.",
    says: {},
  },
  en: {
    name: "Score total does not match",
    what: "The total score differs from the sum of its parts.",
    why: "The total decides the class; a small slip can change it.",
    whatToDo: "Add the common criteria and the results again, or the criteria of the sheet; mind deductions.",
    source:
      "Regulation 366-QĐ/TW: common criteria 30, results 70, total 100; the Phú Thọ sheet: 15 + 20 + 45 + 20.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Họ và tên", "Điểm chung (30đ)", "Điểm chuyên môn (70đ)", "Tổng điểm (100đ)"],
    [1, "Nguyễn Văn Hòa", 28, 65, 93],
    [2, "Lò Thị Ủy", 26, 60, 86],
    [3, "Trần Quốc Đạt", 25, 55, 80],
    [4, "Hà Thị Thủy", 29, 66, 95],
  ],
  wrong: { cells: { E3: 76 } },
  cell: "E3",
};
