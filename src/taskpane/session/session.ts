import { rangeAddress } from "../../grid/address";
import type { Language } from "../../i18n/format";
import { severities } from "../../report";
import type { WorkbookPort } from "../../workbook/port";
import type { EngineClient } from "../engine/client";
import { Checker } from "./checker";
import type { Clock } from "./clock";
import { isoDay } from "./clock";
import type { SessionContext } from "./context";
import { followHints } from "./hints";
import { History } from "./history";
import { newIgnore } from "./ignores";
import { KeptState } from "./kept-state";
import { Navigation } from "./navigation";
import { Presenter } from "./presenter";
import { Publisher } from "./publish";
import { Queue } from "./queue";
import { Rechecker } from "./rechecker";
import { marksOf } from "./results";
import { findingById } from "./select";
import { SelectionFollower } from "./selection";
import { changesFindings, initialSettings, storeSettings, workbookPart } from "./settings";
import type { SettingsStorage } from "./settings";
import { marksToShow } from "./shown-marks";
import type { PaneActions, PaneState, Session, Settings } from "./state";
import { Store } from "./store";
import { isCancelled, troubleOf } from "./trouble";
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
  const store = new Store(initialState(initialSettings(language, storage), port.name()));
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

  /** Runs a task; what goes wrong is said. */
  const guarded = async (task: () => Promise<void>): Promise<void> => {
    if (context.disposed) return;
    store.update({ busy: true, trouble: null });
    const progress = checker.progress("writing", () => false);
    try {
      await task();
    } catch (error) {
      store.update(isCancelled(error) ? { notice: { kind: "cancelled" } } : { trouble: troubleOf(error) });
    } finally {
      progress.end();
      store.update({ busy: false });
    }
  };

  /** After everything that was asked for before. */
  const act = (task: () => Promise<void>): Promise<void> => context.queue.add(() => guarded(task));

  /** What needs findings begins with a check where there was none; without its answer nothing is done. */
  const afterCheck = (task: () => Promise<void>): Promise<void> => {
    if (context.workbook === null && !context.disposed) void checker.check();
    return context.queue.add(() => (context.workbook === null ? Promise.resolve() : guarded(task)));
  };

  const recheckAll = async (): Promise<void> => {
    if (context.workbook === null) return;
    await rechecker.everything();
  };

  const updateIgnores = (update: () => Promise<void>, notice: "ignored" | "unignored"): Promise<void> =>
    act(async () => {
      await update();
      publisher.ignores(store.get().ignores);
      const { view } = store.get();
      store.update({
        notice: { kind: notice },
        ...(view.kind === "ignore" ? { view: { kind: "findings" } } : {}),
      });
    });

  /** A correction or setting holds for this session even where the workbook cannot keep it; that is said. */
  const keepOrSay = async (update: Promise<void>, otherwise: Partial<PaneState>): Promise<void> => {
    try {
      await update;
    } catch (error) {
      store.update({ ...otherwise, trouble: troubleOf(error) });
    }
  };

  const takeBack = (direction: "undo" | "redo"): Promise<void> =>
    act(async () => {
      const taken = await history[direction]();
      if (!taken) return;
      const { kind } = taken.step;
      if (kind === "ignore" || kind === "unignore") publisher.ignores(store.get().ignores);
      store.update({
        notice: { kind: direction === "undo" ? "undone" : "redone", step: taken.step },
        ...(taken.ranges.size === 0 ? { marked: await history.countMarks() } : {}),
      });
      if (taken.ranges.size > 0) await rechecker.written(taken.ranges);
    });

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
    openFill: () => afterCheck(() => views.openFill()),
    openFix: (target) => views.openFix(target),
    choose: (id, chosen) => views.choose(id, chosen),
    confirm: () => act(() => views.confirm()),
    openIgnore: (findingId) => {
      if (findingById(store.get(), findingId)) store.update({ view: { kind: "ignore", findingId } });
    },
    ignore: async (findingId, scope, reason) => {
      const finding = findingById(store.get(), findingId);
      if (!finding || reason.trim() === "") return;
      const day = isoDay(clock.now());
      await updateIgnores(
        () =>
          history.changeIgnores("ignore", (ignores) => [
            ...ignores,
            newIgnore(finding, scope, reason, day, ignores),
          ]),
        "ignored",
      );
    },
    unignore: (id) =>
      updateIgnores(
        () => history.changeIgnores("unignore", (ignores) => ignores.filter((ignore) => ignore.id !== id)),
        "unignored",
      ),
    removeStaleIgnores: () =>
      updateIgnores(() => {
        const stale = new Set(store.get().staleIgnores);
        return history.changeIgnores("unignore", (ignores) => ignores.filter(({ id }) => !stale.has(id)));
      }, "unignored"),
    mark: () =>
      afterCheck(async () => {
        await rechecker.flush();
        const marks = marksToShow(marksOf(context.results), store.get().findings);
        const { cells, left } = await history.setMarks("mark", marks);
        const notice = { kind: "marked" as const, cells, ...(left.length > 0 ? { left } : {}) };
        store.update({ marked: cells, notice });
      }),
    unmark: () =>
      act(async () => {
        await history.setMarks("unmark", []);
        store.update({ marked: 0, notice: { kind: "unmarked" } });
      }),
    undo: () => takeBack("undo"),
    redo: () => takeBack("redo"),
    openTable: () => store.update({ view: { kind: "table" } }),
    correctTable: (correction) =>
      act(async () => {
        const isOther = ({ sheet, header }: { sheet: string; header: string }): boolean =>
          sheet !== correction.sheet || header !== correction.header;
        const withIt = (tables: PaneState["corrections"]) => [...tables.filter(isOther), correction];
        await keepOrSay(
          kept.update((state) => ({ ...state, tables: withIt(state.tables) })),
          { corrections: withIt(store.get().corrections) },
        );
        await recheckAll();
      }),
    forgetTable: (sheet, header) =>
      act(async () => {
        const without = (tables: PaneState["corrections"]) =>
          tables.filter((table) => table.sheet !== sheet || table.header !== header);
        await keepOrSay(
          kept.update((state) => ({ ...state, tables: without(state.tables) })),
          { corrections: without(store.get().corrections) },
        );
        await recheckAll();
      }),
    selectedRange: async () => {
      try {
        const selection = await port.selection();
        return selection && { sheet: selection.sheet, range: rangeAddress(selection.range) };
      } catch (error) {
        store.update({ trouble: troubleOf(error) });
        return null;
      }
    },
    selectRange: (sheet, range) => navigation.selectRange(sheet, range),
    copied: (text) => store.update({ notice: { kind: "copied", text } }),
    changeSettings: (change) => {
      const before = store.get().settings;
      store.update({ settings: { ...before, ...change } });
      storeSettings(storage, store.get().settings);
      const part = workbookPart(change);
      return act(async () => {
        const wanted = { ...store.get().settings, ...change };
        if (part) {
          await keepOrSay(
            kept.update((state) => ({ ...state, settings: { ...state.settings, ...part } })),
            { settings: wanted },
          );
        }
        if (changesFindings(before, wanted)) await recheckAll();
      });
    },
    open: (kind) => {
      store.update({ view: { kind } });
      if (kind === "coverage") follower.refresh();
    },
    present: () => afterCheck(() => presenter.begin()),
    presentAt: (at, stage) => presenter.show(at, stage),
    dismissTrouble: () => store.update({ trouble: null }),
    followCarried: (follow) =>
      act(async () => {
        store.update({ setAside: !follow });
        publisher.ignores(store.get().ignores);
        await recheckAll();
      }),
    replaceDamagedState: () => act(() => kept.replace()),
  };

  const begin = async (): Promise<void> => {
    const selection = await port.selection();
    store.update({ marked: await history.countMarks() });
    follower.moved(selection);
  };
  void act(async () => {
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
          port.steps.onAsked((direction) => void takeBack(direction)),
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
