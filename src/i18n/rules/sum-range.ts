import type { RuleExample } from "../rule-example";
import type { Places, Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  sumMisses: { formula: string; cells: Places; expected: Value };
  sumExceeds: { formula: string; cells: Places; expected: Value };
  sumOther: { formula: string; missing: Places; extra: Places; expected: Value };
  lineMisses: { formula: string; cells: Places };
  lineExceeds: { formula: string; cells: Places };
  lineRepeats: { formula: string; cells: Places };
  lineCrosses: { formula: string; cells: Places };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Vùng cộng thiếu hoặc thừa dòng",
    what: "Công thức SUM (hoặc AVERAGE, MIN, MAX) bỏ sót một dòng mà các ô tổng bên cạnh có lấy, lấy thừa một dòng, cộng cả dòng tổng con nên một số bị tính hai lần, hoặc cộng các ô tổng bên cạnh thay vì số liệu của mình.",
    why: "Kết quả có thể vẫn đúng hôm nay, nhưng sẽ sai khi thêm dòng hoặc sửa số.",
    whatToDo:
      "Sửa vùng trong công thức cho đủ các dòng thành phần, và chỉ các dòng đó. Dòng “trong đó” không cộng. Gợi ý sửa áp dụng cho cả dãy ô cùng lỗi.",
    source:
      "Vùng ghi trong công thức so với cấu trúc dòng của bảng và với vùng của các ô tổng cùng dòng, cùng cột.",
    says: {
      sumMisses: ({ formula, cells, expected }) => [
        wrong(`Công thức ${formula} bỏ sót ${cells}.`),
        action(`Kết quả phải là ${expected}.`),
      ],
      sumExceeds: ({ formula, cells, expected }) => [
        wrong(`Công thức ${formula} cộng thừa ${cells}.`),
        action(`Kết quả phải là ${expected}.`),
      ],
      sumOther: ({ formula, missing, extra, expected }) => [
        wrong(`Công thức ${formula} bỏ sót ${missing} và lấy thừa ${extra}.`),
        action(`Kết quả phải là ${expected}.`),
      ],
      lineMisses: ({ formula, cells }) =>
        `Công thức ${formula} bỏ sót ${cells} mà các ô tổng bên cạnh có cộng.`,
      lineExceeds: ({ formula, cells }) =>
        `Công thức ${formula} lấy cả ${cells} mà các ô tổng bên cạnh không lấy.`,
      lineRepeats: ({ formula, cells }) =>
        `Công thức ${formula} cộng cả dòng tổng con lẫn các phần của nó: ${cells} bị tính hai lần.`,
      lineCrosses: ({ formula, cells }) =>
        `Công thức ${formula} cộng các ô tổng bên cạnh, trong khi số liệu cần cộng nằm ở ${cells}.`,
    },
  },
  en: {
    name: "SUM misses or repeats a line",
    what: "A SUM (or AVERAGE, MIN, MAX) leaves out a line that the totals beside it take, takes one too many, includes a subtotal so that a figure counts twice, or adds the totals beside it instead of its own figures.",
    why: "The result may be right today and go wrong with the next line or edit.",
    whatToDo:
      "Let the range cover all the lines that are parts, and only those. Lines under “trong đó” are not added. The suggested fix covers every cell that has the same fault.",
    source: "The range in the formula against the lines of the table and the ranges of the totals beside it.",
    says: {
      sumMisses: ({ formula, cells, expected }) => [
        wrong(`Formula ${formula} leaves out ${cells}.`),
        action(`The result must be ${expected}.`),
      ],
      sumExceeds: ({ formula, cells, expected }) => [
        wrong(`Formula ${formula} also adds ${cells}, which does not belong.`),
        action(`The result must be ${expected}.`),
      ],
      sumOther: ({ formula, missing, extra, expected }) => [
        wrong(`Formula ${formula} leaves out ${missing} and takes ${extra} instead.`),
        action(`The result must be ${expected}.`),
      ],
      lineMisses: ({ formula, cells }) =>
        `Formula ${formula} leaves out ${cells}, which the totals beside it add.`,
      lineExceeds: ({ formula, cells }) =>
        `Formula ${formula} takes ${cells} as well, which the totals beside it do not.`,
      lineRepeats: ({ formula, cells }) =>
        `Formula ${formula} adds subtotals and their parts: ${cells} count twice.`,
      lineCrosses: ({ formula, cells }) =>
        `Formula ${formula} adds the totals beside it, while the figures to add are in ${cells}.`,
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    [1, "Xã Đình Chu", 12, 236],
    [2, "Xã Cao Phong", 15, 298],
    [3, "Xã Đức Bác", 14, 274],
    [4, "Xã Sơn Đông", 11, 201],
    [null, "Tổng cộng", "=SUM(C2:C5)", "=SUM(D2:D5)"],
  ],
  wrong: { cells: { D6: "=SUM(D2:D4)" } },
  cell: "D6",
};
