import type { RuleExample } from "../rule-example";
import type { Place, Value, Translated } from "../../report";
import { action, hint, wrong } from "../words";
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

/** A unit above the limit: its count, what the share is taken of, and the share, for a bar of each. */
type UnitAbove = { label: string; place: Place; count: Value; base: Value; share: Value };

type ShownReading = ShownArguments<CapReading>;

const unitOf = ({ label, count, base, share }: ShownArguments<UnitAbove>): string =>
  `${label} ${count}/${base} = ${share}`;

const viReading = ({ denominator, share, limit }: ShownReading): string =>
  `${share === "?" ? "không tính được %" : share} ${bases.vi[denominator]} (giới hạn ${limit})`;
const enReading = ({ denominator, share, limit }: ShownReading): string =>
  `${share === "?" ? "no share" : share} of ${bases.en[denominator]} (limit ${limit})`;

export interface Messages {
  excellentCap: { count: Value; readings: CapReading[]; scope: Translated };
  unitsAboveCap: {
    units: Value;
    limit: Value;
    denominator: Base;
    shown: UnitAbove[];
    others: Value;
    scope: Translated;
  };
}

export const words: RuleWords<Messages> = {
  vi: {
    name: "Tỷ lệ hoàn thành xuất sắc cần xem lại",
    what: "Số hoàn thành xuất sắc nhiệm vụ cao hơn giới hạn 20% theo ít nhất một cách tính mẫu số.",
    why: "Văn bản đã đối chiếu tính 20% trên số hoàn thành tốt nhiệm vụ, trong từng tổ chức cơ sở đảng hoặc từng nhóm. Thực tế còn có nơi tính trên số từ tốt trở lên, hoặc trên số được đánh giá; kết luận tùy vào mẫu số.",
    whatToDo:
      "Xem giới hạn chưa làm tròn của từng cách tính và đối chiếu với hướng dẫn mà cấp trên yêu cầu áp dụng. Giới hạn tính trong nhóm tương đồng do cấp có thẩm quyền xác định: một đơn vị trên 20% chưa phải là sai; các đơn vị cùng loại cộng lại mà vượt thì cần xem lại.",
    source:
      "Quy định 366-QĐ/TW (2025), Điều 11, khoản 1, điểm 1.5: 20% số hoàn thành tốt trong từng nhóm tương đồng (25% nơi được xác định là nổi trội). Trước đó: Hướng dẫn 21-HD/BTCTW (2019), đảng viên; Quy định 124-QĐ/TW (2023), tập thể. Trước năm 2018 không kiểm tra; biểu không ghi năm thì tính theo năm 2025.",
    says: {
      excellentCap: ({ count, readings, scope }) => [
        wrong(`${count} hoàn thành xuất sắc bằng ${readings.map(viReading).join("; ")}.`),
        hint(`Giới hạn tính ${scope}.`),
        action("Cần xem lại theo hướng dẫn đang dùng."),
      ],
      unitsAboveCap: ({ units, limit, denominator, shown, others, scope }) => [
        wrong(
          `${units} đơn vị có số hoàn thành xuất sắc trên ${limit} ${bases.vi[denominator]}: ${shown.map(unitOf).join("; ")}${others === "0" ? "" : `; và ${others} đơn vị khác`}.`,
        ),
        hint(`Giới hạn tính ${scope}.`),
        action("Cần xem lại theo hướng dẫn đang dùng."),
      ],
    },
  },
  en: {
    name: "Share of “excellent” to be reviewed",
    what: "More were rated excellent than 20% allows under at least one reading of the base.",
    why: "The texts confirmed take 20% of those rated good, within each grassroots organisation or peer group. In practice some take good or better, or everyone rated; the verdict depends on the base.",
    whatToDo:
      "Look at the unrounded limit under each reading and at the guideline your superior applies. The limit holds within the peer group the competent authority decides on: one unit above 20% is no fault yet; units of one kind that are above it together need a look.",
    source:
      "Regulation 366-QĐ/TW (2025), Article 11, 1.5: 20% of those rated good within each peer group (25% where it is found outstanding). Before: Guideline 21-HD/BTCTW (2019), members; Regulation 124-QĐ/TW (2023), collectives. Nothing is checked before 2018; a table without a year is read as of 2025.",
    says: {
      excellentCap: ({ count, readings, scope }) => [
        wrong(`${count} rated excellent: ${readings.map(enReading).join("; ")}.`),
        hint(`The limit applies ${scope}.`),
        action("Review it under the guidance in use."),
      ],
      unitsAboveCap: ({ units, limit, denominator, shown, others, scope }) => [
        wrong(
          `${units} units have more than ${limit} of ${bases.en[denominator]} rated excellent: ${shown.map(unitOf).join("; ")}${others === "0" ? "" : `; and ${others} more`}.`,
        ),
        hint(`The limit applies ${scope}.`),
        action("Review it under the guidance in use."),
      ],
    },
  },
};

export const example: RuleExample = {
  rows: [
    ["KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2021"],
    ["Đơn vị", "Được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
    ["Đảng bộ xã Liên Hòa", 160, 24, 125, 11, 0],
    ["Đảng bộ xã Lóng Luông", 246, 37, 190, 17, 2],
    ["Đảng bộ xã Mường Tè", 171, 26, 133, 12, 0],
  ],
  wrong: { cells: { C4: 46, D4: 181 } },
  cell: "C4",
};
