import type { FormColumn, StandardForm } from "../form";
import { communeGroups, exampleCommunes, named, note, ordinal } from "./common";

const movements = [
  ["raised", "Nâng mức", 3, 12],
  ["kept", "Giữ nguyên mức", 10, 40],
  ["lowered", "Giảm mức", 1, 6],
] as const;

export const ratingMovement: StandardForm = {
  id: "rating-movement",
  format: "rating-movement",
  name: { vi: "Mức xếp loại so với năm trước", en: "Rating movement against last year" },
  purpose: {
    vi: "Số tổ chức đảng nâng mức, giữ nguyên, giảm mức xếp loại so với năm trước.",
    en: "How many organisations were raised, kept and lowered against last year.",
  },
  title: "SO SÁNH MỨC XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG VỚI NĂM TRƯỚC",
  period: "year",
  since: 2009,
  measure: "tổ chức cơ sở đảng",
  columns: [
    ordinal,
    named("Tên đơn vị"),
    {
      key: "rated",
      path: ["Số được xếp loại cả hai năm"],
      kind: "count",
      computed: { kind: "sum", of: movements.map(([key]) => key) },
    },
    ...movements.flatMap(([key, name, from, to]): FormColumn[] => [
      { key, path: [name, "SL"], kind: "count", draw: { from, to } },
      {
        key: `${key}%`,
        path: [name, "Tỷ lệ (%)"],
        kind: "percent",
        onlyWith: "percents",
        computed: { kind: "share", of: [key, "rated"] },
      },
    ]),
    note,
  ],
  items: null,
  groups: communeGroups,
  examples: exampleCommunes,
  offers: ["digits", "groups", "totals", "percents", "numbers"],
  signer: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
  source: {
    vi: "Nội dung theo tổng kết Nghị quyết 33-NQ/TU (2017) của Lạng Sơn; đầu biểu do Khớp Số soạn",
    en: "Content after the review of resolution 33-NQ/TU (2017), Lạng Sơn; header composed by Khớp Số",
  },
  hints: [
    "Chỉ tính đơn vị được xếp loại ở cả hai năm.",
    "Mức của năm 2017 và của năm 2018 không so được với nhau; sau sắp xếp 1/7/2025 cần xem đơn vị có cùng phạm vi không.",
  ],
};
