import type { StandardForm } from "../form";
import { cellGroups, exampleCells, fourLevelSource, named, note, ordinal } from "./common";

export const memberRating: StandardForm = {
  id: "member-rating",
  format: "member-rating",
  name: { vi: "Đánh giá, xếp loại đảng viên", en: "Rating of Party members" },
  purpose: {
    vi: "Tổng hợp số đảng viên theo từng mức xếp loại của từng chi bộ.",
    en: "Counts each cell's members by level.",
  },
  title: "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN",
  period: "year",
  since: 2008,
  measure: "đảng viên",
  columns: [
    ordinal,
    named("Tên chi bộ"),
    {
      key: "total",
      path: ["Tổng số có mặt"],
      kind: "count",
      computed: { kind: "sum", of: ["exempt", "notRated", "rated"] },
    },
    {
      key: "female",
      path: ["Trong đó: nữ"],
      kind: "count",
      onlyWith: "ofWhich",
      draw: { partOf: "total", from: 0.2, to: 0.6 },
    },
    { key: "exempt", path: ["Số được miễn đánh giá"], kind: "count", draw: { from: 0, to: 4 } },
    { key: "notRated", path: ["Số chưa được đánh giá"], kind: "count", draw: { from: 0, to: 2 } },
    {
      key: "rated",
      path: ["Số được đánh giá"],
      kind: "count",
      computed: { kind: "sum", of: ["level.excellent", "level.good", "level.complete", "level.failed"] },
    },
    { levels: "member", base: "rated" },
    note,
  ],
  items: null,
  groups: cellGroups,
  examples: exampleCells,
  offers: ["digits", "groups", "totals", "percents", "ofWhich", "numbers"],
  signer: ["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"],
  source: fourLevelSource,
  hints: ["Có mặt = được miễn + chưa được đánh giá + được đánh giá.", "Tỷ lệ tính trên số được đánh giá."],
};
