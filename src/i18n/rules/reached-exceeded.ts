import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import type { RuleWords } from "../words";

export interface Messages {
  reachedForExceeded: { actual: Value; expected: Value };
  exceededForReached: { actual: Value; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Nhầm “đạt” với “vượt”",
    what: "Ô ghi “đạt” nhưng số là phần vượt, hoặc ghi “vượt” nhưng số là toàn bộ phần đạt.",
    why: "Hai cách ghi lệch nhau đúng 100: 87 trên chỉ tiêu 55 là đạt 158,18%, hay vượt 58,18%.",
    whatToDo: "Sửa con số hoặc sửa chữ cho đúng nghĩa: đạt = thực hiện chia chỉ tiêu; vượt = đạt trừ 100%.",
    source:
      "Thông báo kết nạp đảng viên Bình Thuận 2017; huyện Đại Từ: 17 trên 6 là đạt 283,33%, vượt 183,33%.",
    says: {
      reachedForExceeded: ({ actual, expected }) =>
        `Ghi ${actual}, đó là mức đạt; cột này ghi mức vượt: phải là ${expected}.`,
      exceededForReached: ({ actual, expected }) =>
        `Ghi ${actual}, đó là mức vượt; cột này ghi mức đạt: phải là ${expected}.`,
    },
  },
  en: {
    name: "“Reached” confused with “exceeded”",
    what: "The cell says reached (đạt) but holds the excess, or says exceeded (vượt) but holds the whole.",
    why: "The two differ by exactly 100: 87 of a quota of 55 reaches 158.18%, or exceeds it by 58.18%.",
    whatToDo:
      "Change the figure or the word: reached = actual divided by target; exceeded = reached minus 100%.",
    source:
      "Admission notes of Bình Thuận 2017; Đại Từ district: 17 of 6 reaches 283.33%, exceeds by 183.33%.",
    says: {
      reachedForExceeded: ({ actual, expected }) =>
        `Says ${actual}, the share reached, but this column gives what was exceeded: must be ${expected}.`,
      exceededForReached: ({ actual, expected }) =>
        `Says ${actual}, what was exceeded, but this column gives the share reached: must be ${expected}.`,
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Nội dung", "Kế hoạch", "Thực hiện", "Đạt (%)", "Vượt (%)"],
    [1, "Xóa xóm ghép chi bộ", 12, 34, 283.33, 183.33],
    [2, "Kết nạp đảng viên", 120, 126, 105, 5],
    [3, "Mở lớp bồi dưỡng", 8, 11, 137.5, 37.5],
    [4, "Giám sát chuyên đề", 15, 18, 120, 20],
  ],
  wrong: { cells: { E3: 5 } },
  cell: "E3",
};
