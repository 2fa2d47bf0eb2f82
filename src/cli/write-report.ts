import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { FileReport, Finding, Report } from "../report";
import { ruleDocs } from "../rules/docs";
import { isRuleId } from "../rules/docs";
import { cliTexts } from "./texts";

/** The report as text for a terminal, file by file, sheet by sheet. */
export function writeReport(report: Report, language: Language): string {
  return report.files.map((file) => writeFile(file, language)).join("\n\n");
}

function writeFile(file: FileReport, language: Language): string {
  const texts = cliTexts[language];
  if (file.failure) return `${file.file}\n  ${file.failure.message}`;
  const number = (value: number): string => formatNumber(value, language);
  const lines = [file.file];
  for (const sheet of file.sheets) {
    lines.push(`  ${sheet.name}`);
    if (sheet.tables.length === 0) {
      lines.push(`    ${texts.noTable}`);
      continue;
    }
    const { tables, rows, relations, hiddenRows, hiddenColumns } = sheet.checked;
    lines.push(
      `    ${texts.checked({ tables: number(tables), rows: number(rows), relations: number(relations) })}${
        hiddenRows + hiddenColumns > 0
          ? ` ${texts.notChecked({ rows: number(hiddenRows), columns: number(hiddenColumns) })}`
          : ""
      }`,
    );
    const findings = file.findings.filter((finding) => finding.sheet === sheet.name);
    const count = (severity: Finding["severity"]): string =>
      number(findings.filter((finding) => finding.severity === severity).length);
    const clean = !findings.some((finding) => finding.severity !== "info");
    if (clean) lines.push(`    ${texts.allMatch}`);
    if (findings.length > 0)
      lines.push(
        `    ${texts.counts({ errors: count("error"), warnings: count("warning"), infos: count("info") })}`,
      );
    for (const finding of findings)
      lines.push(...writeFinding(finding, language).map((line) => `    ${line}`));
  }
  return lines.join("\n");
}

function writeFinding(finding: Finding, language: Language): string[] {
  const texts = cliTexts[language];
  const name = isRuleId(finding.rule) ? ruleDocs[finding.rule][language].name : finding.rule;
  return [`${finding.cell}  ${texts.severity[finding.severity]} · ${name}`, `      ${finding.message}`];
}
