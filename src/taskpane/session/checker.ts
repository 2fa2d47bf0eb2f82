import type { WorkbookData } from "../../grid/sheet";
import type { SheetCheck } from "../engine/client";
import type { SessionContext } from "./context";
import { engineOptions } from "./context";
import type { Publisher } from "./publish";
import { until } from "./queue";
import type { PaneState } from "./state";
import { isCancelled, troubleOf } from "./trouble";

/** Work that takes longer is said to be under way, with how far it is. */
const UNNOTICED = 1_000;

/** Half of the bar is for reading the workbook, half for checking it. */
const READING_SHARE = 0.5;

interface Run {
  readonly controller: AbortController;
  readonly promise: Promise<void>;
}

type Stage = NonNullable<PaneState["progress"]>["step"];

interface Progress {
  set(share: number, step: Stage): void;
  end(): void;
}

/** The check that a person asks for: reads the whole workbook, checks sheet by sheet, can be cancelled. */
export class Checker {
  private run: Run | null = null;
  private readonly others = new Set<AbortController>();

  constructor(
    private readonly context: SessionContext,
    private readonly publisher: Publisher,
  ) {}

  /** A check that is under way is not begun a second time. */
  check(): Promise<void> {
    if (this.run) return this.run.promise;
    const { queue, store } = this.context;
    const controller = new AbortController();
    store.update({ phase: "checking", trouble: null, notice: null });
    const progress = this.progress("reading", () => controller.signal.aborted);
    const promise = queue.add(() => this.perform(controller, progress));
    const run = { controller, promise };
    this.run = run;
    return promise;
  }

  /** Stops the check, and what else was begun with `cancellable`. */
  cancel(): void {
    const { run } = this;
    this.run = null;
    run?.controller.abort();
    for (const other of this.others) other.abort();
    if (run) this.context.store.update({ phase: this.settledPhase(), progress: null });
  }

  /** Other work that `cancel` stops. */
  async cancellable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    this.others.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      this.others.delete(controller);
    }
  }

  /** Shows how far some work is once it takes longer than a second; the answer ends it. */
  progress(step: Stage, isOver: () => boolean): Progress {
    const { clock, store } = this.context;
    let current = { share: 0, step };
    let shown = false;
    const publish = (): void => {
      if (shown && !isOver()) store.update({ progress: current });
    };
    const stop = clock.after(UNNOTICED, () => {
      shown = true;
      publish();
    });
    return {
      set: (share: number, at: Stage): void => {
        current = { share, step: at };
        publish();
      },
      end: (): void => {
        stop();
        if (shown && !isOver()) store.update({ progress: null });
      },
    };
  }

  private settledPhase(): PaneState["phase"] {
    return this.context.store.get().summary === null ? "waiting" : "checked";
  }

  private async perform(controller: AbortController, progress: Progress): Promise<void> {
    const { context } = this;
    const { store, clock } = context;
    const { signal } = controller;
    const results = new Map<string, SheetCheck>();
    let workbook: WorkbookData | null = null;
    try {
      const read = await until(
        signal,
        context.port.read({
          signal,
          onProgress: ({ done, total }) =>
            progress.set((READING_SHARE * done) / Math.max(1, total), "reading"),
        }),
      );
      workbook = read;
      context.engine.load(read);
      progress.set(READING_SHARE, "checking");
      const checked = context.engine.check(
        { options: engineOptions(store.get()) },
        {
          signal,
          onSheet: (sheet) => {
            if (!signal.aborted) results.set(sheet.report.name, sheet);
          },
          onProgress: (share) => progress.set(READING_SHARE + (1 - READING_SHARE) * share, "checking"),
        },
      );
      await until(signal, checked);
      this.publisher.results(read, results, clock.now());
      this.settle(controller, { phase: "checked", workbook: context.port.name() });
    } catch (error) {
      // A check that was cancelled says what it had found; one that found nothing leaves what was known before.
      if (workbook && results.size > 0) this.publisher.results(workbook, results, clock.now());
      else if (workbook && context.workbook) context.engine.load(context.workbook);
      if (isCancelled(error)) {
        this.settle(controller, { phase: this.settledPhase(), notice: { kind: "cancelled" } });
        return;
      }
      const phase = store.get().summary === null ? "failed" : "checked";
      this.settle(controller, { phase, trouble: troubleOf(error) });
    } finally {
      progress.end();
    }
  }

  /** The end of a check; one that was cancelled does not speak over a newer one. */
  private settle(controller: AbortController, change: Partial<PaneState>): void {
    const newer = this.run !== null && this.run.controller !== controller;
    if (this.run?.controller === controller) this.run = null;
    if (!newer) this.context.store.update({ progress: null, ...change });
  }
}
