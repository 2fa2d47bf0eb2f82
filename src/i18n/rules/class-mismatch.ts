import type { RuleExample } from "../rule-example";
import type { Value, Translated } from "../../report";
import { source as from, wrong } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  classMismatch: { score: Value; band: string; written: string; source: Translated };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Xếp loại không khớp với điểm",
    what: "Mức xếp loại trong ô khác với mức ứng với số điểm.",
    why: "Theo thang điểm, từ 90 là mức cao nhất, từ 70 đến dưới 90, từ 50 đến dưới 70, rồi dưới 50. Điểm 89,99 chưa phải 90.",
    whatToDo:
      "Đối chiếu điểm và mức xếp loại. Nếu hạ mức vì có điều kiện khác (bị kỷ luật, nghỉ ốm…) thì ghi lý do vào cột ghi chú.",
    source:
      "Quy định 366-QĐ/TW (2025); quy định của địa phương về chất lượng sinh hoạt chi bộ: Tốt, Khá, Trung bình, Kém.",
    says: {
      classMismatch: ({ score, band, written, source }) => [
        wrong(`${score} điểm ứng với mức ${band}, ô này ghi ${written}.`),
        from(`Căn cứ: ${source}.`),
      ],
    },
  },
  en: {
    name: "Class does not match the score",
    what: "The class differs from the one the score gives.",
    why: "From 90 is the highest class, then from 70 to below 90, from 50 to below 70, then below 50. 89.99 is not 90.",
    whatToDo:
      "Compare score and class. If the class was lowered for another reason (discipline, illness), say so in the notes.",
    source:
      "Regulation 366-QĐ/TW (2025); local rules on the quality of cell meetings: Good, Fair, Average, Weak.",
    says: {
      classMismatch: ({ score, band, written, source }) => [
        wrong(`A score of ${score} is ${band}; this cell says ${written}.`),
        from(`Basis: ${source}.`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Chi bộ", "Điểm sinh hoạt", "Xếp loại"],
    [1, "Chi bộ Tân Lập", 93, "Tốt"],
    [2, "Chi bộ Bó Nhàng", 87, "Khá"],
    [3, "Chi bộ Pa Cốp", 76, "Khá"],
    [4, "Chi bộ Hua Tạt", 66, "Trung bình"],
  ],
  wrong: { cells: { D4: "Tốt" } },
  cell: "D4",
};
