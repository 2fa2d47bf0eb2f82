import { useEffect, useSyncExternalStore } from "react";
import type * as Views from "./views";

let loaded: typeof Views | null = null;
const listeners = new Set<() => void>();

/** The views over the findings, with their fields and pictures, are a script of its own, fetched once the pane is drawn. */
export async function loadViews(): Promise<void> {
  if (loaded) return;
  loaded = await import(/* webpackChunkName: "views" */ "./views");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The view over the findings as a component; null until it was fetched. */
export function useViews(): (typeof Views)["ViewOf"] | null {
  // Without them the findings still stand; they are asked for again with the next view.
  useEffect(() => void loadViews().catch(() => undefined));
  return useSyncExternalStore(subscribe, () => loaded)?.ViewOf ?? null;
}
