import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import { ruleWords } from "../../i18n/finding-words";
import { trainingTexts } from "../../i18n/training-texts";
import type { CellValue } from "../../grid/sheet";
import type { MarkedAttempt } from "../../practice/class-results";
import { mistakeKinds } from "../../practice/kinds";
import type { MistakeKind } from "../../practice/kinds";

interface Properties {
  readonly language: Language;
  readonly attempt: MarkedAttempt;
  /** Shown whole; of a class each attempt is opened by who wants to see it. */
  readonly isAlone: boolean;
  readonly minutes: number | null;
  /** Where the attempt stands in the spreadsheet, its cells can be gone to. */
  readonly onGoTo: ((sheet: string, cell: string) => void) | null;
}

/** One attempt: what was found, missed and wrongly changed, each with what was meant and why. */
export function MarkedResult({ language, attempt, isAlone, minutes, onGoTo }: Properties) {
  const texts = trainingTexts[language].marking;
  const { file, marking } = attempt;
  const { found, missed, wronglyChanged } = marking;
  const shown = (value: CellValue): string => {
    if (value === null || value === "") return texts.blank;
    return typeof value === "number" ? formatNumber(value, language) : `“${value}”`;
  };
  const place = (sheet: string, cell: string) => {
    const name = `${sheet}!${cell}`;
    return onGoTo ? (
      <button
        type="button"
        className="training-link"
        aria-label={texts.goTo({ place: name })}
        onClick={() => onGoTo(sheet, cell)}
      >
        {name}
      </button>
    ) : (
      <b>{name}</b>
    );
  };
  const result = texts.result({
    found: formatNumber(found.length, language),
    all: formatNumber(found.length + missed.length, language),
    wrong: formatNumber(wronglyChanged.length, language),
  });
  return (
    <details className="training-result" open={isAlone}>
      <summary>
        <b>{file}</b>: {result}
        {minutes !== null && ` ${texts.minutes({ minutes: formatNumber(minutes, language) })}.`}
      </summary>
      <h3>{texts.found}</h3>
      {found.length === 0 && <p className="training-quiet">{texts.none.found}</p>}
      <ul>
        {found.map(({ sheet, cell, kind, right }) => (
          <li key={`${sheet}!${cell}`} className="training-found">
            {place(sheet, cell)} · {mistakeKinds[kind][language]}: {texts.foundLine({ right: shown(right) })}
          </li>
        ))}
      </ul>
      <h3>{texts.missed}</h3>
      {missed.length === 0 && <p className="training-quiet">{texts.none.missed}</p>}
      <ul>
        {missed.map(({ sheet, cell, kind, right, held }) => (
          <li key={`${sheet}!${cell}`} className="training-missed">
            {place(sheet, cell)} · {mistakeKinds[kind][language]}:{" "}
            {texts.missedLine({ right: shown(right), held: shown(held) })}
            <Explanation language={language} kind={kind} />
          </li>
        ))}
      </ul>
      <h3>{texts.wronglyChanged}</h3>
      {wronglyChanged.length === 0 && <p className="training-quiet">{texts.none.wronglyChanged}</p>}
      <ul>
        {wronglyChanged.map(({ sheet, cell, right, held }) => (
          <li key={`${sheet}!${cell}`} className="training-wrong">
            {place(sheet, cell)}: {texts.wrongLine({ right: shown(right), held: shown(held) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the rule that tells such a mistake says of it. */
function Explanation({ language, kind }: { readonly language: Language; readonly kind: MistakeKind }) {
  const texts = trainingTexts[language].marking;
  const { why, whatToDo } = ruleWords[mistakeKinds[kind].rule][language];
  return (
    <p className="training-quiet">
      {texts.why}: {why} {texts.toDo}: {whatToDo}
    </p>
  );
}
