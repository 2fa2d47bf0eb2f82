import type { RuleExample } from "../rule-example";
import { wrong, action } from "../words";
import type { RuleWords } from "../words";

export interface Messages {
  dateFraction: { shown: string; first: string; second: string };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Phân số bị đổi thành ngày tháng",
    what: "Ô lẽ ra ghi “1 trong 5” (1/5) nhưng Excel đã đổi thành ngày.",
    why: "Giá trị thật trong ô là một số rất lớn (khoảng 45.000), nên tổng và tỷ lệ đều sai. Những ô như 13/14 không đổi được thì vẫn là chữ, cột bị lẫn hai loại.",
    whatToDo: "Định dạng ô là Văn bản (Text) rồi gõ lại, hoặc tốt hơn: tách thành hai cột tử số và mẫu số.",
    source: "Excel tự đổi d/m thành ngày khi nhập; cách ghi 1/5, 3/5 thường gặp trong báo cáo xếp loại.",
    says: {
      dateFraction: ({ shown, first, second }) => [
        wrong(
          `Ô đang là ngày ${shown}: có thể đã gõ ${first === second ? first : `${first} hoặc ${second}`} và Excel tự đổi thành ngày.`,
        ),
        action("Hãy định dạng ô là Văn bản rồi gõ lại."),
      ],
    },
  },
  en: {
    name: "Fraction turned into a date",
    what: "The cell should say “1 of 5” (1/5), but Excel made it a date.",
    why: "What it holds is a very large number (about 45,000), so totals and shares go wrong. Entries such as 13/14 stay text, and the column mixes both.",
    whatToDo:
      "Format the cell as Text and type it again, or better: give the two figures columns of their own.",
    source: "Excel turns d/m into a date on entry; 1/5 and 3/5 are common in rating reports.",
    says: {
      dateFraction: ({ shown, first, second }) => [
        wrong(
          `The cell is the date ${shown}: ${first === second ? first : `${first} or ${second}`} may have been typed and turned into a date by Excel.`,
        ),
        action("Format the cell as Text and type it again."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["TT", "Nội dung", "Số lượng", "Tỷ lệ"],
    [1, "Chi bộ trong sạch, vững mạnh", 4, "4/12"],
    [2, "Bí thư không là người địa phương", 6, "6/12"],
    [3, "Chi bộ có nhà văn hóa", 11, "11/12"],
    [4, "Bí thư là trưởng bản", 5, "5/12"],
  ],
  wrong: { cells: { D2: 45264 }, formats: { D2: "d/m" } },
  cell: "D2",
};
