import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check";
import type { CellValue, WorkbookData } from "../../src/grid/sheet";
import type { Finding } from "../../src/report";
import { readWorkbook } from "../../src/workbook/file/read";
import { generateReport, type AcceptedCell, type GeneratedReport, type Planted } from "../generator/generate";
import { mistakeKinds, type MistakeKind } from "../generator/mistakes";
import { convertAll } from "../support/libreoffice";
import { writeWorkbook } from "../support/write-workbook";

/**
 * How well the engine finds what the generator plants:
 * `[--seeds N] [--show KIND|clean] [--files] [--office] [--dump DIR SEED[:KIND]…]`. `--files` goes through the bytes
 * of an .xlsx, `--office` through LibreOffice's saving of it too. It measures and never fails on figures.
 */
interface Arguments {
  seeds: number;
  show: string | null;
  files: boolean;
  office: boolean;
  dump: { directory: string; reports: { seed: number; kind: MistakeKind | null }[] } | null;
}

function isKind(text: string | undefined): text is MistakeKind {
  return text !== undefined && (mistakeKinds as string[]).includes(text);
}

function readArguments(given: readonly string[]): Arguments {
  const result: Arguments = { seeds: 200, show: null, files: false, office: false, dump: null };
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index];
    if (word === "--seeds") result.seeds = Number(given[++index] ?? result.seeds);
    else if (word === "--show") result.show = given[++index] ?? "clean";
    else if (word === "--files") result.files = true;
    else if (word === "--office") result.office = true;
    else if (word === "--dump") {
      const directory = given[++index] ?? "tmp";
      result.dump = { directory, reports: [] };
      for (const text of given.slice(index + 1)) {
        const [seed, kind] = text.split(":");
        result.dump.reports.push({ seed: Number(seed), kind: isKind(kind) ? kind : null });
      }
      break;
    }
  }
  return result;
}

const options = readArguments(process.argv.slice(2));

/** LibreOffice starts once for so many files. */
const officeBatch = 80;

function workbooksOf(reports: readonly GeneratedReport[]): WorkbookData[] {
  if (!options.files && !options.office) return reports.map((report) => report.workbook);
  const files = reports.map((report) => writeWorkbook(report.description));
  if (!options.office) return files.map((file) => readWorkbook(file, "report.xlsx"));
  const workbooks: WorkbookData[] = [];
  for (let start = 0; start < files.length; start += officeBatch)
    for (const saved of convertAll(files.slice(start, start + officeBatch), "xlsx", "xlsx"))
      workbooks.push(saved ? readWorkbook(saved, "report.xlsx") : { sheets: [] });
  return workbooks;
}

/** The reports with the findings of their workbooks. */
function checked(reports: readonly GeneratedReport[]): { report: GeneratedReport; findings: Finding[] }[] {
  const workbooks = workbooksOf(reports);
  return reports.map((report, index) => ({
    report,
    findings: [...check(workbooks[index] ?? { sheets: [] }, { language: "vi" }).findings],
  }));
}

function numeric(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const text = value.replace("%", "").replace(",", ".").trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** Equal as figures, to the places that the sheet shows; a percentage may be told as ratio or in hundreds. */
function sameValue(told: CellValue, place: AcceptedCell): boolean {
  const [first, second] = [numeric(told), numeric(place.expected)];
  if (first === null || second === null) return told === place.expected;
  const near = (one: number, other: number, within: number): boolean =>
    Math.abs(one - other) <= within + 1e-9 * Math.abs(other);
  return (
    near(first, second, place.tolerance) ||
    near(first, second * 100, place.tolerance * 100) ||
    near(first * 100, second, place.tolerance)
  );
}

interface Verdict {
  found: boolean;
  cell: boolean;
  /** Null where no value follows. */
  value: boolean | null;
  /** Errors and warnings that name none of the accepted cells. */
  extra: number;
}

function judge(findings: readonly Finding[], planted: Planted): Verdict {
  const counted = findings.filter((finding) => planted.informative || finding.severity !== "info");
  const named = counted.flatMap((finding) => [
    { sheet: finding.sheet, cell: finding.cell, value: finding.expected },
    ...finding.suspects
      .slice(0, 1)
      .map((suspect) => ({ sheet: finding.sheet, cell: suspect.cell, value: suspect.value })),
  ]);
  const matching = named.flatMap((name) =>
    planted.accepted
      .filter((place) => place.sheet === name.sheet && place.cell === name.cell)
      .map((place) => ({ told: name.value, place })),
  );
  const names = new Set(planted.accepted.map((place) => `${place.sheet}!${place.cell}`));
  const extra = findings.filter(
    (finding) =>
      finding.severity !== "info" &&
      ![finding.cell, ...finding.suspects.slice(0, 1).map((suspect) => suspect.cell)].some((cell) =>
        names.has(`${finding.sheet}!${cell}`),
      ),
  ).length;
  const valued = planted.accepted[0]?.expected ?? null;
  return {
    found: counted.length > 0,
    cell: matching.length > 0,
    extra,
    value:
      valued === null
        ? null
        : matching.some((match) => match.place.expected !== null && sameValue(match.told, match.place)),
  };
}

function show(report: GeneratedReport, findings: readonly Finding[]): void {
  const accepted = report.planted?.accepted
    .slice(0, 4)
    .map((place) => `${place.sheet}!${place.cell}=${place.expected ?? "?"}`);
  console.log(
    `seed ${report.seed} ${report.planted?.kind ?? "clean"} ${report.truth.tables.map((table) => `${table.family} ${table.range}`).join(", ")} ${accepted?.join(" ") ?? ""}`,
  );
  for (const finding of findings) {
    const suspects = finding.suspects.slice(0, 3).map((suspect) => `${suspect.cell}→${suspect.value ?? "?"}`);
    console.log(
      `    ${finding.severity} ${finding.rule} ${finding.sheet}!${finding.cell} ${finding.actual ?? ""} → ${finding.expected ?? "?"} [${suspects.join(" ")}] ${finding.message}`,
    );
  }
}

function percentage(part: number, whole: number): string {
  return whole === 0 ? "     –" : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;
}

function measureKinds(): void {
  const total = { planted: 0, found: 0, cell: 0, valued: 0, value: 0, extra: 0 };
  console.log(`${"kind".padEnd(24)} planted   found    cell   value   extra   by rules`);
  for (const kind of mistakeKinds) {
    const own = { planted: 0, found: 0, cell: 0, valued: 0, value: 0, extra: 0 };
    const ruleCounts = new Map<string, number>();
    const share = Math.max(3, Math.ceil(options.seeds / mistakeKinds.length));
    const reports = Array.from({ length: share }, (_, seed) => generateReport(seed, { mistake: kind }));
    for (const { report, findings } of checked(reports)) {
      if (!report.planted) continue;
      const verdict = judge(findings, report.planted);
      own.planted += 1;
      own.found += verdict.found ? 1 : 0;
      own.cell += verdict.cell ? 1 : 0;
      own.valued += verdict.value === null ? 0 : 1;
      own.value += verdict.value ? 1 : 0;
      own.extra += verdict.extra;
      for (const rule of new Set(findings.map((finding) => finding.rule)))
        ruleCounts.set(rule, (ruleCounts.get(rule) ?? 0) + 1);
      if (options.show === kind && (!verdict.found || !verdict.cell || verdict.value === false))
        show(report, findings);
    }
    const rules = [...ruleCounts]
      .sort((one, other) => other[1] - one[1])
      .slice(0, 3)
      .map(([rule, count]) => `${rule} ${count}`);
    console.log(
      `${kind.padEnd(24)} ${String(own.planted).padStart(7)}  ${percentage(own.found, own.planted)}  ${percentage(own.cell, own.planted)}  ${percentage(own.value, own.valued)}  ${(own.extra / own.planted).toFixed(2).padStart(6)}   ${rules.join(", ")}`,
    );
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += own[key];
  }
  console.log(
    `${"all".padEnd(24)} ${String(total.planted).padStart(7)}  ${percentage(total.found, total.planted)}  ${percentage(total.cell, total.planted)}  ${percentage(total.value, total.valued)}  ${(total.extra / total.planted).toFixed(2).padStart(6)}`,
  );
}

function measureClean(): void {
  const alarms = new Map<string, number>();
  const families = new Map<string, { clean: number; alarmed: number }>();
  let alarmed = 0;
  const reports = Array.from({ length: options.seeds }, (_, seed) => generateReport(seed));
  for (const { report, findings: all } of checked(reports)) {
    const findings = all.filter(
      (finding) => finding.severity !== "info" && !report.truth.allowed.includes(finding.rule),
    );
    const family = report.truth.tables[0]?.family ?? "";
    const own = families.get(family) ?? { clean: 0, alarmed: 0 };
    own.clean += 1;
    if (findings.length > 0) {
      alarmed += 1;
      own.alarmed += 1;
      for (const rule of new Set(findings.map((finding) => finding.rule)))
        alarms.set(rule, (alarms.get(rule) ?? 0) + 1);
      if (options.show === "clean") show(report, findings);
    }
    families.set(family, own);
  }
  console.log(
    `\nclean ${options.seeds}, with a false alarm ${alarmed} (${percentage(alarmed, options.seeds).trim()})`,
  );
  for (const [rule, count] of [...alarms].sort((one, other) => other[1] - one[1]))
    console.log(`    ${rule}: ${count}`);
  for (const [family, count] of families) console.log(`    ${family}: ${count.alarmed} of ${count.clean}`);
}

if (options.dump) {
  mkdirSync(options.dump.directory, { recursive: true });
  for (const { seed, kind } of options.dump.reports) {
    const report = generateReport(seed, kind ? { mistake: kind } : {});
    const path = join(options.dump.directory, `${seed}${kind ? `-${kind}` : ""}.xlsx`);
    writeFileSync(path, writeWorkbook(report.description));
    const accepted =
      report.planted?.accepted.map((place) => `${place.sheet}!${place.cell}=${place.expected ?? "?"}`) ?? [];
    console.log(`${path} ${accepted.slice(0, 6).join(" ")}`);
  }
} else {
  measureKinds();
  measureClean();
}
