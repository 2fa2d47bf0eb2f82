import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "So với cùng kỳ không khớp",
    what: "Mức tăng, giảm hoặc tỷ lệ so với cùng kỳ khác với kết quả tính từ hai kỳ.",
    why: "Đây là con số được đọc nhiều nhất trong báo cáo. Từ 187 xuống 106 là giảm 81, tức giảm 43,32%; hoặc nói cách khác, bằng 56,68% cùng kỳ.",
    whatToDo:
      "Xem cột này ghi mức tăng giảm hay ghi “bằng bao nhiêu % cùng kỳ”, rồi tính lại. Cùng kỳ bằng 0 thì để trống tỷ lệ.",
    source: "Biểu số 1-BTCTW: 4 = 2 × 100 / 3; số liệu kết nạp đảng viên của huyện Vân Hồ 2021, 2022.",
    says: {},
  },
  en: {
    name: "Comparison with last period does not match",
    what: "The change or percentage against the last period differs from what the two periods give.",
    why: "It is the most read figure of a report. From 187 to 106 is a fall of 81, or 43.32%; put the other way, 56.68% of the last period.",
    whatToDo:
      "See whether the column holds the change or “this period as % of the last”, then compute again. Leave the percentage blank where the last period is 0.",
    source: "Form 1-BTCTW: 4 = 2 × 100 / 3; admissions of Vân Hồ district in 2021 and 2022.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Cùng kỳ năm trước", "Năm 2022", "Tăng, giảm so với cùng kỳ"],
    [1, "Huyện Vân Hồ", 187, 106, -81],
    [2, "Huyện Mộc Châu", 214, 233, 19],
    [3, "Huyện Yên Châu", 165, 171, 6],
    [null, "Tổng số", 566, 510, -56],
  ],
  wrong: { cells: { E2: 81 } },
  cell: "E2",
};
