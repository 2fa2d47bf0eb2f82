import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import type { RuleWords } from "../words";

export interface Messages {
  percentageScale: { actual: Value; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Tỷ lệ lẫn hai cách ghi",
    what: "Trong cùng một cột, có ô ghi tỷ lệ theo thang 100 (15,95), có ô ghi theo thang 1 (0,1595) hoặc ghi bằng chữ (“15,95%”).",
    why: "Nhìn thì giống nhau nhưng Excel hiểu khác nhau gấp 100 lần, nên trung bình, so sánh và biểu đồ đều sai.",
    whatToDo:
      "Chọn một cách ghi cho cả cột rồi đổi ô được nêu theo cách đó. Nên giữ cách mà phần lớn các ô đang dùng.",
    source: "Định dạng phần trăm của Excel nhân giá trị với 100 khi hiển thị.",
    says: {
      percentageScale: ({ actual, expected }) =>
        `Ghi ${actual}, khác cách ghi của các ô cùng loại; phải là ${expected}.`,
    },
  },
  en: {
    name: "Percentages on two scales",
    what: "In one column some percentages are out of 100 (15.95), others out of 1 (0.1595) or typed as text (“15.95%”).",
    why: "They look alike, but to Excel they differ a hundredfold, so averages, comparisons and charts go wrong.",
    whatToDo:
      "Choose one form for the column and bring the cells named here to it; best the one most cells already use.",
    source: "Excel's percent format multiplies a value by 100 for display.",
    says: {
      percentageScale: ({ actual, expected }) =>
        `Says ${actual}, written on another scale than the cells like it; must be ${expected}.`,
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
  wrong: { cells: { E3: 0.7724 } },
  cell: "E3",
};
