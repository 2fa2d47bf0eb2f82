import { quarterlyRating as rule } from "../../formats";
import type { StandardForm } from "../form";
import { cellGroups, note, ordinal } from "./common";

export const quarterlyRating: StandardForm = {
  id: "quarterly-rating",
  format: "member-rating",
  name: { vi: "Xếp loại cán bộ theo quý (từ 2026)", en: "Quarterly rating of cadres (since 2026)" },
  purpose: {
    vi: "Điểm và mức xếp loại từng quý của cán bộ lãnh đạo, quản lý.",
    en: "Score and level of leaders and managers, quarter by quarter.",
  },
  title: "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ",
  period: "quarter",
  since: rule.from.year,
  measure: "điểm",
  columns: [
    ordinal,
    { key: "name", path: ["Họ và tên"], kind: "name", width: 28 },
    {
      key: "post",
      path: ["Chức vụ"],
      kind: "text",
      width: 24,
      examples: ["Trưởng ban", "Phó Trưởng ban", "Chánh Văn phòng", "Phó Chánh Văn phòng"],
    },
    {
      key: "common",
      path: ["Điểm tiêu chí chung (tối đa 30)"],
      kind: "score",
      draw: { from: 22, to: 29, step: 0.5 },
      most: 30,
    },
    {
      key: "results",
      path: ["Điểm kết quả nhiệm vụ (tối đa 70)"],
      kind: "score",
      draw: { from: 44, to: 66, step: 0.5 },
      most: 70,
    },
    {
      key: "score",
      path: ["Tổng điểm"],
      kind: "score",
      computed: { kind: "sum", of: ["common", "results"] },
    },
    {
      key: "class",
      path: ["Mức xếp loại"],
      kind: "class",
      width: 30,
      computed: { kind: "class", of: "score", bands: "rating" },
    },
    note,
  ],
  items: null,
  groups: cellGroups,
  examples: [
    "Nguyễn Văn An",
    "Trần Thị Bình",
    "Lê Văn Cường",
    "Phạm Thị Dung",
    "Hoàng Văn Đức",
    "Vũ Thị Hà",
    "Đặng Văn Hùng",
    "Bùi Thị Lan",
    "Đỗ Văn Minh",
    "Ngô Thị Nga",
    "Dương Văn Phúc",
    "Lý Thị Quỳnh",
  ],
  offers: ["numbers"],
  signer: ["T/M ĐẢNG ỦY", "BÍ THƯ"],
  source: {
    vi: `${rule.source.vi}; Quy định 366-QĐ/TW: 30 + 70 điểm, mức 90, 70, 50; đầu biểu do Khớp Số soạn`,
    en: `${rule.source.en}; Regulation 366-QĐ/TW: 30 + 70 points, levels from 90, 70, 50; header composed by Khớp Số`,
  },
  hints: [
    "Tổng điểm = điểm tiêu chí chung + điểm kết quả nhiệm vụ.",
    "Mức xếp loại trong biểu mới theo điểm; các điều kiện khác của quy định do cấp có thẩm quyền xem xét.",
  ],
};
