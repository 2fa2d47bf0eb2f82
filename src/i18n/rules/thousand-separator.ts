import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  thousandSeparator: { actual: Value; expected: Value };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Dấu chấm hàng nghìn bị hiểu thành dấu thập phân",
    what: "Ô ghi số lượng có phần thập phân: 3.174 đã trở thành 3 phẩy 174.",
    why: "Khi máy đặt theo kiểu Anh, Excel hiểu dấu chấm là dấu thập phân. Số bị nhỏ đi 1.000 lần và mọi tổng đều sai.",
    whatToDo:
      "Nhập lại số không có dấu chấm (3174), rồi dùng định dạng số để hiện dấu chấm. Lưu ý số 0 ở cuối bị mất: 62.330 chỉ còn 62,33.",
    source:
      "Cách viết số của Việt Nam: dấu chấm hàng nghìn, dấu phẩy thập phân; thiết lập vùng (Region) của Windows.",
    says: {
      thousandSeparator: ({ actual, expected }) => [
        wrong(`Ô đang chứa ${actual}: dấu chấm hàng nghìn đã bị hiểu là dấu thập phân.`),
        action(`Phải là ${expected}.`),
      ],
    },
  },
  en: {
    name: "Thousand separator read as decimal",
    what: "A count has a fraction: 3.174 became three point one seven four.",
    why: "Under English settings Excel reads the dot as a decimal point. The figure shrinks a thousandfold and every total with it.",
    whatToDo:
      "Type the number without the dot (3174) and let the number format show it. Mind the lost zero: 62.330 became 62.33.",
    source: "Vietnamese notation: dot for thousands, comma for decimals; the regional settings of Windows.",
    says: {
      thousandSeparator: ({ actual, expected }) => [
        wrong(`The cell holds ${actual}: the thousands dot was read as a decimal point.`),
        action(`Must be ${expected}.`),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Huyện, thành phố", "Số chi bộ", "Số đảng viên"],
    [1, "Thành phố Hòa Bình", 512, 12334],
    [2, "Huyện Mai Châu", 298, 5127],
    [3, "Huyện Kim Bôi", 405, 7364],
    [4, "Huyện Lạc Sơn", 461, 8942],
    [null, "Tổng cộng", 1676, 33767],
  ],
  wrong: { cells: { D4: 7.364 } },
  cell: "D4",
};
