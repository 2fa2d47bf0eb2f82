import type { PaneActions, PaneState, Session, View } from "../../../src/taskpane/session/state";
import { visibleFindings } from "../../../src/taskpane/session/select";
import { fixRows, ignoreOf } from "./fake-rows";

type Name = keyof PaneActions;

/** One action that was asked for, with its arguments. */
export type Call = { readonly [Each in Name]: readonly [Each, ...Parameters<PaneActions[Each]>] }[Name];

/**
 * A session without a workbook: it keeps the state it was given, does the simple things that need no engine (views,
 * filters, ticks, the current finding) and writes down what it was asked for.
 */
export class FakeSession implements Session {
  readonly calls: Call[] = [];
  /** What `selectedRange` answers. */
  selected: { sheet: string; range: string } | null = null;
  private state: PaneState;
  private readonly listeners = new Set<() => void>();

  constructor(state: PaneState) {
    this.state = state;
  }

  getState(): PaneState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  dispose(): void {
    this.listeners.clear();
  }

  /** The names of what was asked for, in order. */
  get names(): Name[] {
    return this.calls.map(([name]) => name);
  }

  private home(change: Partial<PaneState> = {}): Promise<void> {
    this.set({ view: { kind: "findings" }, ...change });
    return Promise.resolve();
  }

  private note(...call: Call): Promise<void> {
    this.calls.push(call);
    return Promise.resolve();
  }

  private step(by: 1 | -1, name: "next" | "previous"): Promise<void> {
    const listed = visibleFindings(this.state);
    const at = listed.findIndex(({ id }) => id === this.state.current);
    const to = at < 0 && by < 0 ? listed.length - 1 : at + by;
    this.set({ current: listed[(to + listed.length) % listed.length]?.id ?? null });
    return this.note(name);
  }

  readonly actions: PaneActions = {
    check: () => this.note("check"),
    cancel: () => void this.note("cancel"),
    showFinding: (id) => {
      this.set({ current: id });
      return this.note("showFinding", id);
    },
    next: () => this.step(1, "next"),
    previous: () => this.step(-1, "previous"),
    toggleSeverity: (severity) => {
      void this.note("toggleSeverity", severity);
      const { severities } = this.state.filter;
      const next = severities.includes(severity)
        ? severities.filter((each) => each !== severity)
        : [...severities, severity];
      this.set({ filter: { ...this.state.filter, severities: next } });
    },
    filterSheet: (sheet) => {
      void this.note("filterSheet", sheet);
      this.set({ filter: { ...this.state.filter, sheet } });
    },
    openFill: () => this.note("openFill"),
    openFix: (target) => {
      void this.note("openFix", target);
      this.set({ view: fixRows(this.state, target) });
    },
    choose: (id, chosen) => {
      void this.note("choose", id, chosen);
      this.set({ view: chooseIn(this.state.view, id, chosen) });
    },
    confirm: () => {
      void this.note("confirm");
      return this.home();
    },
    openIgnore: (findingId) => {
      void this.note("openIgnore", findingId);
      this.set({ view: { kind: "ignore", findingId } });
    },
    ignore: (findingId, scope, reason) => {
      void this.note("ignore", findingId, scope, reason);
      return this.home(ignoreOf(this.state, findingId, scope, reason));
    },
    unignore: (id) => this.note("unignore", id),
    removeStaleIgnores: () => this.note("removeStaleIgnores"),
    mark: () => this.note("mark"),
    unmark: () => this.note("unmark"),
    undo: () => this.note("undo"),
    redo: () => this.note("redo"),
    openTable: () => {
      void this.note("openTable");
      this.set({ view: { kind: "table" } });
    },
    correctTable: (correction) => {
      void this.note("correctTable", correction);
      return this.home();
    },
    forgetTable: (sheet, header) => this.note("forgetTable", sheet, header),
    selectedRange: () => {
      void this.note("selectedRange");
      return Promise.resolve(this.selected);
    },
    selectRange: (sheet, range) => this.note("selectRange", sheet, range),
    copied: (text) => {
      void this.note("copied", text);
      this.set({ notice: { kind: "copied", text } });
    },
    changeSettings: (change) => {
      this.set({ settings: { ...this.state.settings, ...change } });
      return this.note("changeSettings", change);
    },
    open: (view) => {
      void this.note("open", view);
      this.set({ view: { kind: view } });
    },
    addSheet: (drawn) => this.note("addSheet", drawn),
    present: () => this.note("present"),
    presentAt: (at, stage) => this.note("presentAt", at, stage),
    dismissTrouble: () => {
      void this.note("dismissTrouble");
      this.set({ trouble: null });
    },
    followCarried: (follow) => {
      this.set({ setAside: !follow });
      return this.note("followCarried", follow);
    },
    replaceDamagedState: () => this.note("replaceDamagedState"),
  };
}

function chooseIn(view: View, id: string, chosen: boolean): View {
  if (view.kind === "fill")
    return { ...view, choices: view.choices.map((each) => (each.id === id ? { ...each, chosen } : each)) };
  if (view.kind === "fix")
    return { ...view, rows: view.rows.map((each) => (each.findingId === id ? { ...each, chosen } : each)) };
  return view;
}
