import type { TableAnalysis } from "../analysis/analysis";
import { cellAddress } from "../grid/address";
import { fold } from "../grid/text";
import type { FormatId } from "../formats";
import type { Concept } from "../formats/concepts";
import { formatOfTable } from "../check/describe";
import type { Column, Row, Table } from "../layout/table";
import { periodOf } from "./period";
import type { Period } from "./period";
import type { PlacedFigure } from "./placed-figure";
import { readUnitName } from "./unit-name";
import type { UnitName } from "./unit-name";

/** A column of figures as it can be found again in another sheet of the form. */
export interface ColumnReading {
  /** 0-based sheet column. */
  readonly index: number;
  /** The header's words from the widest to the narrowest, folded; years told from the report's: "nam {0}", "nam {-1}". */
  readonly key: string;
  readonly words: string;
  readonly concept: Concept | null;
}

export interface RowReading {
  /** 0-based sheet row. */
  readonly index: number;
  readonly label: string;
  readonly key: string;
  /** The row speaks of all that the table lists. */
  readonly whole: boolean;
  readonly unit: UnitName;
}

/** A table of a submission, read for comparison with others. */
export interface TableReading {
  readonly file: string;
  readonly sheet: string;
  readonly title: string;
  readonly period: Period | null;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
  /** The figure of a row and a column as compared (percentages in hundreds); null where there is none. */
  readonly figure: (row: RowReading, column: ColumnReading) => PlacedFigure | null;
  /** The standard format it is recognised as. */
  readonly format: FormatId | null;
  /** The table as the engine knows it. */
  readonly table: Table;
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
  const period =
    periodOf(`${sheet}\n${table.title}`) ??
    (table.year === null ? null : { year: table.year, quarter: null });
  const columns = distinct(
    table.columns
      .filter((column) => column.figures > 0 && !(column.concept !== null && NO_FIGURES.has(column.concept)))
      .map((column) => readColumn(column, period)),
  );
  const rows = table.rows.filter(({ hasFigures, role }) => hasFigures && role !== "blank").map(readRow);
  return {
    file,
    sheet,
    title: table.title,
    period,
    columns,
    rows,
    figure: (row, column) => {
      if (!figures.isFigure(row.index, column.index)) return null;
      const cell = cellAddress(row.index, column.index);
      return { file, sheet, cell, value: figures.value(row.index, column.index) };
    },
    format: formatOfTable(table),
    table,
  };
}

function readColumn(column: Column, period: Period | null): ColumnReading {
  const words = column.path.join(" › ");
  return { index: column.index, key: relativeToYear(fold(words), period), words, concept: column.concept };
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

function readRow(row: Row): RowReading {
  return {
    index: row.index,
    label: row.label,
    key: fold(row.label)
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
    whole: row.role === "total",
    unit: readUnitName(row.label),
  };
}

/** The figures of the table's own total, by column key; the only row of a table of one row serves as well. */
export function wholeFigures(reading: TableReading): Map<string, PlacedFigure> {
  const rows = reading.rows.filter(({ whole }) => whole);
  const own = rows.length === 1 ? rows[0] : reading.rows.length === 1 ? reading.rows[0] : undefined;
  const figures = new Map<string, PlacedFigure>();
  if (!own) return figures;
  for (const column of reading.columns) {
    const figure = reading.figure(own, column);
    if (figure) figures.set(column.key, figure);
  }
  return figures;
}
