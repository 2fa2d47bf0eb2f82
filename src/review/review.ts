import type { WorkbookReport } from "../check/check";
import { cellAddress, parseCell } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { WorkbookData } from "../grid/sheet";
import type { Finding, Severity } from "../report";
import type { Accusations } from "./blame-tie";
import { copiedFigures, oldFigures } from "./copies";
import { formChanges } from "./form-changes";
import { formsOf } from "./forms";
import type { RoundFinding } from "./finding";
import { influenceOf } from "./influence";
import type { Period } from "./period";
import { samePeriod } from "./period";
import type { TableReading } from "./reading";
import { belongingsOf, commonest, periodOfSubmission } from "./submission";
import type { Submission } from "./submission";
import { sumsWithSuperior } from "./superior-sums";
import { joined, tiesBetweenSheets, tiesWithPrevious, tiesWithSuperior } from "./ties";
import type { UnitTables } from "./ties";
import { readUnitName } from "./unit-name";

/** A round of submitted workbooks and what it is held against. */
export interface Round {
  readonly submissions: readonly Submission[];
  /** The units that should have sent something; null where nobody said. */
  readonly expected: readonly string[] | null;
  /** Last round's submissions. */
  readonly previous: readonly Submission[];
  /** The superior's own consolidated workbooks. */
  readonly superior: readonly Submission[];
  /** Null: what most submissions speak of. */
  readonly period: Period | null;
}

export type UnitState = "received" | "missing" | "twice" | "unexpected" | "unreadable";

export interface ReviewedUnit {
  readonly name: string;
  readonly state: UnitState;
  /** It is on the list of those who report; everyone is where there is no list. */
  readonly expected: boolean;
  readonly files: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How much its doubtful figures weigh in the round's total, 0–1. */
  readonly influence: number;
}

export interface ReviewedFile {
  readonly file: string;
  readonly unit: string | null;
  readonly period: Period | null;
  /** The standard format of its first recognised table. */
  readonly form: string | null;
  readonly failure: Submission["failure"];
  readonly carried?: Submission["carried"];
  readonly report: WorkbookReport;
}

export interface RoundReport {
  readonly period: Period | null;
  readonly units: readonly ReviewedUnit[];
  readonly files: readonly ReviewedFile[];
  readonly ties: { readonly compared: number; readonly held: number };
  readonly findings: readonly RoundFinding[];
}

/** Looks through a round: who sent what, what does not tie, what is not this round's. Nothing is changed. */
export function reviewRound(round: Round): RoundReport {
  const { submissions } = round;
  const expected = round.expected?.map(readUnitName) ?? null;
  const belongings = belongingsOf(submissions, expected);
  const period = round.period ?? commonest(submissions.flatMap((each) => periodOfSubmission(each) ?? []));
  const findings: RoundFinding[] = [];
  const units = new Map<string, { name: string; expected: boolean; submissions: Submission[] }>();
  for (const each of expected ?? [])
    units.set(each.key, { name: each.written, expected: true, submissions: [] });
  submissions.forEach((submission, at) => {
    const own = belongings[at];
    if (!own) return;
    const known = units.get(own.unit.key);
    if (known) known.submissions.push(submission);
    else
      units.set(own.unit.key, {
        name: own.unit.written,
        expected: own.isExpected,
        submissions: [submission],
      });
    if (own.isExpected || expected === null || submission.failure) return;
    findings.push({
      rule: "unexpected-unit",
      severity: "warning",
      unit: own.unit.written,
      args: { rule: "unexpected-unit", suggestion: own.suggestion?.written ?? null },
      places: [{ file: submission.file, sheet: null, cell: null, value: null }],
      suspects: [],
    });
  });
  for (const submission of submissions)
    if (submission.failure)
      findings.push({
        rule: "unreadable",
        severity: "error",
        unit: belongings[submissions.indexOf(submission)]?.unit.written ?? null,
        args: { rule: "unreadable", reason: submission.failure.message },
        places: [{ file: submission.file, sheet: null, cell: null, value: null }],
        suspects: [],
      });
  for (const { name, submissions: own, expected: asked } of units.values()) {
    if (asked && own.length === 0)
      findings.push({
        rule: "missing-unit",
        severity: "error",
        unit: name,
        args: { rule: "missing-unit" },
        places: [],
        suspects: [],
      });
    const read = own.filter(({ failure }) => failure === null);
    if (read.length > 1)
      findings.push({
        rule: "unit-twice",
        severity: "error",
        unit: name,
        args: { rule: "unit-twice", files: read.map(({ file }) => file) },
        places: read.map(({ file }) => ({ file, sheet: null, cell: null, value: null })),
        suspects: [],
      });
  }
  if (period)
    for (const submission of submissions)
      findings.push(
        ...wrongPeriods(
          submission,
          period,
          belongings[submissions.indexOf(submission)]?.unit.written ?? null,
        ),
      );

  const tables = tablesByUnit(
    submissions,
    belongings.map((own) => own?.unit ?? null),
  );
  const forms = formsOf(tables.flatMap((unit) => unit.tables));
  const before = tablesByUnit(
    round.previous,
    belongingsOf(
      round.previous,
      tables.map(({ unit }) => unit),
    ).map((own) => own?.unit ?? null),
  );
  const formsBefore = formsOf(before.flatMap((unit) => unit.tables));
  const superior = round.superior.flatMap((each) => each.tables);
  const accusations = accusationsOf([...submissions, ...round.superior, ...round.previous]);
  const ties = joined([
    tiesWithSuperior(tables, forms, superior, accusations),
    sumsWithSuperior(tables, forms, superior, missing(units) === 0),
    tiesWithPrevious(tables, forms, before, formsBefore, accusations),
    tiesBetweenSheets(tables, forms, accusations),
  ]);
  findings.push(
    ...oldFigures(
      tables,
      before,
      commonest(round.previous.flatMap((each) => periodOfSubmission(each) ?? [])),
    ),
  );
  findings.push(...copiedFigures(tables, forms), ...ties.findings, ...formChanges(tables, forms));

  const influence = influenceOf(tables, forms, submissions, findings);
  return {
    period,
    units: [...units.entries()].map(([key, { name, expected: asked, submissions: own }]) => ({
      name,
      state: stateOf(own, asked, expected !== null),
      expected: asked,
      files: own.map(({ file }) => file),
      counts: countsOf(
        own,
        findings.filter(({ unit }) => unit === name),
      ),
      influence: influence.get(key) ?? 0,
    })),
    files: submissions.map((submission, at) => ({
      file: submission.file,
      unit: belongings[at]?.unit.written ?? null,
      period: periodOfSubmission(submission),
      form: submission.tables.find(({ format }) => format !== null)?.format ?? null,
      failure: submission.failure,
      ...(submission.carried ? { carried: submission.carried } : {}),
      report: submission.report,
    })),
    ties: { compared: ties.compared, held: ties.held },
    findings,
  };
}

function missing(units: ReadonlyMap<string, { submissions: readonly Submission[] }>): number {
  return [...units.values()].filter(({ submissions }) => submissions.every(({ failure }) => failure !== null))
    .length;
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

function tablesByUnit(
  submissions: readonly Submission[],
  owners: readonly (ReturnType<typeof readUnitName> | null)[],
): UnitTables[] {
  const units = new Map<string, { unit: UnitTables["unit"]; tables: TableReading[] }>();
  submissions.forEach(({ tables }, at) => {
    const unit = owners[at];
    if (!unit || tables.length === 0) return;
    const known = units.get(unit.key);
    // Of two files of one unit the first is compared; that there are two is told.
    if (!known) units.set(unit.key, { unit, tables: [...tables] });
  });
  return [...units.values()];
}

/** Sheets whose title speaks of another time than the round's. */
function wrongPeriods(submission: Submission, wanted: Period, unit: string | null): RoundFinding[] {
  const told = new Set<string>();
  return submission.tables.flatMap(({ sheet, period, file }) => {
    if (!period || told.has(sheet)) return [];
    // A table of the year stands in a round of its quarters, and the other way round.
    const same =
      period.quarter === null || wanted.quarter === null
        ? period.year === wanted.year
        : samePeriod(period, wanted);
    if (same) return [];
    told.add(sheet);
    return [
      {
        rule: "wrong-period" as const,
        severity: "error" as const,
        unit,
        args: { rule: "wrong-period" as const, found: period, wanted },
        places: [{ file, sheet, cell: cellNaming(submission.workbook, sheet, period.year), value: null }],
        suspects: [],
      },
    ];
  });
}

/** Rows that a title may stand in. */
const TITLE_ROWS = 15;

function cellNaming(workbook: WorkbookData, sheet: string, year: number): string | null {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.values.slice(0, TITLE_ROWS) ?? [];
  for (const [row, cells] of rows.entries())
    for (const [column, value] of (cells ?? []).entries())
      if (typeof value === "string" && value.includes(String(year))) return cellAddress(row, column);
  return null;
}

function accusationsOf(submissions: readonly Submission[]): Accusations {
  const byCell = new Map<string, Finding[]>();
  const sheets = new Map(
    submissions.flatMap(({ file, tables }) =>
      tables.map((table) => [`${file}|${table.sheet}`, table.table.grid] as const),
    ),
  );
  for (const { file, report } of submissions)
    for (const finding of report.findings)
      for (const cell of new Set([
        finding.cell,
        ...finding.related,
        ...finding.suspects.map((each) => each.cell),
      ])) {
        const key = `${file}|${finding.sheet}|${cell}`;
        byCell.set(key, [...(byCell.get(key) ?? []), finding]);
      }
  return {
    about: ({ file, sheet, cell }) => byCell.get(`${file}|${sheet}|${cell}`) ?? [],
    isFormula: ({ file, sheet, cell }) => isFormulaAt(sheets.get(`${file}|${sheet}`), cell),
  };
}

function isFormulaAt(grid: Grid | undefined, cell: string): boolean {
  const place = parseCell(cell);
  return grid !== undefined && place !== null && grid.formula(place.row, place.column) !== null;
}
