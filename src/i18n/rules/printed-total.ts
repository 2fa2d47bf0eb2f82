import type { RuleExample } from "../rule-example";
import type { Value, Equation } from "../../report";
import { wrong, hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  printedTotal: { arithmetic: Equation; shown: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Số hiển thị cộng lại không ra tổng",
    what: "Các số hiển thị trên giấy cộng lại không bằng tổng, dù số lưu trong ô thì khớp.",
    why: "Đây chỉ là thông tin: ô lưu nhiều chữ số thập phân hơn phần hiển thị.",
    whatToDo:
      "Nếu người nhận sẽ cộng lại bằng tay, nên làm tròn bằng hàm ROUND hoặc hiện thêm một chữ số thập phân.",
    source: "Định dạng số chỉ đổi cách hiển thị, không đổi giá trị lưu trong ô.",
    says: {
      printedTotal: ({ arithmetic, shown }) => [
        wrong(`Số lưu trong ô cộng đúng, nhưng số hiện ra thì không: ${arithmetic}, ô tổng hiện ${shown}.`),
        hint("Khi in, người đọc sẽ thấy lệch do làm tròn."),
      ],
    },
  },
  en: {
    name: "Displayed figures do not add up",
    what: "The figures as displayed do not add up to the total, though those stored do.",
    why: "This is information only: the cells hold more decimals than they show.",
    whatToDo: "If readers will add by hand, round with ROUND or show one more decimal.",
    source: "A number format changes the display, not the stored value.",
    says: {
      printedTotal: ({ arithmetic, shown }) => [
        wrong(`The stored figures add up, the shown ones do not: ${arithmetic}, the total shows ${shown}.`),
        hint("In print the rounding will look like a mismatch."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Thu ngân sách (tỷ đồng)"],
    [1, "Xã Na Sang", 12.44],
    [2, "Xã Mường Mươn", 9.43],
    [3, "Xã Ma Thì Hồ", 7.42],
    [4, "Xã Huổi Mí", 5.41],
    [null, "Tổng cộng", 34.7],
  ],
  formats: { "C2:C6": "0.00" },
  wrong: { formats: { "C2:C6": "0.0" } },
  cell: "C6",
};
