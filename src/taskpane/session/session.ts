import type { Language } from "../../i18n/format";
import { severities } from "../../report";
import type { WorkbookPort } from "../../workbook/port";
import type { EngineClient } from "../engine/client";
import { Checker } from "./checker";
import type { Clock } from "./clock";
import type { SessionContext } from "./context";
import { followHints } from "./hints";
import { History } from "./history";
import { ignoreActions } from "./ignore-actions";
import { KeptState } from "./kept-state";
import { markActions } from "./mark-actions";
import { Navigation } from "./navigation";
import { Presenter } from "./presenter";
import { Publisher } from "./publish";
import { Queue } from "./queue";
import { Rechecker } from "./rechecker";
import { SelectionFollower } from "./selection";
import { settingActions } from "./setting-actions";
import { initialSettings } from "./settings";
import type { SettingsStorage } from "./settings";
import type { PaneActions, PaneState, Session, Settings } from "./state";
import { Store } from "./store";
import { Turns } from "./turns";
import { emptyState } from "../../workbook/workbook-state";
import { Views } from "./views";

export interface SessionParts {
  readonly port: WorkbookPort;
  /** Ended together with the session. */
  readonly engine: EngineClient;
  readonly clock: Clock;
  /** Where this person's language and looks are kept; without one they last for the session. */
  readonly storage?: SettingsStorage;
  /** Until the person chooses another. */
  readonly language: Language;
}

function initialState(settings: Settings, workbook: string): PaneState {
  return {
    workbook,
    phase: "waiting",
    progress: null,
    busy: false,
    trouble: null,
    notice: null,
    summary: null,
    sheets: [],
    findings: [],
    ignores: [],
    staleIgnores: [],
    corrections: [],
    carried: emptyState,
    setAside: false,
    filter: { severities, sheet: null },
    here: null,
    handled: null,
    current: null,
    table: null,
    sentence: null,
    selected: null,
    takesSheets: false,
    marked: 0,
    undo: null,
    redo: null,
    view: { kind: "findings" },
    settings,
  };
}

/**
 * The pane without its looks. It begins to listen to the workbook at once and reads what is kept with it; nothing is
 * checked before `check`.
 */
export function createSession(parts: SessionParts): Session {
  const { port, engine, clock, storage, language } = parts;
  const store = new Store({
    ...initialState(initialSettings(language, storage), port.name()),
    takesSheets: port.addSheet !== undefined,
  });
  const context: SessionContext = {
    port,
    engine,
    clock,
    storage,
    store,
    queue: new Queue(),
    workbook: null,
    results: new Map(),
    placed: [],
    moved: new Map(),
    met: new Set(),
    disposed: false,
  };
  const follower = new SelectionFollower(context);
  const publisher = new Publisher(context, () => follower.refresh());
  const checker = new Checker(context, publisher);
  const rechecker = new Rechecker(context, publisher);
  const kept = new KeptState(context);
  const history = new History(context, kept);
  const navigation = new Navigation(context, publisher);
  const presenter = new Presenter(context, navigation);
  const views = new Views(context, checker, rechecker, history);
  const turns = new Turns(context, checker);

  const actions: PaneActions = {
    check: () => (context.disposed ? Promise.resolve() : checker.check()),
    cancel: () => checker.cancel(),
    showFinding: (id) => navigation.showFinding(id),
    next: () => navigation.step(1),
    previous: () => navigation.step(-1),
    toggleSeverity: (severity) => {
      const { filter } = store.get();
      const chosen = severities.filter((each) => filter.severities.includes(each) !== (each === severity));
      store.update({ filter: { ...filter, severities: chosen } });
    },
    filterSheet: (sheet) => store.update({ filter: { ...store.get().filter, sheet } }),
    openFill: () => turns.afterCheck(() => views.openFill()),
    openFix: (target) => views.openFix(target),
    choose: (id, chosen) => views.choose(id, chosen),
    confirm: () => turns.act(() => views.confirm()),
    openTable: () => store.update({ view: { kind: "table" } }),
    open: (kind) => {
      store.update({ view: { kind } });
      if (kind === "coverage") follower.refresh();
    },
    addSheet: (drawn) =>
      turns.act(async () => {
        const sheet = await history.addSheet(drawn);
        store.update({ view: { kind: "findings" }, notice: { kind: "sheet-added", sheet } });
      }),
    present: () => turns.afterCheck(() => presenter.begin()),
    presentAt: (at, stage) => presenter.show(at, stage),
    selectedRange: () => navigation.selectedRange(),
    selectRange: (sheet, range) => navigation.selectRange(sheet, range),
    copied: (text) => store.update({ notice: { kind: "copied", text } }),
    dismissTrouble: () => store.update({ trouble: null }),
    ...ignoreActions(context, turns, history, publisher),
    ...markActions(context, turns, history, publisher, rechecker),
    ...settingActions(context, turns, kept, publisher, rechecker),
  };

  void turns.act(async () => {
    const begin = async (): Promise<void> => {
      const selection = await port.selection();
      store.update({ marked: await history.countMarks() });
      follower.moved(selection);
    };
    const [state, rest] = await Promise.allSettled([kept.load(), begin()]);
    // What is kept with the workbook matters more than what is selected in it.
    if (state.status === "rejected") throw state.reason;
    if (rest.status === "rejected") throw rest.reason;
  });

  const unsubscribe = [
    followHints(port, store),
    port.onChanged((change) => rechecker.changed(change)),
    port.onSelectionChanged((selection) => follower.moved(selection)),
    ...(port.steps
      ? [
          port.steps.onStep((step) => history.typed(step)),
          port.steps.onAsked((direction) => void actions[direction]()),
        ]
      : []),
  ];

  return {
    getState: store.get,
    subscribe: store.subscribe,
    actions,
    dispose: () => {
      if (context.disposed) return;
      context.disposed = true;
      for (const each of unsubscribe) each();
      rechecker.dispose();
      follower.dispose();
      checker.cancel();
      store.close();
      engine.dispose();
    },
  };
}
