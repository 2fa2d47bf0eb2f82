import { Button } from "@fluentui/react-components";
import type { Finding } from "../../report";
import type { Place, RoundFinding } from "../../review/finding";
import { roundMessage, roundRuleNames } from "../../review/words";
import { failureSentences } from "../../workbook/file/failures";
import { useRuleWords } from "../../taskpane/components/rule-text";
import type { Decision } from "../../review/desk";
import type { UnitRow } from "./desk-state";
import { NoteButtons } from "./hand-out-buttons";
import { momentOf } from "./moment";
import { SinceLast } from "./since-last";
import { useDesk } from "./use-desk";

interface Properties {
  readonly row: UnitRow | null;
  readonly onDecide: (unit: string, state: Decision["state"]) => void;
}

/** What came from one unit, what was found in it, and what is decided. */
export function UnitPanel({ row, onDecide }: Properties) {
  const { desk, state, texts } = useDesk();
  if (!row) return <p className="desk-none">{texts.choose}</p>;
  const { report } = state;
  const between = report?.findings.filter(({ unit }) => unit === row.name) ?? [];
  const files = row.files.map(({ name }) => name);
  const inside =
    report?.files
      .filter(({ file }) => files.includes(file))
      .flatMap(({ file, report: { findings } }) => findings.map((finding) => ({ file, finding }))) ?? [];
  const canDecide = report !== null && row.files.length > 0;
  return (
    <>
      <h2>{row.name}</h2>
      <p>
        {texts.states[row.state]}
        {row.state === "missing" && ` · ${texts.nothingSent}`}
      </p>
      <DecisionLines row={row} />
      {canDecide && (
        <div className="desk-actions">
          <Button appearance="primary" onClick={() => onDecide(row.name, "returned")}>
            {texts.giveBack}
          </Button>
          <Button onClick={() => onDecide(row.name, "accepted")}>{texts.accept}</Button>
          {row.standing !== "open" && (
            <Button appearance="subtle" onClick={() => desk.reopen(row.name)}>
              {texts.reopen}
            </Button>
          )}
        </div>
      )}
      {canDecide && <NoteButtons unit={row.name} />}
      {row.since && <SinceLast since={row.since} />}
      <Files row={row} />
      {between.length > 0 && (
        <section>
          <h3>{texts.findingsBetween}</h3>
          <ul className="desk-findings">
            {between.map((finding, at) => (
              <BetweenLine key={at} unit={row.name} finding={finding} />
            ))}
          </ul>
        </section>
      )}
      {inside.length > 0 && (
        <section>
          <h3>{texts.findingsInside}</h3>
          <ul className="desk-findings">
            {inside.map(({ file, finding }, at) => (
              <InsideLine key={at} unit={row.name} file={file} finding={finding} />
            ))}
          </ul>
        </section>
      )}
      {report && row.state === "received" && between.length + inside.length === 0 && (
        <p>{texts.nothingFound}</p>
      )}
      <Ignored row={row} />
    </>
  );
}

function DecisionLines({ row: { decision, standing } }: { readonly row: UnitRow }) {
  const { texts } = useDesk();
  if (!decision || standing === "open") return null;
  const said = standing === "sent-again" && decision.state === "returned" ? "returned" : standing;
  return (
    <div className="desk-decision" data-standing={standing}>
      <p>
        {texts.decided({
          standing: texts.standings[said],
          by: decision.by === "" ? texts.nobody : decision.by,
          ...momentOf(decision.at),
        })}
      </p>
      {decision.reason !== null && <p>{texts.reason({ reason: decision.reason })}</p>}
      {standing === "sent-again" && <p>{texts.decidedOfOlder}</p>}
    </div>
  );
}

function Files({ row }: { readonly row: UnitRow }) {
  const { desk, texts, language, n } = useDesk();
  if (row.files.length === 0) return null;
  return (
    <section>
      <h3>{texts.files}</h3>
      <ul className="desk-findings">
        {row.files.map(({ name, summary }) => (
          <li key={name}>
            <span className="desk-name">{name}</span>
            {summary?.failure && <p data-tone="error">{failureSentences[summary.failure.code][language]}</p>}
            {summary && !summary.failure && (
              <p>
                {texts.fileOf({ figures: n(summary.compared), notCompared: n(summary.notCompared) })}{" "}
                <button
                  type="button"
                  className="desk-link"
                  aria-label={texts.showPlace({ place: name })}
                  onClick={() =>
                    void desk.open(row.name, { file: name, sheet: null, cell: null, value: null })
                  }
                >
                  {texts.openFile}
                </button>{" "}
                {row.files.length > 1 && (
                  <button type="button" className="desk-link" onClick={() => void desk.leaveOut(name)}>
                    {texts.leaveOut}
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BetweenProperties {
  readonly unit: string;
  readonly finding: RoundFinding;
  /** It stands among those of other units. */
  readonly named?: boolean;
}

/** A finding across files with all its places. */
export function BetweenLine({ unit, finding, named = false }: BetweenProperties) {
  const { state, texts, language, n, placeWords } = useDesk();
  const { args, rule, severity, suspects, places } = finding;
  // Why a file could not be read is said in the language of now, not of when it was read.
  const failure = state.files.find(({ name }) => name === places[0]?.file)?.summary?.failure;
  return (
    <li data-tone={severity}>
      <p>
        <strong>{texts.severities[severity]}</strong> · {named ? unit : roundRuleNames[language][rule]}
      </p>
      <p>
        {rule === "unreadable" && failure
          ? failureSentences[failure.code][language]
          : roundMessage(args, language)}
      </p>
      {suspects.slice(0, 1).map(({ file, sheet, cell, value }) => (
        <p key={cell}>
          {value === null
            ? texts.suspectAlone({ place: placeWords({ file, sheet, cell }) })
            : texts.suspect({ place: placeWords({ file, sheet, cell }), value: n(value) })}
        </p>
      ))}
      <Places unit={unit} places={places} />
    </li>
  );
}

/** The places of a finding, each a way to its cell. */
export function Places({ unit, places }: { readonly unit: string; readonly places: readonly Place[] }) {
  const { desk, texts, n, placeWords } = useDesk();
  if (places.length === 0) return null;
  return (
    <ul className="desk-places" aria-label={texts.placesOf}>
      {places.map((place, at) => (
        <li key={at}>
          <button
            type="button"
            className="desk-link"
            aria-label={texts.showPlace({ place: placeWords(place) })}
            onClick={() => void desk.open(unit, place)}
          >
            {placeWords(place)}
          </button>
          {place.value !== null && <b>{n(place.value)}</b>}
        </li>
      ))}
    </ul>
  );
}

interface InsideProperties {
  readonly unit: string;
  readonly file: string;
  readonly finding: Finding;
}

function InsideLine({ unit, file, finding }: InsideProperties) {
  const { desk, texts, language } = useDesk();
  const words = useRuleWords(language);
  const { cell, rule, severity, sheet } = finding;
  const message = words?.finding(finding)[0]?.text ?? finding.message;
  return (
    <li data-tone={severity}>
      <p>
        <strong>{texts.severities[severity]}</strong> · {words?.rule(rule).name ?? rule}{" "}
        <button
          type="button"
          className="desk-link"
          aria-label={texts.showPlace({ place: texts.place({ file: "", sheet, cell }) })}
          onClick={() => void desk.open(unit, { file, sheet, cell, value: null })}
        >
          {texts.place({ file: "", sheet, cell })}
        </button>
      </p>
      <p>{message}</p>
    </li>
  );
}

function Ignored({ row }: { readonly row: UnitRow }) {
  const { texts, language } = useDesk();
  const words = useRuleWords(language);
  const ignores = row.files.flatMap(({ summary }) => summary?.ignored ?? []);
  if (ignores.length === 0) return null;
  return (
    <section>
      <h3>{texts.ignored}</h3>
      <ul className="desk-findings">
        {ignores.map(({ rule, sheet, cell, reason, day }, at) => (
          <li key={at}>
            {texts.ignoredBecause({
              rule: words?.rule(rule).name ?? rule,
              place: texts.place({ file: "", sheet, cell: cell ?? "" }) || texts.wholeWorkbook,
              reason,
              day: day.split("-").reverse().join("/"),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
