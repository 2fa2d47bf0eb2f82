import type { RuleExample } from "../rule-example";
import type { Value, Place } from "../../report";
import { hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  recomputes: { actual: Value; expected: Value };
  fitsBase: { value: Value; label: string; cell: Place };
  noWholeNumber: { whole: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Tỷ lệ không khớp",
    what: "Tỷ lệ ghi trong ô khác với kết quả chia hai số của dòng này.",
    why: "Tỷ lệ và số lượng phải khớp nhau; nếu không, người đọc không biết tin con số nào.",
    whatToDo:
      "Xem phép tính được nêu. Nếu tỷ lệ được tính trên một số khác, hãy ghi rõ tính trên số nào; nếu không thì sửa lại. Muốn có công thức, hãy xóa số trong ô rồi dùng Điền công thức.",
    source: "Phép chia; ví dụ Hòa Bình 2021: 2.364 / 3.174 = 74,48%.",
    says: {
      recomputes: ({ actual, expected }) => `Ghi ${actual}, tính lại được ${expected}.`,
      fitsBase: ({ value, label, cell }) => [
        hint(
          `Số đã ghi khớp khi chia cho ${value} (${label === "" ? cell : `${label}, ${cell}`}): cần xem lại mẫu số.`,
        ),
      ],
      noWholeNumber: ({ whole }) => [hint(`Với mẫu số ${whole}, không số lượng nào cho ra tỷ lệ đã ghi.`)],
    },
  },
  en: {
    name: "Percentage does not match",
    what: "The percentage differs from the quotient of this line's two figures.",
    why: "Share and count must say the same thing; a reader cannot tell which to believe.",
    whatToDo:
      "Look at the division shown. If the share is of another figure, say of which; otherwise correct it. For a formula, clear the cell and use Fill formulas.",
    source: "Division; for example Hòa Bình 2021: 2,364 / 3,174 = 74.48%.",
    says: {
      recomputes: ({ actual, expected }) => `Says ${actual}, recomputes to ${expected}.`,
      fitsBase: ({ value, label, cell }) => [
        hint(
          `The stated figure fits ${value} (${label === "" ? cell : `${label}, ${cell}`}) as denominator: review the base.`,
        ),
      ],
      noWholeNumber: ({ whole }) => [
        hint(`No whole number divided by ${whole} gives the stated percentage.`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Được xếp loại", "HTTNV", "Tỷ lệ (%)"],
    [1, "Xã Liên Hòa", 160, 125, 78.13],
    [2, "Xã Lóng Luông", 246, 190, 77.24],
    [3, "Xã Mường Tè", 171, 133, 77.78],
    [null, "Tổng cộng", 577, 448, 77.64],
  ],
  wrong: { cells: { E3: 76.83 } },
  cell: "E3",
};
