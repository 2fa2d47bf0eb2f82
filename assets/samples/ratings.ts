import { chain, operation } from "../../test/generator/expression";
import type { ColumnSpec, RowSpec } from "../../test/generator/table";
import { count, target, whole } from "./golden";
import { amount, hundreds, item, laySheet, named, ordinal, pairs, type LaidSheet } from "./sheet";

/** Lạng Sơn: 16 organisations of 2017 with their levels, and their movement since 2016; once written as fractions. */
export function langSon(): LaidSheet[] {
  const common = {
    issuer: ["TỈNH ỦY LẠNG SƠN", "BAN TỔ CHỨC"] as const,
    place: "Lạng Sơn, ngày 25 tháng 01 năm 2018",
  };
  const units = ["Đảng bộ cơ sở do huyện chỉ đạo điểm", "Chi, đảng bộ thuộc Đảng bộ Khối"];
  const levels = [
    ["TSVM", "TSVM"],
    ["HTTNV", "HTTNV"],
    ["HTNV", "HTNV"],
    ["Yếu kém", "Yếu kém"],
  ] as const;
  const figures = (index: number): Record<string, number> =>
    index === 0
      ? {
          total: whole("1-2"),
          TSVM: count("1-2"),
          HTTNV: count("1-3"),
          HTNV: count("1-4"),
          "Yếu kém": count("1-5"),
          raised: count("1-6"),
          kept: count("1-7"),
          lowered: 0,
        }
      : {
          total: whole("1-8", "TSVM"),
          TSVM: count("1-8", "TSVM"),
          HTTNV: count("1-8", "HTTNV"),
          HTNV: count("1-8", "HTNV"),
          "Yếu kém": 0,
          raised: count("1-9", "Nâng"),
          kept: count("1-9", "Giữ"),
          lowered: 0,
        };
  const rows = (): RowSpec[] => [
    ...units.map((name, index): RowSpec => ({
      kind: "unit",
      ordinal: index + 1,
      name,
      values: figures(index),
    })),
    { kind: "total", ordinal: null, name: "Tổng cộng", values: {}, members: [0, 1] },
  ];
  const total = (keys: readonly string[], purpose: "levels" | "movement"): ColumnSpec => ({
    key: "total",
    path: ["Tổng số TCCSĐ"],
    kind: "count",
    across: { purpose, formula: (cell) => chain("+", keys.map(cell)) },
  });
  const movements = [
    ["raised", "Nâng mức"],
    ["kept", "Giữ nguyên mức"],
    ["lowered", "Giảm mức"],
  ] as const;
  const rated = laySheet({
    ...common,
    name: "Xếp loại 2017",
    title: [
      "KẾT QUẢ XẾP LOẠI TỔ CHỨC CƠ SỞ ĐẢNG NĂM 2017",
      "(Thực hiện Nghị quyết số 33-NQ/TU ngày 17/2/2017)",
    ],
    unit: "tổ chức",
    columns: [
      ordinal,
      named("Đơn vị"),
      total(
        levels.map(([key]) => key),
        "levels",
      ),
      ...pairs(levels, "total", ["Kết quả xếp loại"]),
    ],
    rows: rows(),
  });
  const moved = laySheet({
    ...common,
    name: "Nâng, giữ mức",
    title: ["SO SÁNH MỨC XẾP LOẠI NĂM 2017 VỚI NĂM 2016"],
    unit: "tổ chức",
    columns: [
      ordinal,
      named("Đơn vị"),
      total(
        movements.map(([key]) => key),
        "movement",
      ),
      ...pairs(movements, "total", ["So với năm 2016"]),
    ],
    rows: rows(),
  });
  const fraction = (index: number, key: string): string => `${figures(index)[key]}/${figures(index).total}`;
  const fractions = laySheet({
    ...common,
    name: "Theo phân số",
    title: ["TỔNG HỢP MỨC XẾP LOẠI NĂM 2017"],
    columns: [
      ordinal,
      named("Đơn vị"),
      ...[...levels.slice(0, 3), ...movements.slice(0, 2)].map(([key, name]): ColumnSpec => ({
        key,
        path: [name],
        kind: "text",
      })),
    ],
    rows: units.map((name, index) =>
      item(
        index + 1,
        name,
        Object.fromEntries(
          [...levels.slice(0, 3), ...movements.slice(0, 2)].map(([key]) => [key, fraction(index, key)]),
        ),
      ),
    ),
  });
  return [rated, moved, fractions];
}

/** Hòa Bình: cells and members in four levels, and what scheme 13 sets for 2025. */
export function hoaBinh(): LaidSheet[] {
  const common = {
    issuer: ["TỈNH ỦY HÒA BÌNH", "BAN TỔ CHỨC"] as const,
    place: "Hòa Bình, ngày 16 tháng 8 năm 2022",
  };
  const levels = [
    ["HTXSNV", "HTXSNV"],
    ["HTTNV", "HTTNV"],
    ["HTNV", "HTNV"],
    ["KHTNV", "KHTNV"],
  ] as const;
  const keys = levels.map(([key]) => key);
  const rated: ColumnSpec = {
    key: "rated",
    path: ["Số được đánh giá, xếp loại"],
    kind: "count",
    across: { purpose: "levels", formula: (cell) => chain("+", keys.map(cell)) },
  };
  const figures = (ids: readonly string[]): Record<string, number> => ({
    rated: whole(ids[0] ?? ""),
    ...Object.fromEntries(keys.map((key, index) => [key, count(ids[index] ?? "")])),
  });
  const ratings = laySheet({
    ...common,
    name: "Xếp loại 2021",
    title: ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CHI BỘ, ĐẢNG VIÊN NĂM 2021"],
    columns: [ordinal, named("Đối tượng"), rated, ...pairs(levels, "rated", ["Mức xếp loại chất lượng"])],
    rows: [
      item(1, "Chi bộ", figures(["2-1", "2-2", "2-3", "2-4"])),
      item(2, "Đảng viên", figures(["2-6", "2-7", "2-8", "2-9"])),
    ],
    notes: ["Ghi chú: năm 2020 không có chi bộ không hoàn thành nhiệm vụ."],
  });
  const goals: readonly (readonly [string, string])[] = [
    ["2-10", "Cấp ủy viên có trình độ trung học phổ thông"],
    ["2-11", "Cấp ủy viên có trình độ chuyên môn từ trung cấp trở lên"],
    ["2-12", "Cấp ủy viên có trình độ lý luận chính trị từ sơ cấp trở lên"],
    ["2-13", "Cấp ủy viên có trình độ lý luận chính trị từ trung cấp trở lên"],
    ["2-14", "Cấp ủy chi bộ, tổ trưởng tổ đảng được bồi dưỡng nghiệp vụ sau đại hội"],
    ["2-15", "Chi bộ đạt loại tốt về chất lượng sinh hoạt"],
    ["2-16", "Chi bộ thực hiện tốt kiểm tra, giám sát, rà soát, sàng lọc đảng viên"],
  ];
  const reached = (id: string): number => Math.round((count(id) / whole(id)) * 10_000) / 100;
  const met: RowSpec["cells"] = {
    gap: { purpose: "gap", formula: (cell) => operation("-", cell(7, "actual"), cell(7, "goal")) },
  };
  const metMembers: RowSpec["cells"] = {
    gap: { purpose: "gap", formula: (cell) => operation("-", cell(8, "actual"), cell(8, "goal")) },
  };
  const targets = laySheet({
    ...common,
    name: "Mục tiêu 2025",
    title: [
      "CHỈ TIÊU NÂNG CAO CHẤT LƯỢNG SINH HOẠT CHI BỘ ĐẾN NĂM 2025",
      "(Theo Đề án số 13-ĐA/TU ngày 08/8/2022)",
    ],
    columns: [
      ordinal,
      named("Chỉ tiêu"),
      amount("goal", "Mục tiêu (%)"),
      amount("actual", "Thực hiện năm 2021 (%)"),
      { ...amount("gap", "Chênh lệch (điểm %)"), notation: hundreds },
      { key: "verdict", path: ["Đánh giá"], kind: "text" },
    ],
    rows: [
      ...goals.map(([id, name], index) => item(index + 1, name, { goal: target(id) })),
      {
        ...item(8, "Chi bộ hoàn thành tốt nhiệm vụ trở lên", {
          goal: target("2-17a"),
          actual: reached("2-17a"),
          verdict: "Vượt",
        }),
        cells: met,
      },
      {
        ...item(9, "Đảng viên hoàn thành tốt nhiệm vụ trở lên", {
          goal: target("2-17b"),
          actual: reached("2-17b"),
          verdict: "Vượt",
        }),
        cells: metMembers,
      },
    ],
    widths: { 1: 60 },
  });
  return [ratings, targets];
}
