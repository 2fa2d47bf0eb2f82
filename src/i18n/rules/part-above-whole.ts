import type { RuleExample } from "../rule-example";
import type { Value, Place } from "../../report";
import { wrong, hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  partAboveWhole: { part: Value; whole: Value; label: string; cell: Place };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Số thành phần lớn hơn tổng số",
    what: "Số ghi ở “trong đó” lớn hơn tổng số chứa nó.",
    why: "Số thành phần nằm trong tổng số nên không thể lớn hơn tổng số, ví dụ số nữ không thể nhiều hơn tổng số đảng viên.",
    whatToDo: "Đối chiếu hai ô với số liệu gốc. Thường là gõ thừa một chữ số hoặc nhập lệch dòng.",
    source: "Nghĩa của “trong đó” trong các biểu thống kê, ví dụ Biểu số 7A-TCTW.",
    says: {
      partAboveWhole: ({ part, whole, label, cell }) => [
        wrong(`Ghi ${part}, lớn hơn ${label} là ${whole} (${cell}).`),
        hint("Một phần không thể lớn hơn tổng."),
      ],
    },
  },
  en: {
    name: "Part above its whole",
    what: "A figure under “trong đó” (of which) is larger than the figure it belongs to.",
    why: "A part cannot exceed its whole: there cannot be more women than members.",
    whatToDo:
      "Compare both cells with the original figures. Often a digit was typed twice or the line slipped.",
    source: "The meaning of “trong đó” in statistical forms, such as Form 7A-TCTW.",
    says: {
      partAboveWhole: ({ part, whole, label, cell }) => [
        wrong(`Says ${part}, above ${label}, which is ${whole} (${cell}).`),
        hint("A part cannot exceed its whole."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Chi bộ", "Đảng số", "Nữ", "Dân tộc", "Đoàn viên"],
    [1, "Chi bộ Tân Lập", 23, 9, 23, 6],
    [2, "Chi bộ Bó Nhàng", 31, 12, 30, 8],
    [3, "Chi bộ Pa Cốp", 18, 14, 18, 4],
    [4, "Chi bộ Hua Tạt", 27, 11, 26, 7],
  ],
  wrong: { cells: { D4: 24 } },
  cell: "D4",
};
