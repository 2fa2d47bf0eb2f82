import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue, SheetData } from "../../src/grid/sheet";

/** result = Σ operands, between named figures: "v0t == v0o + v0u". */
export interface Equation {
  result: string;
  operands: readonly string[];
}

/** A figure as the table has it and as it was mistyped. */
export interface Injected {
  name: string;
  right: number;
  typed: number;
}

/** A statistics table: figures by name, the sums that hold between them, and records with known slips. */
export interface StatisticsTable {
  names: readonly string[];
  equations: readonly Equation[];
  /** Records as handed in, each with what was mistyped in it. */
  records: readonly { slips: number; figures: ReadonlyMap<string, number>; injected: readonly Injected[] }[];
  /** Records without a slip. */
  clean: readonly ReadonlyMap<string, number>[];
}

type TruthEntry = readonly [name: string, right: number, typed: number, kind: string];

/** Reads `rules.txt`, and `rec<K>.csv` with `truth<K>.json` for every K that is there. */
export function readStatisticsTable(folder: string): StatisticsTable {
  const equations = readFileSync(join(folder, "rules.txt"), "utf8")
    .split(/\r?\n/)
    .filter((line) => line.includes("=="))
    .map((line): Equation => {
      const [result = "", sum = ""] = line.split("==").map((side) => side.trim());
      return { result, operands: sum.split("+").map((name) => name.trim()) };
    });
  const records: StatisticsTable["records"][number][] = [];
  const clean = new Map<string, ReadonlyMap<string, number>>();
  let names: string[] = [];
  for (let slips = 1; slips <= 20; slips += 1) {
    const path = join(folder, `rec${slips}.csv`);
    if (!existsSync(path)) continue;
    const [header = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
    names = header.split(",");
    const truth = JSON.parse(
      readFileSync(join(folder, `truth${slips}.json`), "utf8"),
    ) as readonly (readonly TruthEntry[])[];
    lines.forEach((line, at) => {
      const figures = new Map(line.split(",").map((text, place) => [names[place] ?? "", Number(text)]));
      const injected = (truth[at] ?? []).map(([name, right, typed]) => ({ name, right, typed }));
      records.push({ slips, figures, injected });
      const right = new Map(figures);
      for (const each of injected) right.set(each.name, each.right);
      clean.set(JSON.stringify([...right.values()]), right);
    });
  }
  return { names, equations, records, clean: [...clean.values()] };
}

/** Where a named figure stands: "v12o" in the line of unit 12, in the column of its letters; 0-based. */
export interface Place {
  line: number;
  column: number;
}

export function placesOf(names: readonly string[]): Map<string, Place> {
  const letters = [...new Set(names.map((name) => name.replace(/^v\d+/, "")))];
  return new Map(
    names.map((name) => [
      name,
      {
        line: Number(/\d+/.exec(name)?.[0] ?? 0),
        column: letters.indexOf(name.replace(/^v\d+/, "")),
      },
    ]),
  );
}

/** Rows above the first unit and columns before its first figure, 0-based, in the sheet made below. */
export const firstRow = 4;
export const firstColumn = 2;

/**
 * The record as a Vietnamese report keeps such a table: the country, its regions in Roman numbers, the provinces of each
 * numbered below; registered deaths in all, in time and late.
 */
export function sheetOf(table: StatisticsTable, figures: ReadonlyMap<string, number>): SheetData {
  const places = placesOf(table.names);
  const values: CellValue[][] = [
    ["SỐ CA TỬ ĐƯỢC ĐĂNG KÝ KHAI TỬ CHIA THEO ĐỊA PHƯƠNG NĂM 2023"],
    [],
    ["STT", "Tỉnh, thành phố", "Tổng số", "Chia ra"],
    [null, null, null, "Đúng hạn", "Quá hạn"],
  ];
  const regions = regionsOf(table, places);
  let region = 0;
  let province = 0;
  const lines = 1 + Math.max(...[...places.values()].map(({ line }) => line));
  for (let line = 0; line < lines; line += 1) {
    const row: CellValue[] = [];
    if (line === 0) row.push(null, "CẢ NƯỚC");
    else if (regions.has(line)) {
      region += 1;
      province = 0;
      row.push(roman(region), `Vùng ${region}`);
    } else {
      province += 1;
      row.push(province, `Tỉnh ${line}`);
    }
    values.push(row);
  }
  for (const [name, value] of figures) {
    const place = places.get(name);
    const row = place ? values[place.line + firstRow] : undefined;
    if (place && row) row[place.column + firstColumn] = value;
  }
  return {
    name: "Khai tử",
    values,
    merges: [
      { top: 2, left: 3, bottom: 2, right: 4 },
      ...[0, 1, 2].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
    ],
  };
}

/** Lines that are summed into the first one. */
function regionsOf(table: StatisticsTable, places: ReadonlyMap<string, Place>): Set<number> {
  const country = table.equations.find(
    ({ result, operands }) =>
      places.get(result)?.line === 0 && operands.some((name) => places.get(name)?.line !== 0),
  );
  return new Set(country?.operands.map((name) => places.get(name)?.line ?? 0) ?? []);
}

function roman(number: number): string {
  return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][number - 1] ?? String(number);
}
