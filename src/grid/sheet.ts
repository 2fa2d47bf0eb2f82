import type { CellRange } from "./address";

/** What a cell holds: null when empty; an error is its text, "#DIV/0!", with `errors` telling it from a typed text. */
export type CellValue = string | number | boolean | null;

/** How the text of a cell looks; what is absent is plain. Cells of one style may share one object. */
export interface CellLook {
  readonly bold?: true;
  readonly italic?: true;
  /** Steps of indent, 1 and more. */
  readonly indent?: number;
  /** A colour of its own behind the text, as its source writes it: equal texts are equal colours, nothing else. */
  readonly fill?: string;
}

/**
 * A sheet as it was read, before anything is understood of it. Every two-dimensional array is rows × columns,
 * 0-based from the sheet's cell A1; rows and cells may be missing, which means empty.
 */
export interface SheetData {
  name: string;
  values: readonly (readonly CellValue[] | undefined)[];
  /** The formula of a cell in invariant (English, comma) form with its "=", or null; absent rows have none. */
  formulas?: readonly (readonly (string | null | undefined)[] | undefined)[];
  /** The number format code of a cell, as Excel stores it ("0.00%"); absent means General. */
  numberFormats?: readonly (readonly (string | undefined)[] | undefined)[];
  merges?: readonly CellRange[];
  /** True where the source does not tell what is merged; `merges` is then absent. */
  mergesUnknown?: boolean;
  /** 0-based. */
  hiddenRows?: readonly number[];
  /** 0-based. */
  hiddenColumns?: readonly number[];
  /**
   * The looks of label cells that are not plain, as far as the source tells (see `labelArea`): where a form tells its
   * groups by bold type, indent or fill, this is all that says so. Absent: plain, or not known.
   */
  looks?: readonly (readonly (CellLook | undefined)[] | undefined)[];
  /** A sheet the user does not see is read but never checked without being asked. */
  hidden?: boolean;
  /** Cells whose stored value is an error, by A1 address. */
  errors?: ReadonlySet<string>;
  /** Formula cells that carried no stored value, by A1 address (a file that was never calculated). */
  uncalculated?: ReadonlySet<string>;
  /**
   * Formula cells whose stored result is older than the cells it rests on, by A1 address, with that old result.
   * `values` hold what calculating gives, or nothing where that is not known (the cell is then `uncalculated` too).
   */
  oldResults?: ReadonlyMap<string, CellValue>;
  /** Set where the sheet is protected: the cells that may be changed all the same, by A1 address. */
  unlocked?: ReadonlySet<string>;
  /** The cells of formulas that were entered as arrays ("{=SUM(…)}"): one range a formula, its first cell holds it. */
  arrays?: readonly CellRange[];
  /** True when the source keeps every figure as text by nature (a CSV file): a text figure is then no fault. */
  textFigures?: boolean;
}

/** Whether a cell, by A1 address, may not be changed: its sheet is protected, and it is not one of those left open. */
export function isLocked({ unlocked }: Pick<SheetData, "unlocked">, cell: string): boolean {
  return unlocked !== undefined && !unlocked.has(cell);
}

export interface WorkbookData {
  sheets: readonly SheetData[];
  /** True when the workbook counts dates from 1904. */
  date1904?: boolean;
  /** The file asks for calculation when it is opened: stored results of formulas may be old. */
  calculateOnLoad?: boolean;
  /** Excel was told to calculate with the figures as they are shown: stored results are not those of the formulas. */
  precisionAsShown?: boolean;
  /** Defined names in small letters (NFC) with what they stand for, without "="; those of one sheet alone are left out. */
  names?: ReadonlyMap<string, string>;
}

/** The work that a sheet makes beside others, for those who show how far they are: its cells, and one for itself. */
export function sizeOf({ values }: SheetData): number {
  return 1 + values.length * (values.find((row) => row !== undefined)?.length ?? 0);
}
