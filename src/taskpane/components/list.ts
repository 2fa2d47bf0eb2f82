import type { Severity } from "../../report";
import type { CellPlace } from "../../check";
import type { PaneState, ShownFinding } from "../session/state";

/** Gravest first: the order of filters and groups. */
export const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** Findings of one rule, in the order of the report. */
export interface FindingGroup {
  readonly rule: string;
  /** The gravest among its findings. */
  readonly severity: Severity;
  readonly findings: readonly ShownFinding[];
}

/** Findings that nobody ignored. */
export function openFindings(state: PaneState): ShownFinding[] {
  return state.findings.filter((finding) => finding.ignore === null);
}

/** Open findings that the filter lets through, group by group as the list shows them. */
export function groupFindings(state: PaneState): FindingGroup[] {
  const { severities, sheet } = state.filter;
  const groups = new Map<string, ShownFinding[]>();
  for (const finding of openFindings(state)) {
    if (!severities.includes(finding.severity) || (sheet !== null && finding.sheet !== sheet)) continue;
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const weight = (severity: Severity): number => severityOrder.indexOf(severity);
  return [...groups]
    .map(([rule, findings]) => ({
      rule,
      findings,
      severity: findings.reduce<Severity>(
        (gravest, { severity }) => (weight(severity) < weight(gravest) ? severity : gravest),
        "info",
      ),
    }))
    .sort((one, other) => weight(one.severity) - weight(other.severity));
}

/** The findings the list shows, from its top to its end: what next and previous walk through. */
export function listedFindings(state: PaneState): ShownFinding[] {
  return groupFindings(state).flatMap((group) => group.findings);
}

/** How many open findings each severity has, in the sheet that is filtered for. */
export function countBySeverity(state: PaneState): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity, sheet } of openFindings(state))
    if (state.filter.sheet === null || state.filter.sheet === sheet) counts[severity] += 1;
  return counts;
}

/** How many open findings each sheet has, in the order of the report. */
export function countBySheet(state: PaneState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sheet } of openFindings(state)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return counts;
}

/** The labels of a cell as one text: "Chi bộ thôn Đình Chu · HTTNV · SL"; "" where it has none. */
export function labelsOf(place: CellPlace | null): string {
  return [place?.row ?? "", place?.column ?? ""].filter((label) => label !== "").join(" · ");
}

/** A message sentence by sentence: what is found and expected stands in the first, the arithmetic behind it. */
export function sentencesOf(message: string): string[] {
  return message
    .split(/(?<=[.?!])\s+(?=["“(=]?[\p{Lu}\d-])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Whether a sentence is arithmetic: figures only, with the sign of equality. */
export function isArithmetic(sentence: string): boolean {
  return sentence.includes(" = ") && /^[-(]?\d/.test(sentence);
}
