import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";
import { readWorkbook } from "../../src/workbook/file/read";

/**
 * Small workbooks with what is right: `FOLDER [NAME…] [--show]`. The folder holds `expected.json`: for each file whether
 * it is clean, which cells must be named first with which values, which must not be proposed, whether one finding tells
 * all. What stands there in words alone (`fill`, `page`, `say`, `known`, `time`) is listed, not judged. The cap is left
 * aside throughout.
 */
interface Expected {
  clean?: boolean;
  cells?: { cell: string; value?: number }[];
  only?: boolean;
  any?: string[];
  named?: string[];
  not?: Record<string, number>;
  oneFinding?: string;
  [words: string]: unknown;
}

function firstOf({ suspects, cell }: Finding): string {
  return suspects[0]?.cell ?? cell;
}

function valueOf({ suspects, expected }: Finding): unknown {
  return suspects[0] ? suspects[0].value : expected;
}

function same(value: unknown, wanted: number | undefined): boolean {
  return wanted === undefined || (typeof value === "number" && Math.abs(value - wanted) < 1e-6);
}

function faultsOf(expected: Expected, findings: readonly Finding[]): string[] {
  const faults: string[] = [];
  if (expected.clean && findings.length > 0) faults.push(`${findings.length} finding(s) on a right sheet`);
  for (const { cell, value } of expected.cells ?? []) {
    const named = findings.filter((finding) => firstOf(finding) === cell);
    if (named.length === 0) faults.push(`${cell} is not named first`);
    else if (!named.some((finding) => same(valueOf(finding), value)))
      faults.push(`${cell} should be ${value}, not ${String(valueOf(named[0] as Finding))}`);
  }
  const first = new Set(findings.map(firstOf));
  if (expected.only && [...first].some((cell) => !expected.cells?.some((each) => each.cell === cell)))
    faults.push(`other cells are named first: ${[...first].join(" ")}`);
  if (expected.any && !expected.any.some((cell) => first.has(cell)))
    faults.push(`none of ${expected.any.join(" ")}`);
  for (const cell of expected.named ?? [])
    if (
      !findings.some((each) => each.cell === cell || each.suspects.some((suspect) => suspect.cell === cell))
    )
      faults.push(`${cell} is not named`);
  for (const [cell, value] of Object.entries(expected.not ?? {}))
    if (findings.some((each) => firstOf(each) === cell && same(valueOf(each), value)))
      faults.push(`${cell} is told to be ${value}`);
  if (expected.oneFinding && findings.length !== 1) faults.push(`${findings.length} findings, not one`);
  return faults;
}

const given = process.argv.slice(2);
const show = given.includes("--show");
const [folder = ".", ...names] = given.filter((each) => !each.startsWith("--"));
const all = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>;
let judged = 0;
let right = 0;
for (const [name, expected] of Object.entries(all)) {
  if (names.length > 0 && !names.some((each) => name.startsWith(each))) continue;
  let faults: string[];
  let findings: Finding[] = [];
  try {
    findings = check(readWorkbook(readFileSync(join(folder, name)), name), {
      language: "vi",
    }).findings.filter(({ rule, severity }) => rule !== "excellent-cap" && severity !== "info");
    faults = faultsOf(expected, findings);
  } catch (error) {
    faults = [`stopped: ${String(error)}`];
  }
  judged += 1;
  if (faults.length === 0) right += 1;
  console.log(`${faults.length === 0 ? "right" : "WRONG"}  ${name}  ${faults.join("; ")}`);
  const words = ["fill", "page", "say", "known", "time", "oneFinding", "why"].filter(
    (each) => each in expected,
  );
  for (const word of words)
    if (show || faults.length > 0) console.log(`       ${word}: ${String(expected[word])}`);
  if (show || faults.length > 0)
    for (const each of findings)
      console.log(
        `       ${each.severity} ${each.rule} ${each.cell} ${JSON.stringify(each.suspects)} ${each.message}`,
      );
}
console.log(`${right} of ${judged} right`);
