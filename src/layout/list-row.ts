import type { Grid } from "../grid/grid";
import { readOrdinal } from "./markers";
import type { Marker, MarkerStyle } from "./markers";
import type { Column, Row, RowRole } from "./table";

/** The beginnings a total may have, before anything is normalised: "Tổng", "Cộng", "Toàn", "TC", composed or not. */
const MAYBE_TOTAL = /^\W*([tT][oổôOỔÔ]|[cC][oộôOỘÔ]|[tT]\.? ?[cCsS]|[bB][iìI])/;
/** Letters that begin none of them; every other first character is left to the pattern. */
const NO_TOTAL = /^[ADEFGHIJKLMNOPQRSUVWXYZadefghijklmnopqrsuvwxyz]$/;
const BEGINS_NO_TOTAL = Uint8Array.from({ length: 128 }, (_, code) =>
  NO_TOTAL.test(String.fromCharCode(code)) ? 1 : 0,
);
/** Rows numbered from here on are numbered all the same, though so large a number is no outline marker. */
const FIRST_BEYOND_MARKERS = 1_000;

export interface ListContext {
  grid: Grid;
  ordinalColumn: number;
  labelColumns: readonly number[];
}

/** What the rows of a long list share; null when its rows are not numbered. */
export function listContext({
  grid,
  columns,
  ordinalColumn,
  labelColumns,
}: {
  grid: Grid;
  columns: readonly Column[];
  ordinalColumn: number | null;
  labelColumns: readonly number[];
}): ListContext | null {
  return ordinalColumn === null || columns.length === 0 ? null : { grid, ordinalColumn, labelColumns };
}

/**
 * A numbered row of a long list of people or units: data without a further look at its names. Null for any other row,
 * and for one that may be a total.
 */
export function listRow(context: ListContext, figureColumns: readonly number[], index: number): Row | null {
  const { grid, ordinalColumn } = context;
  if (!isNumbered(grid, index, ordinalColumn)) return null;
  const label = firstLabel(context, index);
  if (label === "" || mayBeTotal(label)) return null;
  for (const column of figureColumns)
    if (grid.standsForFigure(index, column)) return new ListRow(context, index);
  return null;
}

function isNumbered(grid: Grid, row: number, column: number): boolean {
  const ordinal = grid.value(row, column);
  if (typeof ordinal === "number" && ordinal >= 0 && ordinal % 1 === 0) return true;
  return readOrdinal(ordinal)?.style === "number" || grid.number(row, column) >= FIRST_BEYOND_MARKERS;
}

function firstLabel({ grid, labelColumns }: ListContext, index: number): string {
  for (const column of labelColumns) {
    const text = grid.text(index, column);
    if (text !== "") return text;
  }
  return "";
}

function mayBeTotal(label: string): boolean {
  return BEGINS_NO_TOTAL[label.charCodeAt(0)] !== 1 && MAYBE_TOTAL.test(label);
}

/** The style of a row's number; that of a row of a long list is seen without making its marker. */
export function styleOf(row: Row): MarkerStyle | null {
  return row instanceof ListRow ? row.style : (row.marker?.style ?? null);
}

/** Its texts stay in the sheet until somebody asks: 62.331 rows are read without as many arrays and objects. */
class ListRow implements Row {
  role: RowRole = "data";
  depth = 0;
  parent: number | null = null;
  subset = false;
  measure: Row["measure"] = null;
  unit: NonNullable<Row["unit"]> | null = null;

  constructor(
    private readonly context: ListContext,
    readonly index: number,
  ) {}

  get path(): readonly string[] {
    const { grid, labelColumns } = this.context;
    return [
      ...new Set(labelColumns.map((column) => grid.text(this.index, column)).filter((text) => text !== "")),
    ];
  }

  get label(): string {
    return firstLabel(this.context, this.index);
  }

  get style(): MarkerStyle | null {
    const ordinal = this.context.grid.value(this.index, this.context.ordinalColumn);
    return typeof ordinal === "number" && ordinal >= 0 && ordinal % 1 === 0
      ? "number"
      : (readOrdinal(ordinal)?.style ?? null);
  }

  get marker(): Marker | null {
    return readOrdinal(this.context.grid.value(this.index, this.context.ordinalColumn));
  }

  get concept(): null {
    return null;
  }

  get declared(): null {
    return null;
  }

  get key(): null {
    return null;
  }

  get hasFigures(): true {
    return true;
  }
}
