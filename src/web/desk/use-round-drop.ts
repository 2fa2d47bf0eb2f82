import { useDrop } from "../use-drop";
import { pickedFromDrop } from "./picked-files";
import type { Dropped } from "./picked-files";

/** Takes folders and files that are dropped on the page while the desk is shown; true while some are held over it. */
export function useRoundDrop(isShown: boolean, onPicked: (picked: readonly Dropped[]) => void): boolean {
  return useDrop(isShown ? (dropped) => void pickedFromDrop(dropped).then(onPicked) : null);
}
