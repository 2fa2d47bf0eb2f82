import { formatNumber } from "../../i18n/format";
import type { Language } from "../../i18n/format";
import { trainingTexts } from "../../i18n/training-texts";
import { classResults } from "../../practice/class-results";
import type { MarkedAttempt } from "../../practice/class-results";
import { mistakeKinds } from "../../practice/kinds";
import { ClassPicture } from "./class-picture";

interface Properties {
  readonly language: Language;
  readonly attempts: readonly MarkedAttempt[];
  /** How many keys there were: with one, everybody had the same workbook. */
  readonly keys: number;
}

/** A class: its rate beside those of studies, what was missed most, each attempt, and work that may be copied. */
export function ClassResult({ language, attempts, keys }: Properties) {
  const { marking: texts, practice: made } = trainingTexts[language];
  const { kinds, found, planted, sameSeeds } = classResults(attempts, keys);
  const n = (value: number) => formatNumber(value, language);
  const rate = planted === 0 ? 0 : found / planted;
  const rateText = `${formatNumber(Math.round(1000 * rate) / 10, language)}%`;
  return (
    <section className="training-class">
      <h2>{texts.rate({ rate: rateText })}</h2>
      <ClassPicture
        title={texts.pictureOf({ rate: rateText })}
        own={{ share: rate, text: `${texts.own}: ${rateText}` }}
        studies={texts.studies}
        kindsTitle={texts.byKind}
        kinds={kinds.map((each) => ({
          share: each.found / each.planted,
          text: `${mistakeKinds[each.kind][language]}: ${n(each.found)}/${n(each.planted)}`,
        }))}
      />
      {sameSeeds.map((same) => (
        <p key={same.file} className="training-wrong">
          {texts.sameSeed(same)}
        </p>
      ))}
      <table className="training-table">
        <caption>{texts.classTable}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.file}</th>
            <th scope="col">{made.seed}</th>
            <th scope="col">{texts.score}</th>
            <th scope="col">{texts.missed}</th>
            <th scope="col">{texts.wronglyChanged}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ file, marking }) => (
            <tr key={file}>
              <th scope="row">{file}</th>
              <td>{marking.seed}</td>
              <td>
                {n(marking.found.length)}/{n(marking.found.length + marking.missed.length)}
              </td>
              <td>{n(marking.missed.length)}</td>
              <td>{n(marking.wronglyChanged.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
