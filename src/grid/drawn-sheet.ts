import type { CellRange } from "./address";
import type { CellValue } from "./sheet";

/** How a cell of a new sheet looks; what is absent is plain. Cells may share one object. */
export interface DrawnLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly wrap?: true;
  /** Words stand at the top of the cell instead of its middle. */
  readonly atTop?: true;
  readonly underline?: true;
  /** Of the words, RRGGBB. */
  readonly colour?: string;
  /** Steps of indent. */
  readonly indent?: number;
  /** Thin lines on all four sides. */
  readonly border?: true;
  /** RRGGBB. */
  readonly fill?: string;
  /** As Excel stores it; absent means General. */
  readonly numberFormat?: string;
  /** In points, where it is not the sheet's own size. */
  readonly size?: number;
  /** May be typed into while the sheet is protected. */
  readonly unlocked?: true;
}

export interface DrawnCell {
  readonly value?: CellValue;
  /** In invariant form with its "="; `value` is then its result. */
  readonly formula?: string;
  readonly look?: DrawnLook;
  readonly link?: DrawnLink;
}

/** Where a click leads: a file beside this one ("" for this one), and a place in it ("'Biểu 1'!C31"). */
export interface DrawnLink {
  readonly file: string;
  readonly place: string;
}

/** What may be typed, with the sentences that say so in the reader's language. */
export interface DrawnValidation {
  readonly range: CellRange;
  readonly kind: "whole" | "decimal";
  readonly least: number;
  /** null: no upper limit. */
  readonly most: number | null;
  /** Shown when the cell is chosen, and when something else was typed. */
  readonly title: string;
  readonly sentence: string;
}

/** A sheet to be made anew. Rows × columns from A1, 0-based. */
export interface DrawnSheet {
  readonly name: string;
  readonly rows: readonly (readonly (DrawnCell | undefined)[] | undefined)[];
  readonly merges: readonly CellRange[];
  /** In characters, by column. */
  readonly columnWidths: readonly number[];
  /** In points, by row; a row without one fits its text. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly validations?: readonly DrawnValidation[];
  /** Locked cells cannot be typed into; there is no password, so that anyone may take the protection off. */
  readonly isProtected?: true;
  readonly page?: {
    readonly isLandscape: boolean;
    /** Rows printed again on every page. */
    readonly repeated?: { readonly top: number; readonly bottom: number };
    /** What is printed, where it is not everything. */
    readonly area?: CellRange;
  };
  /** How many rows and columns stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
}

export interface DrawnName {
  /** A name that Excel takes: letters of ASCII, digits, "_", no address. */
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

export interface DrawnWorkbook {
  readonly sheets: readonly DrawnSheet[];
  readonly names: readonly DrawnName[];
}
