import { useCallback, useSyncExternalStore } from "react";
import type { Settings } from "../session/state";
import type { Look } from "./themes";

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** The look asked for in the settings; a contrast theme of the system comes before everything. */
export function useLook(theme: Settings["theme"]): Look {
  const forced = useMedia("(forced-colors: active)");
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (forced) return "contrast";
  if (theme === "system") return dark ? "dark" : "light";
  return theme;
}
