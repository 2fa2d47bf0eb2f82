import type { Expression } from "../expression";
import type { Concept, Family } from "../family";
import { countNotation, type Style } from "../style";
import { percentFormula, type ColumnSpec, type RowSpec } from "../table";
import type { Random } from "../random";

const peoples = ["Kinh", "Mường", "Thái", "Tày", "Nùng", "Dao", "Mông", "Sán Dìu", "Khơ Mú", "Hoa"];
const religions = ["Công giáo", "Phật giáo", "Tin lành", "Cao Đài", "Hòa Hảo"];

/** Members by people and by religion: two blocks side by side on one sheet, each with its total and its shares. */
export const twins: Family = (style, random): Concept => {
  const totals = style.totals === "above" ? "above" : "below";
  const withPercent = style.percentPlace !== "none";
  const columns = (what: string): ColumnSpec[] => [
    { key: "ordinal", path: ["TT"], kind: "ordinal" },
    { key: "name", path: [`Tên ${what}`], kind: "name" },
    {
      key: "members",
      path: style.headerDepth >= 2 ? ["Đảng viên", "Tổng số"] : ["Tổng số đảng viên"],
      kind: "count",
    },
    {
      key: "women",
      path: style.headerDepth >= 2 ? ["Đảng viên", "Trong đó: nữ"] : ["Trong đó: nữ"],
      kind: "count",
    },
    ...(withPercent ? [{ key: "share", path: ["Tỷ lệ (%)"], kind: "percent", down: "across" } as const] : []),
  ];
  const size = random.integer(3, 5);
  const block = (names: readonly string[]): RowSpec[] =>
    blockRows(style, random, names.slice(0, size), totals, withPercent);
  return {
    family: "twins",
    title: { lines: [`ĐẢNG VIÊN CHIA THEO DÂN TỘC VÀ TÔN GIÁO NĂM ${style.year}`], unit: "người" },
    columns: columns("dân tộc"),
    rows: block(random.shuffle(peoples)),
    beside: { columns: columns("tôn giáo"), rows: block(random.shuffle(religions)) },
    counts: countNotation(style),
    allowed: [],
    parts: {},
  };
};

function blockRows(
  style: Style,
  random: Random,
  names: readonly string[],
  totals: "above" | "below",
  withPercent: boolean,
): RowSpec[] {
  const lead = totals === "above" ? 1 : 0;
  const whole = totals === "above" ? 0 : names.length;
  const share = (row: number): RowSpec["cells"] =>
    withPercent
      ? {
          share: {
            purpose: "percent",
            formula: (cell: (row: number, key: string) => Expression) =>
              percentFormula(style, cell(row, "members"), cell(whole, "members"), "none"),
          },
        }
      : {};
  const rows = names.map((name, index): RowSpec => {
    const members = random.integer(8, 1400);
    const cells = share(index + lead);
    return {
      kind: "unit",
      ordinal: index + 1,
      name,
      values: { members, women: Math.floor((members * random.integer(20, 55)) / 100) },
      ...(cells ? { cells } : {}),
    };
  });
  const cells = share(whole);
  const total: RowSpec = {
    kind: "total",
    ordinal: null,
    name: random.pick(["Tổng số", "Tổng cộng", "Cộng"]),
    values: {},
    members: names.map((_, index) => index + lead),
    ...(cells ? { cells } : {}),
  };
  return totals === "above" ? [total, ...rows] : [...rows, total];
}
