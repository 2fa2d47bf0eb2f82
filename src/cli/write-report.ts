import type { CellPlace } from "../check/check";
import { tidy } from "../grid/text";
import { sumCoverage } from "../check/coverage-sum";
import type { CoverageSum } from "../check/coverage-sum";
import { notFollowedWords } from "../i18n/carried-words";
import { formatNumber, joinList } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { FileReport, Finding, Report } from "../report";
import { isRuleId, ruleWords } from "../i18n/rules";
import { cliTexts } from "./texts";
import { writeRelations } from "./write-relations";

export interface ReportView {
  language: Language;
  /** Every finding, however many of one rule a sheet has. */
  all: boolean;
  /** File by file: the words of the form for the findings' cells. */
  places: readonly (readonly CellPlace[])[];
}

/** Findings of one rule shown in full on one sheet; more of the same are counted and named by their cells. */
const MOST_OF_A_RULE = 20;
const MOST_CELLS_NAMED = 12;
const LONGEST_LABEL = 48;

/** The report as text for a terminal, file by file, sheet by sheet. */
export function writeReport(report: Report, view: ReportView): string {
  return report.files.map((file, at) => writeFile(file, view.places[at] ?? [], view)).join("\n\n");
}

function writeFile(file: FileReport, places: readonly CellPlace[], view: ReportView): string {
  const { language } = view;
  const texts = cliTexts[language];
  if (file.failure) return `${file.file}\n  ${file.failure.message}`;
  const words = new Map(places.map((place) => [`${place.sheet}!${place.cell}`, place]));
  const number = (value: number): string => formatNumber(value, language);
  const lines = [file.file];
  if (file.carried) lines.push(`  ${notFollowedWords(file.carried, language)}`);
  for (const sheet of file.sheets) {
    lines.push(`  ${sheet.name}`);
    if (sheet.skipped === "hidden") {
      lines.push(`    ${texts.hiddenSheet}`);
      continue;
    }
    for (const { message } of sheet.failures ?? []) lines.push(`    ${message}`);
    if (sheet.failures?.some(({ table }) => table === null) === true) continue;
    if (sheet.tables.length === 0) {
      lines.push(`    ${texts.noTable}`);
      continue;
    }
    const { tables, rows, relations, hiddenRows, hiddenColumns, untold = 0, uncalculated } = sheet.checked;
    lines.push(
      `    ${texts.checked({ tables: number(tables), rows: number(rows), relations: number(relations) })}${
        hiddenRows + hiddenColumns > 0
          ? ` ${texts.notChecked({ rows: number(hiddenRows), columns: number(hiddenColumns) })}`
          : ""
      }`,
    );
    const coverage = sumCoverage(sheet.checked.coverage ?? []);
    lines.push(...writeCoverage(coverage, language).map((line) => `    ${line}`));
    if (uncalculated)
      lines.push(
        `    ${texts.uncalculated({
          count: number(uncalculated.formulas),
          ranges: joinList(uncalculated.ranges, language, MOST_CELLS_NAMED),
        })}`,
      );
    const findings = file.findings.filter((finding) => finding.sheet === sheet.name);
    const count = (severity: Finding["severity"]): string =>
      number(findings.filter((finding) => finding.severity === severity).length);
    if (!findings.some((finding) => finding.severity !== "info"))
      lines.push(
        `    ${
          relations === 0
            ? texts.nothingToCompare
            : untold > 0 || uncalculated || sheet.failures || coverage === null || coverage.notCompared > 0
              ? texts.comparedMatch
              : texts.allMatch
        }`,
      );
    if (untold > 0) lines.push(`    ${texts.untold({ count: number(untold) })}`);
    if (findings.length > 0)
      lines.push(
        `    ${texts.counts({ errors: count("error"), warnings: count("warning"), infos: count("info") })}`,
      );
    lines.push(...writeFindings(findings, words, view).map((line) => `    ${line}`));
    if (sheet.relations)
      lines.push(...writeRelations(sheet.relations, language, view.all).map((line) => `    ${line}`));
  }
  return lines.join("\n");
}

/** "Đã đối chiếu 412 trong 430 số." and where the others stand. */
function writeCoverage(coverage: CoverageSum | null, language: Language): string[] {
  if (coverage === null) return [];
  const { compared, computed, notCompared, ranges } = coverage;
  const texts = cliTexts[language];
  const number = (value: number): string => formatNumber(value, language);
  const figures = number(compared + computed + notCompared);
  if (computed + notCompared === 0) return [texts.coveredAll({ figures })];
  const lines = [texts.covered({ compared: number(compared), computed: number(computed), figures })];
  if (notCompared > 0)
    lines.push(
      texts.notCovered({ count: number(notCompared), ranges: joinList(ranges, language, MOST_CELLS_NAMED) }),
    );
  return lines;
}

function writeFindings(
  findings: readonly Finding[],
  words: ReadonlyMap<string, CellPlace>,
  view: ReportView,
): string[] {
  const shown = new Map<string, number>();
  const rest = new Map<string, string[]>();
  const lines: string[] = [];
  for (const finding of findings) {
    const count = (shown.get(finding.rule) ?? 0) + 1;
    shown.set(finding.rule, count);
    if (!view.all && count > MOST_OF_A_RULE) {
      const cells = rest.get(finding.rule);
      if (cells) cells.push(finding.cell);
      else rest.set(finding.rule, [finding.cell]);
    } else lines.push(...writeFinding(finding, words.get(`${finding.sheet}!${finding.cell}`), view.language));
  }
  for (const [rule, cells] of rest)
    lines.push(
      cliTexts[view.language].more({
        count: formatNumber(cells.length, view.language),
        rule: nameOf(rule, view.language),
        cells: cells.slice(0, MOST_CELLS_NAMED).join(", ") + (cells.length > MOST_CELLS_NAMED ? "…" : ""),
      }),
    );
  return lines;
}

function nameOf(rule: string, language: Language): string {
  return isRuleId(rule) ? ruleWords[rule][language].name : rule;
}

function shorten(label: string): string {
  const text = tidy(label);
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text;
}

/** "D9 · Xã Hòa Sơn · HTT NV", what is wrong, and why. */
function writeFinding(finding: Finding, place: CellPlace | undefined, language: Language): string[] {
  const where = [finding.cell, shorten(place?.row ?? ""), shorten(place?.column ?? "")];
  return [
    where.filter((text) => text !== "").join(" · "),
    `  ${cliTexts[language].severity[finding.severity]} · ${nameOf(finding.rule, language)}`,
    `  ${finding.message}`,
  ];
}
