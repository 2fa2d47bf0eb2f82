import { useCallback, useSyncExternalStore } from "react";
import type { Session, Settings } from "../taskpane/session/state";

const nothing = () => undefined;
const first: Pick<Settings, "language" | "theme"> = { language: "vi", theme: "system" };

/** The pane's language and theme, which the page follows; those of a newcomer until there is a pane. */
export function usePaneSettings(session: Session | null): Pick<Settings, "language" | "theme"> {
  const subscribe = useCallback((listener: () => void) => session?.subscribe(listener) ?? nothing, [session]);
  return useSyncExternalStore(subscribe, () => session?.getState().settings ?? first);
}
