import type { Language } from "../../i18n/format";
import type { Severity } from "../../report";
import { arrivalDay, standingOf } from "../../review/desk";
import type { Decision, Desk } from "../../review/desk";
import { fourWords } from "../../review/four-words";
import type { FourWords } from "../../review/four-words";
import type { RoundReport } from "../../review/review";
import { compareRounds } from "../../review/second-round";
import { toldToUnit } from "../../review/told";
import type { DeskFile, Share, Standing, UnitRow, WordShares } from "./desk-state";

/** The lines of the list while files are still being read: one a file, under the name it seems to come from. */
export function rowsWhileReading(files: readonly DeskFile[]): UnitRow[] {
  return files
    .filter(({ role }) => role === "submission")
    .map((file) => ({
      name: file.summary?.unit ?? file.name,
      state: file.summary === null ? "reading" : file.summary.failure ? "unreadable" : "received",
      standing: "open",
      decision: null,
      ...sumOf([file]),
      influence: 0,
      words: null,
      since: null,
    }));
}

/** The lines of the list: one a unit, and one a file that names no unit. */
export function rowsOf(
  report: RoundReport,
  files: readonly DeskFile[],
  desk: Desk,
  language: Language,
): UnitRow[] {
  const byName = new Map(
    files.filter(({ role }) => role === "submission").map((file) => [file.name, file] as const),
  );
  const rows = report.units.map((unit): UnitRow => {
    const own = unit.files.flatMap((file) => byName.get(file) ?? []);
    const reviewed = report.files.filter(({ file }) => unit.files.includes(file));
    const { decision, isNewer } = standingOf(desk, unit, reviewed);
    const standing = standingFrom(decision, isNewer && own.length > 0);
    const days = reviewed.map((file) => arrivalDay(desk, file));
    const came = days.includes(null) ? null : (days.sort().at(-1) ?? null);
    const since =
      standing === "sent-again" && decision
        ? compareRounds(decision.told, toldToUnit(reviewed, report.findings, unit.name, language), reviewed)
        : null;
    return {
      name: unit.name,
      state: unit.state,
      standing,
      decision,
      ...sumOf(own),
      counts: unit.counts,
      influence: unit.influence,
      words: fourWords(unit, reviewed, report.findings, came, desk.deadline),
      since,
    };
  });
  const nameless = report.files
    .filter(({ unit }) => unit === null)
    .flatMap(({ file }) => byName.get(file) ?? []);
  return [...rows, ...rowsWhileReading(nameless)];
}

function standingFrom(decision: Decision | null, isNewer: boolean): Standing {
  if (decision?.state !== "accepted" && decision?.state !== "returned") return "open";
  return isNewer ? "sent-again" : decision.state;
}

function sumOf(files: readonly DeskFile[]) {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let [compared, notCompared, ignored] = [0, 0, 0];
  for (const { summary } of files) {
    if (!summary) continue;
    counts.error += summary.counts.error;
    counts.warning += summary.counts.warning;
    counts.info += summary.counts.info;
    compared += summary.compared;
    notCompared += summary.notCompared;
    ignored += summary.ignored.length;
  }
  return { files, counts, compared, notCompared, ignored };
}

/** Of how many units each word holds, of those it can be said of. */
export function wordShares(rows: readonly UnitRow[]): WordShares {
  const share = (word: keyof FourWords): Share | null => {
    const said = rows.flatMap(({ words }) => words?.[word] ?? []);
    return said.length === 0 ? null : { held: said.filter((holds) => holds).length, of: said.length };
  };
  return {
    correct: share("correct"),
    complete: share("complete"),
    consistent: share("consistent"),
    timely: share("timely"),
  };
}
