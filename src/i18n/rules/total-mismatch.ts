import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Tổng không khớp",
    what: "Tổng ghi trong ô khác với kết quả cộng lại các ô chi tiết.",
    why: "Người nhận báo cáo cộng lại sẽ ra số khác, và mọi tỷ lệ tính trên tổng này cũng lệch theo.",
    whatToDo:
      "Cộng lại các ô được nêu và đối chiếu với số liệu gốc. Có khi tổng đúng mà một số thành phần gõ nhầm, nên hãy sửa đúng ô sai. Nên dùng hàm SUM để tổng tự cập nhật.",
    source: "Công thức ghi ngay trong biểu, ví dụ Biểu số 7A-TCTW: A = 1 + 2; Biểu số 5-BTCTW: 2 = 3 + 4.",
    says: {},
  },
  en: {
    name: "Total does not match",
    what: "The total differs from the sum of its parts.",
    why: "Whoever adds the figures up again gets another number, and every share of this total is off with it.",
    whatToDo:
      "Add up the cells named here and compare them with the original figures. The total may be right and one part mistyped, so mend the cell that is wrong. With SUM the total keeps itself up to date.",
    source:
      "Formulas printed in the forms themselves, such as Form 7A-TCTW: A = 1 + 2; Form 5-BTCTW: 2 = 3 + 4.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    [1, "Xã Đình Chu", 12, 236],
    [2, "Xã Cao Phong", 15, 298],
    [3, "Xã Đức Bác", 14, 274],
    [null, "Tổng cộng", 41, 808],
  ],
  wrong: { cells: { D5: 880 } },
  cell: "D5",
};
