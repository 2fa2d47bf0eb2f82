import type { RuleDoc } from "./doc";

export const numberingGap: RuleDoc = {
  vi: {
    name: "Số thứ tự bị nhảy hoặc bị lặp",
    what: "Cột số thứ tự bỏ qua một số hoặc ghi một số hai lần.",
    why: "Có thể một dòng đã bị xóa, bị ẩn hoặc bị chép đè.",
    whatToDo: "Kiểm tra xem có sót đơn vị nào không, rồi đánh lại số thứ tự.",
    source: "Cột TT, STT của chính bảng này.",
  },
  en: {
    name: "Gap in numbering",
    what: "The ordinal column skips a number or uses one twice.",
    why: "A line may have been deleted, hidden or overwritten.",
    whatToDo: "See whether a unit is missing, then number the lines again.",
    source: "The ordinal column of this very table.",
  },
};
