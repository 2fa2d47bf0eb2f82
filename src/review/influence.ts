import type { Severity } from "../report";
import type { Form } from "./forms";
import type { RoundFinding } from "./finding";
import { wholeFigures } from "./reading";
import type { Submission } from "./submission";
import type { UnitTables } from "./ties";

/** How likely a finding is to mean that figures change, by severity. */
const SUSPICION: Readonly<Record<Severity, number>> = { error: 0.9, warning: 0.4, info: 0.05 };

/**
 * How much each unit's doubtful figures weigh in the round: suspicion × size, the largest 1. Source: selective editing,
 * where a unit's score is its suspicion times its possible impact on the estimate (Statistics Sweden, SELEKT).
 */
export function influenceOf(
  units: readonly UnitTables[],
  forms: readonly Form[],
  submissions: readonly Submission[],
  findings: readonly RoundFinding[],
): Map<string, number> {
  const main = forms[0];
  const sizes = new Map<string, number>();
  for (const { unit, tables } of units) {
    const own = tables.find((table) => main?.tables.includes(table)) ?? tables[0];
    const figures = own ? [...wholeFigures(own).values()].map(({ value }) => value) : [];
    sizes.set(unit.key, figures.length === 0 ? 0 : Math.max(...figures));
  }
  const files = new Map(submissions.map(({ file, report }) => [file, report.findings]));
  const scores = new Map<string, number>();
  for (const { unit, tables } of units) {
    const severities = [...new Set(tables.map(({ file }) => file))].flatMap((file) =>
      (files.get(file) ?? []).map(({ severity }) => severity),
    );
    for (const finding of findings) if (finding.unit === unit.written) severities.push(finding.severity);
    const sound = severities.reduce((left, severity) => left * (1 - SUSPICION[severity]), 1);
    scores.set(unit.key, (1 - sound) * (sizes.get(unit.key) ?? 0));
  }
  const most = Math.max(0, ...scores.values());
  return new Map([...scores].map(([key, score]) => [key, most === 0 ? 0 : score / most]));
}
