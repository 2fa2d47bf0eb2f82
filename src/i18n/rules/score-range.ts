import type { RuleExample } from "../rule-example";
import type { Places, Value } from "../../report";
import { hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  scoreRange: { actual: Value; most: Value };
  /** Results beyond their scale that were computed from the score. */
  scoresFollow: { cells: Places };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Điểm ngoài thang điểm",
    what: "Điểm nhỏ hơn 0 hoặc lớn hơn điểm tối đa của tiêu chí.",
    why: "Điểm vượt thang làm tổng điểm và xếp loại sai theo.",
    whatToDo: "Xem lại điểm và điểm tối đa của dòng này. Thường là mất dấu phẩy: 95,5 thành 955.",
    source: "Thang điểm ghi trong chính biểu; Quy định 366-QĐ/TW: 30 + 70 = 100.",
    says: {
      scoreRange: ({ actual, most }) => `Ghi ${actual}, ngoài thang điểm từ 0 đến ${most}.`,
      scoresFollow: ({ cells }) => [hint(`Vì thế cũng vượt thang điểm: ${cells}.`)],
    },
  },
  en: {
    name: "Score outside its scale",
    what: "The score is below 0 or above the maximum of its criterion.",
    why: "A score beyond its scale takes the total and the class with it.",
    whatToDo: "Check the score and the maximum of this line. Often a decimal sign is lost: 95.5 became 955.",
    source: "The scale printed in the table; Regulation 366-QĐ/TW: 30 + 70 = 100.",
    says: {
      scoreRange: ({ actual, most }) => `Says ${actual}, outside the scale from 0 to ${most}.`,
      scoresFollow: ({ cells }) => [hint(`Beyond their scale because of it: ${cells}.`)],
    },
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
  wrong: { cells: { C2: 31, D2: 62 } },
  cell: "C2",
};
