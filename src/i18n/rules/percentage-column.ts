import type { RuleExample } from "../rule-example";
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

export const example: RuleExample = {
  rows: [
    ["TT", "Đơn vị", "Số được đánh giá", "HTTNV", "Tỷ lệ (%)"],
    [1, "Đảng bộ xã Vân Hồ", 126, 101, 0.8016],
    [2, "Đảng bộ xã Chiềng Khoa", 88, 73, 0.8295],
    [3, "Đảng bộ xã Lóng Luông", 74, 52, 0.7027],
    [4, "Đảng bộ xã Tô Múa", 95, 80, 0.8421],
  ],
  formats: { "E2:E5": "0.00%" },
  wrong: { cells: { E2: 80.16, E3: 82.95, E4: 70.27, E5: 84.21 } },
  cell: "E2",
};
