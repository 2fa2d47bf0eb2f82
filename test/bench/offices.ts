import { check } from "../../src/check/check";
import type { Finding } from "../../src/report";
import { officeSheet } from "../generator/offices/office-sheet";
import { heldAgainst } from "../generator/offices/held-against";
import type { OfficeSheet } from "../generator/offices/office-sheet";

/**
 * Reports in layouts of their own, right and with slips: `[--seeds N] [--from SEED] [--show clean|FORM|miss]`. Prints recall,
 * the right cell first, silent sheets and alarms on right ones, a line a form. It measures and never fails on figures.
 */
const given = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = given.indexOf(name);
  return at < 0 ? undefined : given[at + 1];
};
const seeds = Number(option("--seeds") ?? 300);
const from = Number(option("--from") ?? 0);
const shown = option("--show") ?? "";

const serious = (sheet: OfficeSheet): Finding[] =>
  check(sheet.workbook, { language: "vi" }).findings.filter(
    ({ severity, rule }) => severity !== "info" && rule !== "excellent-cap",
  );

function show(sheet: OfficeSheet, seed: number, findings: readonly Finding[]): void {
  console.log(
    `seed ${seed} ${sheet.form}: ${[...sheet.wrong].map(([cell, right]) => `${cell}→${right}`).join(" ")}`,
  );
  if (given.includes("--sheet"))
    for (const [row, cells] of (sheet.workbook.sheets[0]?.values ?? []).entries())
      console.log(`    ${row + 1} ${(cells ?? []).map((cell) => cell ?? "").join(" | ")}`);
  for (const { severity, rule, cell, suspects, message } of findings)
    console.log(
      `    ${severity} ${rule} ${cell} [${suspects.map((each) => `${each.cell}→${each.value ?? "?"}`).join(" ")}] ${message.slice(0, 260)}`,
    );
}

interface Count {
  sheets: number;
  wrong: number;
  found: number;
  crossed: number;
  first: number;
  silent: number;
}
const none = (): Count => ({ sheets: 0, wrong: 0, found: 0, crossed: 0, first: 0, silent: 0 });
const line = (name: string, { sheets, wrong, found, crossed, first, silent }: Count): void =>
  console.log(
    `${name.padEnd(16)} ${String(sheets).padStart(6)} ${`${found}/${wrong}`.padStart(10)} ${(found / Math.max(1, wrong)).toFixed(3)} ${`${first}/${crossed}`.padStart(10)} ${(first / Math.max(1, crossed)).toFixed(3)} ${String(silent).padStart(7)}`,
  );

console.log(`${"".padEnd(16)} sheets      found            first        silent`);
const byForm = new Map<string, Count>();
for (const slips of [1, 2, 3, 5, 8]) {
  const all = none();
  for (let seed = from; seed < from + seeds / 5; seed += 1) {
    const sheet = officeSheet(seed, slips);
    const findings = serious(sheet);
    const { missed, behind } = heldAgainst(sheet, findings);
    for (const count of [
      all,
      byForm.get(sheet.form) ?? byForm.set(sheet.form, none()).get(sheet.form) ?? none(),
    ]) {
      count.sheets += 1;
      count.wrong += sheet.wrong.size;
      count.found += sheet.wrong.size - missed.length;
      count.crossed += sheet.crossed.size;
      count.first += sheet.crossed.size - behind.length;
      count.silent += findings.length === 0 && sheet.wrong.size > 0 ? 1 : 0;
    }
    if ((shown === sheet.form || shown === "miss") && (missed.length > 0 || behind.length > 0)) {
      console.log(`  missed ${missed.join(" ")}; not first ${behind.join(" ")}; slips ${slips}`);
      show(sheet, seed, findings);
    }
  }
  line(`${slips} slips`, all);
}
for (const [form, count] of byForm) line(form, count);
let alarmed = 0;
for (let seed = from; seed < from + seeds; seed += 1) {
  const sheet = officeSheet(seed, 0);
  const findings = serious(sheet);
  if (findings.length === 0) continue;
  alarmed += 1;
  if (shown === "clean") show(sheet, seed, findings);
}
console.log(
  `right sheets ${seeds}, with an alarm ${alarmed} (${((100 * alarmed) / Math.max(1, seeds)).toFixed(2)} %)`,
);
