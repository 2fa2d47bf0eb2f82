import { useSyncExternalStore } from "react";

/** The page of style sheets calls a window this narrow one for a single column. */
const NARROW = "(max-width: 820px)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the window has room for one thing at a time, as Excel's pane always has. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
