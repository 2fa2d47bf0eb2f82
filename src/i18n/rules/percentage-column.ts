import type { Value } from "../../report";
import type { RuleWords } from "../words";

export interface Messages {
  percentageColumn: { count: Value; actual: Value; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Cả cột tỷ lệ lớn gấp 100 lần",
    what: "Cột tỷ lệ có định dạng phần trăm nhưng gõ số theo thang 100: gõ 80 thì ô hiện 8000%.",
    why: "Ô hiện sai, và mọi phép tính, biểu đồ dùng cột này đều sai gấp 100 lần.",
    whatToDo: "Giữ định dạng phần trăm và chia các số cho 100, hoặc bỏ định dạng phần trăm cho cả cột.",
    source: "Định dạng phần trăm của Excel nhân giá trị với 100 khi hiển thị.",
    says: {
      percentageColumn: ({ count, actual, expected }) =>
        `Cả cột (${count} ô) lớn gấp 100 lần: ô này là ${actual}, phải là ${expected}.`,
    },
  },
  en: {
    name: "A column of percentages a hundred times too large",
    what: "The column has a percent format, but its figures were typed out of 100: 80 shows as 8000%.",
    why: "The cells show the wrong share, and all that is computed or drawn from them is off a hundredfold.",
    whatToDo:
      "Keep the percent format and divide the figures by 100, or take the percent format off the column.",
    source: "Excel's percent format multiplies a value by 100 for display.",
    says: {
      percentageColumn: ({ count, actual, expected }) =>
        `The whole column (${count} cells) is a hundred times too large: this cell is ${actual}, must be ${expected}.`,
    },
  },
};
