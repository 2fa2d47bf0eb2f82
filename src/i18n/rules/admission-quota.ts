import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Kết nạp so với chỉ tiêu không khớp",
    what: "Tỷ lệ hoặc số còn thiếu không khớp với số kết nạp và chỉ tiêu, hoặc tỷ lệ được tính trên một số khác.",
    why: "Phần “đạt %” tính trên chỉ tiêu, còn tỷ lệ nữ, dân tộc thiểu số, có đạo, đoàn viên tính trên số đã kết nạp. Lẫn hai mẫu số là lỗi dễ gặp.",
    whatToDo:
      "Xem lại mẫu số của từng tỷ lệ. Ví dụ 35 trên 1.383 đã kết nạp là 2,53%; 1,75% là 35 trên chỉ tiêu 2.000.",
    source: "Thông báo kết nạp đảng viên của Bình Thuận 2017–2019 và Ninh Thuận 2022.",
    says: {},
  },
  en: {
    name: "Admissions against quota do not match",
    what: "The percentage or the remainder does not follow from admissions and quota, or the share is of another figure.",
    why: "“Reached %” is of the quota, while shares of women, ethnic minorities, believers and Youth Union members are of those admitted. Mixing the two is easy.",
    whatToDo:
      "Check what each percentage is of. For example 35 of 1,383 admitted is 2.53%; 1.75% is 35 of the quota of 2,000.",
    source: "Admission notes of Bình Thuận 2017–2019 and Ninh Thuận 2022.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Chỉ tiêu giao", "Kết nạp", "Đạt (%)"],
    [1, "Huyện ủy Ninh Phước", 102, 52, 50.98],
    [2, "Huyện ủy Ninh Sơn", 75, 13, 17.33],
    [3, "Huyện ủy Thuận Bắc", 60, 33, 55],
    [null, "Tổng cộng", 237, 98, 41.35],
  ],
  wrong: { cells: { E2: 59.08 } },
  cell: "E2",
};
