import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  statusMismatch: { written: string; actual: Value; target: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Đánh giá không khớp với số liệu",
    what: "Ô ghi vượt, đạt hoặc chưa đạt trái với mức thực hiện và mục tiêu cùng dòng.",
    why: "Người đọc báo cáo thường chỉ xem cột đánh giá; ghi sai là báo cáo sai kết quả.",
    whatToDo: "So mức thực hiện với mục tiêu rồi sửa lời đánh giá, hoặc sửa số nếu số gõ nhầm.",
    source: "Số học: vượt khi cao hơn mục tiêu, đạt khi bằng hoặc cao hơn, chưa đạt khi thấp hơn.",
    says: {
      statusMismatch: ({ written, actual, target }) => [
        wrong(`Ghi "${written}" trong khi thực hiện ${actual}, mục tiêu ${target}.`),
        action("Cần xem lại lời đánh giá hoặc số liệu."),
      ],
    },
  },
  en: {
    name: "Status does not match the figures",
    what: "A cell says exceeded, reached or not reached against the result and target of its row.",
    why: "Readers often look at this column alone; a wrong word reports a wrong result.",
    whatToDo: "Compare the result with the target, then mend the word, or the figure if it was mistyped.",
    source: "Arithmetic: exceeded above the target, reached at or above it, not reached below it.",
    says: {
      statusMismatch: ({ written, actual, target }) => [
        wrong(`Says "${written}" while the result is ${actual} and the target ${target}.`),
        action("Review the word or the figures."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Đảng bộ", "HTTNV trở lên (%)", "Mục tiêu (%)", "Kết luận"],
    [1, "Đảng bộ xã Chiềng Sơn", 93.5, 90, "Đạt"],
    [2, "Đảng bộ xã Tô Múa", 88.2, 90, "Chưa đạt"],
    [3, "Đảng bộ xã Vân Hồ", 91.4, 90, "Đạt"],
    [4, "Đảng bộ xã Lóng Luông", 87.6, 90, "Chưa đạt"],
  ],
  wrong: { cells: { E5: "Đạt" } },
  cell: "E5",
};
