import { performance } from "node:perf_hooks";
import { check } from "../../src/check";
import { memberList } from "./member-list";

/** The time of `check` on a member list beside that of `JSON.parse` on the same values, in one run. */
function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The median of `runs` after one to warm up; work that takes seconds is timed by that one alone. */
function timed(runs: number, work: () => unknown): number {
  const first = performance.now();
  work();
  const warmUp = performance.now() - first;
  if (warmUp > 3_000) return warmUp;
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

const previous: { rows: number; check: number }[] = [];
console.log("rows × columns    check ms   JSON.parse ms   ratio   findings");
for (const rows of [6_233, 62_331]) {
  const workbook = memberList(rows);
  const json = JSON.stringify(workbook.sheets.map((sheet) => sheet.values));
  const runs = rows > 20_000 ? 5 : 11;
  const parse = timed(runs, () => JSON.parse(json) as unknown);
  let findings = 0;
  const own = timed(runs, () => {
    findings = check(workbook, { language: "vi" }).findings.length;
  });
  console.log(
    `${`${rows.toLocaleString("vi-VN")} × 15`.padEnd(16)} ${own.toFixed(1).padStart(9)} ${parse.toFixed(1).padStart(15)} ${(own / parse).toFixed(2).padStart(7)} ${String(findings).padStart(10)}`,
  );
  previous.push({ rows, check: own });
}
const [small, large] = previous;
if (small && large)
  console.log(
    `growth: ${(large.check / small.check).toFixed(1)} times the time for ${(large.rows / small.rows).toFixed(1)} times the rows`,
  );
