import type { CellValue, SheetData, WorkbookData } from "../../src/grid/sheet";
import { roundHalfUp } from "../generator/expression";
import { seededRandom } from "../generator/random";
import type { Random } from "../generator/random";
import { anySlip } from "./typing-slips";

/** Sheets as large as the member list, of the other shapes that large sheets have. All are seeded. */

const UNITS_A_GROUP = 200;
const LEVELS = [
  "Hoàn thành xuất sắc nhiệm vụ",
  "Hoàn thành tốt nhiệm vụ",
  "Hoàn thành nhiệm vụ",
  "Không hoàn thành nhiệm vụ",
];
/** Columns of counts, 0-based: members, rated, the four levels, those not rated, women. */
const COUNTS = [2, 3, 4, 6, 8, 10, 12, 13];
const HEADER_ROWS = 4;

/**
 * Units in groups, each under a heading and closed by its "Cộng" row, and "Tổng cộng" at the end: rows × 15 with four
 * columns of percentages. Every figure is typed and agrees.
 * @param rows body rows, headings and totals among them
 */
export function unitList(rows: number): WorkbookData {
  return { sheets: [unitSheet(rows)] };
}

/** The same with `slips` mistyped counts, some of them in totals. */
export function unitListWithSlips(rows: number, slips: number): WorkbookData {
  const sheet = unitSheet(rows);
  const random = seededRandom(slips);
  const values = sheet.values.map((cells) => [...(cells ?? [])]);
  const totals = values.flatMap((cells, row) => (isTotal(cells) ? [row] : []));
  for (let made = 0; made < slips;) {
    const row = random.chance(0.3) ? random.pick(totals) : random.integer(HEADER_ROWS, values.length - 1);
    const cells = values[row];
    const column = random.pick(COUNTS);
    const value = cells?.[column];
    const slip = typeof value === "number" ? anySlip(value, random) : null;
    if (!cells || !slip) continue;
    cells[column] = slip.typed;
    made += 1;
  }
  return { sheets: [{ ...sheet, values }] };
}

function isTotal(cells: readonly CellValue[]): boolean {
  return cells[1] === "Cộng" || cells[1] === "Tổng cộng";
}

function unitSheet(rows: number): SheetData {
  const random = seededRandom(rows);
  const values: CellValue[][] = [
    ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN CỦA CÁC CHI BỘ NĂM 2024"],
    [],
    [
      "STT",
      "Tên chi bộ",
      "Tổng số đảng viên",
      "Số được xếp loại",
      ...LEVELS.flatMap((level) => [level, null]),
      "Chưa xếp loại",
      "Nữ",
      "Ghi chú",
    ],
    [null, null, null, null, ...LEVELS.flatMap(() => ["SL", "%"])],
  ];
  const whole = COUNTS.map(() => 0);
  let group = COUNTS.map(() => 0);
  let groups = 0;
  let units = 0;
  for (let row = 1; row < rows; row += 1) {
    const place = (row - 1) % (UNITS_A_GROUP + 2);
    if (place === 0 && row < rows - 3) {
      groups += 1;
      values.push([null, `Đảng bộ cơ sở số ${groups}`]);
    } else if (place === UNITS_A_GROUP + 1 || row === rows - 1) {
      values.push(lineOf(null, "Cộng", group));
      group = COUNTS.map(() => 0);
    } else {
      units += 1;
      const counts = unitCounts(random);
      counts.forEach((count, at) => {
        group[at] = (group[at] ?? 0) + count;
        whole[at] = (whole[at] ?? 0) + count;
      });
      values.push(lineOf(units, `Chi bộ ${units}`, counts));
    }
  }
  values.push(lineOf(null, "Tổng cộng", whole));
  return {
    name: "Chi bộ",
    values,
    merges: [4, 6, 8, 10].map((left) => ({ top: 2, bottom: 2, left, right: left + 1 })),
  };
}

function unitCounts(random: Random): number[] {
  const good = random.integer(20, 90);
  // Within the cap, a fifth of those rated good.
  const excellent = random.integer(1, Math.floor(good / 5));
  const done = random.integer(3, 25);
  const failed = random.integer(0, 2);
  const rated = excellent + good + done + failed;
  const unrated = random.integer(0, 3);
  return [rated + unrated, rated, excellent, good, done, failed, unrated, random.integer(4, 24)];
}

function lineOf(ordinal: number | null, name: string, counts: readonly number[]): CellValue[] {
  const [members = 0, rated = 0, ...rest] = counts;
  const levels = rest.slice(0, LEVELS.length);
  const [unrated = 0, women = 0] = rest.slice(LEVELS.length);
  const shares = levels.flatMap((count) => [count, roundHalfUp((count / rated) * 100, 2)]);
  return [ordinal, name, members, rated, ...shares, unrated, women, null];
}

/** Amounts under headings that say nothing of a form; every third column after the first two is the sum of those. */
export function amountSheet(rows: number, columns: number): WorkbookData {
  const random = seededRandom(rows + columns);
  const values: CellValue[][] = [Array.from({ length: columns }, (_, column) => `K${column + 1}`)];
  for (let row = 0; row < rows; row += 1) {
    const cells: number[] = [];
    for (let column = 0; column < columns; column += 1)
      cells.push(
        column % 3 === 2
          ? (cells[column - 1] ?? 0) + (cells[column - 2] ?? 0)
          : random.integer(1_000, 9_999_999),
      );
    values.push(cells);
  }
  return { sheets: [{ name: "Số liệu", values }] };
}
