import { rangeAddress } from "../../src/grid/address";
import type { CellInput, SheetDescription } from "../support/write-workbook";
import type { Draft } from "./draft";
import { formulaText, isError } from "./expression";

/** The drafts for the writer of .xlsx files: stored values beside the formulas that gave them. */
export function describeSheets(drafts: readonly Draft[]): SheetDescription[] {
  return drafts.map((draft) => {
    const rows: CellInput[][] = [];
    for (const [key, cell] of draft.cells) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const result = cell.live ? cell.cached : cell.value;
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length < column) line.push(undefined);
      line[column] = {
        value: isError(result) ? result.error : result,
        ...(isError(result) ? { error: true } : {}),
        ...(cell.live && cell.formula ? { formula: `=${formulaText(cell.formula)}` } : {}),
        ...(cell.format !== undefined && cell.format !== "General" ? { numberFormat: cell.format } : {}),
        ...(cell.bold ? { bold: true } : {}),
        ...(typeof result === "string" && result.includes("\n") ? { wrap: true } : {}),
      };
    }
    return {
      name: draft.name,
      rows,
      merges: draft.merges.map(rangeAddress),
      hiddenRows: [...draft.hiddenRows].sort((one, other) => one - other),
      hiddenColumns: [...draft.hiddenColumns].sort((one, other) => one - other),
    };
  });
}
