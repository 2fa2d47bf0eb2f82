import type { WorkbookData } from "../../grid/sheet";
import { inForce } from "./carried";
import type { SessionContext } from "./context";
import { fixRows } from "./fixes";
import { coverFindings, staleIgnores } from "./ignores";
import type { Results } from "./results";
import { inOrder, placeFindings, refusedCorrections, summarise } from "./results";
import { visibleFindings } from "./select";
import type { PaneState, ShownFinding, View } from "./state";

/** Brings the answers of the engine into the state: findings under their ignores, summary, open views. */
export class Publisher {
  /** 0-based place, in the order shown, of the finding after the one that went; null while there is a current one. */
  resumeAt: number | null = null;

  constructor(
    private readonly context: SessionContext,
    /** Called after the answers of a check were taken over. */
    private readonly onResults: () => void,
  ) {}

  /** Takes over the answers for a workbook, `at` milliseconds since 1970. */
  results(workbook: WorkbookData, results: Results, at: number): void {
    const { context } = this;
    context.workbook = workbook;
    context.results = results;
    const sheets = inOrder(workbook, results);
    context.placed = placeFindings(sheets);
    this.show({
      sheets: sheets.map(({ report }) => report),
      summary: summarise(workbook, results, at),
      refusedCorrections: refusedCorrections(workbook, sheets, inForce(context.store.get()).corrections),
    });
    this.onResults();
  }

  /** The findings again, under other ignores. */
  ignores(ignores: PaneState["ignores"]): void {
    this.show({ ignores });
  }

  private show(change: Partial<PaneState>): void {
    const { store, placed } = this.context;
    const before = store.get();
    const said = { ...before, ...change };
    const { ignores, summary, setAside } = said;
    const force = inForce(said);
    const findings = coverFindings(placed, force.ignores);
    const next: PaneState = { ...said, findings };
    const unchecked = new Set([...(summary?.uncheckedSheets ?? []), ...(summary?.hiddenSheets ?? [])]);
    // A rule that was not asked for finds nothing, and a cancelled check has not looked everywhere.
    const stale =
      summary === null || force.totalsOnly || setAside
        ? []
        : staleIgnores(placed, ignores, (sheet) => !unchecked.has(sheet), unchecked.size === 0);
    store.update({
      ...change,
      findings,
      handled: summary === null ? null : this.handled(findings),
      staleIgnores: stale,
      current: this.currentIn(before, next),
      view: this.viewIn(before.view, findings),
    });
  }

  private handled(findings: readonly ShownFinding[]): PaneState["handled"] {
    const { met } = this.context;
    let open = 0;
    for (const { id, severity, ignore } of findings) {
      if (severity === "info") continue;
      met.add(id);
      if (ignore === null) open += 1;
    }
    return { done: met.size - open, of: met.size };
  }

  private currentIn(before: PaneState, next: PaneState): string | null {
    const { current } = before;
    if (current === null) return null;
    if (next.findings.some(({ id, ignore }) => id === current && ignore === null)) return current;
    const at = visibleFindings(before).findIndex(({ id }) => id === current);
    this.resumeAt = Math.max(0, at);
    return null;
  }

  /** Views that speak of findings follow them: what is mended meanwhile leaves the list. */
  private viewIn(view: View, findings: readonly ShownFinding[]): View {
    const { workbook } = this.context;
    if (view.kind === "ignore")
      return findings.some(({ id }) => id === view.findingId) ? view : { kind: "findings" };
    if (view.kind !== "fix" || !workbook) return view;
    const chosen = new Map(view.rows.map((row) => [row.findingId, row.chosen]));
    const shown = findings.filter(({ id, ignore }) => chosen.has(id) && ignore === null);
    const rows = fixRows(shown, workbook, false).map((row) => ({
      ...row,
      chosen: chosen.get(row.findingId) ?? row.chosen,
    }));
    return rows.length === 0 ? { kind: "findings" } : { ...view, rows };
  }
}
