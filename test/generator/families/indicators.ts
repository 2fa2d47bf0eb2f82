import type { Concept, Family } from "../family";
import { chain, type Expression } from "../expression";
import { countNotation } from "../style";
import type { ColumnSpec, RowSpec } from "../table";
import { levelName, levelsOf } from "../words";
import { percentFormula } from "../table";
import { ratingFigures } from "./rating";

const kinds = [
  "Xã",
  "Phường, thị trấn",
  "DN Nhà nước",
  "DN cổ phần",
  "DN tư nhân",
  "Cơ quan hành chính",
  "Đơn vị sự nghiệp",
  "Quân đội, Công an",
  "Loại hình khác",
];

/** Forms 7A, 7B and their heirs: indicators in rows (A, 1, a), "Trong đó", "Chia ra"), kinds of organisation in columns. */
export const indicators: Family = (style, random, plan): Concept => {
  const members = random.chance(0.5);
  const levels = levelsOf(style.year, members ? "members" : "organisations");
  const what = members ? "đảng viên" : "tổ chức cơ sở đảng";
  const naming = style.levelNaming === "short" ? "full" : style.levelNaming;
  const names = levels.map((level) => levelName(level, naming, random));
  const typeCount = random.integer(3, kinds.length);
  const types = kinds.slice(0, typeCount);
  const subset = random.chance(0.4);
  // Biểu 7A itself prints "2 = 4+...+14" over a column "Trong đó".
  const literal = subset && random.chance(0.4);
  const separateOrdinals = random.chance(0.5);
  const withPercent = style.percentPlace !== "none" && style.percentBase !== "missing";

  const columns: ColumnSpec[] = [];
  if (separateOrdinals) columns.push({ key: "ordinal", path: ["TT"], kind: "ordinal" });
  columns.push({
    key: "name",
    path: [random.pick(["Chỉ tiêu", "Tiêu chí", "CHỈ TIÊU", "Nội dung"])],
    kind: "name",
  });
  const typeKeys = types.map((_, index) => `type${index}`);
  columns.push({
    key: "total",
    path: ["Tổng số"],
    kind: "count",
    across: { purpose: "sum", formula: (cell) => chain("+", typeKeys.map(cell)) },
    declared: {
      operator: "+",
      keys: literal ? typeKeys.flatMap((key) => (key === "type2" ? [key, "subset"] : [key])) : typeKeys,
    },
  });
  if (withPercent)
    columns.push({ key: "percent", path: [random.pick(["Tỷ lệ (%)", "Tỷ lệ %", "%"])], kind: "percent" });
  const outer = style.headerDepth >= 2 ? ["Chia theo các loại hình tổ chức cơ sở đảng"] : [];
  types.forEach((type, index) => {
    const split = subset && index === 2;
    const path = split && style.headerDepth >= 3 ? [...outer, type, "Tổng số"] : [...outer, type];
    columns.push({ key: `type${index}`, path, kind: "count" });
    if (split)
      columns.push({
        key: "subset",
        path:
          style.headerDepth >= 3
            ? [...outer, type, "Trong đó: 100% vốn NN"]
            : [...outer, "Trong đó: 100% vốn NN"],
        kind: "count",
      });
  });

  const figures = types.map((): Record<string, number> => {
    const made = ratingFigures(
      random,
      random.chance(0.12) ? 0 : random.integer(6, members ? 900 : 90),
      false,
    );
    const award = random.integer(0, Math.floor((made.excellent ?? 0) * 0.3));
    return { ...made, award, fresh: random.integer(0, made.unrated ?? 0) };
  });
  const part = figures[2] ?? {};
  const share = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, Math.floor(value * 0.4)]),
  );
  for (const key of ["rated"])
    share[key] = (share.excellent ?? 0) + (share.good ?? 0) + (share.done ?? 0) + (share.failed ?? 0);
  share.total = (share.exempt ?? 0) + (share.unrated ?? 0) + (share.rated ?? 0);
  share.fresh = Math.min(share.fresh ?? 0, share.unrated ?? 0);
  share.award = Math.min(share.award ?? 0, share.excellent ?? 0);
  const values = (key: string): Record<string, number> => ({
    ...Object.fromEntries(figures.map((made, index) => [`type${index}`, made[key] ?? 0])),
    ...(subset ? { subset: share[key] ?? 0 } : {}),
  });

  const withExempt = figures.some((made) => (made.exempt ?? 0) > 0) || random.chance(0.3);
  const rows: RowSpec[] = [];
  const indexes: Record<string, number> = {};
  const line = (key: string, mark: string, text: string, bold = false): void => {
    indexes[key] = rows.length;
    const joined = separateOrdinals || mark === "" ? text : `${mark} ${text}`;
    rows.push({
      kind: bold ? "group" : "item",
      ordinal: separateOrdinals && mark !== "" ? mark : null,
      name: joined,
      values: values(key),
    });
  };
  const declared = random.chance(0.5);
  const presence = withExempt ? ["exempt", "unrated", "rated"] : ["unrated", "rated"];
  const numbers = withExempt ? "(1=2+3+4)" : "(1=2+3)";
  line("total", "1.", `Số ${what} có đến thời điểm đánh giá chất lượng${declared ? ` ${numbers}` : ""}`);
  if (withExempt) line("exempt", "2.", `Số ${what} được miễn đánh giá`);
  line("unrated", withExempt ? "3." : "2.", `Số ${what} chưa được đánh giá chất lượng`);
  if (random.chance(0.5)) line("fresh", "", "Trong đó: Số mới thành lập, mới kết nạp");
  line("rated", withExempt ? "4." : "3.", `Số ${what} được đánh giá chất lượng`);
  const marks = random.pick([
    ["a)", "b)", "c)", "d)"],
    ["-", "-", "-", "-"],
    ["A.", "B.", "C.", "D."],
  ]);
  const shown = levels
    .map((level, index) => ({ level, index }))
    .filter(({ level }) => !(plan.omitLevel && level.key === "done"));
  for (const { level, index } of shown) {
    line(level.key, marks[index] ?? "-", names[index] ?? "");
    if (level.key === "excellent" && random.chance(0.4))
      line("award", "", "Trong đó: Trong sạch, vững mạnh tiêu biểu");
  }
  if (!withExempt)
    for (const made of [...figures, share]) made.total = (made.total ?? 0) - (made.exempt ?? 0);
  const sum = (keys: string[]) => (cell: (row: number) => Expression) =>
    chain(
      "+",
      keys.map((key) => cell(indexes[key] ?? 0)),
    );
  const first = rows[0];
  if (first) {
    first.values = values("total");
    first.down = { purpose: "presence", formula: sum(presence) };
  }
  const rated = rows[indexes.rated ?? 0];
  if (rated && !plan.omitLevel)
    rated.down = { purpose: "levels", formula: sum(shown.map(({ level }) => level.key)) };
  if (withPercent) {
    const wholeOf = (key: string): string =>
      ["exempt", "unrated", "rated"].includes(key) ? "total" : "rated";
    for (const [key, row] of Object.entries(indexes)) {
      const target = rows[row];
      if (!target) continue;
      if (key === "total" || key === "fresh" || key === "award")
        target.values = { ...target.values, percent: random.pick(["X", "x"]) };
      else if (style.percentBase === "rated" && ["exempt", "unrated"].includes(key))
        target.values = { ...target.values, percent: "X" };
      else if (style.percentBase === "rated" && key === "rated")
        target.cells = {
          percent: {
            purpose: "percent",
            formula: (cell) => percentFormula(style, cell(row, "total"), cell(row, "total"), "none"),
          },
        };
      else
        target.cells = {
          percent: {
            purpose: "percent",
            formula: (cell) =>
              percentFormula(
                style,
                cell(row, "total"),
                cell(indexes[style.percentBase === "total" ? "total" : wholeOf(key)] ?? 0, "total"),
                "if",
              ),
          },
        };
    }
  }
  if (figures.every((made) => made.total === 0) || figures.every((made) => made.rated === 0))
    return indicators(style, random, plan);
  const heading = members ? "ĐẢNG VIÊN" : "TỔ CHỨC CƠ SỞ ĐẢNG";
  return {
    family: "indicators",
    title: {
      lines: ["BÁO CÁO", `ĐÁNH GIÁ CHẤT LƯỢNG ${heading} NĂM ${style.year}`],
      unit: members ? "người" : "tổ chức",
    },
    columns,
    rows,
    counts: countNotation(style),
    allowed: literal ? ["header-formula-subset"] : [],
    parts: { levels: shown.map(({ level }) => level.key) },
  };
};
