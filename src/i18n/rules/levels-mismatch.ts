import type { RuleExample } from "../rule-example";
import type { RuleWords } from "../words";

export const words: RuleWords = {
  vi: {
    name: "Các mức xếp loại không cộng đủ",
    what: "Tổng bốn mức xếp loại khác với số được đánh giá, xếp loại.",
    why: "Mỗi tổ chức, mỗi đảng viên được xếp vào đúng một mức, nên bốn mức cộng lại phải bằng số được đánh giá.",
    whatToDo:
      "Đối chiếu từng mức với danh sách xếp loại. Kiểm tra xem có ai bị đếm hai lần, bị sót, hoặc chưa xếp loại mà đã tính vào số được đánh giá.",
    source:
      "Biểu số 7A-TCTW: số được đánh giá gồm a, b, c, d; Quy định 124-QĐ/TW, Quy định 366-QĐ/TW về bốn mức xếp loại.",
    says: {},
  },
  en: {
    name: "Rating levels do not add up",
    what: "The four rating levels add up to something other than the number rated.",
    why: "Each organisation and each member is given exactly one level, so the four levels make up the number rated.",
    whatToDo:
      "Compare each level with the list of ratings. See whether someone was counted twice, left out, or counted as rated without a level.",
    source:
      "Form 7A-TCTW: those rated are a, b, c and d; Regulations 124-QĐ/TW and 366-QĐ/TW on the four levels.",
    says: {},
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
    [1, "Xã Liên Hòa", 160, 24, 125, 11, 0],
    [2, "Xã Lóng Luông", 246, 37, 190, 17, 2],
    [3, "Xã Mường Tè", 171, 26, 133, 12, 0],
    [null, "Tổng cộng", 577, 87, 448, 40, 2],
  ],
  wrong: { cells: { E3: 109 } },
  cell: "E3",
};
