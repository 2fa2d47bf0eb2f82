import type { RuleDoc } from "./doc";

export const typedAmongFormulas: RuleDoc = {
  vi: {
    name: "Số gõ tay giữa các công thức",
    what: "Các ô bên cạnh đều là công thức, riêng ô này là số gõ tay.",
    why: "Ô này không tự cập nhật khi số liệu thay đổi, và rất khó nhận ra bằng mắt.",
    whatToDo:
      "Nếu không có lý do riêng, hãy chép công thức của ô bên cạnh sang. Nếu có, ghi lý do vào cột ghi chú.",
    source: "Công thức của các ô lân cận cùng dòng hoặc cùng cột.",
  },
  en: {
    name: "Typed number among formulas",
    what: "The neighbours are formulas; this cell alone is a typed number.",
    why: "It does not follow when figures change, and the eye can hardly tell.",
    whatToDo:
      "Unless there is a reason, copy the neighbour's formula here. If there is one, say it in the notes.",
    source: "The formulas of neighbouring cells in the same row or column.",
  },
};
