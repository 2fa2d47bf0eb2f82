import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";
import { readWorkbook } from "../../src/workbook/file/read";
import { cellKey, readTruth } from "./formula-truth";

/**
 * How well the formula rules find what auditors found: `FOLDER TRUTH [--annotations FILE] [--list] [--book TEXT]`.
 * FOLDER holds .xlsx files, TRUTH names the wrong formulas of each. A proposed fix is a finding of a formula rule; it is
 * right when the cell it names, or one its edits change, is a wrong formula. A typed number among formulas is another
 * question (the auditors' "cwfe") and counted apart. It prints figures and never fails on them.
 */
const formulaRuleIds: readonly string[] = ["sum-range", "wrong-denominator", "unlike-neighbours"];
const typedRuleId = "typed-among-formulas";
const typedKind = "cwfe";

interface Arguments {
  folder: string;
  truth: string;
  annotations: string | null;
  list: boolean;
  book: string;
}

function readArguments(given: readonly string[]): Arguments | null {
  const places: string[] = [];
  const read = { annotations: null as string | null, list: false, book: "" };
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index] ?? "";
    if (word === "--list") read.list = true;
    else if (word === "--annotations") read.annotations = given[++index] ?? null;
    else if (word === "--book") read.book = given[++index] ?? "";
    else places.push(word);
  }
  const [folder, truth] = places;
  return folder === undefined || truth === undefined ? null : { folder, truth, ...read };
}

interface Score {
  right: number;
  wrong: number;
}

/** The cells a finding names or would change. */
function cellsOf(finding: Finding): Set<string> {
  return new Set([
    cellKey(finding.sheet, finding.cell),
    ...(finding.fix?.edits ?? []).map((edit) => cellKey(edit.sheet, edit.cell)),
  ]);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);

function run({ folder, truth, annotations, list, book }: Arguments): void {
  const books = readTruth(truth, annotations);
  const byRule = new Map<string, Score>();
  const total = { named: 0, right: 0, wrong: 0, cells: 0, rightCells: 0, truths: 0 };
  const typed: Score = { right: 0, wrong: 0 };
  const precisions: number[] = [];
  const recalls: number[] = [];
  const times: number[] = [];
  for (const name of readdirSync(folder).sort()) {
    const known = books.get(name);
    if (!known || !name.includes(book)) continue;
    const workbook = readWorkbook(readFileSync(join(folder, name)), name);
    const start = performance.now();
    const { findings } = check(workbook, { language: "en" });
    times.push(performance.now() - start);
    const cells = new Set<string>();
    const own: Score = { right: 0, wrong: 0 };
    for (const finding of findings) {
      const key = cellKey(finding.sheet, finding.cell);
      const kind = known.kinds.get(key) ?? "";
      const isTyped = finding.rule === typedRuleId;
      if (!isTyped && !formulaRuleIds.includes(finding.rule)) continue;
      const touched = [...cellsOf(finding)];
      const wrong = touched.some((each) => known.wrong.has(each));
      const right = wrong || (isTyped && kind === typedKind);
      const score = byRule.get(finding.rule) ?? { right: 0, wrong: 0 };
      byRule.set(finding.rule, score);
      for (const each of isTyped ? [typed, score] : [own, score])
        if (right) each.right += 1;
        else each.wrong += 1;
      if (!isTyped) {
        for (const each of touched) cells.add(each);
        if (known.wrong.has(key)) total.named += 1;
      }
      if (list)
        console.log(
          `${right ? "right" : "WRONG"} ${kind.padEnd(4)} ${name} ${key} ${finding.rule} ${finding.severity} ${touched.length > 1 ? `(${touched.length} cells) ` : ""}${finding.message}`,
        );
    }
    const rightCells = [...cells].filter((each) => known.wrong.has(each)).length;
    if (list)
      for (const each of known.wrong)
        if (!cells.has(each)) console.log(`MISSED ${known.kinds.get(each) ?? ""} ${name} ${each}`);
    precisions.push(cells.size === 0 ? 1 : rightCells / cells.size);
    recalls.push(known.wrong.size === 0 ? 1 : rightCells / known.wrong.size);
    total.right += own.right;
    total.wrong += own.wrong;
    total.cells += cells.size;
    total.rightCells += rightCells;
    total.truths += known.wrong.size;
  }
  const fixes = total.right + total.wrong;
  console.log(`books                          ${precisions.length}, ${total.truths} wrong formulas`);
  console.log(
    `proposed fixes                 ${fixes}, right ${total.right}, precision ${share(total.right, fixes)}`,
  );
  console.log(`  naming a wrong formula       ${total.named}, precision ${share(total.named, fixes)}`);
  console.log(
    `cells                          precision ${share(total.rightCells, total.cells)}, recall ${share(total.rightCells, total.truths)}`,
  );
  console.log(
    `per book                       mean precision ${mean(precisions).toFixed(3)}, median ${median(precisions).toFixed(3)}, mean recall ${mean(recalls).toFixed(3)}`,
  );
  console.log(
    `with typed numbers             precision ${share(total.right + typed.right, fixes + typed.right + typed.wrong)}`,
  );
  console.log(
    `typed where a formula belongs  ${typed.right + typed.wrong}, right ${typed.right}${annotations === null ? " (no annotations given)" : ""}`,
  );
  for (const [rule, score] of [...byRule].sort())
    console.log(`  ${rule.padEnd(28)} ${score.right + score.wrong}, right ${score.right}`);
  console.log(
    `time                           median ${median(times).toFixed(0)} ms, longest ${Math.max(0, ...times).toFixed(0)} ms`,
  );
}

const options = readArguments(process.argv.slice(2));
if (options) run(options);
else console.log("npm run bench:formulas -- FOLDER TRUTH [--annotations FILE] [--list] [--book TEXT]");
