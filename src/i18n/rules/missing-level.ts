import type { RuleExample } from "../rule-example";
import type { Language } from "../format";
import { joinList } from "../format";
import type { Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  missingLevel: {
    sum: Value;
    whole: Value;
    label: string;
    remainder: Value;
    levels: { level: string }[];
  };
}

const names: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  vi: new Map([
    ["level.excellent", "hoàn thành xuất sắc nhiệm vụ"],
    ["level.good", "hoàn thành tốt nhiệm vụ"],
    ["level.complete", "hoàn thành nhiệm vụ"],
    ["level.failed", "không hoàn thành nhiệm vụ"],
  ]),
  en: new Map([
    ["level.excellent", "excellent completion"],
    ["level.good", "good completion"],
    ["level.complete", "completion"],
    ["level.failed", "non-completion"],
  ]),
};

const listOf = (levels: readonly { level: string }[], language: Language): string =>
  joinList(
    levels.map(({ level }) => names[language].get(level) ?? level),
    language,
  );

export const words: RuleWords<Messages> = {
  vi: {
    name: "Có thể thiếu một mức xếp loại",
    what: "Các mức ghi trong biểu cộng lại chưa đủ số được đánh giá, và phần còn lại vừa bằng một mức không có trong biểu.",
    why: "Người đọc không biết phần còn lại là hoàn thành nhiệm vụ hay chưa xếp loại. Ví dụ 3.174 - 604 - 2.364 - 5 = 201.",
    whatToDo:
      "Đây là câu hỏi, không phải kết luận: số còn lại thuộc mức nào? Hãy thêm dòng hoặc cột còn thiếu, kể cả khi bằng 0.",
    source:
      "Bốn mức xếp loại của Quy định 132, 124, 366-QĐ/TW; ví dụ Hòa Bình 2021 (201 chi bộ, 4.897 đảng viên).",
    says: {
      missingLevel: ({ sum, whole, label, remainder, levels }) => [
        wrong(`Các mức cộng được ${sum}, ${label} là ${whole}: còn thiếu ${remainder}.`),
        action(`Là ${listOf(levels, "vi")} hay chưa xếp loại?`),
      ],
    },
  },
  en: {
    name: "A rating level may be missing",
    what: "The levels shown do not reach the number rated, and what is left could be a level the table does not show.",
    why: "A reader cannot tell whether the rest completed their tasks or were not rated. For example 3,174 - 604 - 2,364 - 5 = 201.",
    whatToDo:
      "This is a question, not a verdict: where does the rest belong? Add the missing line or column, even when it is 0.",
    source:
      "The four levels of Regulations 132, 124 and 366-QĐ/TW; for example Hòa Bình 2021 (201 cells, 4,897 members).",
    says: {
      missingLevel: ({ sum, whole, label, remainder, levels }) => [
        wrong(`The levels add up to ${sum}, ${label} is ${whole}: ${remainder} are missing.`),
        action(`Are they ${listOf(levels, "en")}, or not yet rated?`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["Đơn vị", "Số được xếp loại", "Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành"],
    ["Đảng bộ xã Lóng Luông", 246, 37, 190, 17, 2],
  ],
  wrong: { cells: { E1: null, E2: null } },
  cell: "B2",
};
