import type { Severity } from "../../report";
import type { CellPlace } from "../../check/check";
import type { PaneState, ShownFinding } from "../session/state";

/** Gravest first: the order of filters and groups. */
export const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** Findings that nobody ignored. */
export function openFindings(state: PaneState): ShownFinding[] {
  return state.findings.filter((finding) => finding.ignore === null);
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
