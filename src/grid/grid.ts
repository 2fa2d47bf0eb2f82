import type { CellRange } from "./address";
import { cellAddress } from "./address";
import { formatClass } from "./number-format";
import { decideSeparators, readNumberText } from "./numbers";
import type { Composite, NumberReading, Separators } from "./numbers";
import type { CellValue, SheetData } from "./sheet";

/** What a cell is to the checker. `textNumber` is a figure stored as text; `date` a number shown as a date. */
export type CellKind =
  "empty" | "number" | "text" | "textNumber" | "placeholder" | "composite" | "date" | "error" | "boolean";

const KINDS: readonly CellKind[] = [
  "empty",
  "number",
  "text",
  "textNumber",
  "placeholder",
  "composite",
  "date",
  "error",
  "boolean",
];
const EMPTY = 0;
const NUMBER = 1;
const TEXT = 2;
const TEXT_NUMBER = 3;
const PLACEHOLDER = 4;
const COMPOSITE = 5;
const DATE = 6;
const ERROR = 7;
const BOOLEAN = 8;

/** Cells of a column by what they hold. */
export interface ColumnTotals {
  /** Texts of any kind, figures written as text among them. */
  texts: number;
  textNumbers: number;
  dates: number;
  fractions: number;
  negatives: number;
}

const NOTHING: ColumnTotals = { texts: 0, textNumbers: 0, dates: 0, fractions: 0, negatives: 0 };

/** Longer texts are never figures; also what keeps 62,331 names cheap to read. */
const LONGEST_FIGURE = 40;
const MAY_BEGIN_A_FIGURE =
  /^[\s\u00a0\u2000-\u200b\u202f\u3000\ufeff']*[-+\u2212\u2013(±≥≤<>~≈.,\d\uff10-\uff19OolIxX…/]/;
/** "gần 9.300", "hơn 152 tỷ đồng", "từ 85 % trở lên": a word of approximation, then a digit. */
const MAY_BE_A_BOUND = /^\s*[ghtkdđGHTKDĐ]\S{1,9}(\s\S{1,6})?\s+[\d]/;

/**
 * A sheet made ready for questions: every cell has a kind and, where it is a figure, its value. Rows and columns are
 * 0-based from cell A1 of the sheet. `number` is NaN where the cell is no figure; a percentage typed as text
 * ("74,48%") has the value of the number shown (74.48) and `percentText` true.
 */
export class Grid {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly textFigures: boolean;
  private readonly kinds: Uint8Array;
  private readonly numbers: Float64Array;
  private readonly totals: ColumnTotals[];
  private readonly readings = new Map<number, NumberReading | Composite>();
  private readonly mergedInto: Map<number, CellRange>;
  private readonly hiddenRowSet: ReadonlySet<number>;
  private readonly hiddenColumnSet: ReadonlySet<number>;

  constructor(readonly data: SheetData) {
    this.name = data.name;
    this.textFigures = data.textFigures === true;
    const size = usedSize(data);
    this.rowCount = size.rows;
    this.columnCount = size.columns;
    this.kinds = new Uint8Array(size.rows * size.columns);
    this.numbers = new Float64Array(size.rows * size.columns).fill(NaN);
    this.totals = Array.from({ length: size.columns }, () => ({
      texts: 0,
      textNumbers: 0,
      dates: 0,
      fractions: 0,
      negatives: 0,
    }));
    this.hiddenRowSet = new Set(data.hiddenRows ?? []);
    this.hiddenColumnSet = new Set(data.hiddenColumns ?? []);
    this.mergedInto = mergeIndex(data.merges ?? [], size.rows, size.columns);
    this.classify();
  }

  kind(row: number, column: number): CellKind {
    return KINDS[this.code(row, column)] ?? "empty";
  }

  /** The figure in a cell, NaN when there is none. */
  number(row: number, column: number): number {
    return this.inside(row, column) ? (this.numbers[row * this.columnCount + column] ?? NaN) : NaN;
  }

  /** What a whole column of the sheet holds; lets rules pass over columns that cannot concern them. */
  columnTotals(column: number): Readonly<ColumnTotals> {
    return this.totals[column] ?? NOTHING;
  }

  value(row: number, column: number): CellValue {
    return this.data.values[row]?.[column] ?? null;
  }

  /** The text of a text cell, "" for anything else. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? value : "";
  }

  /** How a text figure was written; null for stored numbers and words. */
  reading(row: number, column: number): NumberReading | Composite | null {
    return this.inside(row, column) ? (this.readings.get(row * this.columnCount + column) ?? null) : null;
  }

  formula(row: number, column: number): string | null {
    return this.data.formulas?.[row]?.[column] ?? null;
  }

  numberFormat(row: number, column: number): string {
    return this.data.numberFormats?.[row]?.[column] ?? "General";
  }

  isEmpty(row: number, column: number): boolean {
    return this.code(row, column) === EMPTY;
  }

  isText(row: number, column: number): boolean {
    return this.code(row, column) === TEXT;
  }

  /** A stored number or a figure typed as text. */
  isFigure(row: number, column: number): boolean {
    const code = this.code(row, column);
    return code === NUMBER || code === TEXT_NUMBER;
  }

  isUncalculated(row: number, column: number): boolean {
    return this.data.uncalculated?.has(cellAddress(row, column)) ?? false;
  }

  /** The merged area a cell belongs to, or null. */
  merge(row: number, column: number): CellRange | null {
    return this.inside(row, column) ? (this.mergedInto.get(row * this.columnCount + column) ?? null) : null;
  }

  hiddenRow(row: number): boolean {
    return this.hiddenRowSet.has(row);
  }

  hiddenColumn(column: number): boolean {
    return this.hiddenColumnSet.has(column);
  }

  /** The text that stands over a cell, looking into its merged area: the area's first cell speaks for all. */
  coveringText(row: number, column: number): string {
    const area = this.merge(row, column);
    return area ? this.text(area.top, area.left) : this.text(row, column);
  }

  private inside(row: number, column: number): boolean {
    return row >= 0 && column >= 0 && row < this.rowCount && column < this.columnCount;
  }

  private code(row: number, column: number): number {
    return this.inside(row, column) ? (this.kinds[row * this.columnCount + column] ?? EMPTY) : EMPTY;
  }

  private classify(): void {
    const { values, numberFormats, errors } = this.data;
    const possible: number[][] = Array.from({ length: this.columnCount }, () => []);
    const lastFormat: (string | undefined)[] = new Array<string | undefined>(this.columnCount).fill(
      undefined,
    );
    const lastIsDate: boolean[] = new Array<boolean>(this.columnCount).fill(false);
    for (let row = 0; row < this.rowCount; row += 1) {
      const cells = values[row];
      if (!cells) continue;
      const formats = numberFormats?.[row];
      const count = Math.min(cells.length, this.columnCount);
      for (let column = 0; column < count; column += 1) {
        const value = cells[column];
        if (value === null || value === undefined || value === "") continue;
        const at = row * this.columnCount + column;
        if (typeof value === "number") {
          const format = formats?.[column];
          if (format !== lastFormat[column]) {
            lastFormat[column] = format;
            lastIsDate[column] = format !== undefined && formatClass(format) === "date";
          }
          this.kinds[at] = lastIsDate[column] ? DATE : NUMBER;
          this.numbers[at] = lastIsDate[column] ? NaN : value;
          this.tally(column, value, lastIsDate[column] === true);
        } else if (typeof value === "boolean") {
          this.kinds[at] = BOOLEAN;
        } else {
          this.kinds[at] = TEXT;
          const totals = this.totals[column];
          if (totals) totals.texts += 1;
          if (errors && errors.size > 0 && errors.has(cellAddress(row, column))) this.kinds[at] = ERROR;
          else if (mayBeFigure(value)) possible[column]?.push(row);
        }
      }
    }
    possible.forEach((rows, column) => this.readTexts(rows, column));
  }

  private tally(column: number, value: number, isDate: boolean): void {
    const totals = this.totals[column];
    if (!totals) return;
    if (isDate) {
      totals.dates += 1;
      return;
    }
    if (value < 0) totals.negatives += 1;
    if (!Number.isInteger(value)) totals.fractions += 1;
  }

  /** The separators of text figures are one decision per column: "3.174" alone says nothing. */
  private readTexts(rows: readonly number[], column: number): void {
    if (rows.length === 0) return;
    const separators: Separators = decideSeparators(rows.map((row) => this.text(row, column)));
    for (const row of rows) {
      const at = row * this.columnCount + column;
      const reading = readNumberText(this.text(row, column), separators);
      if (!reading) continue;
      if (reading.kind === "placeholder") {
        this.kinds[at] = PLACEHOLDER;
      } else if (reading.kind === "composite") {
        this.kinds[at] = COMPOSITE;
        this.readings.set(at, reading);
      } else {
        this.kinds[at] = TEXT_NUMBER;
        const totals = this.totals[column];
        if (totals) totals.textNumbers += 1;
        this.tally(column, reading.value, false);
        this.numbers[at] = reading.value;
        this.readings.set(at, reading);
      }
    }
  }
}

function mayBeFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  return MAY_BEGIN_A_FIGURE.test(text) || (/\d/.test(text) && MAY_BE_A_BOUND.test(text.normalize("NFC")));
}

/** Rows × columns up to the last value or formula; formatting alone does not count. */
function usedSize(data: SheetData): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  const widen = (lines: SheetData["values"] | SheetData["formulas"]): void => {
    lines?.forEach((cells, row) => {
      if (!cells) return;
      let last = cells.length;
      while (
        last > 0 &&
        (cells[last - 1] === null || cells[last - 1] === undefined || cells[last - 1] === "")
      )
        last -= 1;
      if (last === 0) return;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, last);
    });
  };
  widen(data.values);
  widen(data.formulas);
  return { rows, columns };
}

function mergeIndex(merges: readonly CellRange[], rows: number, columns: number): Map<number, CellRange> {
  const index = new Map<number, CellRange>();
  for (const area of merges) {
    const bottom = Math.min(area.bottom, rows - 1);
    const right = Math.min(area.right, columns - 1);
    for (let row = area.top; row <= bottom; row += 1) {
      for (let column = area.left; column <= right; column += 1) index.set(row * columns + column, area);
    }
  }
  return index;
}
