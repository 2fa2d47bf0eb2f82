import { useEffect, useRef, useState } from "react";
import { pickedFromDrop } from "./picked-files";
import type { Picked } from "./picked-files";

/** Takes folders and files that are dropped on the page while the desk is shown; true while some are held over it. */
export function useRoundDrop(isShown: boolean, onPicked: (picked: readonly Picked[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onPicked);
  useEffect(() => {
    latest.current = onPicked;
  });
  useEffect(() => {
    if (!isShown) return undefined;
    const isOfFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!isOfFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setIsOver(false);
      void pickedFromDrop(event.dataTransfer).then((picked) => latest.current(picked));
    };
    const options = { capture: true };
    window.addEventListener("dragenter", over, options);
    window.addEventListener("dragover", over, options);
    window.addEventListener("dragleave", leave, options);
    window.addEventListener("drop", drop, options);
    return () => {
      window.removeEventListener("dragenter", over, options);
      window.removeEventListener("dragover", over, options);
      window.removeEventListener("dragleave", leave, options);
      window.removeEventListener("drop", drop, options);
    };
  }, [isShown]);
  return isOver;
}
