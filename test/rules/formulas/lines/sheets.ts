import { formula, withCells } from "../../../support/rule-tester";
import type { Cell, SheetSpec } from "../../../support/rule-tester";

/** Party dues of eight communes by quarter, in thousands of đồng. */
const dues: readonly (readonly [string, number, number, number, number])[] = [
  ["Đảng bộ xã Chiềng Khoa", 12840, 13120, 12960, 13480],
  ["Đảng bộ xã Chiềng Yên", 11220, 11480, 11350, 11910],
  ["Đảng bộ xã Liên Hòa", 9780, 9940, 10020, 10310],
  ["Đảng bộ xã Lóng Luông", 15120, 15360, 15240, 15890],
  ["Đảng bộ xã Mường Tè", 10500, 10730, 10680, 11040],
  ["Đảng bộ xã Suối Bàng", 8880, 9010, 9130, 9420],
  ["Đảng bộ xã Tô Múa", 13860, 14090, 13970, 14510],
  ["Đảng bộ xã Xuân Nha", 11760, 11990, 11850, 12330],
];

export const QUARTERS = ["C", "D", "E", "F"] as const;
export const ROWS = [4, 5, 6, 7, 8, 9, 10, 11] as const;

/** One formula in each cell of a column, or of a row. */
export function filled(
  places: readonly string[],
  write: (place: string, column: string, row: number) => string,
): Record<string, Cell> {
  return Object.fromEntries(
    places.map((place): [string, Cell] => [
      place,
      formula(write(place, place.replace(/\d+/, ""), Number(place.replace(/\D+/, "")))),
    ]),
  );
}

export const down = (column: string, rows: readonly number[] = ROWS): string[] =>
  rows.map((row) => `${column}${row}`);
export const across = (row: number, columns: readonly string[] = QUARTERS): string[] =>
  columns.map((column) => `${column}${row}`);

/**
 * A STT, B unit, C to F the quarters, G the year as a live sum; units in rows 4 to 11 and live totals in row 12.
 */
export function duesSheet(): SheetSpec {
  return withCells(
    {
      rows: [
        ["TỔNG HỢP THU NỘP ĐẢNG PHÍ NĂM 2023"],
        [],
        ["STT", "Đơn vị", "Quý I", "Quý II", "Quý III", "Quý IV", "Cả năm"],
        ...dues.map(([name, ...quarters], at): Cell[] => [at + 1, name, ...quarters]),
        [null, "Tổng cộng"],
      ],
    },
    {
      ...filled(down("G"), (_, _column, row) => `SUM(C${row}:F${row})`),
      ...filled(across(12, [...QUARTERS, "G"]), (_, column) => `SUM(${column}4:${column}11)`),
    },
  );
}

/**
 * The same sheet with three years side by side, C to E, which are not added across: live totals in row 12.
 */
export function yearsSheet(): SheetSpec {
  return withCells(
    {
      rows: [
        ["THU NỘP ĐẢNG PHÍ QUA CÁC NĂM"],
        [],
        ["STT", "Đơn vị", "Năm 2021", "Năm 2022", "Năm 2023"],
        ...dues.map(([name, first, second, third], at): Cell[] => [at + 1, name, first, second, third]),
        [null, "Tổng cộng"],
      ],
    },
    filled(across(12, ["C", "D", "E"]), (_, column) => `SUM(${column}4:${column}11)`),
  );
}

/** Three years, C to E: row 4 adds the first four of eight communes, in rows 5 to 8; the others follow below them. */
export function headedSheet(): SheetSpec {
  return withCells(
    {
      rows: [
        ["THU NỘP ĐẢNG PHÍ CÁC XÃ VÙNG CAO"],
        [],
        ["STT", "Đơn vị", "Năm 2021", "Năm 2022", "Năm 2023"],
        [null, "Các xã vùng cao"],
        ...dues.map(([name, first, second, third], at): Cell[] => [at + 1, name, first, second, third]),
      ],
    },
    filled(across(4, ["C", "D", "E"]), (_, column) => `SUM(${column}5:${column}8)`),
  );
}

/** Collected, handed over and left for each quarter: C/D/E, F/G/H, I/J/K, L/M/N; E, H, K and N are live differences. */
export function blocksSheet(): SheetSpec {
  const heads = ["Quý I", "Quý II", "Quý III", "Quý IV"].flatMap((quarter) => [
    `Thu ${quarter}`,
    `Nộp ${quarter}`,
    `Còn lại ${quarter}`,
  ]);
  return withCells(
    {
      rows: [
        ["THU, NỘP VÀ CÒN LẠI THEO QUÝ"],
        [],
        ["STT", "Đơn vị", ...heads],
        ...dues.map(([name, ...quarters], at): Cell[] => [
          at + 1,
          name,
          ...quarters.flatMap((value): Cell[] => [value, Math.round(value * 0.7), null]),
        ]),
      ],
    },
    Object.fromEntries(
      (["CDE", "FGH", "IJK", "LMN"] as const).flatMap(([first = "", second = "", left = ""]) =>
        Object.entries(filled(down(left), (_, _column, row) => `${first}${row}-${second}${row}`)),
      ),
    ),
  );
}
