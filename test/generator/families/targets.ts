import type { Concept, Family } from "../family";
import { literal, operation } from "../expression";
import type { ColumnSpec, RowSpec } from "../table";
import { countNotation, decimalText } from "../style";
import { roundHalfUp } from "../expression";
import type { Notation } from "../draft";

const percentIndicators = [
  "Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên",
  "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên",
  "Tỷ lệ chi bộ đạt loại tốt về chất lượng sinh hoạt",
  "Tỷ lệ cấp ủy viên có trình độ chuyên môn từ trung cấp trở lên",
  "Tỷ lệ cấp ủy viên có trình độ lý luận chính trị từ sơ cấp trở lên",
  "Tỷ lệ bí thư chi bộ đồng thời là trưởng bản",
  "Tỷ lệ xóm có trưởng xóm là đảng viên",
  "Tỷ lệ chi bộ thực hiện tốt công tác kiểm tra, giám sát",
];
const countIndicators: readonly (readonly [string, string])[] = [
  ["Kết nạp đảng viên mới", "đảng viên"],
  ["Luân chuyển cán bộ huyện về xã", "đồng chí"],
  ["Mở lớp bồi dưỡng nghiệp vụ", "lớp"],
  ["Lượt cán bộ được bồi dưỡng", "lượt người"],
  ["Thành lập chi bộ trong doanh nghiệp", "chi bộ"],
  ["Kiểm tra tổ chức đảng cấp dưới", "cuộc"],
];

/** Resolution targets: what was set, what was done, the gap, how far the target is reached, the verdict in words. */
export const targets: Family = (style, random, plan): Concept => {
  const exceeded = plan.form === "exceeded" || (plan.form !== "reached" && random.chance(0.25));
  const percentOnly = plan.form === "points" || random.chance(0.3);
  const withUnit = !percentOnly && random.chance(0.85);
  const withReached = plan.form === "reached" || exceeded || random.chance(0.65);
  const withGap = plan.form === "points" || plan.form === "gap" || random.chance(0.8);
  const withVerdict = plan.form === "verdict" || random.chance(0.6);
  const decimals = random.pick([1, 2, 2]);
  const columns: ColumnSpec[] = [
    { key: "ordinal", path: ["TT"], kind: "ordinal" },
    {
      key: "name",
      path: [random.pick(["Chỉ tiêu", "Nội dung chỉ tiêu", "Chỉ tiêu nghị quyết"])],
      kind: "name",
    },
  ];
  if (withUnit) columns.push({ key: "unit", path: [random.pick(["ĐVT", "Đơn vị tính"])], kind: "text" });
  const figure: Notation = { unit: 0, write: (value) => value };
  const outer = style.headerDepth >= 2 && random.chance(0.4) ? ["Kết quả thực hiện"] : [];
  const points = percentOnly && random.chance(0.7);
  columns.push({
    key: "target",
    path: [random.pick(percentOnly ? ["Mục tiêu (%)"] : ["Mục tiêu", "Mục tiêu NQ", "Chỉ tiêu được giao"])],
    kind: "amount",
    notation: figure,
  });
  columns.push({
    key: "actual",
    path: [
      ...outer,
      random.pick(
        percentOnly
          ? ["Thực hiện (%)", "Kết quả (%)"]
          : ["Thực hiện", "Kết quả thực hiện", `Thực hiện năm ${style.year}`],
      ),
    ],
    kind: "amount",
    notation: figure,
  });
  if (withGap)
    columns.push({
      key: "gap",
      path: [
        ...outer,
        points
          ? "Chênh lệch (điểm %)"
          : random.pick(["Chênh lệch", "Chênh lệch so với mục tiêu", "Tăng (+), giảm (-)"]),
      ],
      kind: "amount",
      notation: { unit: 10 ** -decimals, write: (value) => roundHalfUp(value, decimals) },
      across: { purpose: "gap", formula: (cell) => operation("-", cell("actual"), cell("target")) },
      declared: { operator: "-", keys: ["actual", "target"] },
    });
  // A share of a target keeps one scale here: hundreds, the way reports print it.
  const share: Notation = {
    unit: 10 ** -decimals,
    write: (value) => roundHalfUp(value, decimals),
    format: random.pick(["General", decimals === 1 ? "0.0" : "0.00"]),
  };
  if (withReached)
    columns.push({
      key: "reached",
      path: [...outer, random.pick(["Đạt (%)", "Tỷ lệ đạt (%)", "Đạt % so với mục tiêu"])],
      kind: "amount",
      notation: share,
      across: {
        purpose: "reached",
        formula: (cell) => operation("*", operation("/", cell("actual"), cell("target")), literal(100)),
      },
      declared: { operator: "percent", keys: ["actual", "target"] },
    });
  if (exceeded)
    columns.push({
      key: "exceeded",
      path: [...outer, random.pick(["Vượt (%)", "Vượt (%) so với mục tiêu"])],
      kind: "amount",
      notation: share,
      across: { purpose: "exceeded", formula: (cell) => operation("-", cell("reached"), literal(100)) },
    });
  if (withVerdict)
    columns.push({
      key: "verdict",
      path: [random.pick(["Đánh giá", "Kết luận", "Đạt/Chưa đạt"])],
      kind: "text",
    });
  if (style.noteColumn !== "none")
    columns.push({ key: "note", path: ["Ghi chú"], kind: "text", hidden: style.noteColumn === "hidden" });

  const chosen = [
    ...random
      .shuffle(percentIndicators)
      .slice(0, random.integer(3, 6))
      .map((name) => [name, "%"] as const),
    ...(percentOnly ? [] : random.shuffle(countIndicators).slice(0, random.integer(2, 5))),
  ];
  const rows = (exceeded ? chosen.filter(([, unit]) => unit !== "%") : random.shuffle(chosen)).map(
    ([name, unit], index): RowSpec => {
      const percent = unit === "%";
      const target = percent
        ? random.pick([70, 80, 85, 90, 95, 98, 100])
        : random.pick([6, 12, 20, 55, 75, 120, 400, 815, 2000]);
      const kind = random.weighted([
        ["above", 55],
        ["below", 30],
        ["same", 15],
      ] as const);
      const move = percent
        ? random.integer(10 ** decimals, 5 * 10 ** decimals) / 10 ** decimals
        : Math.max(1, Math.round(target * random.integer(4, 60) * 0.01));
      const moved = kind === "same" ? target : kind === "above" || exceeded ? target + move : target - move;
      const actual = percent ? Math.min(100, roundHalfUp(moved, decimals)) : moved;
      const verdict = actual > target ? "Vượt" : actual === target ? "Đạt" : "Chưa đạt";
      const stated = percentOnly ? name : name;
      return {
        kind: "item",
        ordinal: index + 1,
        name:
          percent && random.chance(0.3)
            ? `${stated} (mục tiêu từ ${decimalText(target, 0)}% trở lên)`
            : stated,
        values: { unit, target, actual, ...(withVerdict ? { verdict } : {}) },
      };
    },
  );
  return {
    family: "targets",
    title: {
      lines: [`KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT NĂM ${style.year}`],
      unit: percentOnly ? "%" : null,
    },
    columns,
    rows,
    counts: countNotation(style),
    allowed: [],
    parts: {},
  };
};
