/** What a cell is, as columns keep it: a place in `cellKinds`. */
export const cellKinds = [
  "empty",
  "number",
  "text",
  "textNumber",
  "placeholder",
  "composite",
  "date",
  "error",
  "boolean",
] as const;

/** What a cell is to the checker. `textNumber` is a figure stored as text; `date` a number shown as a date. */
export type CellKind = (typeof cellKinds)[number];

export const kindCodes = {
  empty: 0,
  number: 1,
  text: 2,
  textNumber: 3,
  placeholder: 4,
  composite: 5,
  date: 6,
  error: 7,
  boolean: 8,
} as const satisfies Record<CellKind, number>;

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

const NO_NUMBERS = new Float64Array(0);

/** One column of a sheet, an entry for each row: what stands there, and the figure where there is one. */
export class GridColumn {
  /** Codes of `kindCodes`. */
  readonly kinds: Uint8Array;
  /** NaN where no figure stands; empty while the column holds none. */
  numbers: Float64Array = NO_NUMBERS;
  readonly totals: ColumnTotals = {
    texts: 0,
    textNumbers: 0,
    composites: 0,
    dates: 0,
    fractions: 0,
    negatives: 0,
    formulas: 0,
  };
  /** Rows of texts that may be figures, marks or bounds. */
  readonly possible: number[] = [];
  /** Some number is shown in per cent. */
  hasPercents = false;
  /** The format of the number read last, and what it makes of one. */
  format: string | undefined;
  formatIsDate = false;

  /** @param height rows of the sheet */
  constructor(height: number) {
    this.kinds = new Uint8Array(height);
  }

  put(row: number, value: number): void {
    if (this.numbers.length === 0) this.numbers = new Float64Array(this.kinds.length).fill(NaN);
    this.numbers[row] = value;
  }
}
