import { comparability } from "../formats/schemes";
import type { Finding } from "../report";
import { parseCell, parseRange, rangeContains } from "../grid/address";
import type { Accusations } from "./blame-tie";
import type { PlacedFigure } from "./placed-figure";
import { copiedFigures, oldFigures } from "./copies";
import { formChanges } from "./form-changes";
import { formsOf } from "./forms";
import type { RoundFinding } from "./finding";
import { influenceOf } from "./influence";
import { ancestryOf, crossesMergers } from "./mergers";
import type { Ancestry, Mergers } from "./mergers";
import type { Period } from "./period";
import { cellIn, isFormulaIn } from "./reading";
import type { TableReading } from "./reading";
import { missingUnits, receive, reviewedFiles, reviewedUnits } from "./reception";
import type { ReviewedFile, ReviewedUnit } from "./reception";
import { belongingsOf, commonest, periodOfSubmission } from "./submission";
import type { Submission } from "./submission";
import { sumsWithSuperior } from "./superior-sums";
import { joined, tiesBetweenSheets, tiesWithPrevious, tiesWithSuperior } from "./ties";
import type { UnitTables } from "./ties";
import type { UnitName } from "./unit-name";

export type { ReviewedFile, ReviewedUnit, UnitState } from "./reception";

/** What a round is held against. */
export interface RoundSetting {
  /** The units that should have sent something; null where nobody said. */
  readonly expected: readonly string[] | null;
  /** Last round's submissions. */
  readonly previous: readonly Submission[];
  /** The superior's own consolidated workbooks. */
  readonly superior: readonly Submission[];
  /** Null: what most submissions speak of. */
  readonly period: Period | null;
  /** How communes were redrawn on 1 July 2025; without it nothing is compared across that day. */
  readonly mergers?: Mergers;
}

/** A round of submitted workbooks and what it is held against. */
export interface Round extends RoundSetting {
  readonly submissions: readonly Submission[];
}

export interface RoundReport {
  readonly period: Period | null;
  readonly units: readonly ReviewedUnit[];
  readonly files: readonly ReviewedFile[];
  readonly ties: { readonly compared: number; readonly held: number };
  /** Units whose last report is that of another area, with the old communes that were split, where the map says so. */
  readonly incomparable: readonly { readonly unit: string; readonly split: readonly string[] }[];
  readonly findings: readonly RoundFinding[];
}

/** Looks through a round: who sent what, what does not tie, what is not this round's. Nothing is changed. */
export function reviewRound({ submissions, ...setting }: Round): RoundReport {
  const round = new OpenRound(setting);
  for (const submission of submissions) round.add(submission);
  return round.conclude();
}

/** A round that fills file by file; what ties the files is found when it is concluded. */
export class OpenRound {
  private readonly received = new Map<string, Submission>();

  constructor(private readonly setting: RoundSetting) {}

  /** Takes a submission in, in the place of an earlier one of the same file name. */
  add(submission: Submission): void {
    this.received.set(submission.file, submission);
  }

  remove(file: string): void {
    this.received.delete(file);
  }

  get submissions(): readonly Submission[] {
    return [...this.received.values()];
  }

  /** The round as far as it came: units, files and what their reception alone shows; no two files are compared yet. */
  soFar(): RoundReport {
    const { submissions } = this;
    const { expected } = this.setting;
    const reception = receive(submissions, expected, this.setting.period);
    return {
      period: reception.period,
      units: reviewedUnits(reception, reception.findings, new Map(), expected !== null),
      files: reviewedFiles(submissions, reception),
      ties: { compared: 0, held: 0 },
      incomparable: [],
      findings: reception.findings,
    };
  }

  /** What each unit's last report is, across 1 July 2025 and otherwise. */
  private ancestries(
    now: Period | null,
    then: Period | null,
    before: readonly UnitTables[],
  ): (unit: UnitName) => Ancestry {
    if (!now || !then || !crossesMergers(then, now)) return () => ({ kind: "same" });
    const { mergers } = this.setting;
    const reported = new Set(before.map(({ unit }) => unit.key));
    return ({ key, kind }) =>
      mergers
        ? ancestryOf(key, reported, mergers)
        : kind === null || kind === "province"
          ? { kind: "same" }
          : { kind: "incomparable", split: [] };
  }

  /** The whole round, with what ties its files; it may be asked again after more was added. */
  conclude(): RoundReport {
    const { submissions } = this;
    const { expected, previous } = this.setting;
    const reception = receive(submissions, expected, this.setting.period);
    const tables = tablesByUnit(
      submissions,
      reception.belongings.map((own) => own?.unit ?? null),
    );
    const forms = formsOf(tables.flatMap((unit) => unit.tables));
    const before = tablesByUnit(
      previous,
      belongingsOf(
        previous,
        tables.map(({ unit }) => unit),
      ).map((own) => own?.unit ?? null),
    );
    const formsBefore = formsOf(before.flatMap((unit) => unit.tables));
    const superior = this.setting.superior.flatMap((each) => each.tables);
    const periodBefore = commonest(previous.flatMap((each) => periodOfSubmission(each) ?? []));
    const ancestry = this.ancestries(reception.period, periodBefore, before);
    const incomparable = tables.flatMap(({ unit }) => {
      const origin = previous.length === 0 ? null : ancestry(unit);
      return origin?.kind === "incomparable" ? { unit: unit.written, split: origin.split } : [];
    });
    const accusations = accusationsOf([...submissions, ...this.setting.superior, ...previous]);
    const ties = joined([
      tiesWithSuperior(tables, forms, superior, accusations),
      sumsWithSuperior(tables, forms, superior, missingUnits(reception) === 0),
      tiesWithPrevious(
        tables,
        forms,
        before,
        formsBefore,
        accusations,
        ancestry,
        areLevelsComparable(reception.period, periodBefore),
      ),
      tiesBetweenSheets(tables, forms, accusations),
    ]);
    const foreign = [
      ...oldFigures(tables, before, periodBefore),
      ...copiedFigures(tables, forms, (unit) => doubtsOf(unit, tables, before, ties.findings)),
    ];
    const findings = [
      ...reception.findings,
      ...foreign,
      ...ties.findings.filter((finding) => !isExplainedBy(finding, foreign)),
      ...formChanges(tables, forms),
    ];
    const influence = influenceOf(tables, forms, submissions, findings);
    return {
      period: reception.period,
      units: reviewedUnits(reception, findings, influence, expected !== null),
      files: reviewedFiles(submissions, reception),
      ties: { compared: ties.compared, held: ties.held },
      incomparable,
      findings,
    };
  }
}

function tablesByUnit(
  submissions: readonly Submission[],
  owners: readonly (UnitName | null)[],
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

/** What does not tie, and row labels unlike those of the unit's last report: signs that figures are another's. */
function doubtsOf(
  unit: UnitName,
  tables: readonly UnitTables[],
  before: readonly UnitTables[],
  findings: readonly RoundFinding[],
): number {
  const labels = (units: readonly UnitTables[]): Set<string> =>
    new Set(
      units
        .filter((each) => each.unit.key === unit.key)
        .flatMap((each) => each.tables.flatMap(({ rows }) => rows.map(({ key }) => key))),
    );
  const [own, old] = [labels(tables), labels(before)];
  const strange = old.size === 0 ? 0 : [...own].filter((key) => !old.has(key)).length / Math.max(1, own.size);
  const failing = findings.filter((finding) => finding.unit === unit.written);
  return failing.reduce((sum, { places }) => sum + places.length, strange);
}

/** The levels of 2017 and before are others than those that came after, also where their names are the same. */
function areLevelsComparable(now: Period | null, before: Period | null): boolean {
  return now === null || before === null || comparability(now.year, before.year).levels === "same";
}

/** What a sheet of old or copied figures does not agree with needs no finding of its own: one cause, one card. */
function isExplainedBy({ unit, places }: RoundFinding, foreign: readonly RoundFinding[]): boolean {
  return foreign.some(
    (cause) =>
      cause.unit === unit &&
      places.some(({ file, sheet }) =>
        cause.places.some((foreign) => foreign.file === file && foreign.sheet === sheet),
      ),
  );
}

/** Cells that their own sheet's arithmetic reaches. */
function comparedCells(submissions: readonly Submission[]): (figure: PlacedFigure) => boolean {
  const sheets = new Map(
    submissions.flatMap(({ file, report }) =>
      report.sheets.map(({ name, checked }) => [`${file}|${name}`, checked.coverage ?? []] as const),
    ),
  );
  return ({ file, sheet, cell }) => {
    const place = parseCell(cell);
    const inside = (text: string): boolean => {
      const range = parseRange(text);
      return range !== null && place !== null && rangeContains(range, place.row, place.column);
    };
    const own = (sheets.get(`${file}|${sheet}`) ?? []).find(({ table }) => inside(table));
    return own !== undefined && !own.ranges.some(inside);
  };
}

function accusationsOf(submissions: readonly Submission[]): Accusations {
  const byCell = new Map<string, Finding[]>();
  const live = new Set<string>();
  for (const { file, report, tables } of submissions) {
    for (const finding of report.findings)
      for (const cell of new Set([
        finding.cell,
        ...finding.related,
        ...finding.suspects.map((each) => each.cell),
      ])) {
        const key = `${file}|${finding.sheet}|${cell}`;
        byCell.set(key, [...(byCell.get(key) ?? []), finding]);
      }
    for (const table of tables)
      if (table.formulas.includes(1))
        for (const row of table.rows)
          for (const column of table.columns)
            if (isFormulaIn(table, row, column))
              live.add(`${file}|${table.sheet}|${cellIn(table, row, column)}`);
  }
  return {
    about: ({ file, sheet, cell }) => byCell.get(`${file}|${sheet}|${cell}`) ?? [],
    isBorneOut: comparedCells(submissions),
    isFormula: ({ file, sheet, cell }) => live.has(`${file}|${sheet}|${cell}`),
  };
}
