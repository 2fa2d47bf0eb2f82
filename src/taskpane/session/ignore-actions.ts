import { isoDay } from "./clock";
import type { SessionContext } from "./context";
import type { History } from "./history";
import { newIgnore } from "./ignores";
import type { Publisher } from "./publish";
import { findingById } from "./select";
import type { PaneActions } from "./state";
import type { Turns } from "./turns";

type IgnoreActions = Pick<PaneActions, "openIgnore" | "ignore" | "unignore" | "removeStaleIgnores">;

/** Setting findings aside with a reason, and taking that back. */
export function ignoreActions(
  { store, clock }: SessionContext,
  turns: Turns,
  history: History,
  publisher: Publisher,
): IgnoreActions {
  const changed = (change: () => Promise<void>, notice: "ignored" | "unignored"): Promise<void> =>
    turns.act(async () => {
      await change();
      publisher.ignores(store.get().ignores);
      const { view } = store.get();
      store.update({
        notice: { kind: notice },
        ...(view.kind === "ignore" ? { view: { kind: "findings" } } : {}),
      });
    });

  return {
    openIgnore: (findingId) => {
      if (findingById(store.get(), findingId)) store.update({ view: { kind: "ignore", findingId } });
    },
    ignore: async (findingId, scope, reason) => {
      const finding = findingById(store.get(), findingId);
      if (!finding || reason.trim() === "") return;
      const day = isoDay(clock.now());
      await changed(
        () =>
          history.changeIgnores("ignore", (ignores) => [
            ...ignores,
            newIgnore(finding, scope, reason, day, ignores),
          ]),
        "ignored",
      );
    },
    unignore: (id) =>
      changed(
        () => history.changeIgnores("unignore", (ignores) => ignores.filter((ignore) => ignore.id !== id)),
        "unignored",
      ),
    removeStaleIgnores: () =>
      changed(() => {
        const stale = new Set(store.get().staleIgnores);
        return history.changeIgnores("unignore", (ignores) => ignores.filter(({ id }) => !stale.has(id)));
      }, "unignored"),
  };
}
