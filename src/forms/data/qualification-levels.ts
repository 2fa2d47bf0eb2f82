import type { FormColumn, StandardForm } from "../form";
import { cellGroups, exampleCells, named, note, ordinal } from "./common";

const theory = [
  ["none", "Chưa qua đào tạo", 1, 6],
  ["elementary", "Sơ cấp", 4, 18],
  ["intermediate", "Trung cấp", 2, 12],
  ["advanced", "Cao cấp, cử nhân", 1, 4],
] as const;

export const qualificationLevels: StandardForm = {
  id: "qualification-levels",
  format: "qualification-levels",
  name: { vi: "Trình độ lý luận chính trị", en: "Qualification levels" },
  purpose: {
    vi: "Số cấp ủy viên theo trình độ lý luận chính trị cao nhất đã có.",
    en: "Counts committee members by their highest level of political theory.",
  },
  title: "TRÌNH ĐỘ LÝ LUẬN CHÍNH TRỊ CỦA CẤP ỦY VIÊN",
  period: "year",
  since: 2000,
  measure: "người",
  columns: [
    ordinal,
    named("Tên chi bộ"),
    {
      key: "total",
      path: ["Tổng số"],
      kind: "count",
      computed: { kind: "sum", of: theory.map(([key]) => key) },
    },
    {
      key: "female",
      path: ["Trong đó: nữ"],
      kind: "count",
      onlyWith: "ofWhich",
      draw: { partOf: "total", from: 0.2, to: 0.6 },
    },
    ...theory.flatMap(([key, name, from, to]): FormColumn[] => [
      {
        key,
        path: ["Chia theo trình độ cao nhất", name, "SL"],
        kind: "count",
        draw: { from, to },
      },
      {
        key: `${key}%`,
        path: ["Chia theo trình độ cao nhất", name, "Tỷ lệ (%)"],
        kind: "percent",
        onlyWith: "percents",
        computed: { kind: "share", of: [key, "total"] },
      },
    ]),
    note,
  ],
  items: null,
  groups: cellGroups,
  examples: exampleCells,
  offers: ["digits", "groups", "totals", "percents", "ofWhich", "numbers"],
  signer: ["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"],
  source: {
    vi: "Các mức theo Đề án 13/ĐA/TU (Hòa Bình); đầu biểu do Khớp Số soạn",
    en: "Levels after scheme 13/ĐA/TU (Hòa Bình); header composed by Khớp Số",
  },
  hints: [
    "Mỗi người ghi một lần, ở trình độ cao nhất; như vậy các cột cộng đúng bằng tổng số.",
    "“Từ trung cấp trở lên” là số lũy kế, không cộng với các cột này.",
  ],
};
