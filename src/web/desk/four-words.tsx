import type { DeskWord } from "../../i18n/desk-words";
import { useDesk } from "./use-desk";

const words: readonly DeskWord[] = ["correct", "complete", "consistent", "timely"];

/** A head of office's view of the round: Đúng – Đủ – Khớp – Đúng hạn. */
export function FourWordsLine() {
  const { state, texts, n } = useDesk();
  return (
    <dl className="desk-words">
      {words.map((word) => {
        const share = state.words?.[word] ?? null;
        return (
          <div
            key={word}
            title={texts.wordMeanings[word]}
            data-whole={share !== null && share.held === share.of}
          >
            <dt>{texts.words[word]}</dt>
            <dd>
              {share
                ? texts.share({ held: n(share.held), of: n(share.of) })
                : word === "timely" && state.words
                  ? texts.noDeadline
                  : "–"}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
