import type { CellPosition, CellRange } from "../../grid/address";

/** "#RRGGBB", themes and tints already applied. */
export type Colour = string;

export const borderLines = [
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
] as const;
export type BorderLine = (typeof borderLines)[number];

export interface Border {
  readonly line: BorderLine;
  readonly colour: Colour;
}

export interface FontLook {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly raised?: "superscript" | "subscript";
  /** Absent: the program's own text colour. */
  readonly colour?: Colour;
}

export interface BorderLook {
  readonly left?: Border;
  readonly right?: Border;
  readonly top?: Border;
  readonly bottom?: Border;
  readonly diagonalDown?: Border;
  readonly diagonalUp?: Border;
}

/** What a conditional format lays over a cell. */
export interface RuleLook {
  readonly font?: FontLook;
  readonly fill?: Colour;
  readonly border?: BorderLook;
}

export interface Alignment {
  /** Absent: texts to the left, figures to the right. */
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** In steps of about three characters of the normal font. */
  readonly indent: number;
  /** Degrees, positive upwards, -90 to 90; "stacked" writes the letters one under the other. */
  readonly rotation: number | "stacked";
}

/** How cells of one style look. */
export interface CellLook extends RuleLook {
  readonly font: FontLook;
  readonly alignment: Alignment;
  /** The number format's code; absent is General. */
  readonly numberFormat?: string;
}

export interface RowLook {
  /** Points; absent: the sheet's default. */
  readonly height?: number;
  readonly hidden: boolean;
  /** An index of `looks` for the row's empty cells. */
  readonly look?: number;
}

/** A run of columns, 0-based and inclusive. */
export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  /** In characters of the workbook's normal font, as files keep it; absent: the sheet's default. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly look?: number;
}

export interface Note extends CellPosition {
  readonly text: string;
}

/** A conditional format that a formula can say. References are read from the first cell of the first range. */
export interface FormulaRule {
  readonly ranges: readonly CellRange[];
  /** Without "=". */
  readonly formula: string;
  readonly look: RuleLook;
  /** 1 is applied first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** How one sheet looks. Row and column indices are 0-based. */
export interface SheetPresentation {
  readonly name: string;
  readonly hidden: boolean;
  /** Indices of `looks`, rows × columns; an absent one is a cell that the file does not mention. */
  readonly looks: readonly (readonly (number | undefined)[] | undefined)[];
  readonly rows: ReadonlyMap<number, RowLook>;
  readonly columns: readonly ColumnLook[];
  /** Points. */
  readonly defaultRowHeight: number;
  /** Characters. */
  readonly defaultColumnWidth: number;
  /** How many rows and columns stay in view; zeros when nothing is frozen. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColour?: Colour;
  readonly notes: readonly Note[];
  readonly rules: readonly FormulaRule[];
}

/** How a workbook looks, apart from what its cells hold. */
export interface WorkbookPresentation {
  readonly looks: readonly CellLook[];
  /** The width of a digit of the normal font in pixels, in which column widths are counted. */
  readonly digitWidth: number;
  readonly sheets: readonly SheetPresentation[];
  /** The index of the sheet that was in front. */
  readonly active: number;
}
