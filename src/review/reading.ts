import type { TableAnalysis } from "../analysis/analysis";
import { cellAddress } from "../grid/address";
import type { CellRange } from "../grid/address";
import { fold } from "../grid/text";
import type { FormatId } from "../formats";
import type { Concept } from "../formats/concepts";
import { formatOfTable } from "../check/describe";
import type { Column } from "../layout/table";
import { periodOf } from "./period";
import type { Period } from "./period";
import type { PlacedFigure } from "./placed-figure";

/** A column as it can be found again in another sheet of the form. */
export interface ColumnReading {
  /** Its place in the reading, from 0. */
  readonly at: number;
  /** 0-based sheet column. */
  readonly index: number;
  /** The header's words from the widest to the narrowest, folded; years told from the report's: "nam {0}", "nam {-1}". */
  readonly key: string;
  readonly words: string;
  readonly concept: Concept | null;
}

export interface RowReading {
  /** Its place in the reading, from 0. */
  readonly at: number;
  /** 0-based sheet row. */
  readonly index: number;
  readonly label: string;
  readonly key: string;
  /** The row speaks of all that the table lists. */
  readonly whole: boolean;
  readonly concept: Concept | null;
}

/**
 * A table of a submission, read for comparison with others. Plain data: it goes from one thread to another, and holds
 * nothing of the sheet it was read from.
 */
export interface TableReading {
  readonly file: string;
  readonly sheet: string;
  readonly title: string;
  readonly period: Period | null;
  readonly columns: readonly ColumnReading[];
  /** Rows with figures. */
  readonly rows: readonly RowReading[];
  /** rows × columns, row by row, as compared (percentages in hundreds); NaN where there is no figure. */
  readonly figures: Float64Array;
  /** rows × columns, row by row: 1 where the cell holds a formula. */
  readonly formulas: Uint8Array;
  /** The standard format it is recognised as. */
  readonly format: FormatId | null;
  /** From the first header row to the last body row. */
  readonly range: CellRange;
  /** The 0-based row of the narrowest headings; null for a table without any. */
  readonly headerBottom: number | null;
  readonly hiddenRows: number;
  /** Its rows are people: a list, whose figures are no counts. */
  readonly people: boolean;
  /** Read across: its rows are the sheet's columns, and its columns the sheet's rows. */
  readonly across?: true;
}

/** Columns that name or number lines, and what is said of them in words. */
const NO_FIGURES: ReadonlySet<Concept> = new Set<Concept>([
  "ordinal",
  "name",
  "unitOfMeasure",
  "note",
  "status",
  "class",
]);

/** @param file the name the submission is known by */
export function readTable(file: string, sheet: string, { table, figures }: TableAnalysis): TableReading {
  const { grid, body } = table;
  const period =
    periodOf(`${sheet}\n${table.title}`) ??
    (table.year === null ? null : { year: table.year, quarter: null });
  const columns = distinct(
    table.columns
      .filter((column) => column.figures > 0 && !(column.concept !== null && NO_FIGURES.has(column.concept)))
      .map((column, at) => readColumn(column, at, period)),
  );
  const rows = table.rows
    .filter(({ hasFigures, role }) => hasFigures && role !== "blank")
    .map(({ index, label, role, concept }, at): RowReading => ({
      at,
      index,
      label,
      key: keyOfLabel(label),
      whole: role === "total",
      concept,
    }));
  const values = new Float64Array(rows.length * columns.length).fill(NaN);
  const formulas = new Uint8Array(values.length);
  for (const row of rows)
    for (const column of columns) {
      const place = row.at * columns.length + column.at;
      if (figures.isFigure(row.index, column.index)) values[place] = figures.value(row.index, column.index);
      if (grid.formula(row.index, column.index) !== null) formulas[place] = 1;
    }
  let hiddenRows = 0;
  for (let row = body.top; row <= body.bottom; row += 1) if (grid.hiddenRow(row)) hiddenRows += 1;
  return {
    file,
    sheet,
    title: table.title,
    period,
    columns,
    rows,
    figures: values,
    formulas,
    format: formatOfTable(table),
    range: table.range,
    headerBottom: table.header?.bottom ?? null,
    hiddenRows,
    people: table.people,
  };
}

/** The value of a row and a column, nought where there is none. */
export function valueIn({ figures, columns }: TableReading, row: number, column: number): number {
  const value = figures[row * columns.length + column] ?? NaN;
  return Number.isNaN(value) ? 0 : value;
}

/** The figure of a row and a column; null where there is none. */
export function figureIn(table: TableReading, row: RowReading, column: ColumnReading): PlacedFigure | null {
  const value = table.figures[row.at * table.columns.length + column.at] ?? NaN;
  if (Number.isNaN(value)) return null;
  return { file: table.file, sheet: table.sheet, cell: cellIn(table, row, column), value };
}

/** The A1 address of a row's and a column's cell. */
export function cellIn({ across }: TableReading, row: RowReading, column: ColumnReading): string {
  return across ? cellAddress(column.index, row.index) : cellAddress(row.index, column.index);
}

/** A heading of the column or row that adds the others up. */
const TOTAL = /^(tong (so|cong)|cong|toan (tinh|huyen|thanh pho|xa|dang bo))( |$)/;

/** The table read the other way, for forms that have one column a unit and one row a figure. */
export function readAcross(table: TableReading): TableReading {
  const { columns, rows, figures, formulas } = table;
  const turned = new Float64Array(figures.length);
  const live = new Uint8Array(formulas.length);
  for (let row = 0; row < rows.length; row += 1)
    for (let column = 0; column < columns.length; column += 1) {
      turned[column * rows.length + row] = figures[row * columns.length + column] ?? NaN;
      live[column * rows.length + row] = formulas[row * columns.length + column] ?? 0;
    }
  return {
    ...table,
    across: true,
    figures: turned,
    formulas: live,
    rows: columns.map(({ at, index, words, concept }) => {
      const label = words.split(" › ").at(-1) ?? words;
      const key = keyOfLabel(label);
      return { at, index, label, key, whole: TOTAL.test(key), concept };
    }),
    columns: distinct(
      rows.map(({ at, index, label, concept }) => ({
        at,
        index,
        key: relativeToYear(fold(label), table.period),
        words: label,
        concept,
      })),
    ),
  };
}

export function isFormulaIn(table: TableReading, row: RowReading, column: ColumnReading): boolean {
  return table.formulas[row.at * table.columns.length + column.at] === 1;
}

const SHARES: ReadonlySet<Concept> = new Set<Concept>([
  "percent",
  "reachedPercent",
  "exceededPercent",
  "changePercent",
  "index",
]);

/** Shares follow from counts, and those of several units do not add up. */
export function isShare({ concept, key }: ColumnReading): boolean {
  return (concept !== null && SHARES.has(concept)) || /%|ty le/.test(key);
}

function readColumn(column: Column, at: number, period: Period | null): ColumnReading {
  const words = column.path.join(" › ");
  return {
    at,
    index: column.index,
    key: relativeToYear(fold(words), period),
    words,
    concept: column.concept,
  };
}

/** Two headings of one wording (SL, SL …) are told apart by their order. */
function distinct(columns: readonly ColumnReading[]): ColumnReading[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column.key) ?? 0) + 1;
    seen.set(column.key, times);
    return times === 1 ? column : { ...column, key: `${column.key} #${times}` };
  });
}

/** "năm 2023" in a report of 2024 is the year before it, as "năm 2022" is in one of 2023. */
function relativeToYear(words: string, period: Period | null): string {
  if (period === null) return words;
  return words.replace(/\b(?:19|20)\d\d\b/g, (year) => `{${Number(year) - period.year}}`);
}

/** A row's label as it is found again in another sheet of the form. */
function keyOfLabel(label: string): string {
  return fold(label)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The figures of the table's own total, by column key; the only row of a table of one row serves as well. */
export function wholeFigures(reading: TableReading): Map<string, PlacedFigure> {
  const rows = reading.rows.filter(({ whole }) => whole);
  const own = rows.length === 1 ? rows[0] : reading.rows.length === 1 ? reading.rows[0] : undefined;
  const figures = new Map<string, PlacedFigure>();
  if (!own) return figures;
  for (const column of reading.columns) {
    const figure = figureIn(reading, own, column);
    if (figure) figures.set(column.key, figure);
  }
  return figures;
}
