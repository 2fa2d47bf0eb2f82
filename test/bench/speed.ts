import { performance } from "node:perf_hooks";
import { check } from "../../src/check/check";
import type { CheckStage } from "../../src/check/check";
import type { SheetData, WorkbookData } from "../../src/grid/sheet";
import { amountSheet, unitList, unitListWithSlips } from "./large-sheets";
import { memberList } from "./member-list";

/**
 * The time of `check` on large sheets beside that of `JSON.parse` on the same values, in one run, and what it is made of:
 * `[--runs N]`. Both take turns, so that whatever else the machine does falls on both alike. "Cold" is the first check of
 * a sheet after the others, "first" that of the whole program: what a command line pays.
 */
const given = process.argv.slice(2);
const runs = Number(given[given.indexOf("--runs") + 1]) || 7;
const STAGES: readonly CheckStage[] = ["layout", "relations", "rules", "blame", "report"];

type Times = Record<CheckStage, number>;

interface Timed {
  check: number;
  stages: Times;
  findings: number;
}

function timedCheck(workbook: WorkbookData): Timed {
  const stages: Times = { layout: 0, relations: 0, rules: 0, blame: 0, report: 0 };
  let stage: CheckStage = "report";
  let since = performance.now();
  const start = since;
  const entered = (next: CheckStage): void => {
    const now = performance.now();
    stages[stage] += now - since;
    stage = next;
    since = now;
  };
  const { findings } = check(workbook, { language: "vi", entered });
  entered("report");
  return { check: since - start, stages, findings: findings.length };
}

function timedParse(json: string): number {
  const start = performance.now();
  JSON.parse(json);
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const number = (value: number, width: number): string => value.toFixed(1).padStart(width);
const ratio = (value: number, width: number): string => value.toFixed(2).padStart(width);

/** The workbook as a reader gives it: texts that were put together from pieces are whole strings there. */
function asRead(workbook: WorkbookData): WorkbookData {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    values: JSON.parse(JSON.stringify(sheet.values)) as SheetData["values"],
  }));
  return { ...workbook, sheets };
}

/** Prints one line and gives the median time of a check. */
function measure(name: string, made: WorkbookData): number {
  const workbook = asRead(made);
  const json = JSON.stringify(workbook.sheets.map(({ values }) => values));
  const coldParse = timedParse(json);
  const cold = timedCheck(workbook);
  // Work that takes seconds is timed by few runs.
  const repeats = cold.check > 3_000 ? 1 : runs;
  const parses: number[] = [];
  const checks: Timed[] = [];
  for (let run = 0; run < repeats; run += 1) {
    parses.push(timedParse(json));
    checks.push(timedCheck(workbook));
  }
  const parse = median(parses);
  const whole = median(checks.map((each) => each.check));
  const stage = (pick: CheckStage): number => median(checks.map(({ stages }) => stages[pick]));
  const brain = median(checks.map(({ stages }) => stages.relations + stages.blame));
  console.log(
    [
      name.padEnd(34),
      number(parse, 9),
      number(whole, 9),
      ...STAGES.map((each) => number(stage(each), each === "relations" ? 10 : 8)),
      ratio(whole / parse, 8),
      ratio(brain / parse, 8),
      ratio(cold.check / coldParse, 7),
      String(cold.findings).padStart(9),
    ].join(""),
  );
  return whole;
}

console.log(
  `${"milliseconds, median of ".concat(String(runs)).padEnd(34)}${"JSON.parse".padStart(9)}${"check".padStart(8)}${STAGES.map((stage) => stage.padStart(stage === "relations" ? 10 : 8)).join("")}   check  brain   cold findings`,
);
const first = timedCheck(asRead(memberList(62_331))).check;
const small = measure("member list 6.233 × 15", memberList(6_233));
const large = measure("member list 62.331 × 15", memberList(62_331));
const huge = measure("member list 200.000 × 15", memberList(200_000));
measure("units, totals 62.331 × 15", unitList(62_331));
measure("the same, 50 slips", unitListWithSlips(62_331, 50));
measure("amounts 3.200 × 40", amountSheet(3_200, 40));
measure("amounts 62.331 × 15", amountSheet(62_331, 15));
console.log(
  `check, brain (relations and blame), cold: times JSON.parse. The first check of the program: ${first.toFixed(0)} ms.`,
);
console.log(
  `growth: ${(large / small).toFixed(1)} times the time for 10 times the rows, ${(huge / large).toFixed(1)} for 3,2 times as many again`,
);
