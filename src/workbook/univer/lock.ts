import type { FUniver } from "@univerjs/core/lib/facade";

/** What people may do to cells; everything else of "sheet.command." changes shape or looks, which cannot be saved. */
const allowed = new Set(
  (
    "set-range-values clear-selection-content auto-clear-content auto-fill refill copy-down copy-right " +
    "copy paste paste-value optional-paste paste-by-short-key select-range select-all expand-selection " +
    "move-selection move-selection-enter-tab scroll-to-cell scroll-view scroll-view-reset set-scroll-relative " +
    "change-zoom-ratio set-zoom-ratio set-worksheet-activate text-to-number repeat-last-action numfmt.set.numfmt"
  ).split(" "),
);

const prefix = "sheet.command.";

/** Marks copied cells of this very page among the contents of the clipboard. */
const ownCopyMark = "data-copy-id";

/**
 * Keeps people from changing what a file cannot be given back: rows, columns, sheets, looks. Cells pasted from
 * elsewhere bring their values only. `onRefused` is told the command, so that the page can say why nothing happened.
 */
export function lockShape(api: FUniver, onRefused: (command: string) => void): { dispose(): void } {
  return api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!event.id.startsWith(prefix)) return;
    const command = event.id.slice(prefix.length);
    if (!allowed.has(command)) {
      event.cancel = true;
      onRefused(command);
    } else if (command === "paste-by-short-key") keepValuesOnly(event.params);
  });
}

function keepValuesOnly(params: unknown): void {
  if (typeof params !== "object" || params === null || !("htmlContent" in params)) return;
  const { htmlContent } = params;
  if (typeof htmlContent === "string" && !htmlContent.includes(ownCopyMark)) params.htmlContent = "";
}
