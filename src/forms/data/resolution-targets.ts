import type { StandardForm } from "../form";
import { note, ordinal } from "./common";

export const resolutionTargets: StandardForm = {
  id: "resolution-targets",
  format: "resolution-targets",
  name: { vi: "Thực hiện chỉ tiêu nghị quyết, đề án", en: "Results against the targets of a resolution" },
  purpose: {
    vi: "So kết quả với mục tiêu của nghị quyết, đề án: chênh lệch, tỷ lệ đạt, đánh giá.",
    en: "Compares results with a resolution's targets: gap, share reached, status.",
  },
  title: "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT",
  period: "year",
  since: 2000,
  measure: null,
  columns: [
    ordinal,
    { key: "name", path: ["Chỉ tiêu"], kind: "name", width: 46 },
    { key: "measure", path: ["Đơn vị tính"], kind: "text", width: 12 },
    { key: "target", path: ["Mục tiêu"], kind: "figure" },
    { key: "actual", path: ["Thực hiện"], kind: "figure", draw: { partOf: "target", from: 0.93, to: 1.08 } },
    {
      key: "gap",
      path: ["Chênh lệch"],
      kind: "figure",
      computed: { kind: "difference", of: ["actual", "target"] },
    },
    {
      key: "reached",
      path: ["Đạt so với mục tiêu (%)"],
      kind: "percent",
      onlyWith: "percents",
      computed: { kind: "share", of: ["actual", "target"] },
    },
    {
      key: "status",
      path: ["Đánh giá"],
      kind: "class",
      computed: { kind: "status", of: ["actual", "target"] },
    },
    note,
  ],
  items: [
    { name: "Tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên", measure: "%", from: 85, to: 90, digits: 2 },
    { name: "Đảng viên hoàn thành tốt nhiệm vụ trở lên", measure: "%", from: 85, to: 90, digits: 2 },
    { name: "Chi bộ đạt loại tốt về chất lượng sinh hoạt", measure: "%", from: 75, to: 85, digits: 2 },
    {
      name: "Cấp ủy viên có trình độ chuyên môn trung cấp trở lên",
      measure: "%",
      from: 65,
      to: 75,
      digits: 2,
    },
    {
      name: "Cấp ủy viên có trình độ lý luận chính trị trung cấp trở lên",
      measure: "%",
      from: 40,
      to: 60,
      digits: 2,
    },
    { name: "Kết nạp đảng viên mới", measure: "đảng viên", from: 20, to: 90, digits: 0 },
    { name: "Lớp bồi dưỡng nghiệp vụ công tác đảng", measure: "lớp", from: 6, to: 30, digits: 0 },
    { name: "Cuộc kiểm tra, giám sát theo chương trình", measure: "cuộc", from: 8, to: 40, digits: 0 },
  ],
  groups: ["", ""],
  examples: [],
  offers: ["digits", "percents", "numbers"],
  signer: ["T/M ĐẢNG ỦY", "BÍ THƯ"],
  source: {
    vi: "Đầu biểu do Khớp Số soạn; chỉ tiêu theo dạng của Đề án 13/ĐA/TU (Hòa Bình), con số do đơn vị điền",
    en: "Header composed by Khớp Số; indicators in the manner of scheme 13/ĐA/TU (Hòa Bình), figures are the unit's own",
  },
  hints: [
    "Chênh lệch của hai tỷ lệ tính bằng điểm phần trăm.",
    "Đạt 108% nghĩa là vượt 8%; cột Đạt ghi 108.",
  ],
};
