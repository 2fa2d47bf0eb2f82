import type { RuleExample } from "../rule-example";
import type { Place } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  hiddenRow: { row: string; total: Place };
  hiddenColumn: { column: string; total: Place };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Dòng hoặc cột ẩn nằm trong tổng",
    what: "Tổng có cộng cả những dòng hoặc cột đang ẩn.",
    why: "Bản in không thấy các dòng ẩn, nên người đọc cộng lại sẽ không ra tổng.",
    whatToDo:
      "Bỏ ẩn để xem. Nếu số liệu ẩn là cần thiết thì cho hiện; nếu là số cũ thì bỏ ra khỏi vùng cộng.",
    source: "SUM cộng cả ô ẩn; báo cáo in ra chỉ có ô hiện.",
    says: {
      hiddenRow: ({ row, total }) => [
        wrong(`Dòng ${row} đang ẩn nhưng vẫn được tính vào ${total}.`),
        action("Cần xem lại."),
      ],
      hiddenColumn: ({ column, total }) => [
        wrong(`Cột ${column} đang ẩn nhưng vẫn được tính vào ${total}.`),
        action("Cần xem lại."),
      ],
    },
  },
  en: {
    name: "Hidden rows or columns in a total",
    what: "The total also adds rows or columns that are hidden.",
    why: "Print does not show them, so a reader adding up gets another total.",
    whatToDo: "Unhide them and look. Show them if they belong; take them out of the range if they are old.",
    source: "SUM adds hidden cells; print shows only visible ones.",
    says: {
      hiddenRow: ({ row, total }) => [
        wrong(`Row ${row} is hidden but counted in ${total}.`),
        action("Review it."),
      ],
      hiddenColumn: ({ column, total }) => [
        wrong(`Column ${column} is hidden but counted in ${total}.`),
        action("Review it."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    [1, "Xã Đình Chu", 12, 236],
    [2, "Xã Cao Phong", 15, 298],
    [3, "Xã Đức Bác", 14, 274],
    [null, "Tổng cộng", "=SUM(C2:C4)", "=SUM(D2:D4)"],
  ],
  wrong: { hiddenRows: [3] },
  cell: "C3",
};
