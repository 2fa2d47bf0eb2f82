import type { RuleExample } from "../rule-example";
import type { Place } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  duplicateUnit: { name: string; cell: Place };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Đơn vị bị lặp",
    what: "Hai dòng trong cùng một nhóm mang tên một đơn vị.",
    why: "Số liệu của đơn vị có thể bị tính hai lần, hoặc một dòng bị đặt nhầm tên.",
    whatToDo:
      "Đối chiếu hai dòng với danh sách đơn vị. Hai đơn vị khác nhau thật thì ghi tên cho rõ, ví dụ “Sao Đỏ 1”, “Sao Đỏ 2”.",
    source: "Mỗi đơn vị báo cáo một dòng; tên được so không phân biệt cách bỏ dấu (uỷ, ủy).",
    says: {
      duplicateUnit: ({ name, cell }) => [
        wrong(`"${name}" đã có ở ${cell}.`),
        action("Cần xem lại có ghi trùng không."),
      ],
    },
  },
  en: {
    name: "Unit listed twice",
    what: "Two lines of one group bear the same unit's name.",
    why: "Its figures may count twice, or one line has the wrong name.",
    whatToDo:
      "Compare both lines with the list of units. If they are two units, tell their names apart, such as “Sao Đỏ 1” and “Sao Đỏ 2”.",
    source: "One line for each unit; names are compared regardless of where the tone mark stands (uỷ, ủy).",
    says: {
      duplicateUnit: ({ name, cell }) => [
        wrong(`"${name}" already stands in ${cell}.`),
        action("Review whether it is listed twice."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    [1, "Đảng bộ xã Liên Hòa", 12, 163],
    [2, "Đảng bộ xã Lóng Luông", 15, 252],
    [3, "Đảng bộ xã Mường Tè", 11, 175],
    [4, "Đảng bộ xã Suối Bàng", 9, 148],
  ],
  wrong: { cells: { B5: "Đảng bộ xã Liên Hòa" } },
  cell: "B5",
};
