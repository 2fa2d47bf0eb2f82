import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  relativeNotPoints: { actual: Value; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Nhầm phần trăm với điểm phần trăm",
    what: "Chênh lệch của hai tỷ lệ được ghi bằng phần trăm, trong khi hiệu của chúng là điểm phần trăm.",
    why: "Từ 90% lên 93,51% là tăng 3,51 điểm phần trăm, nhưng là tăng 3,9%. Hai cách nói cho hai con số khác nhau.",
    whatToDo: "Ghi “điểm phần trăm” khi lấy tỷ lệ trừ tỷ lệ; chỉ ghi “%” khi chia phần tăng cho số gốc.",
    source: "Hướng dẫn của cơ quan thống kê: chênh lệch giữa hai tỷ lệ tính bằng điểm phần trăm.",
    says: {
      relativeNotPoints: ({ actual, expected }) => [
        wrong(`Ghi ${actual}, nhưng số này là mức tăng, giảm tương đối (%).`),
        action(`Chênh lệch giữa hai tỷ lệ tính bằng điểm phần trăm: phải là ${expected}.`),
      ],
    },
  },
  en: {
    name: "Percent confused with percentage points",
    what: "The difference of two percentages is given in percent, though it is in percentage points.",
    why: "From 90% to 93.51% is a rise of 3.51 percentage points, but of 3.9 percent. The two say different things.",
    whatToDo:
      "Write “percentage points” for a share minus a share; “percent” only for the rise divided by where it began.",
    source: "Guidance of statistical offices: the difference of two rates is in percentage points.",
    says: {
      relativeNotPoints: ({ actual, expected }) => [
        wrong(`Says ${actual}, but that figure is a relative change in percent.`),
        action(`The difference of two percentages is in percentage points: must be ${expected}.`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Nội dung", "Mục tiêu (%)", "Kết quả (%)", "Chênh lệch (điểm phần trăm)"],
    [1, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", 90, 93.51, 3.51],
    [2, "Cấp ủy viên có trình độ trung cấp", 70, 68.4, -1.6],
    [3, "Chi bộ đạt loại tốt về sinh hoạt", 80, 82.25, 2.25],
  ],
  wrong: { cells: { E2: 3.9 } },
  cell: "E2",
};
