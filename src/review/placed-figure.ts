/** A figure of a submitted workbook and where it stands. */
export interface PlacedFigure {
  readonly file: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: number;
}
