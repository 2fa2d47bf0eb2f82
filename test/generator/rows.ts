import type { CellValue } from "../../src/grid/sheet";
import type { Random } from "./random";
import type { Style } from "./style";
import type { RowSpec } from "./table";
import { unitNames } from "./words";

/** One unit's typed figures, before its row finds its place. */
export type Figures = Record<string, CellValue>;

const groupNames: readonly (readonly [string, string])[] = [
  ["Khối xã, phường, thị trấn", "khối xã"],
  ["Khối cơ quan, đơn vị", "khối cơ quan"],
  ["Khối doanh nghiệp", "khối doanh nghiệp"],
];
const roman = ["I", "II", "III"];
const letters = ["A", "B", "C"];

/**
 * Unit rows with their groups and totals in the order of the sheet. `figures` makes one unit's figures; it is called
 * once a unit.
 */
export function unitRows(
  style: Style,
  random: Random,
  figures: (index: number) => Figures,
  sort: "communes" | "cells",
): RowSpec[] {
  const rows: RowSpec[] = [];
  const names = unitNames(random, style.units, sort);
  const groupCount =
    style.groups === "none" ? 1 : Math.min(random.integer(2, 3), Math.floor(style.units / 2));
  const bounds = Array.from({ length: groupCount + 1 }, (_, index) =>
    Math.round((index * style.units) / groupCount),
  );
  const lead = style.totals === "above" ? 1 : 0;
  const units: number[] = [];
  const groups: number[] = [];
  let unit = 0;
  for (let group = 0; group < groupCount; group += 1) {
    const size = (bounds[group + 1] ?? 0) - (bounds[group] ?? 0);
    const [title = "", short = ""] = groupNames[group] ?? [];
    const mark = (style.groupMarks === "roman" ? roman : letters)[group] ?? "";
    const headed = style.groups !== "none";
    const first = rows.length + lead + (headed ? 1 : 0);
    const members = Array.from({ length: size }, (_, index) => first + index);
    if (headed) {
      if (style.groups === "row") groups.push(rows.length + lead);
      rows.push({
        kind: "group",
        ordinal: mark,
        name: title,
        values: {},
        ...(style.groups === "row" ? { members } : {}),
      });
    }
    for (let index = 0; index < size; index += 1) {
      const ordinal = style.ordinalRestart ? index + 1 : unit + 1;
      rows.push({ kind: "unit", ordinal, name: names[unit] ?? `Chi bộ ${unit + 1}`, values: figures(unit) });
      unit += 1;
    }
    units.push(...members);
    if (style.groups === "after") {
      groups.push(rows.length + lead);
      rows.push({ kind: "subtotal", ordinal: null, name: `Cộng ${short}`, values: {}, members });
    }
  }
  if (style.totals === "none") return rows;
  const members = groups.length > 0 ? groups : units;
  if (style.totals === "above")
    rows.unshift({
      kind: "total",
      ordinal: null,
      name: random.pick(["TỔNG SỐ", "Toàn tỉnh", "Tổng số", "Tổng cộng"]),
      values: {},
      members,
    });
  else {
    const labels = ["Tổng cộng", "Cộng", "TỔNG CỘNG", "Tổng số", "Toàn Đảng bộ"];
    if (groupCount === 1 && style.units > 2) labels.push(`Cộng (1+…+${style.units})`);
    rows.push({ kind: "total", ordinal: null, name: random.pick(labels), values: {}, members });
  }
  return rows;
}

/** Header texts outermost first, no deeper than this clerk's header; what does not fit is joined into one text. */
export function headerPath(style: Style, texts: readonly string[]): string[] {
  const depth = style.headerDepth;
  if (texts.length <= depth) return [...texts];
  const outer = texts.slice(texts.length - depth, texts.length - 1);
  const own = texts.at(-1) ?? "";
  if (depth > 1) return [...outer, own];
  const parent = texts.at(-2) ?? "";
  return [
    /%|tỷ lệ|TL/i.test(own)
      ? `Tỷ lệ ${parent} (%)`
      : /^(SL|Số lượng)$/.test(own)
        ? parent
        : `${parent} ${own}`,
  ];
}
