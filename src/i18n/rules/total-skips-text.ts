import type { RuleExample } from "../rule-example";
import type { Place, Places, Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  totalSkipsTexts: { count: Value; cells: Places; expected: Value };
  totalSkipsText: { total: Place; written: string; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Tổng bỏ qua số dạng chữ",
    what: "Trong vùng cộng có số đang lưu dạng chữ, nên SUM không cộng số đó.",
    why: "Tổng thiếu đúng bằng số bị bỏ qua mà Excel không báo lỗi.",
    whatToDo: "Đổi định dạng ô rồi gõ lại số được nêu; tổng sẽ tự đúng.",
    source: "Cách Excel xử lý ô dạng chữ: SUM không cộng chữ.",
    says: {
      totalSkipsTexts: ({ count, cells, expected }) => [
        wrong(`${count} số đang là chữ nên công thức này bỏ qua: ${cells}.`),
        action(
          expected === "?"
            ? "Hãy đổi các ô đó thành số."
            : `Hãy đổi các ô đó thành số; kết quả sẽ là ${expected}.`,
        ),
      ],
      totalSkipsText: ({ total, written, expected }) => [
        wrong(`"${written}" đang là chữ nên công thức ở ${total} bỏ qua ô này.`),
        action(`Hãy đổi thành số ${expected}.`),
      ],
    },
  },
  en: {
    name: "Total skips a text number",
    what: "Inside the summed range a number is stored as text, so SUM leaves it out.",
    why: "The total is short by exactly that figure, and Excel reports nothing.",
    whatToDo: "Change the cell's format and type the number given; the total then mends itself.",
    source: "How Excel treats text: SUM does not add it.",
    says: {
      totalSkipsTexts: ({ count, cells, expected }) => [
        wrong(`${count} figures are stored as text, so this formula leaves them out: ${cells}.`),
        action(
          expected === "?" ? "Make them numbers." : `Make them numbers; the result will be ${expected}.`,
        ),
      ],
      totalSkipsText: ({ total, written, expected }) => [
        wrong(`"${written}" is text, so the formula in ${total} skips it.`),
        action(`Change it to the number ${expected}.`),
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
  wrong: { cells: { D3: "298" } },
  cell: "D3",
};
