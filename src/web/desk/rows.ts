import type { Severity } from "../../report";
import type { RoundFinding, RoundRule } from "../../review/finding";
import type { ReviewedUnit, RoundReport } from "../../review/review";
import type { Decision, SeenFinding } from "./desk-file";
import type { DeskFile, FourWords, RoundSettings, Standing, UnitRow } from "./desk-state";
import { comparedWith } from "./second-round";

/** Found where files are held against each other or against the form, not inside one. */
const NOT_OF_TYING: ReadonlySet<RoundRule> = new Set<RoundRule>([
  "missing-unit",
  "unit-twice",
  "unexpected-unit",
  "unreadable",
]);

/** The lines of the list while files are still being read: one a file, under the name it seems to come from. */
export function rowsWhileReading(files: readonly DeskFile[], settings: RoundSettings): UnitRow[] {
  return files
    .filter(({ role }) => role === "submission")
    .map((file) => ({
      name: file.summary?.unit ?? file.name,
      state: file.summary === null ? "reading" : file.summary.failure ? "unreadable" : "received",
      standing: "open",
      decision: null,
      ...sumOf([file]),
      influence: 0,
      inTime: inTime([file], settings.deadline),
      ties: true,
      since: null,
    }));
}

/** The lines of the list: one a unit. */
export function rowsOf(
  report: RoundReport,
  files: readonly DeskFile[],
  settings: RoundSettings,
  decisions: ReadonlyMap<string, Decision>,
): UnitRow[] {
  const byName = new Map(
    files.filter(({ role }) => role === "submission").map((file) => [file.name, file] as const),
  );
  const findingsOf = new Map<string, RoundFinding[]>();
  for (const finding of report.findings)
    if (finding.unit !== null)
      findingsOf.set(finding.unit, [...(findingsOf.get(finding.unit) ?? []), finding]);
  return report.units.map((unit): UnitRow => {
    const own = unit.files.flatMap((file) => byName.get(file) ?? []);
    const decision = decisions.get(unit.name) ?? null;
    const standing = standingOf(decision, own);
    const between = findingsOf.get(unit.name) ?? [];
    const tying = between.filter(({ rule }) => !NOT_OF_TYING.has(rule));
    return {
      name: unit.name,
      state: unit.state,
      standing,
      decision,
      ...sumOf(own),
      counts: unit.counts,
      influence: unit.influence,
      inTime: inTime(own, settings.deadline),
      ties: !tying.some(({ severity }) => severity === "error"),
      since:
        standing === "sent-again" && decision ? comparedWith(decision.seen, ...seenIn(report, unit)) : null,
    };
  });
}

/** What is found in a unit's files now, as it is kept with a decision, and the names of their sheets. */
export function seenIn(
  report: RoundReport,
  unit: Pick<ReviewedUnit, "name" | "files">,
): [SeenFinding[], ReadonlySet<string>] {
  const own = report.files.filter(({ file }) => unit.files.includes(file));
  const inside = own.flatMap(({ report: { findings } }) =>
    findings.map(({ rule, severity, sheet, cell, message }): SeenFinding => ({
      rule,
      severity,
      sheet,
      cell,
      message,
    })),
  );
  const between = report.findings
    .filter((finding) => finding.unit === unit.name)
    .map(({ rule, severity, places }): SeenFinding => {
      const place = places.find(({ file }) => unit.files.includes(file));
      return { rule, severity, sheet: place?.sheet ?? null, cell: place?.cell ?? null, message: "" };
    });
  return [
    [...inside, ...between],
    new Set(own.flatMap(({ report: { sheets } }) => sheets.map(({ name }) => name))),
  ];
}

function standingOf(decision: Decision | null, files: readonly DeskFile[]): Standing {
  if (!decision) return "open";
  const decided = new Set(decision.versions.map(({ hash }) => hash));
  const isNew = files.some(({ summary }) => summary !== null && !decided.has(summary.hash));
  return isNew ? "sent-again" : decision.state;
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
    ignored += summary.ignores.length;
  }
  return { files, counts, compared, notCompared, ignored, isRight: counts.error === 0 };
}

function inTime(files: readonly DeskFile[], deadline: string | null): boolean | null {
  if (deadline === null || files.length === 0) return null;
  return files.every(({ savedAt }) => dayOf(new Date(savedAt)) <= deadline);
}

/** ISO day in the hours of this machine. */
export function dayOf(moment: Date): string {
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Đúng, đủ, khớp, đúng hạn: of the units that could be read, of those expected, and of those that sent something. */
export function fourWords(rows: readonly UnitRow[]): FourWords {
  const sent = rows.filter(({ state }) => state !== "missing");
  const read = sent.filter(({ state }) => state !== "unreadable" && state !== "reading");
  const expected = rows.filter(({ state }) => state !== "unexpected");
  const dated = sent.filter((row) => row.inTime !== null);
  const held = (all: readonly UnitRow[], holds: (row: UnitRow) => boolean) => ({
    held: all.filter(holds).length,
    of: all.length,
  });
  return {
    right: held(read, ({ isRight }) => isRight),
    complete: held(expected, ({ state }) => state === "received" || state === "twice"),
    consistent: held(read, ({ ties }) => ties),
    inTime: dated.length === 0 ? null : held(expected, (row) => row.inTime === true),
  };
}
