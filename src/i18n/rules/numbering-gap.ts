import type { RuleExample } from "../rule-example";
import { wrong, hint } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  numberingGap: { previous: string; here: string };
  numberRepeats: { here: string };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Số thứ tự bị nhảy hoặc bị lặp",
    what: "Cột số thứ tự bỏ qua một số hoặc ghi một số hai lần.",
    why: "Có thể một dòng đã bị xóa, bị ẩn hoặc bị chép đè.",
    whatToDo: "Kiểm tra xem có sót đơn vị nào không, rồi đánh lại số thứ tự.",
    source: "Cột TT, STT của chính bảng này.",
    says: {
      numberingGap: ({ previous, here }) => [
        wrong(`Số thứ tự nhảy từ ${previous} đến ${here}.`),
        hint("Có thể thiếu một dòng."),
      ],
      numberRepeats: ({ here }) => `Số thứ tự ${here} lặp lại.`,
    },
  },
  en: {
    name: "Gap in numbering",
    what: "The ordinal column skips a number or uses one twice.",
    why: "A line may have been deleted, hidden or overwritten.",
    whatToDo: "See whether a unit is missing, then number the lines again.",
    source: "The ordinal column of this very table.",
    says: {
      numberingGap: ({ previous, here }) => [
        wrong(`The numbering jumps from ${previous} to ${here}.`),
        hint("A row may be missing."),
      ],
      numberRepeats: ({ here }) => `Number ${here} is repeated.`,
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Số chi bộ", "Số đảng viên"],
    [1, "Xã Đình Chu", 12, 236],
    [2, "Xã Cao Phong", 15, 298],
    [3, "Xã Đức Bác", 14, 274],
    [4, "Xã Sơn Đông", 11, 201],
    [5, "Xã Tiên Lữ", 10, 187],
  ],
  wrong: { cells: { A4: 4, A5: 5, A6: 6 } },
  cell: "A4",
};
