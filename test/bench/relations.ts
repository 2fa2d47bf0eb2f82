import { performance } from "node:perf_hooks";
import { check } from "../../src/check/check";
import { cellAddress } from "../../src/grid/address";
import { Grid } from "../../src/grid/grid";
import type { SheetData } from "../../src/grid/sheet";
import { discoverInValues } from "../../src/relations/values/discover-values";
import type { RelationReport } from "../../src/report";
import { scoredReport, readAnnotatedSheets } from "./annotated-sheets";
import { readWorkbook } from "../../src/workbook/file/read";
import { delimitedText } from "./delimited-text";
import type { AnnotatedSheet } from "./annotated-sheets";
import { shuffledSheets } from "./shuffled-sheets";

/** Relations found on annotated sheets against the annotations: npm run bench:relations -- [options] FILE.jl[.gz] */
const USAGE = `npm run bench:relations -- [--values | --files] [--show NAME] [--worst N] [--no-shuffle] FILE.jl.gz
  --values      only what is discovered in values, past layout and live formulas
  --files       each sheet is written as a .csv file and read back
  --show NAME   false positives and misses of the sheets whose name contains NAME
  --worst N     the N sheets with most of both
  --no-shuffle  leaves out the shuffled sheets`;

interface Options {
  file: string;
  values: boolean;
  files: boolean;
  show: string | null;
  worst: number;
  shuffle: boolean;
}

function readOptions(given: readonly string[]): Options | null {
  const options: Options = { file: "", values: false, files: false, show: null, worst: 0, shuffle: true };
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? "";
    if (word === "--values") options.values = true;
    else if (word === "--files") options.files = true;
    else if (word === "--no-shuffle") options.shuffle = false;
    else if (word === "--show") options.show = given[++at] ?? "";
    else if (word === "--worst") options.worst = Number(given[++at] ?? 0);
    else if (word.startsWith("-")) return null;
    else options.file = word;
  }
  return options.file === "" ? null : options;
}

function relationsOf(sheet: SheetData, { values, files }: Options): RelationReport[] {
  if (values)
    return discoverInValues(new Grid(sheet)).flatMap(({ axis, kind, result, operands, lines, meant }) =>
      [...lines, ...meant].map((line): RelationReport => {
        const address = (item: number): string =>
          axis === "columns" ? cellAddress(line, item) : cellAddress(item, line);
        return { kind, result: address(result), operands: operands.map(address), origin: "values" };
      }),
    );
  const workbook = files
    ? readWorkbook(new TextEncoder().encode(delimitedText(sheet)), `${sheet.name}.csv`)
    : { sheets: [sheet] };
  return check(workbook, { relations: true }).sheets.flatMap(({ relations }) => relations ?? []);
}

interface Tally {
  truth: number;
  found: number;
  right: number;
}

interface Score {
  sheet: AnnotatedSheet;
  seconds: number;
  falseOnes: string[];
  missed: string[];
  tally: Tally;
}

function score(annotated: AnnotatedSheet, options: Options, byOperator: Map<string, Tally>): Score {
  const start = performance.now();
  const reports = relationsOf(annotated.sheet, options);
  const seconds = (performance.now() - start) / 1000;
  const truth = new Set(annotated.truth.map(({ key }) => key));
  const found = new Map(reports.map((report) => [scoredReport(annotated.sheet, report).key, report]));
  const tally: Tally = { truth: truth.size, found: found.size, right: 0 };
  const missed = [...truth].filter((key) => !found.has(key));
  const falseOnes = [...found.keys()].filter((key) => !truth.has(key));
  tally.right = truth.size - missed.length;
  for (const key of truth) add(byOperator, key, "truth");
  for (const key of found.keys()) {
    add(byOperator, key, "found");
    if (truth.has(key)) add(byOperator, key, "right");
  }
  return { sheet: annotated, seconds, falseOnes, missed, tally };
}

function add(tallies: Map<string, Tally>, key: string, what: keyof Tally): void {
  const operator = key.split("|")[0] ?? "";
  const tally = tallies.get(operator) ?? { truth: 0, found: 0, right: 0 };
  tally[what] += 1;
  tallies.set(operator, tally);
}

function line(name: string, { truth, found, right }: Tally): string {
  const precision = found === 0 ? 1 : right / found;
  const recall = truth === 0 ? 1 : right / truth;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const cells = [truth, found, right].map((count) => String(count).padStart(7));
  const shares = [precision, recall, f1].map((share) => share.toFixed(3).padStart(7));
  return `${name.padEnd(16)}${cells.join("")}${shares.join("")}`;
}

function total(tallies: Iterable<Tally>): Tally {
  const sum: Tally = { truth: 0, found: 0, right: 0 };
  for (const { truth, found, right } of tallies) {
    sum.truth += truth;
    sum.found += found;
    sum.right += right;
  }
  return sum;
}

/** Relations of one line after another under one heading: "Sum E = B, C  × 12". */
function grouped(keys: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const [operator = "", result = "", operands = ""] = key.split("|");
    const row = result.replace(/\D/g, "");
    const column = result.replace(/\d/g, "");
    const parts = operands.split(",");
    const across = parts.every((part) => part.replace(/\D/g, "") === row);
    const strip = (address: string): string =>
      across ? address.replace(/\d/g, "") : address.replace(/\D/g, "");
    const heading = `${operator} ${across ? column : `row ${row}`} = ${parts.map(strip).join(" ")}`;
    groups.set(heading, [...(groups.get(heading) ?? []), across ? row : column]);
  }
  return [...groups]
    .sort((one, other) => other[1].length - one[1].length)
    .map(([heading, lines]) => `    ${heading}  × ${lines.length}: ${lines.slice(0, 12).join(" ")}`);
}

function print({ sheet, falseOnes, missed, tally }: Score): void {
  console.log(
    `\n${sheet.name}: ${tally.truth} annotated, ${tally.right} found, ${falseOnes.length} not annotated`,
  );
  for (const [heading, keys] of [
    ["not annotated", falseOnes],
    ["missed", missed],
  ] as const) {
    if (keys.length === 0) continue;
    console.log(`  ${heading}`);
    for (const text of grouped(keys).slice(0, 25)) console.log(text);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function run(options: Options): void {
  const sheets = readAnnotatedSheets(options.file);
  const byOperator = new Map<string, Tally>();
  const scores = sheets.map((sheet) => score(sheet, options, byOperator));
  console.log(
    `${sheets.length} sheets${options.values ? ", discovered in values only" : options.files ? ", as .csv files" : ""}`,
  );
  console.log(`${"".padEnd(16)}  truth  found  right      P      R     F1`);
  console.log(line("all", total(scores.map(({ tally }) => tally))));
  for (const [operator, tally] of byOperator) console.log(line(`  ${operator}`, tally));
  for (const source of new Set(sheets.map((sheet) => sheet.source)))
    console.log(
      line(source, total(scores.filter(({ sheet }) => sheet.source === source).map(({ tally }) => tally))),
    );
  const share = (enough: (tally: Tally) => boolean): string =>
    (scores.filter(({ tally }) => enough(tally)).length / scores.length).toFixed(3);
  const precise = ({ found, right }: Tally): boolean => right >= found * 0.95;
  const complete = ({ truth, right }: Tally): boolean => right >= truth * 0.95;
  console.log(
    `share of files with P >= .95: ${share(precise)}, R >= .95: ${share(complete)}, both: ${share((tally) => precise(tally) && complete(tally))}`,
  );
  const seconds = scores.map((each) => each.seconds);
  const slowest = scores.reduce((one, other) => (other.seconds > one.seconds ? other : one));
  console.log(
    `seconds a sheet: median ${median(seconds).toFixed(4)}, max ${slowest.seconds.toFixed(2)} (${slowest.sheet.name}), all ${seconds.reduce((sum, each) => sum + each, 0).toFixed(1)}`,
  );
  if (options.shuffle) shuffled(sheets, options);
  if (options.show !== null) {
    const name = options.show;
    scores.filter(({ sheet }) => sheet.name.includes(name)).forEach(print);
  }
  if (options.worst > 0)
    [...scores]
      .sort(
        (one, other) =>
          other.falseOnes.length + other.missed.length - one.falseOnes.length - one.missed.length,
      )
      .slice(0, options.worst)
      .forEach(print);
}

/** What chance alone makes of the same figures in other places. */
function shuffled(sheets: readonly AnnotatedSheet[], options: Options): void {
  for (const { name, sheets: made } of shuffledSheets(sheets.map(({ sheet }) => sheet))) {
    let relations = 0;
    const touched = new Map<string, string[]>();
    for (const sheet of made) {
      const reports = discoverInValues(new Grid(sheet));
      relations += reports.length;
      if (reports.length > 0)
        touched.set(
          sheet.name,
          reports.map(
            ({ axis, kind, result, operands, lines, worth }) =>
              `${axis} ${kind} ${result} = ${operands.join(" ")} × ${lines.length} (${worth.toFixed(1)} bits)`,
          ),
        );
    }
    console.log(
      `shuffled ${name}: ${relations} relations accepted on ${made.length} sheets, ${(relations / made.length).toFixed(4)} a sheet`,
    );
    if (options.worst > 0)
      for (const [sheet, list] of [...touched].slice(0, options.worst))
        console.log(`    ${sheet}: ${list.slice(0, 6).join("; ")}`);
  }
}

const options = readOptions(process.argv.slice(2));
if (options) run(options);
else console.log(USAGE);
