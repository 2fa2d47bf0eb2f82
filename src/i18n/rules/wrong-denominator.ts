import type { RuleExample } from "../rule-example";
import type { Value, Places } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  wrongDenominator: { formula: string; whole: Places; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Công thức tỷ lệ chia nhầm mẫu số",
    what: "Công thức tỷ lệ chia cho một ô khác với mẫu số của các dòng cùng loại.",
    why: "Tử số đúng mà mẫu số sai thì tỷ lệ vẫn “có vẻ hợp lý”, nên rất khó thấy.",
    whatToDo:
      "Xem công thức chia cho ô nào: tổng số, số được đánh giá hay chỉ tiêu. Sửa về mẫu số của cột, hoặc ghi rõ mẫu số riêng.",
    source: "Biểu số 7A-TCTW: tỷ lệ các mức tính trên số được đánh giá (100,00).",
    says: {
      wrongDenominator: ({ formula, whole, expected }) => [
        wrong(`Công thức ${formula} chia cho mẫu số khác các ô cùng cột; mẫu số phải là ${whole}.`),
        action(`Kết quả phải là ${expected}.`),
      ],
    },
  },
  en: {
    name: "Percentage formula with the wrong denominator",
    what: "The formula divides by another cell than its like lines do.",
    why: "With the right numerator and a wrong base the share still looks plausible, so it is hard to see.",
    whatToDo:
      "See which cell it divides by: the total, those rated or the target. Use the column's base, or name the other one.",
    source: "Form 7A-TCTW: shares of the levels are of those rated (100.00).",
    says: {
      wrongDenominator: ({ formula, whole, expected }) => [
        wrong(
          `Formula ${formula} divides by another base than its column; the denominator must be ${whole}.`,
        ),
        action(`The result must be ${expected}.`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Tổng số", "Được xếp loại", "HTTNV", "HTTNV (%)"],
    [1, "Xã Liên Hòa", 163, 160, 125, "=ROUND(E2/D2*100,2)"],
    [2, "Xã Lóng Luông", 252, 246, 190, "=ROUND(E3/D3*100,2)"],
    [3, "Xã Mường Tè", 175, 171, 133, "=ROUND(E4/D4*100,2)"],
    [4, "Xã Tô Múa", 231, 227, 175, "=ROUND(E5/D5*100,2)"],
  ],
  wrong: { cells: { F3: "=ROUND(E3/C3*100,2)" } },
  cell: "F3",
};
