import type { FormColumn, StandardForm } from "../form";
import { cellGroups, exampleCells, named, note, ordinal } from "./common";

const months = Array.from({ length: 12 }, (_, at) => at + 1);

export const meetingScores: StandardForm = {
  id: "meeting-scores",
  format: "meeting-scores",
  name: { vi: "Chấm điểm chất lượng sinh hoạt chi bộ", en: "Meeting-quality scores" },
  purpose: {
    vi: "Điểm sinh hoạt từng tháng của từng chi bộ, điểm bình quân năm và xếp loại.",
    en: "Each cell's score by month, its average and class.",
  },
  title: "BẢNG CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ",
  period: "year",
  since: 2018,
  measure: "điểm",
  columns: [
    ordinal,
    named("Chi bộ", 28),
    ...months.map((month): FormColumn => ({
      key: `month${month}`,
      path: ["Điểm từng tháng", `Tháng ${month}`],
      kind: "score",
      width: 7.5,
      draw: { from: 66, to: 98, step: 0.5 },
      most: 100,
    })),
    {
      key: "average",
      path: ["Điểm bình quân"],
      kind: "score",
      width: 9,
      computed: { kind: "average", of: months.map((month) => `month${month}`) },
    },
    {
      key: "class",
      path: ["Xếp loại"],
      kind: "class",
      computed: { kind: "class", of: "average", bands: "meeting" },
    },
    note,
  ],
  items: null,
  groups: cellGroups,
  examples: exampleCells,
  offers: ["digits", "groups", "numbers"],
  signer: ["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"],
  source: {
    vi: "Ngưỡng 90, 70, 50 theo quy định đã đối chiếu của Đảng ủy Khối Bình Thuận và Phú Thọ; tỉnh có thể đặt thêm điều kiện",
    en: "Cut-offs 90, 70, 50 as confirmed for the Bình Thuận bloc and Phú Thọ; a province may set further conditions",
  },
  hints: [
    "Tháng không sinh hoạt để trống; điểm bình quân chỉ tính các tháng có điểm.",
    "Tốt từ 90, Khá từ 70 đến dưới 90, Trung bình từ 50 đến dưới 70, Kém dưới 50; hãy đối chiếu quy định của tỉnh.",
  ],
};
