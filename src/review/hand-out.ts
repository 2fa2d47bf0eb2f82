import type { Language } from "../i18n/format";
import { standingOf } from "./desk";
import type { Desk } from "./desk";
import { noteOf, paperOfNote } from "./note";
import type { Paper } from "./paper";
import type { ReviewedUnit } from "./reception";
import type { RoundReport } from "./review";
import { compareRounds } from "./second-round";
import { filesOf, wordsOfUnit } from "./summary";
import { toldToUnit } from "./told";

/**
 * The note on a unit's files, with what was decided and, for files that came after a decision, what was mended since.
 */
export function paperOfUnit(report: RoundReport, unit: ReviewedUnit, desk: Desk, language: Language): Paper {
  const files = filesOf(report, unit);
  const { decision, isNewer } = standingOf(desk, unit, files);
  const now = toldToUnit(files, report.findings, unit.name, language);
  const note = noteOf(report, unit.name, {
    language,
    words: wordsOfUnit(report, unit, desk),
    decision,
    mended: decision && isNewer ? compareRounds(decision.told, now, files) : [],
  });
  return paperOfNote(note, language);
}

/** The units whose figures count: those accepted, or, where nothing was decided yet, all that sent one readable file. */
export function acceptedUnits(report: RoundReport, desk: Desk): Set<string> {
  const states = report.units.map((unit) => ({ unit, ...standingOf(desk, unit, filesOf(report, unit)) }));
  const accepted = states.filter(({ state }) => state === "accepted");
  const counted =
    desk.decisions.length > 0
      ? accepted
      : states.filter(({ unit: { state } }) => state === "received" || state === "unexpected");
  return new Set(counted.map(({ unit }) => unit.name));
}
