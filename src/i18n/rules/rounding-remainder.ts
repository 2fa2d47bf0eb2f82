import type { RuleExample } from "../rule-example";
import type { Value } from "../../report";
import { hint, wrong } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  roundingRemainder: { sum: Value; rows: Value; several: boolean };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Chênh lệch do làm tròn",
    what: "Các tỷ lệ đã làm tròn cộng lại ra 99,99 hoặc 100,01 thay vì 100.",
    why: "Đây chỉ là thông tin: từng tỷ lệ đều đúng, phần lẻ mất đi khi làm tròn.",
    whatToDo: "Không cần sửa. Đừng chỉnh một tỷ lệ cho tròn 100, vì khi đó chính tỷ lệ ấy sẽ sai.",
    source: "Làm tròn số học; ví dụ Lạng Sơn 2017: 18,18 + 45,45 + 36,36 = 99,99.",
    says: {
      roundingRemainder: ({ sum, rows, several }) => [
        wrong(`Cộng các tỷ lệ được ${sum} do làm tròn; không phải lỗi.`),
        ...(several ? [hint(`Có ${rows} dòng như vậy.`)] : []),
      ],
    },
  },
  en: {
    name: "Rounding remainder",
    what: "Rounded percentages add up to 99.99 or 100.01 instead of 100.",
    why: "This is information only: each share is right, the rest was lost in rounding.",
    whatToDo: "Nothing needs mending. Do not adjust one share to reach 100: that share would then be wrong.",
    source: "Rounding; for example Lạng Sơn 2017: 18.18 + 45.45 + 36.36 = 99.99.",
    says: {
      roundingRemainder: ({ sum, rows, several }) => [
        wrong(`The percentages add up to ${sum} because of rounding; this is not an error.`),
        ...(several ? [hint(`${rows} rows are like this.`)] : []),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["STT", "Đơn vị", "Được xếp loại", "HTTNV", "HTTNV (%)", "HTNV", "HTNV (%)"],
    [1, "Đảng bộ khối doanh nghiệp", 32, 31, "=D2/C2*100", 1, "=F2/C2*100"],
    [2, "Đảng bộ khối cơ quan", 20, 18, "=D3/C3*100", 2, "=F3/C3*100"],
    [3, "Đảng bộ khối trường học", 25, 21, "=D4/C4*100", 4, "=F4/C4*100"],
  ],
  formats: { "E2:E4": "0.00", "G2:G4": "0.00" },
  wrong: { cells: { E2: 96.88, G2: 3.13, E3: 90, G3: 10, E4: 84, G4: 16 } },
  cell: "E2",
};
