import type { WorkbookReport } from "../check/check";
import type { Severity } from "../report";
import type { RoundFinding } from "./finding";
import type { Period } from "./period";
import { fold } from "../grid/text";
import { periodOf, samePeriod } from "./period";
import type { TableReading } from "./reading";
import { belongingsOf, commonest, periodOfSubmission } from "./submission";
import type { Belonging, Submission } from "./submission";
import { readUnitName } from "./unit-name";

export type UnitState = "received" | "missing" | "twice" | "unexpected" | "unreadable";

export interface ReviewedUnit {
  readonly name: string;
  readonly state: UnitState;
  /** It is on the list of those who report; everyone is where there is no list. */
  readonly expected: boolean;
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How much its doubtful figures weigh in the round's total, 0–1; 0 until the round is concluded. */
  readonly influence: number;
}

export interface ReviewedFile {
  readonly file: string;
  readonly hash: string | null;
  readonly unit: string | null;
  readonly period: Period | null;
  /** The standard format of its first recognised table. */
  readonly form: string | null;
  readonly failure: Submission["failure"];
  readonly carried?: Submission["carried"];
  readonly report: WorkbookReport;
  /** What the clerk ignored, with the reasons. */
  readonly ignored: Submission["ignored"];
  /** Its tables as they are compared. */
  readonly tables: readonly TableReading[];
}

/** A unit with what came from it. */
export interface UnitReceived {
  readonly key: string;
  readonly name: string;
  readonly expected: boolean;
  readonly submissions: readonly Submission[];
}

/** Who sent what, before any two files are compared. */
export interface Reception {
  readonly period: Period | null;
  readonly units: readonly UnitReceived[];
  /** Whose each submission is, in their order; null for one that names no unit. */
  readonly belongings: readonly (Belonging | null)[];
  readonly findings: readonly RoundFinding[];
}

/**
 * @param expected the units that should have sent something; null where nobody said
 * @param stated the round's period; null for the one that most submissions speak of
 */
export function receive(
  submissions: readonly Submission[],
  expected: readonly string[] | null,
  stated: Period | null,
): Reception {
  const asked = expected?.map(readUnitName) ?? null;
  const belongings = belongingsOf(submissions, asked);
  const period = stated ?? commonest(submissions.flatMap((each) => periodOfSubmission(each) ?? []));
  const units = new Map<
    string,
    { key: string; name: string; expected: boolean; submissions: Submission[] }
  >();
  for (const { key, written } of asked ?? [])
    units.set(key, { key, name: written, expected: true, submissions: [] });
  const findings: RoundFinding[] = [];
  submissions.forEach((submission, at) => {
    const own = belongings[at] ?? null;
    if (submission.failure) findings.push(unreadableFile(submission, own));
    if (!own) return;
    const { key, written } = own.unit;
    const known = units.get(key);
    if (known) known.submissions.push(submission);
    else units.set(key, { key, name: written, expected: own.isExpected, submissions: [submission] });
    if (!own.isExpected && asked !== null && !submission.failure)
      findings.push(about(submission, written, "warning", unexpected(own)));
  });
  for (const unit of units.values()) findings.push(...ofUnit(unit));
  if (period)
    submissions.forEach((submission, at) => {
      const unit = belongings[at]?.unit.written ?? null;
      findings.push(...wrongPeriods(submission, period, unit), ...wrongCovers(submission, period, unit));
    });
  return { period, units: [...units.values()], belongings, findings };
}

/** How many of the expected units have nothing that could be read. */
export function missingUnits({ units }: Reception): number {
  return units.filter(({ submissions }) => submissions.every(({ failure }) => failure !== null)).length;
}

/**
 * The table of units as it stands.
 * @param findings of the round, beside those of each file
 * @param influence by the unit's key
 */
export function reviewedUnits(
  { units }: Reception,
  findings: readonly RoundFinding[],
  influence: ReadonlyMap<string, number>,
  someExpected: boolean,
): ReviewedUnit[] {
  return units.map(({ key, name, expected, submissions }) => ({
    name,
    state: stateOf(submissions, expected, someExpected),
    expected,
    files: submissions.map(({ file }) => file),
    counts: countsOf(
      submissions,
      findings.filter(({ unit }) => unit === name),
    ),
    influence: influence.get(key) ?? 0,
  }));
}

export function reviewedFiles(submissions: readonly Submission[], { belongings }: Reception): ReviewedFile[] {
  return submissions.map((submission, at) => ({
    file: submission.file,
    hash: submission.hash,
    unit: belongings[at]?.unit.written ?? null,
    period: periodOfSubmission(submission),
    form: submission.tables.find(({ format }) => format !== null)?.format ?? null,
    failure: submission.failure,
    ...(submission.carried ? { carried: submission.carried } : {}),
    report: submission.report,
    ignored: submission.ignored,
    tables: submission.tables,
  }));
}

function about(
  { file }: Submission,
  unit: string | null,
  severity: Severity,
  args: RoundFinding["args"],
): RoundFinding {
  return {
    rule: args.rule,
    severity,
    unit,
    args,
    places: [{ file, sheet: null, cell: null, value: null }],
    suspects: [],
  };
}

function unreadableFile(submission: Submission, own: Belonging | null): RoundFinding {
  return about(submission, own?.unit.written ?? null, "error", {
    rule: "unreadable",
    reason: submission.failure?.message ?? "",
  });
}

function unexpected({ suggestion }: Belonging): RoundFinding["args"] {
  return { rule: "unexpected-unit", suggestion: suggestion?.written ?? null };
}

function ofUnit({ name, expected, submissions }: UnitReceived): RoundFinding[] {
  if (expected && submissions.length === 0)
    return [
      {
        rule: "missing-unit",
        severity: "error",
        unit: name,
        args: { rule: "missing-unit" },
        places: [],
        suspects: [],
      },
    ];
  const read = submissions.filter(({ failure }) => failure === null);
  if (read.length < 2) return [];
  return [
    {
      rule: "unit-twice",
      severity: "error",
      unit: name,
      args: { rule: "unit-twice", files: read.map(({ file }) => file) },
      places: read.map(({ file }) => ({ file, sheet: null, cell: null, value: null })),
      suspects: [],
    },
  ];
}

function stateOf(own: readonly Submission[], asked: boolean, someExpected: boolean): UnitState {
  if (own.length === 0) return "missing";
  const read = own.filter(({ failure }) => failure === null);
  if (read.length === 0) return "unreadable";
  if (read.length > 1) return "twice";
  return someExpected && !asked ? "unexpected" : "received";
}

function countsOf(own: readonly Submission[], findings: readonly RoundFinding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { report } of own) for (const { severity } of report.findings) counts[severity] += 1;
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Texts that a cover has at most; more, and the sheet tells of other years as it likes. */
const MOST_ON_COVER = 15;
const TITLE = /^(bao cao|ket qua|bieu|tong hop|danh sach|phu luc|nam|quy)\b/;

/** Covers, sheets without a table, whose title speaks of another time than the round's. */
function wrongCovers(
  { file, tables, openings }: Submission,
  wanted: Period,
  unit: string | null,
): RoundFinding[] {
  const withTables = new Set(tables.map(({ sheet }) => sheet));
  const covers = new Set(openings.map(({ sheet }) => sheet).filter((sheet) => !withTables.has(sheet)));
  return [...covers].flatMap((sheet): RoundFinding[] => {
    const texts = openings.filter((each) => each.sheet === sheet);
    if (texts.length > MOST_ON_COVER) return [];
    const title = texts.find(({ text }) => TITLE.test(fold(text)) && periodOf(text) !== null);
    const found = title ? periodOf(title.text) : null;
    if (!title || !found || isWithin(found, wanted)) return [];
    return [
      {
        rule: "wrong-period",
        severity: "error",
        unit,
        args: { rule: "wrong-period", found, wanted },
        places: [{ file, sheet, cell: title.cell, value: null }],
        suspects: [],
      },
    ];
  });
}

/** A report of the year stands in a round of its quarters, and the other way round. */
function isWithin(found: Period, wanted: Period): boolean {
  return found.quarter === null || wanted.quarter === null
    ? found.year === wanted.year
    : samePeriod(found, wanted);
}

/** Sheets whose title speaks of another time than the round's. */
function wrongPeriods(submission: Submission, wanted: Period, unit: string | null): RoundFinding[] {
  const told = new Set<string>();
  return submission.tables.flatMap(({ sheet, period, file }) => {
    if (!period || told.has(sheet)) return [];
    if (isWithin(period, wanted)) return [];
    told.add(sheet);
    return [
      {
        rule: "wrong-period" as const,
        severity: "error" as const,
        unit,
        args: { rule: "wrong-period" as const, found: period, wanted },
        places: [{ file, sheet, cell: cellNaming(submission, sheet, period), value: null }],
        suspects: [],
      },
    ];
  });
}

/** The cell whose text names the period: its year, and its quarter where the sheet says one. */
function cellNaming({ openings }: Submission, sheet: string, { year }: Period): string | null {
  return openings.find((each) => each.sheet === sheet && each.text.includes(String(year)))?.cell ?? null;
}
