import type { Ignore, IgnoreScope, PaneState, View } from "../../../src/taskpane/session/state";

/** Before → after of one finding or of a rule. */
export function fixRows(
  state: PaneState,
  target: { readonly findingId: string } | { readonly rule: string },
): View {
  const findings = state.findings.filter(
    (finding) =>
      finding.fix !== null &&
      ("rule" in target ? finding.rule === target.rule : finding.id === target.findingId),
  );
  return {
    kind: "fix",
    rule: findings[0]?.rule ?? "",
    rows: findings.map((finding) => {
      const safe = finding.fix?.kind === "fix" && (finding.suspects[0]?.confidence ?? 1) > 0.8;
      return {
        findingId: finding.id,
        place: finding.place,
        edits: finding.fix?.edits ?? [],
        safe,
        chosen: safe,
      };
    }),
  };
}

/** The state once a finding was ignored. */
export function ignoreOf(
  state: PaneState,
  findingId: string,
  scope: IgnoreScope,
  reason: string,
): Partial<PaneState> {
  const finding = state.findings.find(({ id }) => id === findingId);
  if (!finding) return {};
  const ignore: Ignore = {
    id: `ignore ${findingId}`,
    rule: finding.rule,
    scope,
    sheet: scope === "rule" ? "" : finding.sheet,
    anchor:
      scope === "cell"
        ? { row: finding.place?.row ?? "", column: finding.place?.column ?? "", cell: finding.cell }
        : null,
    reason,
    day: "2026-11-22",
  };
  return {
    ignores: [...state.ignores, ignore],
    notice: { kind: "ignored" },
    findings: state.findings.map((each) => (each.id === findingId ? { ...each, ignore } : each)),
  };
}
