import type { Concept, Family } from "../family";
import { chain, roundHalfUp, type Expression } from "../expression";
import type { Notation } from "../draft";
import { countNotation } from "../style";
import type { ColumnSpec, RowSpec } from "../table";
import { personNames, unitNames } from "../words";

const meetingSteps = [
  { least: 90, text: "Tốt" },
  { least: 70, text: "Khá" },
  { least: 50, text: "Trung bình" },
];
const memberSteps = [
  { least: 90, text: "Hoàn thành xuất sắc nhiệm vụ" },
  { least: 70, text: "Hoàn thành tốt nhiệm vụ" },
  { least: 50, text: "Hoàn thành nhiệm vụ" },
];

/** Scores: monthly meetings with their average, criteria adding up to a total, members' 30 + 70; each with its class. */
export const scores: Family = (style, random, plan): Concept => {
  const form = plan.form ?? random.pick(["months", "criteria", "members"]);
  const rowsWanted = Math.min(style.units, 60);
  const columns: ColumnSpec[] = [{ key: "ordinal", path: ["STT"], kind: "ordinal" }];
  const half: Notation = { unit: 0, write: (value) => value };
  const outer = (text: string): string[] => (style.headerDepth >= 2 ? [text] : []);
  let names: string[];
  let keys: string[];
  let most: number[];
  if (form === "members") {
    names = personNames(random, rowsWanted);
    keys = ["common", "special"];
    most = [30, 70];
    columns.push({
      key: "name",
      path: [random.pick(["Họ và tên", "Họ và tên đảng viên", "Họ tên"])],
      kind: "name",
    });
    columns.push({ key: "cell", path: ["Chi bộ"], kind: "text" });
    columns.push({
      key: "common",
      path: [random.pick(["Điểm chung (30đ)", "Điểm tiêu chí chung (30 điểm)"])],
      kind: "score",
      notation: half,
    });
    columns.push({
      key: "special",
      path: [random.pick(["Điểm chuyên môn (70đ)", "Điểm kết quả nhiệm vụ (70 điểm)"])],
      kind: "score",
      notation: half,
    });
  } else {
    names = unitNames(random, rowsWanted, "cells");
    columns.push({ key: "name", path: ["Chi bộ"], kind: "name" });
    if (form === "months") {
      keys = Array.from({ length: random.pick([3, 6, 12]) }, (_, index) => `m${index + 1}`);
      most = keys.map(() => 100);
      keys.forEach((key, index) =>
        columns.push({
          key,
          path: [
            ...outer("Điểm chấm các tháng"),
            random.chance(0.01) ? `T${index + 1}` : `Tháng ${index + 1}`,
          ],
          kind: "score",
          notation: half,
        }),
      );
    } else {
      most = random.pick([
        [15, 20, 45, 20],
        [10, 30, 40, 20],
        [20, 50, 30],
      ]);
      keys = most.map((_, index) => `c${index + 1}`);
      keys.forEach((key, index) =>
        columns.push({
          key,
          path: [...outer("Điểm các tiêu chí"), `Tiêu chí ${index + 1} (${most[index]} điểm)`],
          kind: "score",
          notation: half,
        }),
      );
    }
  }
  const resultKey = form === "months" ? "average" : "score";
  const decimals = 2;
  if (form === "months")
    columns.push({
      key: "average",
      path: [random.pick(["Điểm bình quân", "Điểm BQ", "Điểm trung bình"])],
      kind: "score",
      notation: { unit: 10 ** -decimals, write: (value) => roundHalfUp(value, decimals), format: "0.00" },
      across: {
        purpose: "average",
        formula: (cell) => {
          const [first, last] = [cell(keys[0] ?? ""), cell(keys.at(-1) ?? "")];
          if (first.type !== "cell" || last.type !== "cell") throw new RangeError("Scores stand in cells");
          return {
            type: "average",
            ranges: [
              { top: first.at.row, bottom: first.at.row, left: first.at.column, right: last.at.column },
            ],
          };
        },
      },
    });
  else
    columns.push({
      key: "score",
      path: [random.pick(["Tổng điểm", "Tổng điểm (100đ)", "Tổng số điểm"])],
      kind: "score",
      notation: half,
      across: { purpose: "score", formula: (cell): Expression => chain("+", keys.map(cell)) },
      declared: { operator: "+", keys },
    });
  const steps = form === "members" ? memberSteps : meetingSteps;
  const lowest = form === "members" ? "Không hoàn thành nhiệm vụ" : "Kém";
  columns.push({
    key: "class",
    path: [
      form === "members"
        ? random.pick(["Mức xếp loại", "Xếp loại", "Mức xếp loại chính thức"])
        : random.pick(["Xếp loại", "Loại"]),
    ],
    kind: "class",
    across: {
      purpose: "class",
      formula: (cell) => ({ type: "classes", value: cell(resultKey), steps, otherwise: lowest }),
    },
  });
  if (style.noteColumn !== "none")
    columns.push({ key: "note", path: ["Ghi chú"], kind: "text", hidden: style.noteColumn === "hidden" });
  const halves = random.chance(0.4);
  const rows = names.map((name, index): RowSpec => {
    const strength = random.weighted([
      [random.integer(72, 89), 62],
      [random.integer(92, 98), 12],
      [random.integer(52, 68), 22],
      [random.integer(30, 48), 4],
    ]);
    const score = (limit: number): number => {
      const raw = Math.min(limit, Math.max(0, (limit * (strength + random.integer(-4, 4))) / 100));
      return halves ? Math.round(raw * 2) / 2 : Math.round(raw);
    };
    const values: Record<string, number | string> = {};
    keys.forEach((key, part) => (values[key] = score(most[part] ?? 100)));
    if (form === "members") values.cell = `Chi bộ ${1 + (index % 7)}`;
    return { kind: "item", ordinal: index + 1, name, values };
  });
  if (form !== "members" && rows.length > 3 && random.chance(0.25)) {
    const mean: Notation = { unit: 0.01, write: (value) => roundHalfUp(value, 2), format: "0.00" };
    for (const column of columns)
      if (column.kind === "score") Object.assign(column, { down: "average", downNotation: mean });
    rows.push({
      kind: "total",
      ordinal: null,
      name: random.pick(["Bình quân", "Bình quân chung", "Điểm bình quân toàn Đảng bộ"]),
      values: {},
      members: rows.map((_, index) => index),
    });
  }
  return {
    family: "scores",
    title: {
      lines: [
        form === "members"
          ? `BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM ${style.year}`
          : `BẢNG CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ NĂM ${style.year}`,
      ],
      unit: random.chance(0.5) ? "điểm" : null,
    },
    columns,
    rows,
    counts: countNotation(style),
    // Few members reach a class each: their excellent ones pass a fifth of the good ones by chance.
    allowed: form === "members" ? ["excellent-cap"] : [],
    parts: {},
  };
};
