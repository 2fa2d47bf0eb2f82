import type { SessionContext } from "./context";
import type { History } from "./history";
import type { Publisher } from "./publish";
import type { Rechecker } from "./rechecker";
import { marksOf } from "./results";
import { marksToShow } from "./shown-marks";
import type { PaneActions } from "./state";
import type { Turns } from "./turns";

type MarkActions = Pick<PaneActions, "mark" | "unmark" | "undo" | "redo">;

/** Marking the sheet, and the one history over everything that was done. */
export function markActions(
  context: SessionContext,
  turns: Turns,
  history: History,
  publisher: Publisher,
  rechecker: Rechecker,
): MarkActions {
  const { store } = context;

  const takeBack = (direction: "undo" | "redo"): Promise<void> =>
    turns.act(async () => {
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

  return {
    mark: () =>
      turns.afterCheck(async () => {
        await rechecker.flush();
        const marks = marksToShow(marksOf(context.results), store.get().findings);
        const { cells, left } = await history.setMarks("mark", marks);
        const notice = { kind: "marked" as const, cells, ...(left.length > 0 ? { left } : {}) };
        store.update({ marked: cells, notice });
      }),
    unmark: () =>
      turns.act(async () => {
        await history.setMarks("unmark", []);
        store.update({ marked: 0, notice: { kind: "unmarked" } });
      }),
    undo: () => takeBack("undo"),
    redo: () => takeBack("redo"),
  };
}
