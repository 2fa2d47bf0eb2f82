import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  impossiblePercentage: { actual: Value; whole: Value; label: string };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Tỷ lệ sai với mẫu số",
    what: "Với mẫu số này, không số lượng nào cho ra tỷ lệ đã ghi, kể cả khi làm tròn.",
    why: "Số tổ chức, số đảng viên luôn là số nguyên. Vì vậy tỷ lệ này tính trên một số khác, hoặc đã gõ nhầm.",
    whatToDo:
      "Tìm xem tỷ lệ được tính trên số nào. Ví dụ 23,8% không thể có trên 662, nhưng đúng với 144/604.",
    source: "Số học trên số nguyên; ví dụ báo cáo Hải Dương năm 2019.",
    says: {
      impossiblePercentage: ({ actual, whole, label }) => [
        wrong(`Với mẫu số ${whole} (${label}), không số lượng nào cho ra ${actual}.`),
        action("Cần xem lại tỷ lệ hoặc mẫu số."),
      ],
    },
  },
  en: {
    name: "Percentage does not fit its base",
    what: "No whole number divided by this base rounds to the percentage given.",
    why: "Organisations and members are counted in whole numbers, so the percentage is of another base, or mistyped.",
    whatToDo: "Find the figure it was taken of. For example 23.8% cannot be of 662, yet it fits 144 of 604.",
    source: "Arithmetic of whole numbers; for example the Hải Dương report of 2019.",
    says: {
      impossiblePercentage: ({ actual, whole, label }) => [
        wrong(`No whole number divided by ${whole} (${label}) gives ${actual}.`),
        action("Review the percentage or its base."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số được xếp loại", "Tỷ lệ hoàn thành tốt trở lên (%)"],
    [1, "Đảng bộ huyện Kim Thành", 45, 93.3],
    [2, "Đảng bộ huyện Nam Sách", 52, 92.3],
    [3, "Đảng bộ huyện Tứ Kỳ", 61, 90.2],
    [4, "Đảng bộ huyện Cẩm Giàng", 48, 91.7],
  ],
  wrong: { cells: { D3: 192.3 } },
  cell: "D3",
};
