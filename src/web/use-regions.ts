import type { RefObject } from "react";
import { useEffect } from "react";

/**
 * F6 moves the keyboard between the spreadsheet, which keeps Tab and Shift+Tab for its cells, and the pane; Shift+F6
 * moves it to the bar, which cannot be reached through the cells.
 */
export function useRegions(pane: RefObject<HTMLElement | null>, spreadsheet: { focus(): void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.shiftKey) {
        document.querySelector<HTMLElement>(".page-bar button:not(:disabled)")?.focus();
        return;
      }
      const inPane = pane.current?.contains(document.activeElement) ?? false;
      if (inPane) {
        spreadsheet.focus();
        return;
      }
      // What is focused by a program is shown as focused only after a key was pressed, as here.
      pane.current?.focus();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [pane, spreadsheet]);
}
