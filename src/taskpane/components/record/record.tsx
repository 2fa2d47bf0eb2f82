import { inForce } from "../../session/carried";
import type { PaneState } from "../../session/state";
import type { PaneTexts } from "../../texts";
import type { RecordTexts } from "../../texts/record-texts";
import { joinList } from "../../../i18n/format";
import type { Language } from "../../../i18n/format";
import { formatName } from "../format-name";
import { labelsOf, openFindings } from "../list";
import type { RuleWordsIn } from "../rule-text";
import { checkedWords, coverageWords, notCheckedWords, timeOf } from "../summary-line";
import { ShareBars } from "./share-bars";
import { SheetMap } from "./sheet-map";

/** The record carries its looks, so that the saved file and the printed page are the same. */
const style = `
.record { max-width: 190mm; color: #000; background: #fff; font: 11pt/1.4 "Times New Roman", serif; padding: 4mm; }
.record h1 { font-size: 15pt; text-align: center; margin: 0 0 4mm; }
.record h2 { font-size: 12pt; margin: 5mm 0 1mm; break-after: avoid; }
.record p { margin: 0 0 1mm; }
.record th:first-child { white-space: nowrap; }
.record table { width: 100%; border-collapse: collapse; }
.record th, .record td { border: 1px solid #444; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.record tr, .record figure { break-inside: avoid; }
.record figure { margin: 2mm 0; }
.record figcaption { font-style: italic; font-size: 10pt; }
.record svg { max-width: 100%; height: auto; }
.record .signs { display: flex; justify-content: space-around; margin-top: 8mm; min-height: 20mm; }
@page { size: A4; margin: 15mm; }
`;

export interface RecordProps {
  state: PaneState;
  texts: PaneTexts;
  recordTexts: RecordTexts;
  words: RuleWordsIn;
  language: Language;
  /** "Khớp Số 0.1.0". */
  program: string;
}

function dayOf(at: number): string {
  const day = new Date(at);
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
}

/** Everything that one check looked at, found, and was told to leave, as one page. */
export function CheckRecord(props: RecordProps) {
  const { state, texts, recordTexts, words, language, program } = props;
  const { summary } = state;
  if (!summary) return null;
  const { ignores, totalsOnly } = inForce(state);
  const open = openFindings(state);
  const missing = notCheckedWords(summary, totalsOnly, texts);
  const left = state.sheets.flatMap(({ name, checked }) => {
    const ranges = (checked.coverage ?? []).flatMap((table) => table.ranges);
    return ranges.length === 0 ? [] : [recordTexts.ranges({ sheet: name, list: joinList(ranges, language) })];
  });
  const failures = state.sheets.flatMap(({ name, failures: failed }) =>
    (failed ?? []).map((failure) => `${name}: ${words.failure(failure)}`),
  );
  return (
    <article className="record" lang={language}>
      <style>{style}</style>
      <h1>{recordTexts.title}</h1>
      <p>
        {recordTexts.file}: <strong>{state.workbook}</strong>
      </p>
      <p>
        {recordTexts.time}: {timeOf(summary.at)}, {dayOf(summary.at)}
      </p>
      <p>
        {recordTexts.program}: {program}
      </p>
      <h2>{recordTexts.tables}</h2>
      {state.sheets.flatMap((sheet) =>
        sheet.tables.map(({ range, format, year }) => (
          <p key={`${sheet.name}!${range}`}>
            {recordTexts.table({
              range: `${sheet.name}, ${range}`,
              format: formatName(format, texts),
              year: year === null ? recordTexts.noYear : texts.table.ofYear({ year: String(year) }),
            })}
          </p>
        )),
      )}
      <h2>{recordTexts.compared}</h2>
      <p>{checkedWords(summary, texts)}</p>
      <p>{coverageWords(summary, texts)}</p>
      {state.handled && state.handled.of > 0 && <p>{recordTexts.handled(state.handled)}</p>}
      <h2>{recordTexts.notCompared}</h2>
      {[...failures, ...(missing === "" ? [] : [missing]), ...left].map((line) => (
        <p key={line}>{line}</p>
      ))}
      {failures.length === 0 && missing === "" && left.length === 0 && <p>{recordTexts.nothingLeft}</p>}
      <h2>{recordTexts.findings}</h2>
      {open.length === 0 ? <p>{recordTexts.noFindings}</p> : <Findings {...props} />}
      {state.sheets.map(({ name, tables }) => (
        <SheetMap
          key={name}
          sheet={name}
          tables={tables.map(({ range }) => range)}
          findings={open.filter(({ sheet }) => sheet === name)}
          texts={recordTexts}
          words={texts}
        />
      ))}
      {open.map((finding) => (
        <ShareBars key={finding.id} finding={finding} texts={recordTexts} language={language} />
      ))}
      <h2>{recordTexts.ignored}</h2>
      {ignores.length === 0 && <p>{recordTexts.noneIgnored}</p>}
      {ignores.map(({ id, rule, scope, sheet, anchor, reason, day }) => (
        <p key={id}>
          {recordTexts.ignore({
            rule: words.rule(rule).name,
            place: texts.ignores.scope[scope]({
              place: [anchor?.cell ?? "", sheet].filter((part) => part !== "").join(", "),
              sheet,
            }),
            reason,
            day,
          })}
        </p>
      ))}
      <p>
        <em>{recordTexts.note}</em>
      </p>
      <div className="signs">
        <span>{recordTexts.madeBy}</span>
        <span>{recordTexts.checkedBy}</span>
      </div>
    </article>
  );
}

function Findings({ state, texts, recordTexts, words }: RecordProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{recordTexts.number}</th>
          <th scope="col">{recordTexts.cell}</th>
          <th scope="col">{recordTexts.what}</th>
          <th scope="col">{recordTexts.source}</th>
        </tr>
      </thead>
      <tbody>
        {openFindings(state).map((finding, index) => (
          <tr key={finding.id}>
            <td>{index + 1}</td>
            <td>
              {finding.cell}, {finding.sheet}
              <br />
              {labelsOf(finding.place)}
            </td>
            <td>
              <strong>
                {texts.severity[finding.severity]}: {words.rule(finding.rule).name}.
              </strong>{" "}
              {words
                .finding(finding)
                .map(({ text }) => text)
                .join(" ")}
            </td>
            <td>{words.rule(finding.rule).source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
