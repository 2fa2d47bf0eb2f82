import type { CellRange } from "./address";
import { cellAddress } from "./address";
import { formatClass } from "./number-format";
import { decideSeparators, decideSheetSeparators, readNumberText } from "./numbers";
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
/** Held here because a sandbox (jest, an add-in host) may look globals up slowly. */
const { isInteger } = Number;
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
  composites: number;
  dates: number;
  fractions: number;
  negatives: number;
  formulas: number;
}

const NOTHING: ColumnTotals = noTotals();

/** Texts of a column heard when the convention of a sheet is decided. */
const MOST_HEARD = 500;
/** Longer texts are never figures; also what keeps 62,331 names cheap to read. */
const LONGEST_FIGURE = 40;
/** What a text may be by its first character; looked up before any pattern is tried. */
const WORDS = 0;
const FIGURE = 1;
const PERHAPS = 2;
const APPROXIMATE = 3;
const FIRST_CHARACTERS = firstCharacters();
const ZERO = 48;
const NINE = 57;
const LETTERS_FROM = 0xc0;
const LETTERS_TO = 0x1ef9;
const OGHAM_SPACE = 0x1680;
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
    this.totals = Array.from({ length: size.columns }, noTotals);
    this.hiddenRowSet = new Set(data.hiddenRows ?? []);
    this.hiddenColumnSet = new Set(data.hiddenColumns ?? []);
    this.mergedInto = mergeIndex(data.merges ?? [], size.rows, size.columns);
    this.classify();
    this.countFormulas();
  }

  kind(row: number, column: number): CellKind {
    return KINDS[this.code(row, column)] ?? "empty";
  }

  /** The figure in a cell, NaN when there is none. */
  number(row: number, column: number): number {
    const code = this.code(row, column);
    if (code === NUMBER) {
      const value = this.data.values[row]?.[column];
      return typeof value === "number" ? value : NaN;
    }
    if (code !== TEXT_NUMBER) return NaN;
    const reading = this.readings.get(row * this.columnCount + column);
    return reading?.kind === "number" ? reading.value : NaN;
  }

  /** What a whole column of the sheet holds; lets rules pass over columns that cannot concern them. */
  columnTotals(column: number): Readonly<ColumnTotals> {
    return this.totals[column] ?? NOTHING;
  }

  /** Some cell of the sheet holds a formula. */
  get hasFormulas(): boolean {
    return this.totals.some((totals) => totals.formulas > 0);
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

  /** A stored number that no date format makes a date. */
  isNumber(row: number, column: number): boolean {
    return this.code(row, column) === NUMBER;
  }

  /** A figure, a formula, or what stands where a figure was meant: a date, an error, "604/3.174". */
  standsForFigure(row: number, column: number): boolean {
    const code = this.code(row, column);
    return (
      code === NUMBER ||
      code === DATE ||
      code === TEXT_NUMBER ||
      code === COMPOSITE ||
      code === ERROR ||
      this.formula(row, column) !== null
    );
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
    const { values, numberFormats } = this.data;
    const errors = this.data.errors?.size ? this.data.errors : null;
    const { kinds, totals, rowCount, columnCount } = this;
    const possible: number[][] = Array.from({ length: columnCount }, () => []);
    const lastFormat = new Array<string | undefined>(columnCount).fill(undefined);
    const lastIsDate = new Uint8Array(columnCount);
    for (let row = 0; row < rowCount; row += 1) {
      const cells = values[row];
      if (!cells) continue;
      const formats = numberFormats?.[row];
      const count = Math.min(cells.length, columnCount);
      const start = row * columnCount;
      for (let column = 0; column < count; column += 1) {
        const value = cells[column];
        if (value === null || value === undefined || value === "") continue;
        const inColumn = totals[column];
        if (!inColumn) continue;
        if (typeof value === "number") {
          const format = formats?.[column];
          if (format !== lastFormat[column]) {
            lastFormat[column] = format;
            lastIsDate[column] = format !== undefined && formatClass(format) === "date" ? 1 : 0;
          }
          if (lastIsDate[column] === 1) {
            kinds[start + column] = DATE;
            inColumn.dates += 1;
          } else {
            kinds[start + column] = NUMBER;
            if (value < 0) inColumn.negatives += 1;
            if (!isInteger(value)) inColumn.fractions += 1;
          }
        } else if (typeof value === "boolean") {
          kinds[start + column] = BOOLEAN;
        } else {
          inColumn.texts += 1;
          if (errors?.has(cellAddress(row, column))) kinds[start + column] = ERROR;
          else {
            kinds[start + column] = TEXT;
            if (mayBeFigure(value)) possible[column]?.push(row);
          }
        }
      }
    }
    // Where every figure is a text, columns that do not tell their convention follow the sheet's.
    const fallback = this.textFigures
      ? decideSheetSeparators(
          possible.flatMap((rows, column) => rows.slice(0, MOST_HEARD).map((row) => this.text(row, column))),
        )
      : "vi";
    possible.forEach((rows, column) => this.readTexts(rows, column, fallback));
  }

  private countFormulas(): void {
    for (const cells of this.data.formulas ?? [])
      cells?.forEach((formula, column) => {
        const totals = this.totals[column];
        if (totals && typeof formula === "string") totals.formulas += 1;
      });
  }

  /** The separators of text figures are one decision per column: "3.174" alone says nothing. */
  private readTexts(rows: readonly number[], column: number, fallback: Separators): void {
    if (rows.length === 0) return;
    const separators = decideSeparators(
      rows.map((row) => this.text(row, column)),
      fallback,
    );
    const totals = this.totals[column];
    // A column of marks ("x", "-") holds the same few over and over.
    const marks = new Map<string, ReturnType<typeof readNumberText>>();
    for (const row of rows) {
      const at = row * this.columnCount + column;
      const text = this.text(row, column);
      let reading = text.length === 1 ? marks.get(text) : undefined;
      if (reading === undefined) {
        reading = readNumberText(text, separators);
        if (text.length === 1) marks.set(text, reading);
      }
      if (!reading) continue;
      if (reading.kind === "placeholder") {
        this.kinds[at] = PLACEHOLDER;
      } else if (reading.kind === "composite") {
        this.kinds[at] = COMPOSITE;
        if (totals) totals.composites += 1;
        this.readings.set(at, reading);
      } else {
        this.kinds[at] = TEXT_NUMBER;
        if (totals) {
          totals.textNumbers += 1;
          if (reading.value < 0) totals.negatives += 1;
          if (!isInteger(reading.value)) totals.fractions += 1;
        }
        this.readings.set(at, reading);
      }
    }
  }
}

function noTotals(): ColumnTotals {
  return { texts: 0, textNumbers: 0, composites: 0, dates: 0, fractions: 0, negatives: 0, formulas: 0 };
}

function mayBeFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  switch (ofFirstCharacter(text.charCodeAt(0))) {
    case WORDS:
      return false;
    case FIGURE:
      return true;
    case APPROXIMATE:
      return mayBeBound(text);
    default:
      return MAY_BEGIN_A_FIGURE.test(text) || mayBeBound(text);
  }
}

function mayBeBound(text: string): boolean {
  return hasDigit(text) && MAY_BE_A_BOUND.test(text.normalize("NFC"));
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) return true;
  }
  return false;
}

function ofFirstCharacter(code: number): number {
  const known = FIRST_CHARACTERS[code];
  if (known !== undefined) return known;
  return code >= LETTERS_FROM && code <= LETTERS_TO && code !== OGHAM_SPACE ? WORDS : PERHAPS;
}

/** Latin letters begin words but for those of a mistyped digit, of a mark and of a word of approximation. */
function firstCharacters(): Uint8Array {
  const table = new Uint8Array(0x250).fill(PERHAPS);
  for (let code = 0; code < table.length; code += 1) {
    const character = String.fromCharCode(code);
    if (/[ghtkdđGHTKDĐ]/.test(character)) table[code] = APPROXIMATE;
    else if (/[-+(.,\dOolIxX<>~/]/.test(character)) table[code] = FIGURE;
    else if (/\p{L}/u.test(character)) table[code] = WORDS;
  }
  return table;
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
