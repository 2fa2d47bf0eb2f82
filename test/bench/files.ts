import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { read } from "@e965/xlsx";
import { check } from "../../src/check/check";
import { readWorkbook } from "../../src/workbook/file/read";

/**
 * The whole check of each .xlsx of a folder, from bytes to report, beside another library that merely reads the same
 * bytes, in turns in one run: `[--runs N] FOLDER`. Prints the sums and medians of the files' own medians, and their
 * ratios; files that either refuses are named and left out.
 */
const given = process.argv.slice(2);
const runs = Number(given[given.indexOf("--runs") + 1]) || 3;
const folder = given.filter((word, at) => !word.startsWith("--") && given[at - 1] !== "--runs").at(-1);
if (!folder) throw new Error("a folder of .xlsx files is needed");

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

const rows: { name: string; checked: number; merelyRead: number }[] = [];
const refused: string[] = [];
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.xls[xm]$/i.test(name),
);
for (const name of names.sort()) {
  const bytes = readFileSync(join(folder, name));
  const checks: number[] = [];
  const reads: number[] = [];
  try {
    // The first run of each warms up and does not count.
    for (let run = 0; run <= runs; run += 1) {
      const checking = timed(() => check(readWorkbook(bytes, name), { language: "vi" }));
      const reading = timed(() => read(bytes, { dense: true, cellFormula: true, cellNF: true }));
      if (run === 0) continue;
      checks.push(checking);
      reads.push(reading);
    }
    rows.push({ name, checked: median(checks), merelyRead: median(reads) });
  } catch (error) {
    refused.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const checked = rows.map((row) => row.checked);
const merelyRead = rows.map((row) => row.merelyRead);
const line = (label: string, ours: number, theirs: number): void =>
  console.log(
    `${label.padEnd(10)} ${ours.toFixed(1).padStart(10)} ${theirs.toFixed(1).padStart(10)} ${(ours / theirs).toFixed(2).padStart(7)}`,
  );
console.log(`${rows.length} files, milliseconds: check, reading by @e965/xlsx, ratio`);
line("sum", sum(checked), sum(merelyRead));
line("median", median(checked), median(merelyRead));
for (const { name, checked: own, merelyRead: other } of [...rows]
  .sort((a, b) => b.checked - a.checked)
  .slice(0, 8))
  line(name.slice(-40), own, other);
for (const each of refused) console.log(`left out: ${each}`);
