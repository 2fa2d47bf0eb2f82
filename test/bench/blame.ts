import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { findCauses } from "../../src/blame/blame";
import { EngineWork } from "../../src/taskpane/engine/work";
import { RelationSystem } from "../../src/blame/relation-lines";
import { check } from "../../src/check/check";
import { cellAddress, parseCell } from "../../src/grid/address";
import { Grid } from "../../src/grid/grid";
import type { CellValue, SheetData } from "../../src/grid/sheet";
import { readTables } from "../../src/layout/layout";
import type { AcceptedRelation } from "../../src/relations/proposal";
import { Figures } from "../../src/relations/figures";
import { supportOf } from "../../src/relations/evaluate";
import type { LinearRelation } from "../../src/relations/relation";
import { readWorkbook } from "../../src/workbook/file/read";
import { seededRandom } from "../generator/random";
import type { Random } from "../generator/random";
import { memberList } from "./member-list";
import { writeCsv, writePlainWorkbook } from "./plain-files";
import { firstColumn, firstRow, placesOf, readStatisticsTable, sheetOf } from "./statistics-table";
import type { Injected, StatisticsTable } from "./statistics-table";
import { checkedFindings, heading, judge, Tally } from "./outcomes";
import type { Named, Outcome } from "./outcomes";
import { anySlip } from "./typing-slips";
import { measureWholeTables } from "./whole-tables";

/**
 * How well the wrong cell is named when figures are mistyped: `[--trials N] [--show] [FOLDER | FILE.xlsx | FOLDER OF
 * REPORTS]…`. A folder with a `rules.txt` is a statistics table (see statistics-table.ts); workbooks are reports that
 * slips are put into, and so are the sample reports when no path is given. Any other .csv beside the rules is read as it
 * is, and slips are put into it. Everything is seeded; figures are printed
 * and never fail.
 */
const given = process.argv.slice(2);
const trials = Number(given[given.indexOf("--trials") + 1]) || 40;
const showing = given.includes("--show");
const paths = given.filter((word, at) => !word.startsWith("--") && given[at - 1] !== "--trials");

/** The relations of a statistics table, ready made: the same sum over several lines is one relation. */
function acceptedOf(table: StatisticsTable, figures: Figures): AcceptedRelation[] {
  const places = placesOf(table.names);
  const shapes = new Map<string, LinearRelation & { lines: number[] }>();
  for (const equation of table.equations) {
    const [result, ...operands] = [equation.result, ...equation.operands].map((name) => {
      const place = places.get(name) ?? { line: 0, column: 0 };
      return { row: place.line + firstRow, column: place.column + firstColumn };
    });
    if (!result) continue;
    const across = operands.every(({ row }) => row === result.row);
    const index = (cell: { row: number; column: number }): number => (across ? cell.column : cell.row);
    const key = `${String(across)}:${index(result)}:${operands.map(index).join(",")}`;
    const known = shapes.get(key);
    const line = across ? result.row : result.column;
    if (known) known.lines.push(line);
    else
      shapes.set(key, {
        kind: "sum",
        axis: across ? "columns" : "rows",
        result: index(result),
        operands: operands.map((cell) => ({ index: index(cell), sign: 1 as const })),
        purpose: across ? "breakdown" : "total",
        origin: "declared",
        lines: [line],
      });
  }
  return [...shapes.values()].map((relation) => ({
    relation,
    support: supportOf(relation, figures),
    prior: "declared",
  }));
}

function wantedOf(table: StatisticsTable, injected: readonly Injected[]): Map<string, number> {
  const places = placesOf(table.names);
  return new Map(
    injected.map(({ name, right }) => {
      const place = places.get(name) ?? { line: 0, column: 0 };
      return [cellAddress(place.line + firstRow, place.column + firstColumn), right];
    }),
  );
}

/** Blame on relations that are given, timed alone. */
function blamed(
  table: StatisticsTable,
  record: ReadonlyMap<string, number>,
  injected: readonly Injected[],
): Outcome {
  const [read] = readTables(new Grid(sheetOf(table, record)));
  if (!read) throw new Error("the table is not read as one");
  const figures = new Figures(read);
  const system = new RelationSystem(acceptedOf(table, figures), figures);
  const start = performance.now();
  const causes = findCauses(system, system.failures());
  const milliseconds = performance.now() - start;
  const named = causes.flatMap((cause): Named[] => {
    const told = cause.operation ? cause.suspects : cause.suspects.slice(0, 1);
    return told.map(({ cell, value }) => ({ cell: cellAddress(cell.row, cell.column), value }));
  });
  const wanted = wantedOf(table, injected);
  const outcome = {
    ...judge(named, wanted),
    ambiguous: causes.some(({ sure }) => !sure),
    milliseconds,
  };
  if (showing && !outcome.values) show(injected, wanted, named);
  return outcome;
}

function show(
  injected: readonly Injected[],
  wanted: ReadonlyMap<string, number>,
  named: readonly Named[],
): void {
  const cells = [...wanted.keys()];
  console.log(
    `    wanted ${injected.map(({ typed, right }, at) => `${cells[at] ?? ""} ${typed}→${right}`).join(", ")}`,
  );
  console.log(`    named  ${named.map(({ cell, value }) => `${cell}→${value ?? "?"}`).join(", ")}`);
}

/** `count` figures of a record mistyped. */
function inject(
  record: ReadonlyMap<string, number>,
  count: number,
  random: Random,
): { figures: Map<string, number>; injected: Injected[] } {
  const figures = new Map(record);
  const injected: Injected[] = [];
  for (const name of random.shuffle([...record.keys()])) {
    if (injected.length === count) break;
    const right = record.get(name) ?? 0;
    const slip = anySlip(right, random);
    if (!slip) continue;
    figures.set(name, slip.typed);
    injected.push({ name, right, typed: slip.typed });
  }
  return { figures, injected };
}

/** One column with nothing but its total: the arithmetic names no cell, only the slip does. */
function oneWay(table: StatisticsTable): void {
  const random = seededRandom(20_240);
  const rows = table.equations.filter(({ operands }) => operands.length > 3);
  let unique = 0;
  let top3 = 0;
  const runs = trials * 25;
  for (let run = 0; run < runs; run += 1) {
    const equation = random.pick(rows);
    const record = random.pick(table.clean);
    const alone = { ...table, equations: [equation] };
    const names = [equation.result, ...equation.operands];
    const name = random.pick(names);
    const right = record.get(name) ?? 0;
    const slip = anySlip(right, random);
    if (!slip) continue;
    const [read] = readTables(new Grid(sheetOf(table, new Map(record).set(name, slip.typed))));
    if (!read) continue;
    const figures = new Figures(read);
    const system = new RelationSystem(acceptedOf(alone, figures), figures);
    const [cause] = findCauses(system, system.failures());
    const [wanted] = wantedOf(table, [{ name, right, typed: slip.typed }]).keys();
    const suspects = cause?.suspects ?? [];
    const at = suspects.findIndex(({ cell }) => cellAddress(cell.row, cell.column) === wanted);
    const [first, second] = suspects;
    if (at === 0 && (first?.confidence ?? 0) > (second?.confidence ?? 0)) unique += 1;
    if (at >= 0 && at < 3) top3 += 1;
  }
  const share = (count: number): string => `${((100 * count) / runs).toFixed(1)} %`;
  console.log(`\none-way totals, ${runs} trials: unique top-1 ${share(unique)}, top-3 ${share(top3)}`);
}

function measureTable(folder: string): void {
  const table = readStatisticsTable(folder);
  console.log(`\n${basename(folder)}: ${table.names.length} figures, ${table.equations.length} sums`);
  console.log(heading);
  const handedIn = new Map<number, Tally>();
  for (const { slips, figures, injected } of table.records) {
    const tally = handedIn.get(slips) ?? new Tally();
    handedIn.set(slips, tally);
    tally.add(blamed(table, figures, injected));
  }
  for (const [slips, tally] of handedIn) console.log(tally.line(`records, ${slips} slips`));
  for (const slips of [1, 2, 3, 5, 8, 12]) {
    const random = seededRandom(slips);
    const tally = new Tally();
    for (let trial = 0; trial < trials; trial += 1) {
      const { figures, injected } = inject(random.pick(table.clean), slips, random);
      tally.add(blamed(table, figures, injected));
    }
    console.log(tally.line(`seeded, ${slips} slips`));
  }
  oneWay(table);
  console.log(`\nthrough check(), relations as it finds them\n${heading}`);
  for (const write of [writeCsv, writePlainWorkbook])
    for (const slips of [0, 1, 2, 3, 5, 8]) {
      const random = seededRandom(100 + slips);
      const tally = new Tally();
      for (let trial = 0; trial < trials; trial += 1) {
        const { figures, injected } = inject(random.pick(table.clean), slips, random);
        const { bytes, name } = write(sheetOf(table, figures));
        tally.add(checkedFindings(readWorkbook(bytes, name), wantedOf(table, injected), showing));
      }
      console.log(tally.line(`${write === writeCsv ? ".csv" : ".xlsx"}, ${slips} slips`));
    }
}

/** Typed whole numbers of two digits or more that stand in a relation of their report. */
function mistypable(sheet: SheetData, relationCells: ReadonlySet<string>): { row: number; column: number }[] {
  return sheet.values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) =>
      typeof value === "number" &&
      Number.isInteger(value) &&
      Math.abs(value) >= 10 &&
      (sheet.formulas?.[row]?.[column] ?? null) === null &&
      relationCells.has(cellAddress(row, column))
        ? [{ row, column }]
        : [],
    ),
  );
}

function withValues(sheet: SheetData, changed: ReadonlyMap<string, CellValue>): SheetData {
  const values = sheet.values.map((cells) => (cells ? [...cells] : cells));
  for (const [address, value] of changed) {
    const place = parseCell(address);
    const row = place ? values[place.row] : undefined;
    if (place && row) row[place.column] = value;
  }
  return { ...sheet, values };
}

function measureReports(files: readonly string[]): void {
  console.log(`\nreports, slips in typed counts that stand in a relation\n${heading}`);
  for (const slips of [1, 2, 3]) {
    const random = seededRandom(300 + slips);
    const tally = new Tally();
    for (const file of files) {
      const workbook = readWorkbook(readFileSync(file), basename(file));
      const report = check(workbook, { relations: true });
      for (const sheet of workbook.sheets) {
        const told = report.findings.filter((each) => each.sheet === sheet.name && each.severity !== "info");
        const relations = report.sheets.find(({ name }) => name === sheet.name)?.relations ?? [];
        const cells = mistypable(
          sheet,
          new Set(relations.flatMap(({ result, operands }) => [result, ...operands])),
        );
        // Formulas would have to be calculated anew; what they show is left alone here.
        if (told.length > 0 || cells.length < slips || sheet.hidden === true) continue;
        if (sheet.formulas?.some((row) => row?.some((each) => typeof each === "string"))) continue;
        for (let trial = 0; trial < trials / 4; trial += 1) {
          const chosen = random.shuffle(cells).slice(0, slips);
          const right = new Map(
            chosen.map(({ row, column }) => [
              cellAddress(row, column),
              Number(sheet.values[row]?.[column] ?? 0),
            ]),
          );
          const typed = new Map(
            [...right].map(([cell, value]) => [cell, anySlip(value, random)?.typed ?? value + 1]),
          );
          tally.add(checkedFindings({ sheets: [withValues(sheet, typed)] }, right, showing));
        }
      }
    }
    console.log(tally.line(`typed reports, ${slips} slips`));
  }
}

/** What the pane does after one typed figure: the block is patched and its sheet, a list under totals, checked again. */
function measureRecheck(): void {
  const list = memberList(62_331).sheets[0];
  if (!list) return;
  const sums = [7, 8, 9, 12, 13];
  const total: CellValue[] = list.values[2]?.map(() => null) ?? [];
  total[1] = "Tổng cộng";
  for (const column of sums)
    total[column] = list.values
      .slice(3)
      .reduce((sum, row) => sum + (typeof row?.[column] === "number" ? row[column] : 0), 0);
  const work = new EngineWork();
  work.load({ sheets: [{ ...list, values: [...list.values, total] }] });
  const options = { year: null, capDenominator: null, totalsOnly: false, tables: [] };
  const checkAll = (): number => [...work.check({ options, sheets: [list.name] })].length;
  checkAll();
  const random = seededRandom(7);
  const times: number[] = [];
  for (let edit = 0; edit < 5; edit += 1) {
    const [row, column] = [random.integer(3, 62_330), random.pick(sums)];
    const begin = performance.now();
    work.patch([
      {
        sheet: list.name,
        range: { top: row, left: column, bottom: row, right: column },
        values: [[random.integer(1, 99)]],
        formulas: [[null]],
        numberFormats: [[undefined]],
      },
    ]);
    checkAll();
    times.push(performance.now() - begin);
  }
  times.sort((one, other) => one - other);
  console.log(
    `\nre-check after a typed figure, 62.331 × 15 with totals: median ${(times[2] ?? 0).toFixed(0)} ms, max ${(times.at(-1) ?? 0).toFixed(0)} ms`,
  );
}

const samples = join(__dirname, "../../assets/samples");
const reports: string[] = [];
for (const path of paths.length > 0 ? paths : [samples]) {
  if (!statSync(path).isDirectory()) reports.push(path);
  else if (readdirSync(path).includes("rules.txt")) {
    measureTable(path);
    measureWholeTables(path, trials, showing);
  } else
    reports.push(
      ...readdirSync(path)
        .filter((name) => name.endsWith(".xlsx"))
        .map((name) => join(path, name)),
    );
}
if (reports.length > 0) measureReports(reports);
measureRecheck();
