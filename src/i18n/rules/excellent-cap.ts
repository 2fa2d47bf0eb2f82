import type { Value, Translated } from "../../report";
import { action, hint, source as from, wrong } from "../words";
import type { RuleWords, ShownArguments } from "../words";

type Base = "good" | "goodOrBetter" | "rated";

/** The count as a share of one possible base (unknown where the base is zero), and how many the cap allows of it. */
type CapReading = {
  denominator: Base;
  share: Value;
  limit: Value;
};

const bases = {
  vi: { good: "số hoàn thành tốt", goodOrBetter: "số hoàn thành tốt trở lên", rated: "số được đánh giá" },
  en: { good: "those rated good", goodOrBetter: "those rated good or better", rated: "those rated" },
} as const;

type ShownReading = ShownArguments<CapReading>;

const viReading = ({ denominator, share, limit }: ShownReading): string =>
  `${share === "?" ? "không tính được %" : share} ${bases.vi[denominator]} (giới hạn ${limit})`;
const enReading = ({ denominator, share, limit }: ShownReading): string =>
  `${share === "?" ? "no share" : share} of ${bases.en[denominator]} (limit ${limit})`;

export interface Messages {
  excellentCap: { count: Value; readings: CapReading[]; scope: Translated; source: Translated };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Tỷ lệ hoàn thành xuất sắc cần xem lại",
    what: "Số hoàn thành xuất sắc nhiệm vụ cao hơn giới hạn 20% theo ít nhất một cách tính mẫu số.",
    why: "Văn bản đã đối chiếu tính 20% trên số hoàn thành tốt nhiệm vụ, trong từng tổ chức cơ sở đảng hoặc từng nhóm. Thực tế còn có nơi tính trên số từ tốt trở lên, hoặc trên số được đánh giá; kết luận tùy vào mẫu số.",
    whatToDo:
      "Xem giới hạn chưa làm tròn của từng cách tính và đối chiếu với hướng dẫn mà cấp trên yêu cầu áp dụng. Dòng tổng của nhiều đơn vị không tự nó vượt giới hạn; hãy xem từng đơn vị.",
    source:
      "Hướng dẫn 21-HD/BTCTW (2019) đối với đảng viên; những năm chưa đối chiếu được điều khoản thì Khớp Số nói rõ. Trước năm 2018 không kiểm tra; biểu không ghi năm thì tính theo năm 2025 (chọn năm khác trong Cài đặt, hoặc bằng --year ở dòng lệnh).",
    says: {
      excellentCap: ({ count, readings, scope, source }) => [
        wrong(`${count} hoàn thành xuất sắc bằng ${readings.map(viReading).join("; ")}.`),
        hint(`Giới hạn tính ${scope}.`),
        action("Cần xem lại theo hướng dẫn đang dùng."),
        from(`Căn cứ: ${source}`),
      ],
    },
  },
  en: {
    name: "Share of “excellent” to be reviewed",
    what: "More were rated excellent than 20% allows under at least one reading of the base.",
    why: "The texts confirmed take 20% of those rated good, within each grassroots organisation or peer group. In practice some take good or better, or everyone rated; the verdict depends on the base.",
    whatToDo:
      "Look at the unrounded limit under each reading and at the guideline your superior applies. A total over several units is not itself over the limit; look at each unit.",
    source:
      "Guideline 21-HD/BTCTW (2019) for members; for years whose clause was not confirmed Khớp Số says so. Nothing is checked before 2018; a table that gives no year is read as of 2025 (the settings, or --year on the command line, tell another).",
    says: {
      excellentCap: ({ count, readings, scope, source }) => [
        wrong(`${count} rated excellent: ${readings.map(enReading).join("; ")}.`),
        hint(`The limit applies ${scope}.`),
        action("Review it under the guidance in use."),
        from(`Basis: ${source}`),
      ],
    },
  },
};
