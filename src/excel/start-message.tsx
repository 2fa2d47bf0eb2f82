import type { Language } from "../i18n/format";
import { startTexts } from "./texts";

export type StartReason = "noOffice" | "notExcel" | "tooOld" | "late" | "failed";

interface StartMessageProps {
  readonly language: Language;
  readonly reason: StartReason;
  readonly onAgain?: () => void;
}

/** A sentence in place of the pane, and what to do: plain elements, since nothing of the pane could be started. */
export function StartMessage({ language, reason, onAgain }: StartMessageProps) {
  const texts = startTexts[language];
  return (
    <main className="plain" lang={language}>
      <p role="alert">{texts[reason]}</p>
      {onAgain ? (
        <button type="button" onClick={onAgain}>
          {texts.again}
        </button>
      ) : (
        <a href="index.html" target="_blank" rel="noreferrer">
          {texts.page}
        </a>
      )}
    </main>
  );
}
