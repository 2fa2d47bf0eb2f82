import type { StandardForm } from "../form";
import { note, ordinal } from "./common";

export const planActual: StandardForm = {
  id: "plan-actual",
  format: "plan-actual",
  name: { vi: "Kế hoạch, thực hiện và cùng kỳ", en: "Plan, actual and same period" },
  purpose: {
    vi: "So kết quả với kế hoạch năm và với cùng kỳ năm trước.",
    en: "Compares results with the year's plan and with the same period last year.",
  },
  title: "KẾT QUẢ THỰC HIỆN KẾ HOẠCH CÔNG TÁC XÂY DỰNG ĐẢNG",
  period: "year",
  since: 2000,
  measure: null,
  columns: [
    ordinal,
    { key: "name", path: ["Nội dung"], kind: "name", width: 42 },
    { key: "measure", path: ["Đơn vị tính"], kind: "text", width: 12 },
    { key: "plan", path: ["Kế hoạch năm"], kind: "figure" },
    { key: "actual", path: ["Thực hiện"], kind: "figure", draw: { partOf: "plan", from: 0.75, to: 1.2 } },
    {
      key: "previous",
      path: ["Cùng kỳ năm trước"],
      kind: "figure",
      draw: { partOf: "plan", from: 0.7, to: 1.1 },
    },
    {
      key: "reached",
      path: ["Đạt so với kế hoạch (%)"],
      kind: "percent",
      computed: { kind: "share", of: ["actual", "plan"] },
    },
    {
      key: "change",
      path: ["So với cùng kỳ", "Tăng, giảm"],
      kind: "figure",
      computed: { kind: "difference", of: ["actual", "previous"] },
    },
    {
      key: "changePercent",
      path: ["So với cùng kỳ", "Tăng, giảm (%)"],
      kind: "percent",
      onlyWith: "percents",
      computed: { kind: "change", of: ["actual", "previous"] },
    },
    note,
  ],
  items: [
    { name: "Kết nạp đảng viên", measure: "đảng viên", from: 60, to: 200, digits: 0 },
    { name: "Chuyển đảng chính thức", measure: "đảng viên", from: 50, to: 180, digits: 0 },
    { name: "Lớp bồi dưỡng lý luận chính trị", measure: "lớp", from: 10, to: 40, digits: 0 },
    { name: "Lượt người được bồi dưỡng", measure: "lượt", from: 900, to: 4000, digits: 0 },
    { name: "Cuộc kiểm tra", measure: "cuộc", from: 15, to: 60, digits: 0 },
    { name: "Cuộc giám sát chuyên đề", measure: "cuộc", from: 12, to: 50, digits: 0 },
    { name: "Đảng viên được tặng Huy hiệu Đảng", measure: "đảng viên", from: 20, to: 120, digits: 0 },
    { name: "Thu ngân sách trên địa bàn", measure: "tỷ đồng", from: 80, to: 260, digits: 1 },
  ],
  groups: ["", ""],
  examples: [],
  offers: ["digits", "percents", "numbers"],
  signer: ["T/M ĐẢNG ỦY", "BÍ THƯ"],
  source: {
    vi: "Cột theo Biểu số 1-BTCTW và báo cáo 9 tháng năm 2020 của xã Đình Chu; đầu biểu do Khớp Số soạn",
    en: "Columns after form 1-BTCTW and the nine-month report 2020 of Đình Chu; header composed by Khớp Số",
  },
  hints: [
    "Đạt (%) là thực hiện so với kế hoạch; tăng, giảm (%) là phần thay đổi so với cùng kỳ, không phải tỷ số.",
    "Các dòng có đơn vị tính khác nhau nên không có dòng cộng.",
  ],
};
