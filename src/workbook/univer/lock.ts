import type { FUniver } from "@univerjs/core/lib/facade";
import type { Clipboard } from "./paste";

/** What people may do to cells; everything else of "sheet.command." changes shape or looks, which cannot be saved. */
const allowed = new Set(
  (
    "set-range-values clear-selection-content auto-clear-content auto-fill refill copy-down copy-right " +
    "copy select-range select-all expand-selection " +
    "move-selection move-selection-enter-tab scroll-to-cell scroll-view scroll-view-reset set-scroll-relative " +
    "change-zoom-ratio set-zoom-ratio set-worksheet-activate text-to-number repeat-last-action numfmt.set.numfmt"
  ).split(" "),
);

const prefix = "sheet.command.";

/** What the spreadsheet hands over instead of doing it. */
export interface Handed {
  /** Someone tried what cannot be saved. */
  readonly onRefused: () => void;
  readonly onPaste: (clipboard: Clipboard) => void;
}

/**
 * Keeps people from changing what a file cannot be given back: rows, columns, sheets, looks. Pasting is taken out of
 * the spreadsheet's hands: it reads figures in its own way and brings the looks of elsewhere.
 */
export function lockShape(api: FUniver, { onPaste, onRefused }: Handed): { dispose(): void } {
  return api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!event.id.startsWith(prefix)) return;
    const command = event.id.slice(prefix.length);
    if (command === "paste-by-short-key") {
      event.cancel = true;
      onPaste(clipboardOf(event.params));
    } else if (!allowed.has(command)) {
      event.cancel = true;
      onRefused();
    }
  });
}

function clipboardOf(params: unknown): Clipboard {
  const { htmlContent, textContent } = (params ?? {}) as { htmlContent?: unknown; textContent?: unknown };
  const asText = (content: unknown) => (typeof content === "string" ? content : "");
  return { html: asText(htmlContent), text: asText(textContent) };
}
