import type { Checker } from "./checker";
import type { SessionContext } from "./context";
import type { PaneState } from "./state";
import { isCancelled, troubleOf } from "./trouble";

export type Task = () => Promise<void>;

/** What a person asks for is done one after another; what goes wrong with it is said. */
export class Turns {
  constructor(
    private readonly context: SessionContext,
    private readonly checker: Checker,
  ) {}

  /** After everything that was asked for before. */
  readonly act = (task: Task): Promise<void> => this.context.queue.add(() => this.guarded(task));

  /** What needs findings begins with a check where there was none; without its answer nothing is done. */
  readonly afterCheck = (task: Task): Promise<void> => {
    const { context, checker } = this;
    if (context.workbook === null && !context.disposed) void checker.check();
    return context.queue.add(() => (context.workbook === null ? Promise.resolve() : this.guarded(task)));
  };

  /** A correction or setting holds for this session even where the workbook cannot keep it; that is said. */
  async keepOrSay(update: Promise<void>, otherwise: Partial<PaneState>): Promise<void> {
    try {
      await update;
    } catch (error) {
      this.context.store.update({ ...otherwise, trouble: troubleOf(error) });
    }
  }

  private async guarded(task: Task): Promise<void> {
    const { context, checker } = this;
    const { store } = context;
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
  }
}
