import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Điểm bình quân không khớp",
    what: "Điểm bình quân khác với trung bình của các điểm thành phần.",
    why: "Điểm bình quân quyết định xếp loại, nhất là khi gần các mốc 90, 70, 50.",
    whatToDo:
      "Tính lại bằng hàm AVERAGE trên đúng các ô có điểm. Nếu bình quân có trọng số thì ghi rõ trọng số.",
    source: "Phép tính trung bình; mẫu chấm điểm chất lượng sinh hoạt chi bộ.",
    says: {},
  },
  en: {
    name: "Average does not match",
    what: "The average differs from the mean of its scores.",
    why: "The average decides the class, above all near 90, 70 and 50.",
    whatToDo: "Compute again with AVERAGE over exactly the cells with scores. If it is weighted, say how.",
    source: "The arithmetic mean; score sheets for cell meetings.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Chi bộ", "Tháng 1", "Tháng 2", "Tháng 3", "Điểm bình quân"],
    [1, "Chi bộ Tân Lập", 92, 94, 90, 92],
    [2, "Chi bộ Bó Nhàng", 88, 85, 91, 88],
    [3, "Chi bộ Pa Cốp", 75, 78, 72, 75],
    [4, "Chi bộ Hua Tạt", 66, 64, 71, 67],
  ],
  wrong: { cells: { F4: 57 } },
  cell: "F4",
};
