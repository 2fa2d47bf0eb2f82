import { useEffect, useState } from "react";

/** Drawn at once, and with every further frame: few enough that the pane answers in between, on old machines too. */
const AT_ONCE = 6;

/**
 * How many of a list are drawn by now: a few at first, then some more with every frame until there are `target`. At least
 * `needed` are drawn at once: what a person was just led to must be there.
 */
export function useGradual(target: number, needed: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  const shown = Math.min(target, Math.max(drawn, needed));
  useEffect(() => {
    if (shown >= target) return undefined;
    const frame = requestAnimationFrame(() => setDrawn(shown + AT_ONCE));
    return () => cancelAnimationFrame(frame);
  }, [shown, target]);
  return shown;
}
