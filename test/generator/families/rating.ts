import type { CellValue } from "../../../src/grid/sheet";
import type { Concept, Family, Plan } from "../family";
import type { Random } from "../random";
import { headerPath, unitRows, type Figures } from "../rows";
import { countNotation, type Style } from "../style";
import { chain } from "../expression";
import type { ColumnSpec } from "../table";
import { levelName, levelsOf } from "../words";

interface Form {
  subject: "members" | "organisations";
  hasTotal: boolean;
  hasRated: boolean;
  hasExempt: boolean;
  hasUnrated: boolean;
  goodOrBetter: boolean;
}

const levelKeys = ["excellent", "good", "done", "failed"] as const;

/** A unit's figures: rated into four levels with the excellent ones within a fifth of the good ones. */
export function ratingFigures(random: Random, size: number, over: boolean): Record<string, number> {
  const exempt = random.chance(0.5) ? random.integer(0, Math.floor(size * 0.08)) : 0;
  const unrated = random.chance(0.5) ? random.integer(0, Math.floor(size * 0.06)) : 0;
  const rated = size - exempt - unrated;
  const failed = random.chance(0.3) ? random.integer(0, Math.ceil(rated * 0.02)) : 0;
  const done = Math.min(rated - failed, random.integer(0, Math.floor(rated * 0.18)));
  const upper = rated - failed - done;
  const most = Math.floor(upper / 6);
  const excellent = over
    ? Math.min(upper, Math.ceil(rated * 0.24) + 1)
    : random.chance(0.15)
      ? 0
      : random.integer(Math.floor(most * 0.6), most);
  return { total: size, exempt, unrated, rated, excellent, good: upper - excellent, done, failed };
}

export const rating: Family = (style: Style, random: Random, plan: Plan): Concept => {
  const form: Form = {
    subject: random.weighted<Form["subject"]>([
      ["members", 65],
      ["organisations", 35],
    ]),
    hasTotal: random.chance(0.7),
    hasRated: style.percentBase === "rated" || random.chance(0.5),
    hasExempt: random.chance(0.5),
    hasUnrated: random.chance(0.6),
    goodOrBetter: random.chance(0.15),
  };
  if (style.percentBase === "missing") Object.assign(form, { hasTotal: false, hasRated: false });
  if (style.percentBase === "total") form.hasTotal = true;
  if (plan.form === "presence") Object.assign(form, { hasTotal: true, hasRated: true, hasUnrated: true });
  if (plan.form === "rated" || plan.omitLevel) form.hasRated = true;
  if (!form.hasTotal || !form.hasRated)
    Object.assign(form, { hasExempt: false, hasUnrated: form.hasTotal && !form.hasRated });
  // What has no column of its own cannot keep anyone back: then everyone present is rated.
  const overUnit = plan.excellentOver ? random.integer(0, style.units - 1) : -1;
  const zeroUnit = style.zeroUnits && style.units > 3 ? random.integer(0, style.units - 1) : -1;
  const lowest = plan.excellentOver ? 30 : form.subject === "members" ? 12 : 4;
  const figures = (index: number): Figures => {
    const size =
      index === zeroUnit && index !== overUnit ? 0 : random.integer(lowest, random.chance(0.2) ? 900 : 120);
    const made = ratingFigures(random, size, index === overUnit);
    if (!form.hasExempt) made.exempt = 0;
    if (!form.hasUnrated) made.unrated = 0;
    const kept = size - (made.exempt ?? 0) - (made.unrated ?? 0);
    made.good = (made.good ?? 0) + kept - (made.rated ?? 0);
    made.rated = kept;
    return made;
  };
  const rows = unitRows(style, random, figures, form.subject === "members" ? "cells" : "communes");
  const { columns, levels } = ratingColumns(style, random, form, plan);
  addNotes(
    style,
    columns,
    rows.map((row) => row.values),
    random,
  );
  const what = form.subject === "members" ? "ĐẢNG VIÊN" : "TỔ CHỨC CƠ SỞ ĐẢNG";
  // Quarterly ratings began in 2026.
  const period = style.year >= 2026 ? `QUÝ ${random.pick(["II", "III"])} ` : "";
  return {
    family: "rating",
    title: {
      lines: [
        `${random.pick(["TỔNG HỢP KẾT QUẢ", "BIỂU TỔNG HỢP KẾT QUẢ", "KẾT QUẢ"])} ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG ${what} ${period}NĂM ${style.year}`,
      ],
      unit: form.subject === "members" ? "người" : "tổ chức",
    },
    columns,
    rows,
    counts: countNotation(style),
    allowed: [],
    parts: {
      levels,
      ...(form.hasRated ? { rated: "rated" } : {}),
      ...(form.hasTotal ? { total: "total" } : {}),
      ...(overUnit >= 0
        ? { excellentRow: rows.findIndex((row) => row.kind === "unit" && isOver(row.values)) }
        : {}),
    },
  };
};

function isOver(values: Record<string, CellValue>): boolean {
  return Number(values.excellent) > 0.2 * Number(values.good);
}

function addNotes(
  style: Style,
  columns: ColumnSpec[],
  rows: Record<string, CellValue>[],
  random: Random,
): void {
  if (style.noteColumn === "none") return;
  columns.push({ key: "note", path: ["Ghi chú"], kind: "text", hidden: style.noteColumn === "hidden" });
  for (const values of rows)
    if (random.chance(0.08))
      values.note = random.pick(["Mới thành lập", "Sáp nhập tháng 7", "Có 01 đảng viên nghỉ thai sản"]);
}

function ratingColumns(
  style: Style,
  random: Random,
  form: Form,
  plan: Plan,
): { columns: ColumnSpec[]; levels: string[] } {
  const levels = levelsOf(style.year, form.subject);
  const naming = style.levelNaming === "short" && style.headerDepth === 1 ? "full" : style.levelNaming;
  if (naming === "short" && style.headerDepth < 3) style.headerDepth = 3;
  const names = levels.map((level) => levelName(level, naming, random));
  const outer =
    naming === "short"
      ? ["Xếp loại đảng viên"]
      : style.headerDepth >= 3
        ? [random.pick(["Kết quả xếp loại", "Mức xếp loại chất lượng", "Chia ra các mức"])]
        : [];
  if (style.headerDepth === 4) outer.unshift(`Kết quả đánh giá, xếp loại chất lượng năm ${style.year}`);
  const shownKeys = levelKeys.filter((key) => !(plan.omitLevel && key === "done"));
  const across = {
    purpose: "levels" as const,
    formula: (cell: (key: string) => ReturnType<typeof chain>) => chain("+", shownKeys.map(cell)),
  };
  const columns: ColumnSpec[] = [
    { key: "ordinal", path: [random.pick(["STT", "TT", "Số TT"])], kind: "ordinal" },
    {
      key: "name",
      path: [
        random.pick([
          "Tên đơn vị",
          "Đơn vị",
          form.subject === "members" ? "Tên chi bộ" : "Tên đảng bộ",
          "Tổ chức đảng",
        ]),
      ],
      kind: "name",
    },
  ];
  const parts = [
    ...(form.hasExempt ? ["exempt"] : []),
    ...(form.hasUnrated ? ["unrated"] : []),
    ...(form.hasRated ? ["rated"] : []),
  ];
  if (form.hasTotal) {
    const total: ColumnSpec = {
      key: "total",
      path: [
        random.pick(
          form.subject === "members"
            ? ["Tổng số đảng viên", "Tổng số", "Đảng số"]
            : ["Tổng số", "Tổng số TCCSĐ"],
        ),
      ],
      kind: "count",
    };
    if (form.hasRated) {
      total.across = { purpose: "presence", formula: (cell) => chain("+", parts.map(cell)) };
      if (parts.length > 1) total.declared = { operator: "+", keys: parts };
    } else {
      const keys = [...shownKeys, ...(form.hasUnrated ? ["unrated"] : [])];
      total.across = { purpose: "levels", formula: (cell) => chain("+", keys.map(cell)) };
      total.declared = { operator: "+", keys };
    }
    columns.push(total);
  }
  if (form.hasExempt)
    columns.push({
      key: "exempt",
      path: [random.pick(["Số được miễn đánh giá", "Miễn đánh giá", "Miễn sinh hoạt"])],
      kind: "count",
    });
  const unrated: ColumnSpec = {
    key: "unrated",
    path: [random.pick(["Chưa xếp loại", "Số chưa được đánh giá", "Chưa đánh giá, xếp loại"])],
    kind: "count",
  };
  const unratedLast = form.hasUnrated && random.chance(0.4);
  if (form.hasUnrated && !unratedLast) columns.push(unrated);
  if (form.hasRated)
    columns.push({
      key: "rated",
      path: [
        random.pick(["Số được đánh giá", "Số được đánh giá, xếp loại", "Đã được đánh giá", "Số ĐG, XL"]),
      ],
      kind: "count",
      ...(plan.omitLevel ? {} : { across, declared: { operator: "+" as const, keys: shownKeys } }),
    });
  const base =
    style.percentBase === "total" && form.hasTotal
      ? "total"
      : form.hasRated
        ? "rated"
        : form.hasTotal
          ? "total"
          : shownKeys;
  const [countName, percentName] = style.pairNames;
  const withPercents = style.percentPlace !== "none";
  const percent = (key: string, path: string[]): ColumnSpec => ({
    key: `${key}%`,
    path,
    kind: "percent",
    down: "across",
    ratio: { numerator: key, denominator: base },
    ...(typeof base === "string" ? { declared: { operator: "percent" as const, keys: [key, base] } } : {}),
  });
  const shown = levelKeys.flatMap((key, index) =>
    shownKeys.includes(key) ? [{ key, name: names[index] ?? "" }] : [],
  );
  if (form.goodOrBetter)
    shown.push({
      key: "better" as "good",
      name: random.pick(["HTTNV trở lên", "Hoàn thành tốt nhiệm vụ trở lên"]),
    });
  for (const { key, name } of shown) {
    const beside = withPercents && style.percentPlace === "beside";
    const texts = beside ? [...outer, name, countName] : [...outer, name];
    const column: ColumnSpec = { key, path: headerPath(style, texts), kind: "count" };
    if ((key as string) === "better") {
      column.across = { purpose: "sum", formula: (cell) => chain("+", [cell("excellent"), cell("good")]) };
      column.declared = { operator: "+", keys: ["excellent", "good"] };
    }
    columns.push(column);
    if (beside) columns.push(percent(key, headerPath(style, [...outer, name, percentName])));
  }
  if (withPercents && style.percentPlace === "block")
    for (const { key, name } of shown)
      columns.push(percent(key, style.headerDepth === 1 ? [`% ${name}`] : ["Tỷ lệ (%)", name]));
  if (unratedLast) columns.push(unrated);
  return { columns, levels: [...shownKeys] };
}
