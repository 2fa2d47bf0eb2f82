import type { RuleExample } from "../rule-example";
import type { Places } from "../../report";
import { action, hint, wrong } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  oldResults: { cells: Places };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Công thức đang giữ kết quả cũ",
    what: "Ô công thức đang hiện kết quả được tính trước khi số liệu được sửa.",
    why: "Khi Excel đặt tính thủ công, hoặc chương trình khác ghi số mà không tính lại, bản in và báo cáo mang số cũ.",
    whatToDo: "Nhấn F9 để tính lại (hoặc chọn Công thức, Tính tự động), rồi lưu tệp.",
    source: "Kết quả lưu trong tệp so với kết quả tính lại từ các ô mà công thức dùng.",
    says: {
      oldResults: ({ cells }) => [
        wrong(`Kết quả đang lưu ở ${cells} là kết quả cũ.`),
        hint("Khớp Số kiểm tra theo kết quả tính lại."),
        action("Nhấn F9 để tính lại rồi lưu tệp."),
      ],
    },
  },
  en: {
    name: "Formula holds an old result",
    what: "A formula cell shows what it calculated before figures were changed.",
    why: "With manual calculation, or when another program writes figures and calculates nothing, print and report carry the old figure.",
    whatToDo: "Press F9 to calculate (or choose Formulas, Automatic), then save the file.",
    source: "The stored result against what the formula calculates from its cells.",
    says: {
      oldResults: ({ cells }) => [
        wrong(`The result stored in ${cells} is old.`),
        hint("What is checked is what the formulas calculate now."),
        action("Press F9 to calculate, then save the file."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
    [1, "Xã Tân Lập", "=D2+E2", 10, 12],
    [2, "Xã Yên Sơn", "=D3+E3", 31, 14],
    [3, "Xã Minh Tân", "=D4+E4", 12, 16],
  ],
  wrong: { results: { C3: 25 } },
  cell: "C3",
};
