import type { RefObject } from "react";
import { useEffect, useState } from "react";

/** Below this height (in the size of a letter) the top of the pane folds, so that a whole finding stands in view. */
const LOW_REM = 30;

/** Whether an element is too low for everything at once, followed as it is resized. */
export function useLow(element: RefObject<HTMLElement | null>): boolean {
  const [isLow, setIsLow] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setIsLow((entry?.contentRect.height ?? Infinity) < LOW_REM * letter);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isLow;
}
