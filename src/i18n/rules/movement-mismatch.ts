import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Nâng, giữ, giảm mức không cộng đủ",
    what: "Số nâng mức, giữ nguyên và giảm mức cộng lại khác với tổng số.",
    why: "So với năm trước, mỗi đơn vị chỉ có thể nâng, giữ nguyên hoặc giảm. Ví dụ 5 + 6 = 11.",
    whatToDo:
      "Đối chiếu mức của từng đơn vị qua hai năm. Đơn vị mới thành lập chưa có mức năm trước thì để riêng và ghi chú.",
    source: "Số liệu Lạng Sơn 2016–2017: nâng 5, giữ nguyên 6 trên 11; nâng 1, giữ nguyên 4 trên 5.",
    says: {},
  },
  en: {
    name: "Raised, unchanged and lowered do not add up",
    what: "Raised, unchanged and lowered add up to something other than the total.",
    why: "Against last year each unit can only be raised, unchanged or lowered. For example 5 + 6 = 11.",
    whatToDo:
      "Compare each unit's level in both years. Put new units without a level last year apart, with a note.",
    source: "Lạng Sơn 2016–2017: 5 raised, 6 unchanged of 11; 1 raised, 4 unchanged of 5.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Khối", "Tổng số", "Nâng mức", "Giữ nguyên mức", "Giảm mức"],
    [1, "Các huyện ủy, thành ủy", 11, 5, 6, 0],
    [2, "Đảng bộ khối cơ quan", 16, 6, 10, 0],
    [3, "Đảng bộ khối doanh nghiệp", 19, 3, 14, 2],
    [null, "Cộng", 46, 14, 30, 2],
  ],
  wrong: { cells: { C4: 91 } },
  cell: "C4",
};
