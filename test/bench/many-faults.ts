import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";
import { faultySheet, manyFaults, rightSheet } from "../generator/many-faults";
import type { ManyFaultsSheet } from "../generator/many-faults";

/**
 * Typed tables with many wrong figures at once, and right ones: `[--seeds N] [--clean N] [--show FAULT|clean]`. Prints how
 * many sheets stay silent, how many totals that do not add up are named, whether a wrong cell stands first, and how many
 * right sheets get an alarm. It measures and never fails on figures.
 */
const given = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = given.indexOf(name);
  return at < 0 ? undefined : given[at + 1];
};
const seeds = Number(option("--seeds") ?? 20);
const clean = Number(option("--clean") ?? 1_000);
const shown = option("--show") ?? "";

function alarms({ workbook }: ManyFaultsSheet): Finding[] {
  return check(workbook, { language: "vi" }).findings.filter(
    ({ severity, rule }) => severity !== "info" && rule !== "excellent-cap",
  );
}

function named({ cell, suspects, fix, related }: Finding, isEvent: boolean): string[] {
  return [
    cell,
    ...suspects.map((each) => each.cell),
    ...(fix?.edits.map((each) => each.cell) ?? []),
    ...(isEvent ? related : []),
  ];
}

function show(
  { shape, fault, wrong, wrongTotals, workbook }: ManyFaultsSheet,
  seed: number,
  findings: readonly Finding[],
): void {
  console.log(
    `seed ${seed} ${shape} ${fault ?? "clean"}: wrong ${wrong.slice(0, 12).join(" ")}; totals ${wrongTotals.map(({ cell, value }) => `${cell}=${value}`).join(" ")}`,
  );
  if (given.includes("--sheet"))
    for (const [row, cells] of (workbook.sheets[0]?.values ?? []).entries())
      console.log(`    ${row + 1} ${(cells ?? []).join(" | ")}`);
  for (const { severity, rule, cell, suspects, message } of findings)
    console.log(
      `    ${severity} ${rule} ${cell} [${suspects.map((each) => `${each.cell}→${each.value ?? "?"}`).join(" ")}] ${message}`,
    );
}

const all = { sheets: 0, silent: 0, totals: 0, told: 0, first: 0, cards: 0 };
const row = (name: string, each: typeof all): void =>
  console.log(
    `${name.padEnd(18)} ${String(each.sheets).padStart(6)} ${String(each.silent).padStart(7)} ${`${each.told}/${each.totals}`.padStart(11)} ${`${each.first}/${each.sheets}`.padStart(9)} ${(each.cards / Math.max(1, each.sheets)).toFixed(2).padStart(6)}`,
  );
console.log(`${"fault".padEnd(18)} sheets  silent totals told     first  cards`);
for (const fault of manyFaults)
  for (const many of fault === "wrongTotals" ? [1, 2, 3, 4, 5] : fault === "peopleMoved" ? [1, 2, 3] : [4]) {
    const own = { ...all, sheets: 0, silent: 0, totals: 0, told: 0, first: 0, cards: 0 };
    for (let seed = 0; seed < seeds; seed += 1) {
      const sheet = faultySheet(fault, many, seed);
      // People moved there and back leave nothing wrong behind.
      if (sheet.wrongTotals.length === 0 && fault !== "sharesWrong" && fault !== "gapsWrong") continue;
      const findings = alarms(sheet);
      const cells = new Set(findings.flatMap((each) => named(each, false)));
      const told = sheet.wrongTotals.filter(({ cell }) => cells.has(cell)).length;
      const first = findings.some(({ cell, suspects }) => sheet.wrong.includes(suspects[0]?.cell ?? cell));
      own.sheets += 1;
      own.silent += findings.length === 0 ? 1 : 0;
      own.totals += sheet.wrongTotals.length;
      own.told += told;
      own.first += first ? 1 : 0;
      own.cards += findings.length;
      if ((shown === fault || shown === `${fault}${many}`) && (told < sheet.wrongTotals.length || !first))
        show(sheet, seed, findings);
    }
    row(`${fault}${many}`, own);
    for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += own[key];
  }
row("all", all);
let alarmed = 0;
const byShape = new Map<string, number>();
for (let seed = 0; seed < clean; seed += 1) {
  const sheet = rightSheet(seed);
  const findings = alarms(sheet);
  if (findings.length === 0) continue;
  alarmed += 1;
  byShape.set(sheet.shape, (byShape.get(sheet.shape) ?? 0) + 1);
  if (shown === "clean") show(sheet, seed, findings);
}
console.log(
  `clean ${clean}, with a false alarm ${alarmed} (${((100 * alarmed) / Math.max(1, clean)).toFixed(2)} %) ${[...byShape].map(([name, count]) => `${name} ${count}`).join(", ")}`,
);
