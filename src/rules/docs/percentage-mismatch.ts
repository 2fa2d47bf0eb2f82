import type { RuleDoc } from "./doc";

export const percentageMismatch: RuleDoc = {
  vi: {
    name: "Tỷ lệ không khớp",
    what: "Tỷ lệ ghi trong ô khác với kết quả chia hai số của dòng này.",
    why: "Tỷ lệ và số lượng phải khớp nhau; nếu không, người đọc không biết tin con số nào.",
    whatToDo:
      "Xem phép tính được nêu. Nếu tỷ lệ được tính trên một số khác, hãy ghi rõ tính trên số nào; nếu không thì sửa lại. Muốn có công thức, hãy xóa số trong ô rồi dùng Điền công thức.",
    source: "Phép chia; ví dụ Hòa Bình 2021: 2.364 / 3.174 = 74,48%.",
  },
  en: {
    name: "Percentage does not match",
    what: "The percentage differs from the quotient of this line's two figures.",
    why: "Share and count must say the same thing; a reader cannot tell which to believe.",
    whatToDo:
      "Look at the division shown. If the share is of another figure, say of which; otherwise correct it. For a formula, clear the cell and use Fill formulas.",
    source: "Division; for example Hòa Bình 2021: 2,364 / 3,174 = 74.48%.",
  },
};
