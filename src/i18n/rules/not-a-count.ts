import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { wrong, hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  negativeCount: { actual: Value; expected: Value };
  fractionalCount: { actual: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Số lượng âm hoặc không nguyên",
    what: "Ô ghi số lượng có giá trị âm hoặc có phần thập phân.",
    why: "Số tổ chức, số đảng viên không thể âm và luôn là số nguyên.",
    whatToDo:
      "Đối chiếu với số liệu gốc. Nếu cột này thật ra ghi tỷ lệ, điểm hay số tăng giảm thì nên sửa tên cột cho rõ.",
    source: "Số lượng là số nguyên từ 0 trở lên.",
    says: {
      negativeCount: ({ actual, expected }) => [
        wrong(`Ghi ${actual}: số lượng không thể âm.`),
        hint(`Có thể là ${expected}.`),
      ],
      fractionalCount: ({ actual }) => `Ghi ${actual}: số lượng phải là số nguyên.`,
    },
  },
  en: {
    name: "Not a count",
    what: "A count is negative or has a fraction.",
    why: "There is no negative or half organisation or member.",
    whatToDo:
      "Compare with the original figures. If the column really holds shares, points or changes, let its header say so.",
    source: "A count is a whole number from 0 on.",
    says: {
      negativeCount: ({ actual, expected }) => [
        wrong(`Says ${actual}: a count cannot be negative.`),
        hint(`It may be ${expected}.`),
      ],
      fractionalCount: ({ actual }) => `Says ${actual}: a count must be a whole number.`,
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    [1, "Xã Đình Chu", 12, 236],
    [2, "Xã Cao Phong", 15, 298],
    [3, "Xã Đức Bác", 14, 274],
  ],
  wrong: { cells: { C3: -15 } },
  cell: "C3",
};
