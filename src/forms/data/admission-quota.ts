import type { FormColumn, StandardForm } from "../form";
import { communeGroups, exampleCommunes, named, note, ordinal } from "./common";

const attributes = [
  ["female", "Nữ", 0.2, 0.6],
  ["ethnic", "Dân tộc thiểu số", 0, 0.3],
  ["religious", "Có đạo", 0, 0.1],
  ["youth", "Đoàn viên", 0.4, 0.7],
] as const;

export const admissionQuota: StandardForm = {
  id: "admission-quota",
  format: "admission-quota",
  name: { vi: "Kết nạp đảng viên so với chỉ tiêu", en: "Admissions against quota" },
  purpose: {
    vi: "So số đảng viên mới kết nạp với chỉ tiêu được giao.",
    en: "Compares members admitted with the quota given.",
  },
  title: "KẾT QUẢ KẾT NẠP ĐẢNG VIÊN SO VỚI CHỈ TIÊU",
  period: "year",
  since: 2000,
  measure: "đảng viên",
  columns: [
    ordinal,
    named("Đơn vị"),
    { key: "quota", path: ["Chỉ tiêu được giao"], kind: "count", draw: { from: 12, to: 60 } },
    { key: "admitted", path: ["Số kết nạp"], kind: "count", draw: { partOf: "quota", from: 0.7, to: 1.3 } },
    {
      key: "reached",
      path: ["Đạt (%)"],
      kind: "percent",
      computed: { kind: "share", of: ["admitted", "quota"] },
    },
    ...attributes.flatMap(([key, name, from, to]): FormColumn[] => [
      {
        key,
        path: ["Trong đó", name, "SL"],
        kind: "count",
        onlyWith: "ofWhich",
        draw: { partOf: "admitted", from, to },
      },
      {
        key: `${key}%`,
        path: ["Trong đó", name, "Tỷ lệ (%)"],
        kind: "percent",
        onlyWith: "ofWhich",
        computed: { kind: "share", of: [key, "admitted"] },
      },
    ]),
    note,
  ],
  items: null,
  groups: communeGroups,
  examples: exampleCommunes,
  offers: ["digits", "groups", "totals", "ofWhich", "numbers"],
  signer: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
  source: {
    vi: "Nội dung theo thông báo kết nạp đảng viên của Bình Thuận (2017–2019) và Ninh Thuận (2022); đầu biểu do Khớp Số soạn",
    en: "Content after admission notes of Bình Thuận (2017–2019) and Ninh Thuận (2022); header composed by Khớp Số",
  },
  hints: [
    "Nữ, dân tộc thiểu số, có đạo, đoàn viên có thể trùng nhau nên không cộng lại thành tổng.",
    "Tỷ lệ của từng nhóm tính trên số đã kết nạp, không tính trên chỉ tiêu.",
  ],
};
