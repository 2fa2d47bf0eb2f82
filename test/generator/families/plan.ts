import type { Notation } from "../draft";
import { literal, operation, roundHalfUp, type Expression } from "../expression";
import type { Concept, Family } from "../family";
import { countNotation } from "../style";
import type { ColumnSpec, RowSpec } from "../table";

/** Biểu 1: members carried over, gained and lost, this period against the same period; and plans against what was done. */
export const plan: Family = (style, random, mistake): Concept => {
  const balance = mistake.form === "balance" || (mistake.form === undefined && random.chance(0.5));
  const share: Notation = {
    unit: 0.01,
    write: (value) => roundHalfUp(value, 2),
    format: random.pick(["0.00", "General"]),
  };
  const indexOf = (first: string, second: string) => (cell: (key: string) => Expression) =>
    operation("*", operation("/", cell(first), cell(second)), literal(100));
  const ordinal: ColumnSpec = { key: "ordinal", path: ["TT"], kind: "ordinal" };
  const name: ColumnSpec = {
    key: "name",
    path: [random.pick(["Tiêu chí", "Chỉ tiêu", "Nội dung"])],
    kind: "name",
  };
  const done = style.headerDepth >= 2 ? ["Thực hiện"] : [];
  const period = random.pick(["Kỳ này", "Kỳ báo cáo", `Năm ${style.year}`]);
  const formerName = period.startsWith("Năm") ? `Năm ${style.year - 1}` : "Cùng kỳ năm trước";
  const rows: RowSpec[] = [];
  const columns: ColumnSpec[] = [];
  const withChange = mistake.form === "change" || random.chance(0.5);

  if (balance) {
    columns.push(
      name,
      { key: "now", path: [...done, period], kind: "count" },
      { key: "before", path: [...done, formerName], kind: "count" },
    );
    columns.push({
      key: "index",
      path: ["(%) kỳ này so với cùng kỳ năm trước"],
      kind: "amount",
      notation: share,
      across: { purpose: "index", formula: indexOf("now", "before") },
      declared: { operator: "percent", keys: ["now", "before"] },
    });
    const two = (low: number, high: number): { now: number; before: number } => {
      const before = random.integer(low, high);
      return { now: Math.max(1, Math.round((before * random.integer(55, 150)) / 100)), before };
    };
    const [admitted, outer, inner, restored, died, expelled, struck, left] = [
      [60, 300],
      [5, 90],
      [20, 150],
      [1, 6],
      [5, 60],
      [1, 12],
      [1, 15],
      [20, 200],
    ].map(([low = 1, high = 1]) => two(low, high));
    const grown = [admitted, outer, inner, restored].reduce((sum, figure) => sum + (figure?.before ?? 0), 0);
    const lost = [died, expelled, struck, left].reduce((sum, figure) => sum + (figure?.before ?? 0), 0);
    // What the year before ended with is what this year began with.
    const former = random.integer(2000, 9500);
    const start = { now: former + grown - lost, before: former };
    const none = { now: 0, before: 0 };
    const item = (
      text: string,
      values: { now: number; before: number },
      down?: RowSpec["down"],
      bold = false,
    ): void => {
      rows.push({
        kind: bold ? "group" : "item",
        ordinal: null,
        name: text,
        values,
        ...(down ? { down } : {}),
      });
    };
    const add =
      (...indexes: number[]) =>
      (cell: (row: number) => Expression): Expression =>
        indexes.slice(1).reduce((left, index) => operation("+", left, cell(index)), cell(indexes[0] ?? 0));
    item("A - Tổng số đảng viên cuối kỳ trước chuyển sang", start);
    item("B - Đảng viên tăng trong kỳ", { now: 0, before: 0 }, { purpose: "sum", formula: add(2, 3, 6) });
    item("1. Kết nạp", admitted ?? none);
    item("2. Chuyển đến", { now: 0, before: 0 }, { purpose: "sum", formula: add(4, 5) });
    item("a) Từ tỉnh khác", outer ?? none);
    item("b) Trong tỉnh", inner ?? none);
    item("3. Phục hồi đảng tịch", restored ?? none);
    item(
      "C - Đảng viên giảm trong kỳ",
      { now: 0, before: 0 },
      { purpose: "sum", formula: add(8, 9, 10, 11) },
    );
    item("1. Từ trần", died ?? none);
    item("2. Khai trừ", expelled ?? none);
    item("3. Xóa tên", struck ?? none);
    item("4. Chuyển đi", left ?? none);
    item(
      "D - Tổng số đảng viên cuối kỳ báo cáo",
      { now: 0, before: 0 },
      { purpose: "balance", formula: (cell) => operation("-", operation("+", cell(0), cell(1)), cell(7)) },
    );
  } else {
    columns.push(ordinal, name);
    const change = random.pick(["percent", "absolute", "both"] as const);
    const cut = (value: number): number => value;
    const figure: Notation = { unit: 0, write: cut, ...(style.thousands ? { format: "#,##0" } : {}) };
    columns.push({ key: "unit", path: ["ĐVT"], kind: "text" });
    columns.push({
      key: "planned",
      path: [random.pick(["Kế hoạch năm", "Kế hoạch", `Kế hoạch năm ${style.year}`])],
      kind: "amount",
      notation: figure,
    });
    columns.push({ key: "now", path: [...done, period], kind: "amount", notation: figure });
    columns.push({ key: "before", path: [...done, formerName], kind: "amount", notation: figure });
    columns.push({
      key: "reached",
      path: [random.pick(["Đạt % kế hoạch", "% so với kế hoạch", "TH/KH (%)"])],
      kind: "amount",
      notation: share,
      across: { purpose: "reached", formula: indexOf("now", "planned") },
      declared: { operator: "percent", keys: ["now", "planned"] },
    });
    if (change !== "percent" || withChange)
      columns.push({
        key: "difference",
        path:
          random.chance(0.5) && style.headerDepth >= 2
            ? ["So với cùng kỳ", "Tăng (+), giảm (-)"]
            : ["Tăng, giảm so với cùng kỳ"],
        kind: "amount",
        notation: { ...figure, unit: 1 },
        across: { purpose: "change", formula: (cell) => operation("-", cell("now"), cell("before")) },
        declared: { operator: "-", keys: ["now", "before"] },
      });
    if (change !== "absolute" || withChange)
      columns.push({
        key: "change",
        path:
          columns.at(-1)?.path.length === 2 && columns.at(-1)?.key === "difference"
            ? ["So với cùng kỳ", "Tỷ lệ tăng, giảm (%)"]
            : ["Tỷ lệ tăng, giảm so với cùng kỳ (%)"],
        kind: "amount",
        notation: share,
        across: {
          purpose: "change",
          formula: (cell) =>
            operation(
              "*",
              operation("/", operation("-", cell("now"), cell("before")), cell("before")),
              literal(100),
            ),
        },
      });
    const items = [
      ["Kết nạp đảng viên", "người", 40, 2000],
      ["Giá trị sản xuất", "tỷ đồng", 90, 400],
      ["Số lớp bồi dưỡng", "lớp", 8, 80],
      ["Lượt cán bộ được bồi dưỡng", "lượt người", 300, 9800],
      ["Cuộc kiểm tra tổ chức đảng", "cuộc", 6, 70],
      ["Thu ngân sách trên địa bàn", "triệu đồng", 2000, 90000],
      ["Cấp thẻ đảng viên", "thẻ", 50, 900],
      ["Tặng Huy hiệu Đảng", "người", 10, 300],
    ] as const;
    random
      .shuffle(items)
      .slice(0, random.integer(3, 8))
      .forEach(([text, unit, low, high], index) => {
        const planned = random.integer(low, high);
        const now = Math.max(1, Math.round((planned * random.integer(45, 130)) / 100));
        let before = Math.max(1, Math.round((now * random.integer(60, 160)) / 100));
        if (before === now) before += 1;
        rows.push({ kind: "item", ordinal: index + 1, name: text, values: { unit, planned, now, before } });
      });
  }
  return {
    family: "plan",
    title: {
      lines: balance
        ? ["TĂNG, GIẢM ĐẢNG VIÊN", `Năm ${style.year}`]
        : [`KẾT QUẢ THỰC HIỆN KẾ HOẠCH ${random.pick(["9 THÁNG", "6 THÁNG ĐẦU"])} NĂM ${style.year}`],
      unit: balance ? "đảng viên" : null,
    },
    columns,
    rows,
    counts: countNotation(style),
    allowed: [],
    parts: {},
  };
};
