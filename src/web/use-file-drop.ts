import { useDrop } from "./use-drop";

/** Takes the first of the files that are dropped anywhere on the page, unless nobody wants one; true while one is held over it. */
export function useFileDrop(onFile: ((file: File) => void) | null): boolean {
  return useDrop(
    onFile &&
      (({ files: [file] }) => {
        if (file) onFile(file);
      }),
  );
}
