import type { StandardForm } from "../form";
import { communeGroups, exampleCommunes, fourLevelSource, named, note, ordinal } from "./common";

export const organisationRating: StandardForm = {
  id: "organisation-rating",
  format: "organisation-rating",
  name: { vi: "Đánh giá, xếp loại tổ chức đảng", en: "Rating of Party organisations" },
  purpose: {
    vi: "Tổng hợp số tổ chức cơ sở đảng theo từng mức xếp loại của từng đơn vị.",
    en: "Counts each unit's grassroots Party organisations by level.",
  },
  title: "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG",
  period: "year",
  since: 2008,
  measure: "tổ chức cơ sở đảng",
  columns: [
    ordinal,
    named("Tên đơn vị"),
    { key: "total", path: ["Tổng số"], kind: "count", computed: { kind: "sum", of: ["rated", "notRated"] } },
    {
      key: "rated",
      path: ["Số được đánh giá"],
      kind: "count",
      computed: { kind: "sum", of: ["level.excellent", "level.good", "level.complete", "level.failed"] },
    },
    { levels: "organisation", base: "rated" },
    { key: "notRated", path: ["Số chưa được đánh giá"], kind: "count", draw: { from: 0, to: 2 } },
    note,
  ],
  items: null,
  groups: communeGroups,
  examples: exampleCommunes,
  offers: ["digits", "groups", "totals", "percents", "ofWhich", "numbers"],
  signer: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"],
  source: fourLevelSource,
  hints: [
    "Tỷ lệ tính trên số được đánh giá, không tính trên tổng số.",
    "Số chưa được đánh giá ghi rõ lý do ở cột Ghi chú.",
  ],
};
