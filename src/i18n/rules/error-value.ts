import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export interface Messages {
  errorValue: { error: string };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Ô đang báo lỗi",
    what: "Ô hiện lỗi của Excel như #REF!, #DIV/0!, #VALUE! hoặc #N/A.",
    why: "Mọi ô tính từ ô này cũng báo lỗi theo, và báo cáo in ra sẽ có chữ lỗi.",
    whatToDo:
      "#REF! là công thức trỏ tới ô đã xóa; #DIV/0! là chia cho 0 hoặc ô trống; #VALUE! thường do có chữ trong phép tính. Sửa ô gốc trước.",
    source: "Các giá trị lỗi của Excel.",
    says: { errorValue: ({ error }) => `Ô đang báo lỗi ${error}.` },
  },
  en: {
    name: "Error value",
    what: "The cell shows an Excel error such as #REF!, #DIV/0!, #VALUE! or #N/A.",
    why: "Every cell computed from it fails too, and the printed report shows it.",
    whatToDo:
      "#REF! points to a deleted cell; #DIV/0! divides by 0 or a blank; #VALUE! usually meets text. Mend the first cell of the chain.",
    source: "Excel's error values.",
    says: { errorValue: ({ error }) => `The cell shows the error ${error}.` },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ"],
    [1, "Xã Đình Chu", 12],
    [2, "Xã Cao Phong", 15],
    [3, "Xã Đức Bác", 14],
    [null, "Tổng cộng", "=SUM(C2:C4)"],
  ],
  wrong: { cells: { C5: "=SUM(#REF!)" }, results: { C5: "#REF!" } },
  cell: "C5",
};
