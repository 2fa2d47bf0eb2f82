import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Grid } from "../../src/grid/grid";
import { readTables } from "../../src/layout/layout";
import { classifyLines, lineClasses } from "./line-classes";
import type { LineClass } from "./line-classes";
import { derivedRows } from "./derived-rows";
import { discoverInValues } from "../../src/relations/values/discover-values";
import { readWorkbook } from "../../src/workbook/file/read";
import { archivedFiles } from "./archives";

/** F1 per class of the lines of annotated text files: npm run bench:lines -- [--show NAME] [--only CORPUS] FOLDER */
interface Counts {
  truth: number;
  found: number;
  right: number;
}

type Tally = Record<LineClass, Counts>;

const annotated = (name: string): name is LineClass => (lineClasses as readonly string[]).includes(name);

function emptyTally(): Tally {
  return Object.fromEntries(
    lineClasses.map((name) => [name, { truth: 0, found: 0, right: 0 }]),
  ) as unknown as Tally;
}

function readTruth(folder: string): Map<string, string[]> {
  const truth = new Map<string, string[]>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".jsonl")))
    for (const line of readFileSync(join(folder, name), "utf8").split("\n")) {
      if (line.trim() === "") continue;
      const { filename, line_annotations, group } = JSON.parse(line) as {
        filename: string;
        line_annotations: string[];
        group: string;
      };
      truth.set(`${group}/${filename}`, line_annotations);
    }
  return truth;
}

function f1({ truth, found, right }: Counts): number {
  return truth + found === 0 ? NaN : (2 * right) / (truth + found);
}

function run(folder: string, show: string | null, only: string | null): void {
  const truth = readTruth(folder);
  const tallies = new Map<string, Tally>();
  let files = 0;
  let unread = 0;
  const start = performance.now();
  for (const { archive, name, bytes } of archivedFiles(folder)) {
    const lines = truth.get(`${archive}/${name}`);
    if (!lines || (only !== null && archive !== only)) continue;
    files += 1;
    let found: LineClass[] = [];
    try {
      const sheet = readWorkbook(bytes, name).sheets[0];
      if (sheet) {
        const grid = new Grid(sheet);
        const tables = readTables(grid);
        found = classifyLines(grid, tables, derivedRows(grid, discoverInValues(grid)));
      }
    } catch {
      unread += 1;
    }
    const tally = tallies.get(archive) ?? emptyTally();
    tallies.set(archive, tally);
    if (show !== null && name.includes(show)) console.log(name);
    lines.forEach((expected, at) => {
      const given = found[at] ?? "empty";
      if (show !== null && name.includes(show) && given !== expected)
        console.log(`  line ${at + 1}: ${given}, annotated ${expected}`);
      if (!annotated(expected)) return;
      tally[expected].truth += 1;
      tally[given].found += 1;
      if (given === expected) tally[given].right += 1;
    });
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${files} files, ${unread} not read, ${seconds} s`);
  print(tallies);
}

function print(tallies: ReadonlyMap<string, Tally>): void {
  const all = emptyTally();
  for (const tally of tallies.values())
    for (const name of lineClasses) {
      all[name].truth += tally[name].truth;
      all[name].found += tally[name].found;
      all[name].right += tally[name].right;
    }
  console.log(`${"F1".padEnd(10)}${lineClasses.map((name) => name.padStart(10)).join("")}     macro`);
  for (const [corpus, tally] of [...tallies, ["all", all] as const]) {
    const each = lineClasses.map((name) => f1(tally[name]));
    // Whether a line is empty is no judgement.
    const judged = each.slice(1).filter((value) => !Number.isNaN(value));
    const macro = judged.reduce((sum, value) => sum + value, 0) / judged.length;
    console.log(
      `${corpus.padEnd(10)}${each.map((value) => value.toFixed(3).padStart(10)).join("")}${macro.toFixed(3).padStart(10)}`,
    );
  }
  for (const [corpus, tally] of [...tallies, ["all", all] as const]) {
    const { truth, found, right } = tally.derived;
    console.log(
      `derived, ${corpus}: P ${(right / Math.max(1, found)).toFixed(3)} R ${(right / Math.max(1, truth)).toFixed(3)} of ${truth} annotated`,
    );
  }
}

const words = process.argv.slice(2);
const valueOf = (option: string): string | null => {
  const at = words.indexOf(option);
  return at < 0 ? null : (words.splice(at, 2)[1] ?? "");
};
const show = valueOf("--show");
const only = valueOf("--only");
const folder = words[0];
if (folder === undefined) console.log("npm run bench:lines -- [--show NAME] [--only CORPUS] FOLDER");
else run(folder, show, only);
