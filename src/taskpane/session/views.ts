import { inForce } from "./carried";
import type { Checker } from "./checker";
import type { SessionContext } from "./context";
import { chosenFillPlan, fillChoices } from "./fills";
import { fixPlan, fixRows } from "./fixes";
import type { History, WrittenRanges } from "./history";
import type { Rechecker } from "./rechecker";
import { until } from "./queue";
import { findingById, visibleFindings } from "./select";
import type { FillChoice, View } from "./state";

type FixTarget = { readonly findingId: string } | { readonly rule: string };

/** The views that end in a write: before → after of fixes, and the columns to fill. */
export class Views {
  constructor(
    private readonly context: SessionContext,
    private readonly checker: Checker,
    private readonly rechecker: Rechecker,
    private readonly history: History,
  ) {}

  openFix(target: FixTarget): void {
    const { store, workbook } = this.context;
    const state = store.get();
    const single = "findingId" in target;
    const one = single ? findingById(state, target.findingId) : null;
    const findings = single
      ? one && [one]
      : visibleFindings(state).filter(({ rule }) => rule === target.rule);
    const rule = single ? one?.rule : target.rule;
    if (!workbook || !findings || rule === undefined) return;
    store.update({ view: { kind: "fix", rule, rows: fixRows(findings, workbook, single) } });
  }

  async openFill(): Promise<void> {
    const { engine, store } = this.context;
    await this.rechecker.flush();
    const { settings } = store.get();
    const answer = await this.checker.cancellable((signal) => until(signal, engine.fill(this.fillRequest())));
    const choices = fillChoices(answer, settings.language);
    store.update({
      view: {
        kind: "fill",
        choices,
        hiddenSheets: answer.hiddenSheets,
        protectedSheets: answer.protectedSheets,
      },
    });
    await this.showFirst(choices);
  }

  /** Brings what would be filled into view: of the sheet that is shown, else of the first one that has any. */
  private async showFirst(choices: readonly FillChoice[]): Promise<void> {
    const { port, store } = this.context;
    const wanted = choices.filter(({ proposal }) => proposal.cells.length > 0);
    const first = wanted.find(({ proposal }) => proposal.sheet === store.get().here) ?? wanted[0];
    const cell = first?.proposal.cells[0];
    if (!first || !cell) return;
    const { row, column } = cell;
    // Where it cannot be shown the list still says what would be filled.
    await port
      .select(first.proposal.sheet, { top: row, left: column, bottom: row, right: column })
      .catch(() => undefined);
  }

  choose(id: string, chosen: boolean): void {
    const { store } = this.context;
    const { view } = store.get();
    if (view.kind === "fill") {
      const choices = view.choices.map((choice) => (choice.id === id ? { ...choice, chosen } : choice));
      store.update({ view: { ...view, choices } });
    } else if (view.kind === "fix") {
      const rows = view.rows.map((row) => (row.findingId === id ? { ...row, chosen } : row));
      store.update({ view: { ...view, rows } });
    }
  }

  /** Writes what is chosen; the view stays open when the workbook refuses it. */
  async confirm(): Promise<void> {
    const { view } = this.context.store.get();
    const ranges =
      view.kind === "fix" ? await this.fix(view) : view.kind === "fill" ? await this.fill(view) : null;
    if (ranges) await this.rechecker.written(ranges);
  }

  private async fix(view: Extract<View, { kind: "fix" }>): Promise<WrittenRanges | null> {
    const { store, workbook } = this.context;
    if (!workbook) return null;
    const { plan } = fixPlan(view.rows, workbook);
    if (plan.edits.length === 0) {
      store.update({ view: { kind: "findings" } });
      return null;
    }
    const ranges = await this.history.apply("fix", plan, plan.edits.length);
    store.update({ view: { kind: "findings" }, notice: { kind: "fixed", cells: plan.edits.length } });
    return ranges;
  }

  private async fill(view: Extract<View, { kind: "fill" }>): Promise<WrittenRanges | null> {
    const { engine, store } = this.context;
    const { plan, cells } = await chosenFillPlan(view.choices, engine, this.fillRequest());
    if (plan.edits.length === 0) {
      store.update({ view: { kind: "findings" } });
      return null;
    }
    const ranges = await this.history.apply("fill", plan, cells);
    store.update({ view: { kind: "findings" }, notice: { kind: "filled", cells } });
    return ranges;
  }

  private fillRequest() {
    const state = this.context.store.get();
    return { decimals: state.settings.decimals, tables: inForce(state).corrections };
  }
}
