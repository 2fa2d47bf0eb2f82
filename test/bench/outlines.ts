import { check } from "../../src/check/check";
import { cellAddress, parseCell } from "../../src/grid/address";
import type { Finding, RelationReport } from "../../src/report";
import { generateOutline, outlineKinds } from "../generator/outlines";
import type { OutlineKind, OutlineSheet, TrueSum } from "../generator/outlines";

/**
 * How well groups of rows are known that are told in each of the ways offices tell them:
 * `[--seeds N] [--kind KIND] [--show]`. Printed for each kind: the share of true sums (result and column) that are
 * known, clean sheets with a false alarm, slips told first with their value, sheets with a slip that stay silent, and
 * sums accepted where figures were shuffled.
 */
export interface OutlineFigures {
  sums: number;
  known: number;
  cleanSheets: number;
  alarmed: number;
  slips: number;
  named: number;
  first: number;
  silent: number;
  slipSheets: number;
  shuffled: number;
  byChance: number;
}

const told = ({ rule, severity }: Finding): boolean => rule !== "excellent-cap" && severity !== "info";

const columnOf = (address: string): number => parseCell(address)?.column ?? -1;

function setOf(rows: readonly number[], column: number): string {
  return rows
    .map((row) => cellAddress(row, column))
    .sort()
    .join(",");
}

/** The rows a sum may be stated over: its parts, or all that stand in for them further down. */
function readings(sum: TrueSum, sums: readonly TrueSum[]): number[][] {
  const leaves = (row: number): number[] => {
    const own = sums.find((each) => each.result === row && !each.heading);
    return own ? own.parts.flatMap(leaves) : [row];
  };
  return [sum.parts, sum.parts.flatMap(leaves)];
}

function knownIn(
  sheet: OutlineSheet,
  relations: readonly RelationReport[],
): { known: number; sums: number; missing: string[] } {
  const found = new Set(
    relations
      .filter(({ kind }) => kind === "sum")
      .map(({ result, operands }) => `${result}=${[...operands].sort().join(",")}`),
  );
  let known = 0;
  let sums = 0;
  const missing: string[] = [];
  for (const sum of sheet.sums)
    for (const column of sum.columns) {
      sums += 1;
      const isKnown = readings(sum, sheet.sums).some((rows) =>
        found.has(`${cellAddress(sum.result, column)}=${setOf(rows, column)}`),
      );
      if (isKnown) known += 1;
      else missing.push(cellAddress(sum.result, column));
    }
  return { known, sums, missing };
}

/** Measures one kind over so many sheets: clean, with one to three slips, and with shuffled figures. */
export function measureOutlines(
  kind: OutlineKind,
  seeds: number,
  show: (line: string) => void = () => undefined,
): OutlineFigures {
  const total: OutlineFigures = {
    sums: 0,
    known: 0,
    cleanSheets: 0,
    alarmed: 0,
    slips: 0,
    named: 0,
    first: 0,
    silent: 0,
    slipSheets: 0,
    shuffled: 0,
    byChance: 0,
  };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const clean = generateOutline(seed, { kind });
    const report = check(clean.workbook, { relations: true });
    const { known, sums, missing } = knownIn(clean, report.sheets[0]?.relations ?? []);
    total.sums += sums;
    total.known += known;
    if (known < sums) show(`${kind} ${seed}: not known ${missing.join(" ")}`);
    const alarms = report.findings.filter(told);
    total.cleanSheets += 1;
    if (alarms.length > 0) {
      total.alarmed += 1;
      show(
        `${kind} ${seed}: alarm ${alarms.map(({ rule, cell, message }) => `${rule} ${cell} ${message}`).join(" | ")}`,
      );
    }
    const slipped = generateOutline(seed, { kind, slips: 1 + (seed % 3) });
    const findings = check(slipped.workbook).findings.filter(told);
    total.slipSheets += 1;
    if (findings.length === 0) total.silent += 1;
    for (const { cell, value } of slipped.slips) {
      total.slips += 1;
      const isFirst = findings.some(({ suspects, cell: named, expected }) => {
        const [first] = suspects;
        return first ? first.cell === cell && first.value === value : named === cell && expected === value;
      });
      const isNamed = findings.some(
        (each) => each.cell === cell || each.suspects.some((suspect) => suspect.cell === cell),
      );
      if (isFirst) total.first += 1;
      if (isNamed) total.named += 1;
      else
        show(
          `${kind} ${seed}: slip ${cell} (${value}) not named of ${slipped.slips.map((each) => each.cell).join(" ")}`,
        );
    }
    const shuffled = generateOutline(seed, { kind, shuffled: true });
    total.shuffled += 1;
    const totals = new Set(
      shuffled.workbook.sheets[0]?.values.flatMap((row, at) =>
        /^\s*(tổng|toàn)/iu.test(String(row?.[0] ?? row?.[1] ?? "")) ||
        /^(tổng|toàn)/iu.test(String(row?.[1] ?? ""))
          ? [at + 1]
          : [],
      ),
    );
    // Shares were not shuffled, and add up.
    const counted = new Set(shuffled.sums.flatMap(({ columns }) => columns));
    const chance = (check(shuffled.workbook, { relations: true }).sheets[0]?.relations ?? []).filter(
      ({ kind: sort, result, operands, origin }) =>
        sort === "sum" &&
        (origin === "values" || origin === "layout") &&
        operands.every((operand) => operand.replace(/\d+/, "") === result.replace(/\d+/, "")) &&
        counted.has(columnOf(result)) &&
        !totals.has(Number(result.replace(/\D+/, ""))),
    );
    if (chance.length > 0) {
      total.byChance += 1;
      show(
        `${kind} ${seed}: by chance ${chance
          .map(({ result, operands }) => `${result}=${operands.join("+")}`)
          .slice(0, 4)
          .join(" ")}`,
      );
    }
  }
  return total;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);

function main(given: readonly string[]): void {
  const valueOf = (name: string): string | undefined =>
    given.includes(name) ? given[given.indexOf(name) + 1] : undefined;
  const seeds = Number(valueOf("--seeds") ?? 100);
  const kinds = outlineKinds.filter((kind) => !valueOf("--kind") || kind === valueOf("--kind"));
  console.log("kind          known %   alarm %   first %   named %  silent %   chance %");
  for (const kind of kinds) {
    const each = measureOutlines(kind, seeds, given.includes("--show") ? console.log : undefined);
    console.log(
      [
        kind.padEnd(12),
        percent(each.known, each.sums).padStart(8),
        percent(each.alarmed, each.cleanSheets).padStart(9),
        percent(each.first, each.slips).padStart(9),
        percent(each.named, each.slips).padStart(9),
        percent(each.silent, each.slipSheets).padStart(9),
        percent(each.byChance, each.shuffled).padStart(10),
      ].join(" "),
    );
  }
}

if (process.argv[1]?.endsWith("bench/outlines.ts")) main(process.argv.slice(2));
