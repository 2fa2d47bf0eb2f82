import type { RuleExample } from "../rule-example";
import type { Places, Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  numbersAsText: { count: Value; cells: Places };
  numberAsText: { written: string; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Số đang lưu dạng chữ",
    what: "Ô trông như số nhưng Excel đang giữ nó dưới dạng chữ.",
    why: "Hàm SUM bỏ qua ô dạng chữ mà không báo gì, nên tổng thiếu đúng bằng số đó.",
    whatToDo:
      "Nhập lại số, bỏ dấu nháy và khoảng trắng thừa; kiểm tra chữ O, chữ l gõ nhầm cho số 0, số 1. Kết quả kiểm tra ghi rõ số cần gõ.",
    source: "Cách Excel xử lý ô dạng chữ: SUM không cộng chữ.",
    says: {
      numbersAsText: ({ count, cells }) => [
        wrong(`${count} số trong cột đang là chữ, hàm SUM sẽ bỏ qua: ${cells}.`),
        action("Hãy đổi các ô đó thành số."),
      ],
      numberAsText: ({ written, expected }) => [
        wrong(`"${written}" đang là chữ, hàm SUM sẽ bỏ qua ô này.`),
        action(`Hãy đổi thành số ${expected}.`),
      ],
    },
  },
  en: {
    name: "Number stored as text",
    what: "The cell looks like a number, but Excel holds it as text.",
    why: "SUM passes over text without a word, so the total is short by exactly this figure.",
    whatToDo:
      "Type the number again without apostrophe or stray spaces; look for the letters O and l typed for 0 and 1. The finding says which number to type.",
    source: "How Excel treats text: SUM does not add it.",
    says: {
      numbersAsText: ({ count, cells }) => [
        wrong(`${count} figures of the column are stored as text and SUM will leave them out: ${cells}.`),
        action("Make them numbers."),
      ],
      numberAsText: ({ written, expected }) => [
        wrong(`"${written}" is text, so SUM will skip it.`),
        action(`Change it to the number ${expected}.`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    [1, "Xã Đình Chu", 12, 236],
    [2, "Xã Cao Phong", 15, 290],
    [3, "Xã Đức Bác", 14, 274],
    [null, "Tổng cộng", 41, 800],
  ],
  wrong: { cells: { D3: "29O" } },
  cell: "D3",
};
