/** A figure of a submitted workbook and where it stands. */
export interface PlacedFigure {
  readonly file: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: number;
  /** The figures it is the sum of, where no single cell holds it; file, sheet and cell are then those of the first. */
  readonly parts?: readonly PlacedFigure[];
}
