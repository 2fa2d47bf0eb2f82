import { madeWith } from "../i18n/made-with";
import type { Finding, Severity } from "../report";
import { severities } from "../report";
import { findingWords, isRuleId, ruleWords } from "../i18n/finding-words";
import { formatNumber } from "../i18n/format";
import type { Language } from "../i18n/format";
import type { Role } from "../i18n/words";
import type { Decision } from "./desk";
import type { Place, RoundFinding } from "./finding";
import type { FourWords } from "./four-words";
import { noteWords } from "./note-words";
import type { Paper, PaperBlock, PaperCell } from "./paper";
import type { ReviewedFile, ReviewedUnit, UnitState } from "./reception";
import type { RoundReport } from "./review";
import type { MendedFinding } from "./second-round";
import { periodWords, roundMessage, roundRuleNames } from "./words";

/** One finding as the note of a unit lists it. */
export interface NoteLine {
  readonly severity: Severity;
  /** The rule's name. */
  readonly rule: string;
  /** The cell to look at; `sheet` and `cell` are null for a whole file. */
  readonly place: Place;
  /** The other cells it was held against, in other sheets and files. */
  readonly others: readonly Place[];
  /** What the cell holds and must hold, as shown; "" where no single value follows. */
  readonly found: string;
  readonly expected: string;
  readonly says: string;
  readonly arithmetic: string;
  readonly todo: string;
  readonly source: string;
}

/** A note on a unit's submission (phiếu thẩm định), as data. */
export interface UnitNote {
  readonly unit: string;
  readonly state: UnitState;
  readonly period: RoundReport["period"];
  readonly files: readonly { readonly file: string; readonly hash: string | null }[];
  readonly counts: ReviewedUnit["counts"];
  /** The verdict in a sentence. */
  readonly verdict: string;
  readonly words: FourWords;
  /** Findings of its own files, then those between files, each the gravest first. */
  readonly findings: readonly NoteLine[];
  readonly ties: readonly NoteLine[];
  readonly ignored: ReviewedFile["ignored"];
  /** Figures that took part in some comparison, and those that did not. */
  readonly compared: number;
  readonly notCompared: number;
  readonly decision: Decision | null;
  readonly mended: readonly MendedFinding[];
}

export interface NoteOptions {
  readonly language: Language;
  readonly words: FourWords;
  readonly decision: Decision | null;
  /** What became of what was told before; empty for a first round. */
  readonly mended?: readonly MendedFinding[];
}

/** @throws RangeError when the round has no such unit */
export function noteOf(report: RoundReport, unitName: string, options: NoteOptions): UnitNote {
  const unit = report.units.find(({ name }) => name === unitName);
  if (!unit) throw new RangeError(`no such unit: ${unitName}`);
  const { language } = options;
  const files = report.files.filter(({ file }) => unit.files.includes(file));
  const coverage = files.flatMap(({ report: own }) =>
    own.sheets.flatMap(({ checked }) => checked.coverage ?? []),
  );
  return {
    unit: unit.name,
    state: unit.state,
    period: report.period,
    files: files.map(({ file, hash }) => ({ file, hash })),
    counts: unit.counts,
    verdict: noteWords[language].verdict(unit.state, unit.counts),
    words: options.words,
    findings: bySeverity(
      files.flatMap(({ file, report: own }) =>
        own.findings.map((finding) => lineOfFinding(file, finding, language)),
      ),
    ),
    ties: bySeverity(
      report.findings
        .filter((finding) => finding.unit === unit.name)
        .map((finding) => lineOfRound(finding, unit.files, language)),
    ),
    ignored: files.flatMap(({ ignored }) => ignored),
    compared: coverage.reduce((sum, each) => sum + each.compared + each.computed, 0),
    notCompared: coverage.reduce((sum, each) => sum + each.notCompared, 0),
    decision: options.decision,
    mended: options.mended ?? [],
  };
}

function bySeverity(lines: readonly NoteLine[]): NoteLine[] {
  return severities.flatMap((severity) => lines.filter((line) => line.severity === severity));
}

function shown(value: string | number | boolean | null, language: Language): string {
  if (value === null) return "";
  return typeof value === "number" ? formatNumber(value, language) : String(value);
}

function lineOfFinding(file: string, finding: Finding, language: Language): NoteLine {
  const parts = findingWords(finding, language);
  const said = (...roles: Role[]): string =>
    parts
      .filter(({ role }) => roles.includes(role))
      .map(({ text }) => text)
      .join(" ");
  const rule = isRuleId(finding.rule) ? ruleWords[finding.rule][language] : null;
  return {
    severity: finding.severity,
    rule: rule?.name ?? finding.rule,
    place: {
      file,
      sheet: finding.sheet,
      cell: finding.cell,
      value: typeof finding.actual === "number" ? finding.actual : null,
    },
    others: [],
    found: shown(finding.actual, language),
    expected: shown(finding.expected, language),
    says: said("wrong", "hint"),
    arithmetic: said("arithmetic"),
    todo: said("action"),
    source: said("source") || (rule?.source ?? ""),
  };
}

function lineOfRound(finding: RoundFinding, own: readonly string[], language: Language): NoteLine {
  const [suspect] = finding.suspects;
  const mine = finding.places.filter(({ file }) => own.includes(file));
  const place = mine[0] ?? finding.places[0] ?? { file: own[0] ?? "", sheet: null, cell: null, value: null };
  const about = suspect && suspect.file === place.file && suspect.cell === place.cell ? suspect : null;
  return {
    severity: finding.severity,
    rule: roundRuleNames[language][finding.rule],
    place,
    others: finding.places.filter((each) => each !== place),
    found: place.value === null ? "" : formatNumber(place.value, language),
    expected: about === null || about.value === null ? "" : formatNumber(about.value, language),
    says: roundMessage(finding.args, language),
    arithmetic: "",
    todo: suspect ? noteWords[language].likely(whereOf(suspect)) : "",
    source: noteWords[language].roundSource(finding.rule),
  };
}

/** "an-binh.xlsx · Biểu 1 · C31": where something stands, as far as it is known. */
export function whereOf({
  file,
  sheet,
  cell,
}: {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}): string {
  return [file.replace(/^.*[\\/]/, ""), sheet, cell]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
}

/**
 * The note as a paper: verdict, counts, findings with cell, found, expected, arithmetic, rule and source, ties with the
 * other file's cell, what was ignored and why, and a line for the decision.
 */
export function paperOfNote(note: UnitNote, language: Language): Paper {
  const say = noteWords[language];
  const period = note.period === null ? "" : periodWords(note.period, language);
  const blocks: PaperBlock[] = [
    { kind: "title", text: say.title },
    { kind: "line", text: `${say.unit}: ${note.unit}`, strong: true },
    ...(period === "" ? [] : [{ kind: "line" as const, text: `${say.period}: ${period}` }]),
    ...note.files.map(({ file, hash }) => ({
      kind: "line" as const,
      text: `${say.file}: ${whereOf({ file, sheet: null, cell: null })}${hash === null ? "" : ` (SHA-256 ${hash.slice(0, 16)}…)`}`,
    })),
    { kind: "heading", text: say.verdictHeading },
    { kind: "line", text: note.verdict, strong: true },
    { kind: "line", text: say.four(note.words) },
    {
      kind: "line",
      text: say.coverage(formatNumber(note.compared, language), formatNumber(note.notCompared, language)),
    },
  ];
  for (const severity of severities) {
    const lines = note.findings.filter((line) => line.severity === severity);
    if (lines.length > 0)
      blocks.push({ kind: "heading", text: say.inFile(severity, lines.length) }, tableOf(lines, language));
  }
  if (note.ties.length > 0)
    blocks.push({ kind: "heading", text: say.between(note.ties.length) }, tableOf(note.ties, language));
  if (note.mended.length > 0)
    blocks.push({ kind: "heading", text: say.secondRound }, mendedTable(note, language));
  if (note.ignored.length > 0)
    blocks.push(
      { kind: "heading", text: say.ignored },
      {
        kind: "table",
        head: [say.columns.place, say.columns.rule, say.columns.reason, say.columns.day],
        widths: [26, 28, 50, 12],
        rows: note.ignored.map(({ sheet, cell, rule, reason, day }) => [
          { text: [sheet, cell].filter((part) => part !== null && part !== "").join(" · ") },
          { text: isRuleId(rule) ? ruleWords[rule][language].name : rule },
          { text: reason },
          { text: day },
        ]),
      },
    );
  blocks.push(
    { kind: "heading", text: say.decisionHeading },
    { kind: "line", text: say.decision(note.decision), strong: note.decision !== null },
    { kind: "line", text: say.signature },
    { kind: "line", text: madeWith(language) },
  );
  return { name: say.sheet, blocks };
}

function tableOf(lines: readonly NoteLine[], language: Language): PaperBlock {
  const { columns } = noteWords[language];
  return {
    kind: "table",
    head: [
      columns.number,
      columns.place,
      columns.found,
      columns.expected,
      columns.says,
      columns.todo,
      columns.other,
      columns.source,
    ],
    widths: [5, 24, 11, 11, 56, 34, 28, 34],
    rows: lines.map((line, at): PaperCell[] => [
      { text: String(at + 1), value: at + 1 },
      placeCell(line.place),
      { text: line.found },
      { text: line.expected },
      { text: [`${line.rule}.`, line.says, line.arithmetic].filter((part) => part !== "").join(" ") },
      { text: line.todo },
      line.others[0]
        ? { ...placeCell(line.others[0]), text: line.others.map(whereWithValue(language)).join("; ") }
        : { text: "" },
      { text: line.source },
    ]),
  };
}

function whereWithValue(language: Language): (place: Place) => string {
  return (place) =>
    `${whereOf(place)}${place.value === null ? "" : ` = ${formatNumber(place.value, language)}`}`;
}

function placeCell(place: Place): PaperCell {
  const { file, sheet, cell } = place;
  const text = whereOf(place);
  return sheet === null || cell === null ? { text } : { text, link: { file, sheet, cell } };
}

function mendedTable({ mended, decision }: UnitNote, language: Language): PaperBlock {
  const say = noteWords[language];
  return {
    kind: "table",
    head: [say.columns.mending, say.columns.place, say.columns.says, say.columns.reason],
    widths: [18, 24, 60, 40],
    rows: mended.map(({ mending, before, now }) => {
      const told = now ?? before;
      return [
        { text: say.mending[mending] },
        { text: [told?.sheet, told?.cell].filter(Boolean).join(" · ") },
        { text: told?.words ?? "" },
        { text: before === null ? "" : (decision?.reason ?? "") },
      ];
    }),
  };
}
