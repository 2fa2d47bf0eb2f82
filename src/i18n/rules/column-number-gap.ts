import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export interface Messages {
  columnNumberGap: { previous: string; here: string };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Số thứ tự cột bị nhảy",
    what: "Dòng đánh số cột bỏ qua một số, ví dụ từ 9 sang 11, hoặc ghi một số hai lần.",
    why: "Công thức của biểu gọi cột theo số này, nên nhảy số dễ làm người đọc cộng nhầm cột. Cũng có thể một cột đã bị xóa hoặc bị ẩn.",
    whatToDo: "Kiểm tra xem có thiếu cột nào so với mẫu không, rồi đánh lại số thứ tự cột.",
    source: "Dòng số cột dưới đầu biểu, ví dụ 1 | 2 | 3 | 4 (= 2 × 100 / 3).",
    says: { columnNumberGap: ({ previous, here }) => `Dòng đánh số cột nhảy từ ${previous} đến ${here}.` },
  },
  en: {
    name: "Gap in column numbers",
    what: "The row of column numbers skips a number, such as 9 to 11, or uses one twice.",
    why: "The form's formulas call columns by these numbers, so a gap leads to the wrong column. A column may also be deleted or hidden.",
    whatToDo: "See whether a column of the form is missing, then number the columns again.",
    source: "The row of column numbers under the header, such as 1 | 2 | 3 | 4 (= 2 × 100 / 3).",
    says: { columnNumberGap: ({ previous, here }) => `The column numbers jump from ${previous} to ${here}.` },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Chi bộ", "Đảng số", "Nữ", "Dân tộc", "Dự bị"],
    [1, 2, 3, 4, 5, 6],
    [1, "Chi bộ Tân Lập", 23, 9, 23, 2],
    [2, "Chi bộ Bó Nhàng", 31, 12, 30, 1],
    [3, "Chi bộ Pa Cốp", 18, 7, 18, 0],
  ],
  wrong: { cells: { F2: 7 } },
  cell: "F2",
};
