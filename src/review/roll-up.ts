import type { Form } from "./forms";
import { formsOf, WHOLE } from "./forms";
import { cellIn, figureIn, isFormulaIn, isShare, wholeFigures } from "./reading";
import type { ColumnReading, RowReading, TableReading } from "./reading";
import type { PlacedFigure } from "./placed-figure";
import type { ReviewedFile } from "./reception";
import type { RoundReport } from "./review";
import { linesOfUnits, withUnitsAsRows } from "./ties";
import { readUnitName } from "./unit-name";

/** Where a figure of the roll-up comes from. */
export interface Origin extends PlacedFigure {
  readonly unit: string;
  /** A fingerprint of the file's bytes; null where none was made. */
  readonly hash: string | null;
}

/** A cell of the roll-up with what it is the sum of. */
export interface RolledCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What the cell held before; null for an empty one. */
  readonly before: number | null;
  /** The sum of its origins. */
  readonly value: number;
  readonly row: string;
  readonly column: string;
  readonly origins: readonly Origin[];
}

/** Why a cell of the form was left as it is. */
export type Unfilled = "formula" | "share" | "no-figure";

export interface RollUp {
  readonly cells: readonly RolledCell[];
  readonly unfilled: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly row: string;
    readonly column: string;
    readonly why: Unfilled;
  }[];
  /** Units whose figures went in, and those that sent something and were not accepted. */
  readonly units: readonly string[];
  readonly left: readonly string[];
}

/** A unit's tables that go into the roll-up. */
interface Accepted {
  readonly name: string;
  readonly files: readonly ReviewedFile[];
  readonly tables: readonly TableReading[];
}

/**
 * Fills a superior's form from the accepted submissions. A line that names a unit takes the unit's own totals; any other
 * line that the units' sheets have too takes their sum; figures that the form computes by its own formulas, and shares,
 * are left to the form.
 * @param form the tables of the superior's workbook
 * @param accepted names of the units whose figures count
 */
export function rollUp(
  report: RoundReport,
  form: readonly TableReading[],
  accepted: ReadonlySet<string>,
): RollUp {
  const units = acceptedUnits(report, accepted);
  const forms = formsOf(units.flatMap(({ tables }) => tables));
  const cells: RolledCell[] = [];
  const unfilled: RollUp["unfilled"][number][] = [];
  const known = units.map(({ name, tables }) => ({ unit: readUnitName(name), tables }));
  for (const each of form) {
    const table = withUnitsAsRows(each, known);
    const source = formFor(forms, table);
    const lines = linesOfUnits(table, known);
    const ofLine = new Map(
      [...lines].map(([key, row]) => [row, units.find(({ name }) => readUnitName(name).key === key)]),
    );
    for (const row of table.rows)
      for (const column of table.columns) {
        const place = {
          sheet: table.sheet,
          cell: cellIn(table, row, column),
          row: row.label,
          column: column.words,
        };
        if (isFormulaIn(table, row, column)) {
          unfilled.push({ ...place, why: "formula" });
          continue;
        }
        if (isShare(column)) {
          unfilled.push({ ...place, why: "share" });
          continue;
        }
        const unit = ofLine.get(row);
        const origins = source
          ? unit
            ? originsOf([unit], source, null, column)
            : lines.size > 0 && !row.whole
              ? []
              : originsOf(units, source, row, column)
          : [];
        if (origins.length === 0) {
          unfilled.push({ ...place, why: "no-figure" });
          continue;
        }
        cells.push({
          ...place,
          before: figureIn(table, row, column)?.value ?? null,
          value: origins.reduce((sum, { value }) => sum + value, 0),
          origins,
        });
      }
  }
  return {
    cells,
    unfilled,
    units: units.map(({ name }) => name),
    left: leftOut(report, units),
  };
}

function acceptedUnits(report: RoundReport, accepted: ReadonlySet<string>): Accepted[] {
  return report.units
    .filter(({ name }) => accepted.has(name))
    .map(({ name, files: names }) => {
      const files = report.files.filter(({ file, failure }) => names.includes(file) && failure === null);
      // Of several files of one unit the last one counts: it came in the place of the others.
      const own = files.slice(-1);
      return { name, files: own, tables: own.flatMap(({ tables }) => tables) };
    })
    .filter(({ tables }) => tables.length > 0);
}

/** The units' form that a table of the superior sums up: of its standard format, with the most headings in common. */
function formFor(forms: readonly Form[], table: TableReading): Form | null {
  const keys = new Set(table.columns.map(({ key }) => key));
  let best: Form | null = null;
  let most = 0;
  for (const form of forms) {
    if ((form.tables[0]?.format ?? null) !== table.format) continue;
    const shared = [...form.columns].filter((key) => keys.has(key)).length;
    if (shared > most) [best, most] = [form, shared];
  }
  return best;
}

/** @param row of the superior's table, found again in the units' by its label; null for the units' own totals */
function originsOf(
  units: readonly Accepted[],
  form: Form,
  row: RowReading | null,
  column: ColumnReading,
): Origin[] {
  return units.flatMap(({ name, files, tables }) => {
    const table = tables.find((each) => form.tables.includes(each));
    if (!table) return [];
    const figure = figureFor(table, form, row, column);
    const hash = files.find(({ file }) => file === table.file)?.hash ?? null;
    return figure ? [{ ...figure, unit: name, hash }] : [];
  });
}

function figureFor(
  table: TableReading,
  form: Form,
  row: RowReading | null,
  column: ColumnReading,
): PlacedFigure | null {
  if (row === null || row.whole) return wholeFigures(table).get(column.key) ?? null;
  if (!form.rows.has(row.key) || row.key === WHOLE) return null;
  const own = table.rows.find(({ key, whole }) => !whole && key === row.key);
  const match = table.columns.find(({ key }) => key === column.key);
  return own && match ? figureIn(table, own, match) : null;
}

/** A roll-up without a form of the superior's: one line a unit, with the headings of the round's commonest form. */
export interface UnitsRollUp {
  readonly names: readonly string[];
  readonly headings: readonly string[];
  /** names × headings; null where a unit has no such figure. */
  readonly cells: readonly (readonly (Origin | null)[])[];
  readonly left: readonly string[];
}

export function rollUpByUnits(report: RoundReport, accepted: ReadonlySet<string>): UnitsRollUp {
  const units = acceptedUnits(report, accepted);
  const forms = formsOf(units.flatMap(({ tables }) => tables));
  const main = forms.find(({ tables }) => tables.some((table) => wholeFigures(table).size > 0)) ?? null;
  const columns = (main?.tables[0]?.columns ?? []).filter(
    (column) => main?.columns.has(column.key) === true && !isShare(column),
  );
  return {
    names: units.map(({ name }) => name),
    headings: columns.map(({ words }) => words),
    cells: units.map((unit) =>
      columns.map((column) => (main ? (originsOf([unit], main, null, column)[0] ?? null) : null)),
    ),
    left: leftOut(report, units),
  };
}

function leftOut(report: RoundReport, units: readonly Accepted[]): string[] {
  return report.units
    .filter(({ name, files }) => files.length > 0 && !units.some((each) => each.name === name))
    .map(({ name }) => name);
}

/** What replacing files changes in a roll-up, before it is changed. */
export interface RollUpChange {
  readonly sheet: string;
  readonly cell: string;
  readonly row: string;
  readonly column: string;
  readonly before: number | null;
  readonly after: number | null;
}

export function rollUpChanges(before: RollUp, after: RollUp): RollUpChange[] {
  const keyOf = ({ sheet, cell }: RolledCell): string => `${sheet}\n${cell}`;
  const old = new Map(before.cells.map((each) => [keyOf(each), each]));
  const now = new Map(after.cells.map((each) => [keyOf(each), each]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    const known = other ?? one;
    if (!known || one?.value === other?.value) return [];
    const { sheet, cell, row, column } = known;
    return [{ sheet, cell, row, column, before: one?.value ?? null, after: other?.value ?? null }];
  });
}
