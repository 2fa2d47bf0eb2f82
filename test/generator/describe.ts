import type { CellRange } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/sheet";
import type { Draft } from "./draft";
import { formulaText, isError } from "./expression";

/** A cell for a writer of files: its stored value and, where it is computed, the formula that gave it. */
export interface CellDescription {
  row: number;
  column: number;
  value: CellValue;
  /** With its "=", in invariant form. */
  formula?: string;
  /** True when `value` is the text of an error. */
  error?: boolean;
  numberFormat?: string;
  bold?: boolean;
}

export interface SheetDescription {
  name: string;
  /** In the order of rows, then columns; both 0-based. */
  cells: CellDescription[];
  merges: CellRange[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

export interface WorkbookDescription {
  sheets: SheetDescription[];
}

export function describe(drafts: readonly Draft[]): WorkbookDescription {
  return {
    sheets: drafts.map((draft) => ({
      name: draft.name,
      cells: [...draft.cells]
        .map(([key, cell]): CellDescription => {
          const [row = 0, column = 0] = key.split(",").map(Number);
          const result = cell.live ? cell.cached : cell.value;
          return {
            row,
            column,
            value: isError(result) ? result.error : result,
            ...(cell.live && cell.formula ? { formula: `=${formulaText(cell.formula)}` } : {}),
            ...(isError(result) ? { error: true } : {}),
            ...(cell.format !== undefined ? { numberFormat: cell.format } : {}),
            ...(cell.bold ? { bold: true } : {}),
          };
        })
        .filter((cell) => cell.value !== null || cell.formula !== undefined)
        .sort((one, other) => one.row - other.row || one.column - other.column),
      merges: draft.merges,
      hiddenRows: [...draft.hiddenRows].sort((one, other) => one - other),
      hiddenColumns: [...draft.hiddenColumns].sort((one, other) => one - other),
    })),
  };
}
