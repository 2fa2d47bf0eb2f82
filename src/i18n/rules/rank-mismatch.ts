import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  rankMismatch: { actual: Value; expected: Value; label: string; score: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Thứ hạng không khớp với điểm",
    what: "Thứ hạng ghi trong ô khác với thứ hạng tính từ cột điểm của các dòng cùng xếp.",
    why: "Thứ hạng dùng để công bố và khen thưởng; xếp nhầm một đơn vị là xếp nhầm cả đơn vị khác.",
    whatToDo:
      "Đối chiếu lại điểm rồi sửa thứ hạng, hoặc sửa điểm nếu điểm gõ nhầm. Nếu xếp theo tiêu chí khác thì ghi rõ ở cột ghi chú.",
    source:
      "Số học: thứ hạng bằng 1 cộng số dòng có điểm cao hơn; bằng điểm thì cùng hạng hoặc xét tiêu chí phụ.",
    says: {
      rankMismatch: ({ actual, expected, label, score }) => [
        wrong(`Ghi thứ ${actual}; theo ${label} (${score}) là thứ ${expected}.`),
        action("Cần xem lại thứ hạng hoặc điểm."),
      ],
    },
  },
  en: {
    name: "Rank does not match the score",
    what: "The rank differs from the one that the scores of the lines ranked together give.",
    why: "Ranks are announced and rewarded; one unit ranked wrongly puts another one wrong as well.",
    whatToDo:
      "Compare the scores, then mend the rank, or the score if it was mistyped. Where something else decides, say so in the notes.",
    source:
      "Arithmetic: 1 and how many lines scored more; equal scores share a rank, or something else decides.",
    says: {
      rankMismatch: ({ actual, expected, label, score }) => [
        wrong(`Says rank ${actual}; by ${label} (${score}) it is ${expected}.`),
        action("Review the rank or the score."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Đơn vị", "Điểm xây dựng Đảng", "Điểm kinh tế", "Tổng điểm", "Xếp thứ"],
    [1, "Xã Chiềng Sơn", 37, 55, 92, 1],
    [2, "Xã Tô Múa", 35, 51.5, 86.5, 3],
    [3, "Xã Vân Hồ", 36, 55, 91, 2],
    [4, "Xã Lóng Luông", 33, 48.5, 81.5, 4],
  ],
  wrong: { cells: { F5: 5 } },
  cell: "F5",
};
