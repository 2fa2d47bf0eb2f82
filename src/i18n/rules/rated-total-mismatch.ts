import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Số được và chưa được đánh giá không cộng đủ",
    what: "Số được đánh giá, số chưa được đánh giá và số được miễn cộng lại khác với tổng số.",
    why: "Ai có mặt cũng thuộc một trong ba nhóm này. Nếu không cộng đủ thì có người bị sót hoặc bị đếm hai lần.",
    whatToDo:
      "Xem lại từng nhóm: đảng viên được miễn, chưa đủ 6 tháng, đang bị đình chỉ, chuyển đi hoặc chuyển đến trong năm.",
    source:
      "Biểu số 7B-TCTW và biểu thống kê từ năm 2021: 1 = 2 + 3 + 4 (có mặt = được miễn + chưa được + đã được).",
    says: {},
  },
  en: {
    name: "Rated and not rated do not add up",
    what: "Those rated, those not rated and those exempt add up to something other than the total.",
    why: "Everyone present belongs to one of these three groups. If they do not add up, someone is missing or counted twice.",
    whatToDo:
      "Go through each group: exempt, under six months, suspended, moved away or arrived during the year.",
    source:
      "Form 7B-TCTW and the statistics form since 2021: 1 = 2 + 3 + 4 (present = exempt + not rated + rated).",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Chi bộ", "Tổng số đảng viên", "Được xếp loại", "Chưa xếp loại", "Miễn sinh hoạt"],
    [1, "Chi bộ Tân Lập", 43, 38, 2, 3],
    [2, "Chi bộ Bó Nhàng", 31, 29, 0, 2],
    [3, "Chi bộ Pa Cốp", 28, 24, 1, 3],
    [4, "Chi bộ Hua Tạt", 27, 25, 1, 1],
  ],
  wrong: { cells: { C4: 82 } },
  cell: "C4",
};
