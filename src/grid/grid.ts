import type { CellRange } from "./address";
import { cellAddress } from "./address";
import { cellKinds, GridColumn, kindCodes } from "./grid-column";
import type { CellKind, ColumnTotals } from "./grid-column";
import { formatClass } from "./number-format";
import { decideSeparators, decideSheetSeparators, readNumberText } from "./numbers";
import type { Composite, NumberReading, Separators } from "./numbers";
import type { CellLook, CellValue, SheetData } from "./sheet";

export type { CellKind, ColumnTotals } from "./grid-column";

/** Held here because a sandbox (jest, an add-in host) may look globals up slowly. */
const { isInteger } = Number;
const EMPTY = kindCodes.empty;
const NUMBER = kindCodes.number;
const TEXT = kindCodes.text;
const TEXT_NUMBER = kindCodes.textNumber;
const PLACEHOLDER = kindCodes.placeholder;
const COMPOSITE = kindCodes.composite;
const DATE = kindCodes.date;
const ERROR = kindCodes.error;
const BOOLEAN = kindCodes.boolean;
const NOTHING = new GridColumn(0);

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
  /** Some cell of the sheet holds a formula. */
  readonly hasFormulas: boolean;
  private readonly columns: GridColumn[] = [];
  /** By row, the number of columns up to its last value or formula. */
  private readonly ends: Int32Array;
  private readonly readings = new Map<number, NumberReading | Composite>();
  private readonly mergedInto: Map<number, CellRange>;
  private readonly hiddenRowSet: ReadonlySet<number>;
  private readonly hiddenColumnSet: ReadonlySet<number>;

  constructor(readonly data: SheetData) {
    this.name = data.name;
    this.textFigures = data.textFigures === true;
    const height = Math.max(usedRows(data.values), usedRows(data.formulas));
    this.ends = new Int32Array(height);
    this.classify(height);
    this.hasFormulas = this.countFormulas(height);
    this.rowCount = height;
    this.columnCount = this.columns.length;
    this.hiddenRowSet = new Set(data.hiddenRows ?? []);
    this.hiddenColumnSet = new Set(data.hiddenColumns ?? []);
    this.mergedInto = mergeIndex(data.merges ?? [], this.rowCount, this.columnCount);
    this.readFigures();
  }

  kind(row: number, column: number): CellKind {
    return cellKinds[this.code(row, column)] ?? "empty";
  }

  /** How a label looks where its source tells; null where it is plain or not known. */
  look(row: number, column: number): CellLook | null {
    return this.data.looks?.[row]?.[column] ?? null;
  }

  /** The figure in a cell, NaN when there is none. */
  number(row: number, column: number): number {
    return this.columns[column]?.numbers[row] ?? NaN;
  }

  /** Columns of a row up to its last value or formula: one far cell makes no other row longer. */
  rowEnd(row: number): number {
    return this.ends[row] ?? 0;
  }

  /** A whole column for loops over all its rows. */
  column(column: number): Readonly<GridColumn> {
    return this.columns[column] ?? NOTHING;
  }

  /** What a whole column of the sheet holds; lets rules pass over columns that cannot concern them. */
  columnTotals(column: number): Readonly<ColumnTotals> {
    return this.column(column).totals;
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
    return this.hasFormulas ? (this.data.formulas?.[row]?.[column] ?? null) : null;
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
    return this.columns[column]?.kinds[row] ?? EMPTY;
  }

  private classify(height: number): void {
    const { values, numberFormats } = this.data;
    const errors = this.data.errors?.size ? this.data.errors : null;
    for (let row = 0; row < height; row += 1) {
      const cells = values[row];
      if (!cells) continue;
      const formats = numberFormats?.[row];
      for (let index = 0; index < cells.length; index += 1) {
        const value = cells[index];
        if (value === null || value === undefined || value === "") continue;
        const column = this.columnWith(index, height);
        this.ends[row] = index + 1;
        if (typeof value === "number") {
          const format = formats?.[index];
          if (format !== column.format) this.readFormat(column, format);
          if (column.formatIsDate) {
            column.kinds[row] = DATE;
            column.totals.dates += 1;
          } else {
            column.kinds[row] = NUMBER;
            column.put(row, value);
            if (value < 0) column.totals.negatives += 1;
            if (!isInteger(value)) column.totals.fractions += 1;
          }
        } else if (typeof value === "boolean") {
          column.kinds[row] = BOOLEAN;
        } else {
          column.totals.texts += 1;
          if (errors?.has(cellAddress(row, index))) column.kinds[row] = ERROR;
          else {
            column.kinds[row] = TEXT;
            if (mayBeFigure(value)) column.possible.push(row);
          }
        }
      }
    }
  }

  /** The column at a place, with those before it that hold nothing so far and take no room. */
  private columnWith(index: number, height: number): GridColumn {
    const { columns } = this;
    const known = columns[index];
    if (known && known !== NOTHING) return known;
    for (let at = columns.length; at < index; at += 1) columns.push(NOTHING);
    const column = new GridColumn(height);
    columns[index] = column;
    return column;
  }

  private readFormat(column: GridColumn, format: string | undefined): void {
    const kind = format === undefined ? null : formatClass(format);
    column.format = format;
    column.formatIsDate = kind === "date";
    if (kind === "percent") column.hasPercents = true;
  }

  private countFormulas(height: number): boolean {
    let any = false;
    this.data.formulas?.forEach((cells, row) =>
      cells?.forEach((formula, index) => {
        if (typeof formula !== "string" || formula === "") return;
        any = true;
        this.columnWith(index, height).totals.formulas += 1;
        if (index >= (this.ends[row] ?? 0)) this.ends[row] = index + 1;
      }),
    );
    return any;
  }

  private readFigures(): void {
    // Columns that do not tell their convention follow the sheet's.
    const fallback = decideSheetSeparators(
      this.columns.flatMap(({ possible }, column) =>
        possible.slice(0, MOST_HEARD).map((row) => this.text(row, column)),
      ),
    );
    this.columns.forEach((column, index) => this.readTexts(column, index, fallback));
  }

  /** The separators of text figures are one decision per column: "3.174" alone says nothing. */
  private readTexts({ possible, kinds, totals }: GridColumn, index: number, fallback: Separators): void {
    if (possible.length === 0) return;
    const separators = decideSeparators(
      possible.map((row) => this.text(row, index)),
      fallback,
    );
    // A column of marks ("x", "-") holds the same few over and over.
    const marks = new Map<string, ReturnType<typeof readNumberText>>();
    for (const row of possible) {
      const text = this.text(row, index);
      let reading = text.length === 1 ? marks.get(text) : undefined;
      if (reading === undefined) {
        reading = readNumberText(text, separators);
        if (text.length === 1) marks.set(text, reading);
      }
      if (!reading) continue;
      if (reading.kind === "placeholder") {
        kinds[row] = PLACEHOLDER;
      } else if (reading.kind === "composite") {
        kinds[row] = COMPOSITE;
        totals.composites += 1;
        this.readings.set(row * this.columnCount + index, reading);
      } else {
        kinds[row] = TEXT_NUMBER;
        this.columns[index]?.put(row, reading.value);
        totals.textNumbers += 1;
        if (reading.value < 0) totals.negatives += 1;
        if (!isInteger(reading.value)) totals.fractions += 1;
        this.readings.set(row * this.columnCount + index, reading);
      }
    }
  }
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

/** Rows up to the last value or formula; formatting alone does not count. */
function usedRows(lines: SheetData["values"] | SheetData["formulas"] = []): number {
  let rows = lines.length;
  while (rows > 0 && !lines[rows - 1]?.some(isFilled)) rows -= 1;
  return rows;
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== "";
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
