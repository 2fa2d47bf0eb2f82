import { ratioRounded } from "../../../src/grid/exact";
import type { CellValue } from "../../../src/grid/sheet";
import type { Random } from "../random";
import { unitNames } from "../words";
import { figureAt, settleDerived, setFigure, sumOf } from "./table";
import type { Derived, PlainSum, PlainTable } from "./table";

/** Shapes of plain tables, and some that only look like them: their last row is no sum. */
export const shapes = [
  "units",
  "levels",
  "pairs",
  "groups",
  "targets",
  "years",
  "structure",
  "members",
  "single",
  "movement",
] as const;
export type Shape = (typeof shapes)[number];

export const lookAlikes = ["means", "extremes", "scores", "ofWhich", "rounded", "money"] as const;
export type LookAlike = (typeof lookAlikes)[number];

const levelNames = [
  ["HTXSNV", "HTTNV", "HTNV", "KHTNV"],
  [
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
  ],
  ["Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành"],
] as const;
const totals = ["Tổng cộng", "Cộng", "Tổng số", "TỔNG CỘNG", "Tổng"] as const;
const wholes = ["Số được đánh giá", "Tổng số đảng viên được đánh giá", "Số đảng viên được xếp loại"] as const;

interface Laid {
  values: CellValue[][];
  units: number[];
  total: number | null;
  groups: { row: number; units: number[] }[];
}

/** Title, header rows, units (in groups or not) and the total below or above them; figures are still to be written. */
function lay(
  random: Random,
  title: string,
  header: readonly (readonly CellValue[])[],
  options: { count?: number; grouped?: boolean; total?: boolean } = {},
): Laid {
  const count = options.count ?? random.integer(4, random.chance(0.3) ? 24 : 11);
  const names = unitNames(random, count, random.pick(["communes", "cells", "offices"] as const));
  const label = random.pick(totals);
  const above = options.total !== false && random.chance(0.2);
  const values: CellValue[][] = [
    [title],
    ...(random.chance(0.3) ? [[]] : []),
    ...header.map((each) => [...each]),
  ];
  const laid: Laid = { values, units: [], total: null, groups: [] };
  const addTotal = (): void => {
    if (options.total === false) return;
    laid.total = values.length;
    values.push([null, label]);
  };
  if (above) addTotal();
  if (options.grouped) {
    const sizes = split(random, count);
    let at = 0;
    sizes.forEach((size, group) => {
      const row = values.length;
      values.push([
        ["I", "II", "III", "IV"][group] ?? "V",
        `Khối ${["xã", "phường", "cơ quan", "doanh nghiệp"][group]}`,
      ]);
      const units: number[] = [];
      for (let each = 0; each < size; each += 1) {
        units.push(values.length);
        values.push([each + 1, names[at++] ?? ""]);
      }
      laid.units.push(...units);
      laid.groups.push({ row, units });
    });
  } else
    names.forEach((name, at) => {
      laid.units.push(values.length);
      values.push([at + 1, name]);
    });
  if (!above) addTotal();
  return laid;
}

function split(random: Random, count: number): number[] {
  const groups = Math.min(4, Math.max(2, Math.floor(count / 3)));
  const sizes = Array.from({ length: groups }, () => Math.floor(count / groups));
  for (let left = count - sizes.reduce((sum, each) => sum + each, 0); left > 0; left -= 1) {
    const at = random.integer(0, groups - 1);
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  return sizes;
}

/** Members of a unit by level: most are good, few fail. */
function byLevel(random: Random, all: number): [number, number, number, number] {
  const excellent = Math.floor(all * (0.05 + 0.15 * random.next()));
  const failed = random.chance(0.3) ? random.integer(0, Math.min(2, all)) : 0;
  const complete = Math.min(all - excellent - failed, Math.floor(all * (0.05 + 0.25 * random.next())));
  return [excellent, all - excellent - failed - complete, complete, failed];
}

/** Sums of a table laid with units and groups: the total row, group rows, and a whole column. */
function sumsOf(
  laid: Laid,
  counts: readonly number[],
  across: { whole: number; parts: readonly number[] } | null,
): PlainSum[] {
  const sums: PlainSum[] = [];
  const under = laid.groups.length > 0 ? laid.groups.map(({ row }) => row) : laid.units;
  for (const column of counts) {
    for (const { row, units } of laid.groups)
      sums.push({ result: { row, column }, parts: units.map((unit) => ({ row: unit, column })) });
    if (laid.total !== null)
      sums.push({ result: { row: laid.total, column }, parts: under.map((row) => ({ row, column })) });
  }
  const rows = [
    ...laid.units,
    ...laid.groups.map(({ row }) => row),
    ...(laid.total === null ? [] : [laid.total]),
  ];
  if (across)
    for (const row of rows)
      sums.push({
        result: { row, column: across.whole },
        parts: across.parts.map((column) => ({ row, column })),
      });
  return sums;
}

function finish(
  shape: string,
  laid: Laid,
  counts: readonly number[],
  across: { whole: number; parts: readonly number[] } | null,
  derived: readonly Derived[] = [],
): PlainTable {
  const sums = sumsOf(laid, counts, across);
  const table: PlainTable = {
    shape,
    values: laid.values,
    units: laid.units,
    total: laid.total,
    counts,
    levels: across?.parts ?? [],
    whole: across?.whole ?? null,
    sums,
    derived,
  };
  // Groups come before the total that adds them up, columns before what is made of them.
  for (const { result, parts } of sums)
    if (result.row !== parts[0]?.row) setFigure(table, result.row, result.column, sumOf(table.values, parts));
  const rows = [
    ...laid.units,
    ...laid.groups.map(({ row }) => row),
    ...(laid.total === null ? [] : [laid.total]),
  ];
  settleDerived(table, rows);
  return table;
}

function share(column: number, part: number, whole: number, decimals: number, base?: number): Derived {
  return {
    column,
    kind: "share",
    right: (values, row) =>
      ratioRounded(
        figureAt(values, { row, column: part }),
        Math.max(1, figureAt(values, { row: base ?? row, column: whole })),
        100,
        decimals,
      ),
  };
}

function gap(column: number, first: number, second: number): Derived {
  return {
    column,
    kind: "gap",
    right: (values, row) =>
      figureAt(values, { row, column: first }) - figureAt(values, { row, column: second }),
  };
}

const year = (random: Random): number => random.integer(2016, 2025);

export function makeTable(shape: Shape, random: Random): PlainTable {
  const names = random.pick(levelNames);
  const whole = random.pick(wholes);
  const title = `TỔNG HỢP XẾP LOẠI ĐẢNG VIÊN NĂM ${year(random)}`;
  const size = (): number => random.integer(8, random.chance(0.3) ? 240 : 60);
  const decimals = random.pick([1, 2, 2]);
  switch (shape) {
    case "units":
    case "groups": {
      const laid = lay(random, title, [["TT", "Đơn vị", whole, ...names]], {
        grouped: shape === "groups",
        ...(shape === "groups" ? { count: random.integer(6, 14) } : {}),
      });
      for (const row of laid.units) {
        const all = size();
        laid.values[row]?.push(all, ...byLevel(random, all));
      }
      return finish(shape, laid, [2, 3, 4, 5, 6], { whole: 2, parts: [3, 4, 5, 6] });
    }
    case "levels": {
      const laid = lay(random, title, [["TT", "Đơn vị", ...names]]);
      for (const row of laid.units) laid.values[row]?.push(...byLevel(random, size()));
      return { ...finish(shape, laid, [2, 3, 4, 5], null), levels: [2, 3, 4, 5] };
    }
    case "pairs": {
      const laid = lay(random, title, [
        ["TT", "Đơn vị", whole, ...names.flatMap((name) => [name, null])],
        [null, null, null, ...names.flatMap(() => ["SL", "%"])],
      ]);
      for (const row of laid.units) {
        const all = size();
        laid.values[row]?.push(all, ...byLevel(random, all).flatMap((each) => [each, 0]));
      }
      return finish(
        shape,
        laid,
        [2, 3, 5, 7, 9],
        { whole: 2, parts: [3, 5, 7, 9] },
        [3, 5, 7, 9].map((column) => share(column + 1, column, 2, decimals)),
      );
    }
    case "targets": {
      const laid = lay(random, `KẾT QUẢ KẾT NẠP ĐẢNG VIÊN NĂM ${year(random)}`, [
        ["TT", "Đơn vị", "Chỉ tiêu", "Thực hiện", "Chênh lệch", "Tỷ lệ đạt (%)"],
      ]);
      for (const row of laid.units)
        laid.values[row]?.push(random.integer(3, 40), random.integer(3, 45), 0, 0);
      return finish(shape, laid, [2, 3], null, [gap(4, 3, 2), share(5, 3, 2, decimals)]);
    }
    case "years": {
      const last = year(random);
      const laid = lay(random, `SO SÁNH SỐ LƯỢNG ĐẢNG VIÊN NĂM ${last}`, [
        ["TT", "Đơn vị", `Năm ${last - 1}`, `Năm ${last}`, "Tăng, giảm"],
      ]);
      for (const row of laid.units) {
        const before = size();
        laid.values[row]?.push(before, before + random.integer(-6, 8), 0);
      }
      return finish(shape, laid, [2, 3], null, [gap(4, 3, 2)]);
    }
    case "structure": {
      const laid = lay(random, `CƠ CẤU ĐẢNG VIÊN NĂM ${year(random)}`, [
        ["TT", "Đơn vị", "Số lượng", "Tỷ trọng (%)"],
      ]);
      for (const row of laid.units) laid.values[row]?.push(size(), 0);
      return finish(shape, laid, [2], null, [share(3, 2, 2, decimals, laid.total ?? 0)]);
    }
    case "members": {
      const laid = lay(random, `THỐNG KÊ ĐẢNG VIÊN NĂM ${year(random)}`, [
        ["TT", "Đơn vị", "Tổng số", "Nam", "Nữ"],
      ]);
      for (const row of laid.units) {
        const all = size();
        const men = Math.floor(all * (0.3 + 0.4 * random.next()));
        laid.values[row]?.push(all, men, all - men);
      }
      return finish(shape, laid, [2, 3, 4], { whole: 2, parts: [3, 4] });
    }
    case "single": {
      const laid = lay(random, `SỐ ĐẢNG VIÊN NĂM ${year(random)}`, [["TT", "Chi bộ", "Số đảng viên"]]);
      for (const row of laid.units) laid.values[row]?.push(size());
      return finish(shape, laid, [2], null);
    }
    case "movement": {
      const laid = lay(random, `KẾT QUẢ XẾP LOẠI TỔ CHỨC ĐẢNG NĂM ${year(random)}`, [
        ["TT", "Đơn vị", "Tổng số tổ chức đảng", "Nâng mức", "Giữ mức", "Giảm mức"],
      ]);
      for (const row of laid.units) {
        const all = random.integer(4, 40);
        const raised = random.integer(0, Math.floor(all / 3));
        const lowered = random.integer(0, Math.floor(all / 4));
        laid.values[row]?.push(all, raised, all - raised - lowered, lowered);
      }
      return finish(shape, laid, [2, 3, 4, 5], { whole: 2, parts: [3, 4, 5] });
    }
  }
}

const without = (laid: Laid, shape: string): PlainTable => ({
  ...finish(shape, { ...laid, total: null }, [], null),
});

/** Tables of common forms whose last row is no sum of those above, or only one of rounded figures. */
export function makeLookAlike(shape: LookAlike, random: Random): PlainTable {
  const column = (laid: Laid, at: number): number[] =>
    laid.units.map((row) => figureAt(laid.values, { row, column: at }));
  const mean = (figures: readonly number[], decimals: number): number =>
    ratioRounded(
      figures.reduce((sum, each) => sum + each, 0),
      figures.length,
      1,
      decimals,
    );
  switch (shape) {
    case "means":
    case "extremes": {
      const laid = lay(
        random,
        `SỐ ĐẢNG VIÊN VÀ TUỔI BÌNH QUÂN NĂM ${year(random)}`,
        [["TT", "Đơn vị", "Số đảng viên", "Đảng viên mới"]],
        { total: false },
      );
      for (const row of laid.units) laid.values[row]?.push(random.integer(20, 90), random.integer(1, 9));
      const [first, second] = [column(laid, 2), column(laid, 3)];
      if (shape === "means") laid.values.push([null, "Bình quân", mean(first, 1), mean(second, 1)]);
      else
        laid.values.push(
          [null, "Cao nhất", Math.max(...first), Math.max(...second)],
          [null, "Thấp nhất", Math.min(...first), Math.min(...second)],
        );
      return without(laid, shape);
    }
    case "scores": {
      const laid = lay(
        random,
        `BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG 5/${year(random)}`,
        [["TT", "Chi bộ", "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Tổng điểm"]],
        { total: false },
      );
      for (const row of laid.units) {
        const parts = [random.integer(14, 20), random.integer(24, 40), random.integer(26, 40)];
        laid.values[row]?.push(
          ...parts,
          parts.reduce((sum, each) => sum + each, 0),
        );
      }
      if (random.chance(0.7))
        laid.values.push([
          null,
          random.pick(["Điểm bình quân", "Bình quân"]),
          ...[2, 3, 4, 5].map((at) => mean(column(laid, at), 2)),
        ]);
      return without(laid, shape);
    }
    case "ofWhich": {
      const laid = lay(
        random,
        `SỐ TỔ CHỨC ĐẢNG NĂM ${year(random)}`,
        [["TT", "Loại hình", "Số tổ chức", "Số đảng viên"]],
        { total: false, count: random.integer(3, 6) },
      );
      for (const row of laid.units) laid.values[row]?.push(random.integer(3, 40), random.integer(60, 800));
      const all = [2, 3].map((at) =>
        Math.ceil(column(laid, at).reduce((sum, each) => sum + each, 0) * (1.3 + random.next())),
      );
      const at = laid.units[0] ?? 0;
      laid.values.splice(at, 0, [null, "Tổng số", ...all], [null, "Trong đó:"]);
      return without({ ...laid, units: laid.units.map((row) => row + 2) }, shape);
    }
    case "rounded":
    case "money": {
      const decimals = shape === "rounded" ? 1 : 0;
      const laid = lay(
        random,
        `THU NGÂN SÁCH NĂM ${year(random)} (${shape === "rounded" ? "tỷ đồng" : "triệu đồng"})`,
        [["TT", "Đơn vị", "Dự toán", "Thực hiện"]],
      );
      const fine = laid.units.map(() => [0, 1].map(() => 20 + 900 * random.next()));
      const round = (value: number): number => Number(value.toFixed(decimals));
      laid.units.forEach((row, at) => laid.values[row]?.push(...(fine[at] ?? []).map(round)));
      const total = laid.total;
      if (total !== null)
        laid.values[total]?.push(
          ...[0, 1].map((at) => round(fine.reduce((sum, each) => sum + (each[at] ?? 0), 0))),
        );
      return without(laid, shape);
    }
  }
}
