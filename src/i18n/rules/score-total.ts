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
