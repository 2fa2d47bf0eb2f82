import type { FormColumn, StandardForm } from "../form";
import { communeGroups, exampleCommunes, named, note, ordinal } from "./common";

const training = [
  ["theory", "Lý luận chính trị", 8, 60],
  ["skills", "Nghiệp vụ công tác đảng", 20, 140],
  ["state", "Kiến thức quản lý nhà nước", 4, 40],
] as const;
const rotation = [
  ["down", "Từ tỉnh về xã", 1, 4],
  ["up", "Từ xã lên tỉnh", 1, 3],
  ["across", "Giữa các xã", 1, 6],
] as const;

const parts = (
  outer: string,
  total: string,
  columns: readonly (readonly [string, string, number, number])[],
): FormColumn[] => [
  {
    key: total,
    path: [outer, "Tổng số"],
    kind: "count",
    computed: { kind: "sum", of: columns.map(([key]) => key) },
  },
  ...columns.map(([key, name, from, to]): FormColumn => ({
    key,
    path: [outer, "Chia ra", name],
    kind: "count",
    draw: { from, to },
  })),
];

export const trainingRotation: StandardForm = {
  id: "training-rotation",
  format: "training-rotation",
  name: { vi: "Đào tạo, bồi dưỡng, luân chuyển cán bộ", en: "Training and rotation" },
  purpose: {
    vi: "Lượt cán bộ được đào tạo, bồi dưỡng và được luân chuyển, điều động của từng đơn vị.",
    en: "Counts each unit's trainings and moves of cadres.",
  },
  title: "KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG, LUÂN CHUYỂN CÁN BỘ",
  period: "year",
  since: 2025,
  measure: "lượt người",
  columns: [
    ordinal,
    named("Đơn vị"),
    ...parts("Đào tạo, bồi dưỡng", "trained", training),
    ...parts("Luân chuyển, điều động", "moved", rotation),
    note,
  ],
  items: null,
  groups: communeGroups,
  examples: exampleCommunes,
  offers: ["groups", "totals", "numbers"],
  signer: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
  source: {
    vi: "Nội dung theo Biểu số 10 và 11-BTCTW, bỏ các cột cấp huyện không còn từ 1/7/2025; đầu biểu do Khớp Số soạn",
    en: "Content after forms 10 and 11-BTCTW without the district columns that ended on 1 July 2025; header composed by Khớp Số",
  },
  hints: ["Đơn vị tính là lượt người: một người học hai lớp là hai lượt."],
};
