import { check } from "../../src/check/check";
import type { WorkbookData } from "../../src/grid/sheet";
import type { Finding } from "../../src/report";
import { shuffledSheets } from "../bench/shuffled-sheets";
import { generateReport } from "../generator/generate";
import { faultySheet, manyFaults, rightSheet } from "../generator/many-faults";
import { heldAgainst } from "../generator/offices/held-against";
import { formNames } from "../generator/offices/forms";
import { officeSheet } from "../generator/offices/office-sheet";
import { mistakeKinds } from "../generator/mistakes";

/** What the gate holds: counts over seeded sheets, the same in every run. */
export interface GateFigures {
  /** Reports with one mistake; those in which it is found, and those in which its cell is told first. */
  mistakes: number;
  found: number;
  first: number;
  /** Right sheets, and those with an error or a warning. */
  right: number;
  alarmed: number;
  /** Sheets with many wrong figures, and those of which nothing is said. */
  faulty: number;
  silent: number;
  /** Totals that do not add up in them, and those that are told. */
  totals: number;
  told: number;
  /** Slips in layouts of their own; those that are told, and those that sums cross in, named first. */
  slips: number;
  slipsTold: number;
  crossed: number;
  crossedFirst: number;
  /** Sums accepted in figures that were shuffled down their columns. */
  shuffled: number;
  byChance: number;
}

const RIGHT = 60;
const CLEAN_REPORTS = 25;
const FAULTY_SEEDS = 4;
/** Totals made wrong at once, or people moved, where the fault leaves it open. */
const MANY = 4;
const SHUFFLED = 30;
/** One seed more than there are layouts starts them again. */
const OFFICE_SEEDS = formNames.length;
const OFFICE_SLIPS = [1, 2, 3] as const;

const serious = (workbook: WorkbookData): Finding[] =>
  check(workbook, { language: "vi" }).findings.filter(
    ({ severity, rule }) => severity !== "info" && rule !== "excellent-cap",
  );

const cellsOf = ({ cell, suspects, fix }: Finding): string[] => [
  cell,
  ...suspects.map((each) => each.cell),
  ...(fix?.edits ?? []).map((each) => each.cell),
];

/** Measures all of it; `show` is told of each sheet that falls short. */
export function measureGate(show: (line: string) => void): GateFigures {
  const own = offices(show);
  const sum = many(show);
  return {
    ...planted(show),
    ...right(show),
    ...sum,
    ...own,
    silent: sum.silent + own.silent,
    faulty: sum.faulty + own.faulty,
    ...shuffled(show),
  };
}

function planted(show: (line: string) => void): Pick<GateFigures, "mistakes" | "found" | "first"> {
  let [found, first] = [0, 0];
  mistakeKinds.forEach((mistake, at) => {
    const report = generateReport(1_000 + at, { mistake });
    const wanted = new Set(report.planted?.accepted.map(({ sheet, cell }) => `${sheet}!${cell}`));
    const findings = check(report.workbook, { language: "vi" }).findings.filter(
      ({ severity }) => report.planted?.informative === true || severity !== "info",
    );
    const isFirst = findings.some(({ sheet, cell, suspects }) =>
      [cell, suspects[0]?.cell ?? cell].some((each) => wanted.has(`${sheet}!${each}`)),
    );
    if (findings.length > 0) found += 1;
    if (isFirst) first += 1;
    else show(`${mistake} (seed ${1_000 + at}) is not told first at ${[...wanted].slice(0, 3).join(", ")}`);
  });
  return { mistakes: mistakeKinds.length, found, first };
}

function right(show: (line: string) => void): Pick<GateFigures, "right" | "alarmed"> {
  let alarmed = 0;
  const judge = (name: string, findings: readonly Finding[]): void => {
    if (findings.length === 0) return;
    alarmed += 1;
    show(`${name} is right: ${findings.map(({ rule, cell }) => `${rule} ${cell}`).join(", ")}`);
  };
  for (let seed = 0; seed < RIGHT; seed += 1)
    judge(`sheet ${seed}`, serious(rightSheet(5_000 + seed).workbook));
  for (let seed = 0; seed < CLEAN_REPORTS; seed += 1) {
    const { workbook, truth } = generateReport(5_000 + seed);
    judge(
      `report ${seed}`,
      serious(workbook).filter(({ rule }) => !truth.allowed.includes(rule)),
    );
  }
  for (let seed = 0; seed < 2 * OFFICE_SEEDS; seed += 1) {
    const { form, workbook } = officeSheet(6_000 + seed, 0);
    judge(`${form} ${6_000 + seed}`, serious(workbook));
  }
  return { right: RIGHT + CLEAN_REPORTS + 2 * OFFICE_SEEDS, alarmed };
}

function offices(
  show: (line: string) => void,
): Pick<GateFigures, "slips" | "slipsTold" | "crossed" | "crossedFirst" | "faulty" | "silent"> {
  const sum = { slips: 0, slipsTold: 0, crossed: 0, crossedFirst: 0, faulty: 0, silent: 0 };
  for (const slips of OFFICE_SLIPS)
    for (let seed = 0; seed < OFFICE_SEEDS; seed += 1) {
      const sheet = officeSheet(800 + seed, slips);
      const { missed, behind, findings } = heldAgainst(sheet, serious(sheet.workbook));
      sum.slips += sheet.wrong.size;
      sum.slipsTold += sheet.wrong.size - missed.length;
      sum.crossed += sheet.crossed.size;
      sum.crossedFirst += sheet.crossed.size - behind.length;
      sum.faulty += sheet.wrong.size > 0 ? 1 : 0;
      if (sheet.wrong.size > 0 && findings.length === 0) sum.silent += 1;
      if (missed.length + behind.length > 0)
        show(
          `${sheet.form} (seed ${800 + seed}, ${slips} slips): missed ${missed.join(" ")}; not first ${behind.join(" ")}`,
        );
    }
  return sum;
}

function many(show: (line: string) => void): Pick<GateFigures, "faulty" | "silent" | "totals" | "told"> {
  const sum = { faulty: 0, silent: 0, totals: 0, told: 0 };
  for (const fault of manyFaults)
    for (let seed = 0; seed < FAULTY_SEEDS; seed += 1) {
      const sheet = faultySheet(fault, MANY, 900 + seed);
      // People moved there and back leave nothing wrong behind.
      if (sheet.wrongTotals.length === 0 && fault !== "sharesWrong" && fault !== "gapsWrong") continue;
      const findings = serious(sheet.workbook);
      const named = new Set(findings.flatMap(cellsOf));
      const told = sheet.wrongTotals.filter(({ cell }) => named.has(cell)).length;
      sum.faulty += 1;
      sum.totals += sheet.wrongTotals.length;
      sum.told += told;
      if (findings.length === 0) sum.silent += 1;
      if (findings.length === 0 || told < sheet.wrongTotals.length)
        show(`${fault} (seed ${900 + seed}): ${told} of ${sheet.wrongTotals.length} totals told`);
    }
  return sum;
}

/** Names of totals are shuffled with nothing: a row called total is one whatever its figures. */
function shuffled(show: (line: string) => void): Pick<GateFigures, "shuffled" | "byChance"> {
  let byChance = 0;
  let sheets = 0;
  for (let seed = 0; seed < SHUFFLED; seed += 1)
    for (const { sheets: own } of shuffledSheets(rightSheet(7_000 + seed).workbook.sheets)) {
      const relations = check({ sheets: own }, { relations: true }).sheets.flatMap(
        (sheet) => sheet.relations ?? [],
      );
      const chance = relations.filter(({ origin }) => origin === "values").length;
      sheets += 1;
      byChance += chance;
      if (chance > 0) show(`shuffled sheet ${seed}: ${chance} relations by chance`);
    }
  return { shuffled: sheets, byChance };
}
