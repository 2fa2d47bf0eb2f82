import { chain } from "../expression";
import type { Concept, Family } from "../family";
import { unitRows } from "../rows";
import { countNotation } from "../style";
import type { ColumnSpec, RowSpec } from "../table";
import { provinces } from "../words";

/** Organisations by cluster (đảng bộ + chi bộ cơ sở), a whole with its parts below it, and the twin blocks of one list. */
export const structure: Family = (style, random, plan): Concept => {
  const form =
    plan.form ??
    random.weighted([
      ["clusters", 60],
      ["parts", 40],
    ] as const);
  const base = { counts: countNotation(style), allowed: [], parts: {} };
  if (form === "parts")
    return { ...base, ...wholeAndParts(style.year, random.integer(0, 1), random.integer(0, 2)) };
  const outer = style.headerDepth >= 2 ? ["Số tổ chức cơ sở đảng"] : [];
  const subset = random.chance(0.5);
  const columns: ColumnSpec[] = [
    { key: "ordinal", path: ["STT"], kind: "ordinal" },
    { key: "name", path: [random.pick(["Đơn vị", "Cụm", "Loại hình tổ chức cơ sở đảng"])], kind: "name" },
    {
      key: "total",
      path: outer.length > 0 ? [...outer, "Tổng số"] : ["Tổng số tổ chức cơ sở đảng"],
      kind: "count",
      across: { purpose: "sum", formula: (cell) => chain("+", [cell("bodies"), cell("cells")]) },
      declared: { operator: "+", keys: ["bodies", "cells"] },
    },
    {
      key: "bodies",
      path: style.headerDepth >= 3 ? [...outer, "Chia ra", "Đảng bộ cơ sở"] : [...outer, "Đảng bộ cơ sở"],
      kind: "count",
    },
    {
      key: "cells",
      path: style.headerDepth >= 3 ? [...outer, "Chia ra", "Chi bộ cơ sở"] : [...outer, "Chi bộ cơ sở"],
      kind: "count",
    },
    { key: "below", path: ["Chi bộ trực thuộc đảng bộ cơ sở"], kind: "count" },
    { key: "members", path: ["Tổng số đảng viên"], kind: "count" },
  ];
  if (subset) columns.push({ key: "women", path: ["Trong đó: nữ"], kind: "count" });
  if (style.noteColumn !== "none")
    columns.push({ key: "note", path: ["Ghi chú"], kind: "text", hidden: style.noteColumn === "hidden" });
  const rows = unitRows(
    style,
    random,
    () => {
      const bodies = random.integer(0, 14);
      const cells = random.integer(1, 20);
      const members = (bodies * 8 + cells) * random.integer(9, 24);
      return {
        total: bodies + cells,
        bodies,
        cells,
        below: bodies * random.integer(4, 9),
        members,
        women: Math.floor((members * random.integer(25, 55)) / 100),
      };
    },
    "communes",
  );
  return {
    ...base,
    family: "structure",
    title: { lines: [`TỔ CHỨC ĐẢNG VÀ ĐẢNG VIÊN NĂM ${style.year}`], unit: "tổ chức, người" },
    columns,
    rows,
  };
};

/** 51 = 28 + 2 "trong đó", 21 others unsaid; 12 = 2 + 2 + 3 + 5 "chia ra". */
function wholeAndParts(
  year: number,
  labels: number,
  size: number,
): Pick<Concept, "family" | "title" | "columns" | "rows"> {
  const place = provinces[labels] ?? "Sơn La";
  const clusters = [2, 2, 3, 5 + size];
  const whole = clusters.reduce((sum, value) => sum + value, 0);
  const members = clusters.map((value, index) => value * (14 + 3 * index));
  const rows: RowSpec[] = [
    {
      kind: "item",
      ordinal: 1,
      name: "Chi bộ, đảng bộ trực thuộc",
      values: { value: 51 + size, people: 4380 + size },
    },
    { kind: "item", ordinal: null, name: "Trong đó: - Đảng bộ xã", values: { value: 28, people: 2210 } },
    { kind: "item", ordinal: null, name: "- Đảng bộ thị trấn", values: { value: 2, people: 305 } },
    {
      kind: "item",
      ordinal: 2,
      name: "Chi bộ theo cụm",
      values: { value: whole, people: members.reduce((sum, value) => sum + value, 0) },
      down: { purpose: "sum", formula: (cell) => chain("+", [4, 5, 6, 7].map(cell)) },
    },
    ...["Chia ra: - Cụm Phấn Kiến", "- Cụm Ngọc Sơn", "- Cụm Kiên Thành", "- Cụm hành chính, sự nghiệp"].map(
      (name, index): RowSpec => ({
        kind: "item",
        ordinal: null,
        name,
        values: { value: clusters[index] ?? 0, people: members[index] ?? 0 },
      }),
    ),
  ];
  return {
    family: "structure",
    title: { lines: [`CƠ CẤU TỔ CHỨC ĐẢNG ${place.toUpperCase()} NĂM ${year}`], unit: null },
    columns: [
      { key: "ordinal", path: ["TT"], kind: "ordinal" },
      { key: "name", path: ["Nội dung"], kind: "name" },
      { key: "value", path: ["Số tổ chức"], kind: "count" },
      { key: "people", path: ["Số đảng viên"], kind: "count" },
    ],
    rows,
  };
}
