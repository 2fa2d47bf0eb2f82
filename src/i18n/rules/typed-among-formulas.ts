import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { wrong, action, hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  typedEqual: { actual: Value; pattern: string };
  typedOther: { actual: Value; pattern: string };
  formulaGives: { expected: Value };
  typedDifferent: { actual: Value; expected: Value; pattern: string };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Số gõ tay giữa các công thức",
    what: "Các ô bên cạnh đều là công thức, riêng ô này là số gõ tay.",
    why: "Ô này không tự cập nhật khi số liệu thay đổi, và rất khó nhận ra bằng mắt.",
    whatToDo:
      "Nếu không có lý do riêng, hãy chép công thức của ô bên cạnh sang. Nếu có, ghi lý do vào cột ghi chú.",
    source: "Công thức của các ô lân cận cùng dòng hoặc cùng cột.",
    says: {
      typedEqual: ({ actual, pattern }) => [
        wrong(`Ô này gõ số ${actual}, các ô cùng loại dùng công thức (ví dụ ${pattern}).`),
        hint("Số đang đúng nhưng sẽ không tự cập nhật."),
      ],
      typedOther: ({ actual, pattern }) => [
        wrong(`Ô này gõ số ${actual}, các ô hai bên dùng chung một công thức (ví dụ ${pattern}).`),
        action("Cần xem lại có phải chủ ý không."),
      ],
      formulaGives: ({ expected }) => [hint(`Công thức đó cho ${expected}.`)],
      typedDifferent: ({ actual, expected, pattern }) => [
        wrong(`Ô này gõ số ${actual}, các ô cùng loại dùng công thức (ví dụ ${pattern}).`),
        action(`Tính theo công thức phải là ${expected}.`),
      ],
    },
  },
  en: {
    name: "Typed number among formulas",
    what: "The neighbours are formulas; this cell alone is a typed number.",
    why: "It does not follow when figures change, and the eye can hardly tell.",
    whatToDo:
      "Unless there is a reason, copy the neighbour's formula here. If there is one, say it in the notes.",
    source: "The formulas of neighbouring cells in the same row or column.",
    says: {
      typedEqual: ({ actual, pattern }) => [
        wrong(`${actual} is typed here while the cells like it hold formulas (such as ${pattern}).`),
        hint("It is right now but will not update."),
      ],
      typedOther: ({ actual, pattern }) => [
        wrong(
          `This cell holds a typed ${actual}; the cells on both sides share one formula (such as ${pattern}).`,
        ),
        action("See whether that is meant."),
      ],
      formulaGives: ({ expected }) => [hint(`That formula gives ${expected}.`)],
      typedDifferent: ({ actual, expected, pattern }) => [
        wrong(`${actual} is typed here while the cells like it hold formulas (such as ${pattern}).`),
        action(`The formula gives ${expected}.`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
    [1, "Xã Đình Chu", "=D2+E2", 140, 96],
    [2, "Xã Cao Phong", "=D3+E3", 181, 117],
    [3, "Xã Đức Bác", "=D4+E4", 163, 111],
    [4, "Xã Sơn Đông", "=D5+E5", 118, 83],
    [null, "Tổng cộng", "=SUM(C2:C5)", "=SUM(D2:D5)", "=SUM(E2:E5)"],
  ],
  wrong: { cells: { C3: 289 } },
  cell: "C3",
};
