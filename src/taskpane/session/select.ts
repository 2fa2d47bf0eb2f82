import type { Severity } from "../../report";
import { severities } from "../../report";
import type { PaneState, ShownFinding } from "./state";

/** The findings of one rule that the filter shows, in the order of the report. */
export interface FindingGroup {
  readonly rule: string;
  /** The gravest of them. */
  readonly severity: Severity;
  readonly findings: readonly ShownFinding[];
}

type Listed = Pick<PaneState, "findings" | "filter">;

/** Not ignored, of a severity and a sheet that the filter lets through. */
export function isVisible(
  finding: ShownFinding,
  { severities: wanted, sheet }: PaneState["filter"],
): boolean {
  return (
    finding.ignore === null &&
    wanted.includes(finding.severity) &&
    (sheet === null || finding.sheet === sheet)
  );
}

/** The answer for the same list and filter is the same object: components may rely on it. */
function remembered<Result>(compute: (state: Listed) => Result): (state: Listed) => Result {
  let last: { findings: Listed["findings"]; filter: Listed["filter"]; result: Result } | null = null;
  return ({ findings, filter }) => {
    if (!last || last.findings !== findings || last.filter !== filter)
      last = { findings, filter, result: compute({ findings, filter }) };
    return last.result;
  };
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The visible findings by rule: errors before warnings, then the most frequent rule first. */
export const findingGroups = remembered(({ findings, filter }): readonly FindingGroup[] => {
  const byRule = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    if (!isVisible(finding, filter)) continue;
    const group = byRule.get(finding.rule);
    if (group) group.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return [...byRule]
    .map(([rule, group]): FindingGroup => {
      const [gravest = "info"] = group.map(({ severity }) => severity).sort((a, b) => rank(a) - rank(b));
      return { rule, severity: gravest, findings: group };
    })
    .sort(
      (one, other) =>
        rank(one.severity) - rank(other.severity) || other.findings.length - one.findings.length,
    );
});

/** The visible findings in the order in which the pane shows them: group after group. */
export const visibleFindings = remembered((state): readonly ShownFinding[] =>
  findingGroups(state).flatMap(({ findings }) => findings),
);

/** How many findings of each severity there are on the filter's sheet, ignored ones apart. */
export const severityCounts = remembered(({ findings, filter }): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings)
    if (isVisible(finding, { ...filter, severities })) counts[finding.severity] += 1;
  return counts;
});

/** How many findings each ignore covers. */
export function ignoredCount({ findings }: Pick<PaneState, "findings">): number {
  return findings.filter(({ ignore }) => ignore !== null).length;
}

/** "3/12": the current finding among those shown, counted from 1; 0 when it is not among them. */
export function position(state: Listed & Pick<PaneState, "current">): { at: number; of: number } {
  const visible = visibleFindings(state);
  return { at: visible.findIndex(({ id }) => id === state.current) + 1, of: visible.length };
}

/** Sheets that have findings, in the order of the report: what the filter offers. */
export const sheetsWithFindings = remembered(({ findings }): readonly string[] => [
  ...new Set(findings.filter(({ ignore }) => ignore === null).map(({ sheet }) => sheet)),
]);

export function findingById(
  { findings }: Pick<PaneState, "findings">,
  id: string | null,
): ShownFinding | null {
  return findings.find((finding) => finding.id === id) ?? null;
}
