import { read } from "@e965/xlsx";
import { cpus } from "node:os";
import { rangeAddress } from "../../src/grid/address";
import type { SheetData } from "../../src/grid/sheet";
import { OpenRound } from "../../src/review/review";
import { submit } from "../../src/review/submit";
import { readWorkbook } from "../../src/workbook/file/read";
import { seededRandom } from "../generator/random";
import { makeRound } from "../review/make-round";
import { writeWorkbook } from "../support/write-workbook";
import { memberList } from "./member-list";

/**
 * A round of 300 files of some 60 rows, 40 of 800 and one of 62,331: the time of `review` on one core beside what
 * @e965/xlsx takes merely to read the same files in the same run, the first row of the table, and memory.
 * `npm run -s bench:review -- [SMALL] [MIDDLE] [LARGE]`
 */
const [small = 300, middle = 40, large = 1] = process.argv.slice(2).map(Number);

function packed(sheets: readonly SheetData[]): Uint8Array {
  return writeWorkbook(
    sheets.map(({ name, values, formulas, merges }) => ({
      name,
      rows: values.map((row, at) =>
        row?.map((value, column) => {
          const formula = formulas?.[at]?.[column];
          return formula ? { value, formula } : value;
        }),
      ),
      merges: (merges ?? []).map(rangeAddress),
    })),
  );
}

/** A sheet of 800 rows: one line a cell, four levels, the total below. */
function longSheet(seed: number, rows: number): SheetData {
  const random = seededRandom(seed);
  const lines = Array.from({ length: rows }, (_, at) => {
    const levels = [random.integer(0, 6), random.integer(5, 40), random.integer(0, 9), random.integer(0, 1)];
    return [at + 1, `Chi bộ thôn ${at + 1}`, levels.reduce((sum, value) => sum + value, 0), ...levels];
  });
  const total = [2, 3, 4, 5, 6].map((at) => lines.reduce((sum, line) => sum + Number(line[at]), 0));
  return {
    name: "Biểu 1",
    values: [
      [`ĐẢNG ỦY XÃ BÌNH ${seed}`],
      ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
      ["TT", "Chi bộ", "Tổng số đảng viên", "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
      ...lines,
      ["", "Tổng cộng", ...total],
    ],
  };
}

const made = makeRound(7, { units: small });
const files: { file: string; bytes: Uint8Array }[] = [
  ...made.submissions.map(({ file, workbook }) => ({ file, bytes: packed(workbook.sheets) })),
  ...Array.from({ length: middle }, (_, at) => ({
    file: `lon-${at}.xlsx`,
    bytes: packed([longSheet(at, 800)]),
  })),
  ...Array.from({ length: large }, (_, at) => ({
    file: `danh-sach-${at}.xlsx`,
    bytes: packed(memberList(62_331).sheets),
  })),
];
const superior = made.superior.map(({ file, workbook }) => submit(file, workbook));
const previous = made.previous.map(({ file, workbook }) => submit(file, workbook));

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;
const memory = (): string => `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`;

console.log(`${files.length} files, ${cpus().length} cores; before: ${memory()}`);
let start = performance.now();
for (const { bytes } of files) read(bytes, { type: "array", dense: true });
const others = performance.now() - start;
console.log(`@e965/xlsx reads them: ${(others / 1000).toFixed(2)} s, ${memory()}`);
start = performance.now();
for (const { file, bytes } of files) readWorkbook(bytes, file);
console.log(`our reader reads them: ${seconds(start)}, ${memory()}`);
start = performance.now();
const round = new OpenRound({ expected: made.expected, previous, superior, period: null });
let longest = 0;
for (const [at, { file, bytes }] of files.entries()) {
  const before = performance.now();
  round.add(submit(file, readWorkbook(bytes, file)));
  if (at === 0) {
    round.soFar();
    console.log(`first row of the table: ${seconds(start)}`);
  }
  longest = Math.max(longest, performance.now() - before);
}
console.log(
  `read and checked: ${seconds(start)}, ${memory()}; the longest file, after which a cancel is heard: ${Math.round(longest)} ms`,
);
const between = performance.now();
const report = round.conclude();
console.log(`what ties the files: ${seconds(between)}`);
const all = performance.now() - start;
console.log(
  `the whole review: ${(all / 1000).toFixed(2)} s, ${(all / others).toFixed(2)} × reading alone; ${report.ties.compared} comparisons, ${report.ties.held} hold, ${report.findings.length} findings; ${memory()}`,
);
