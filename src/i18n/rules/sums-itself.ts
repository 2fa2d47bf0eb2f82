import type { RuleExample } from "../rule-example";
import type { Place } from "../../report";
import type { RuleWords } from "../words";

export interface Messages {
  sumsItself: { formula: string; cell: Place };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Tổng cộng cả chính nó",
    what: "Vùng cộng của công thức có cả ô đang chứa công thức đó.",
    why: "Excel không tính được vòng như vậy: ô hiện 0 hoặc giữ số cũ, và mọi công thức lấy ô này đều sai theo.",
    whatToDo: "Sửa vùng cộng để dừng ngay trước ô tổng.",
    source: "Cách Excel xử lý công thức tham chiếu vòng.",
    says: {
      sumsItself: ({ formula, cell }) => `Công thức ${formula} ở ${cell} cộng cả chính ô này.`,
    },
  },
  en: {
    name: "Total adds itself",
    what: "The range of a sum holds the cell of the sum.",
    why: "Excel cannot calculate such a circle: the cell shows 0 or an old figure, and so does whatever rests on it.",
    whatToDo: "Let the range end just before the total.",
    source: "How Excel treats circular references.",
    says: {
      sumsItself: ({ formula, cell }) => `Formula ${formula} in ${cell} adds its own cell as well.`,
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
    [1, "Xã Tân Lập", 22, 10, 12],
    [2, "Xã Yên Sơn", 17, 8, 9],
    [3, "Xã Minh Tân", 14, 7, 7],
    [null, "Tổng cộng", "=SUM(C2:C4)", "=SUM(D2:D4)", "=SUM(E2:E4)"],
  ],
  wrong: { cells: { C5: "=SUM(C2:C5)" }, results: { C5: 0 } },
  cell: "C5",
};
