import { useEffect, useRef } from "react";

/** What the keys for files do; null while that cannot be done. */
export interface FileKeys {
  readonly onOpen: (() => void) | null;
  readonly onSave: (() => void) | null;
}

/**
 * Ctrl+O (⌘O) opens and Ctrl+S (⌘S) gives the file back, wherever the keyboard is; the browser would open a file in the
 * page's place and save the page without its cells. While a dialog asks something they do nothing.
 */
export function useFileKeys(keys: FileKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const key = event.key.toLowerCase();
      if (!isPlain || (key !== "o" && key !== "s")) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      (key === "o" ? latest.current.onOpen : latest.current.onSave)?.();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
