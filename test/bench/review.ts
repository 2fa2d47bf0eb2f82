import { read } from "@e965/xlsx";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { readOnThreads } from "../../src/cli/submission-threads";
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
 * A round of 300 files of some 60 rows, 40 of 800 and one of 62,331: the time of `review` on all cores beside what
 * @e965/xlsx takes merely to read the same files in the same run, the first row of the table, memory, and how long a
 * cancel takes. `--one` reads in this thread alone.
 * `npm run -s bench:review -- [--one] [SMALL] [MIDDLE] [LARGE]`
 */
const given = process.argv.slice(2);
const isAlone = given.includes("--one");
const [small = 300, middle = 40, large = 1] = given.filter((word) => !word.startsWith("--")).map(Number);

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

console.log(`${files.length} files, ${availableParallelism()} cores; before: ${memory()}`);
let start = performance.now();
for (const { bytes } of files) read(bytes, { type: "array", dense: true });
const others = performance.now() - start;
console.log(`@e965/xlsx reads them: ${(others / 1000).toFixed(2)} s, ${memory()}`);
start = performance.now();
for (const { file, bytes } of files) readWorkbook(bytes, file);
console.log(`our reader reads them: ${seconds(start)}, ${memory()}`);

/** The built command line where there is one: its threads start at once, those of the sources compile them first. */
const built = join(__dirname, "../../dist/khop-so.js");
const program = existsSync(built) ? built : join(__dirname, "../../src/cli/review.ts");

/** Reads the round from a folder with the command line's own threads; the first submission, the last, and the most memory. */
async function onThreads(round: OpenRound): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-round-"));
  try {
    const names = files.map(({ file, bytes }) => {
      const name = join(folder, file);
      writeFileSync(name, bytes);
      return name;
    });
    const options = { language: "vi", marks: false } as const;
    let first = "";
    let most = 0;
    const watched = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
    const begun = performance.now();
    const read = await readOnThreads(names, options, {
      count: availableParallelism(),
      program,
      received: () => (first ||= seconds(begun)),
    });
    clearInterval(watched);
    for (const name of names) {
      const submission = read.get(name);
      if (submission) round.add(submission);
    }
    console.log(
      `read and checked on ${availableParallelism()} threads: ${seconds(begun)}, ${read.size} files, first row of the table ${first}, at most ${Math.round(most / 1024 / 1024)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long threads in the middle of their files take to stop. */
async function cancelled(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "khop-so-cancel-"));
  try {
    const largest = files.at(-1);
    const names = Array.from({ length: 12 }, (_, at) => {
      const name = join(folder, `${at}.xlsx`);
      if (largest) writeFileSync(name, largest.bytes);
      return name;
    });
    const controller = new AbortController();
    const reading = readOnThreads(
      names,
      { language: "vi", marks: false },
      {
        program,
        signal: controller.signal,
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const asked = performance.now();
    controller.abort();
    await reading.catch(() => undefined);
    console.log(`a cancel is done after ${Math.round(performance.now() - asked)} ms`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function here(round: OpenRound): void {
  const begun = performance.now();
  let longest = 0;
  for (const [at, { file, bytes }] of files.entries()) {
    const before = performance.now();
    round.add(submit(file, readWorkbook(bytes, file)));
    if (at === 0) {
      round.soFar();
      console.log(`first row of the table: ${seconds(begun)}`);
    }
    longest = Math.max(longest, performance.now() - before);
  }
  console.log(
    `read and checked: ${seconds(begun)}, ${memory()}; the longest file: ${Math.round(longest)} ms`,
  );
}

async function main(): Promise<void> {
  start = performance.now();
  const round = new OpenRound({ expected: made.expected, previous, superior, period: null });
  if (isAlone) here(round);
  else await onThreads(round);
  const between = performance.now();
  const report = round.conclude();
  console.log(`what ties the files: ${seconds(between)}`);
  const all = performance.now() - start;
  console.log(
    `the whole review: ${(all / 1000).toFixed(2)} s, ${(all / others).toFixed(2)} × reading alone; ${report.ties.compared} comparisons, ${report.ties.held} hold, ${report.findings.length} findings; ${memory()}`,
  );
  if (!isAlone) await cancelled();
}

void main();
