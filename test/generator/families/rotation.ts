import { chain } from "../expression";
import type { Concept, Family } from "../family";
import { countNotation } from "../style";
import type { ColumnSpec, RowSpec } from "../table";

const rowNames = [
  "Cấp ủy viên",
  "Cán bộ lãnh đạo, quản lý",
  "Công chức, viên chức",
  "Bí thư chi bộ",
  "Cán bộ đoàn thể",
  "Cán bộ kiểm tra",
  "Cán bộ tuyên giáo",
  "Cán bộ cơ sở",
];

/** Biểu 10 and 11: training and rotation under a header of three rows with its own sums, "3=4+6+8", women apart. */
export const rotation: Family = (style, random, plan): Concept => {
  const training = plan.form === "subset" || random.chance(0.5);
  const totals = style.totals === "none" ? "below" : style.totals;
  const columns: ColumnSpec[] = [
    { key: "ordinal", path: ["TT"], kind: "ordinal" },
    { key: "name", path: [random.pick(["Tiêu chí", "Đối tượng"])], kind: "name" },
  ];
  if (training) {
    const outer = style.headerDepth >= 2 ? ["Đào tạo, bồi dưỡng trong năm"] : [];
    const kinds = [
      ["theory", "Lý luận chính trị"],
      ["skill", "Chuyên môn, nghiệp vụ"],
      ["other", "Kiến thức khác"],
    ] as const;
    columns.push({
      key: "total",
      path: [...outer, "Tổng số"],
      kind: "count",
      across: {
        purpose: "sum",
        formula: (cell) =>
          chain(
            "+",
            kinds.map(([key]) => cell(key)),
          ),
      },
      declared: { operator: "+", keys: kinds.map(([key]) => key) },
    });
    for (const [key, name] of kinds) {
      const inner = style.headerDepth >= 3;
      columns.push({ key, path: inner ? [...outer, name, "Tổng số"] : [...outer, name], kind: "count" });
      columns.push({
        key: `${key}Women`,
        path: inner ? [...outer, name, "Trong đó: nữ"] : [...outer, `Trong đó: nữ`],
        kind: "count",
      });
    }
  } else {
    const groups = [
      ["Cấp tỉnh", ["Trung ương về tỉnh", "Tỉnh về huyện", "Huyện về tỉnh"]],
      ["Cấp huyện", ["Huyện về xã", "Xã về huyện", "Xã này sang xã khác"]],
    ] as const;
    const keys = groups.flatMap(([, names], group) => names.map((_, index) => `move${group}${index}`));
    columns.push({
      key: "total",
      path: ["Tổng số"],
      kind: "count",
      across: { purpose: "sum", formula: (cell) => chain("+", keys.map(cell)) },
      declared: { operator: "+", keys },
    });
    groups.forEach(([group, names], first) =>
      names.forEach((name, index) =>
        columns.push({
          key: `move${first}${index}`,
          path: style.headerDepth >= 2 ? [group, name] : [name],
          kind: "count",
        }),
      ),
    );
  }
  const shown = random.shuffle(rowNames).slice(0, random.integer(3, rowNames.length));
  const lead = totals === "above" ? 1 : 0;
  const members = shown.map((_, index) => index + lead);
  const rows = shown.map((name, index): RowSpec => {
    const values: Record<string, number> = {};
    for (const column of columns) {
      if (column.kind !== "count" || column.key === "total" || column.key.endsWith("Women")) continue;
      values[column.key] = random.chance(0.2) ? 0 : random.integer(1, training ? 240 : 25);
      values[`${column.key}Women`] = Math.floor(((values[column.key] ?? 0) * random.integer(10, 60)) / 100);
    }
    return { kind: "unit", ordinal: index + 1, name, values };
  });
  const total: RowSpec = {
    kind: "total",
    ordinal: null,
    name: random.pick(["Tổng số", "Tổng cộng", "TỔNG SỐ"]),
    values: {},
    members,
  };
  if (totals === "above") rows.unshift(total);
  else rows.push(total);
  return {
    family: "rotation",
    title: {
      lines: [
        training
          ? `ĐÀO TẠO, BỒI DƯỠNG CÁN BỘ NĂM ${style.year}`
          : `KẾT QUẢ LUÂN CHUYỂN CÁN BỘ NĂM ${style.year}`,
      ],
      unit: "Lượt người",
    },
    columns,
    rows,
    counts: countNotation(style),
    allowed: [],
    parts: {},
  };
};
