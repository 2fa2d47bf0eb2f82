import { cellAddress } from "../../src/grid/address";
import type { CellValue } from "../../src/grid/sheet";
import type { FillOptions } from "../../src/fill/plan";
import type { FillProposal } from "../../src/fill/proposal";
import { fillWorkbook } from "../../src/fill/workbook";
import type { WorkbookFill } from "../../src/fill/workbook";
import { readWorkbook } from "../../src/workbook/file/read";
import { writeWorkbook } from "../support/write-workbook";
import type { CellInput, SheetDescription } from "../support/write-workbook";

/** What fill makes of a workbook: formulas and present values by address ("Sheet!B5" for sheets after the first). */
export interface Filled {
  bytes: Uint8Array;
  result: WorkbookFill;
  proposals: readonly FillProposal[];
  formula(cell: string): string | null;
  expected(cell: string): CellValue | undefined;
  format(cell: string): string | undefined;
  /** Every cell written as a formula, in the order of the plan. */
  cells: string[];
}

export const percent = (value: number): CellInput => ({ value, numberFormat: "0.00%" });

/** A sheet as a clerk has it, written to a real file, read back, and filled. */
export function fill(sheets: readonly SheetDescription[], options: FillOptions = {}): Filled {
  const bytes = writeWorkbook(sheets);
  const result = fillWorkbook(readWorkbook(bytes, "bao-cao.xlsx"), options);
  const proposals = result.tables.flatMap((table) => table.proposals);
  const first = sheets[0]?.name;
  const found = new Map(
    proposals.flatMap((proposal) =>
      proposal.cells.map((cell) => {
        const address = cellAddress(cell.row, cell.column);
        return [proposal.sheet === first ? address : `${proposal.sheet}!${address}`, cell] as const;
      }),
    ),
  );
  return {
    bytes,
    result,
    proposals,
    formula: (cell) => found.get(cell)?.formula ?? null,
    expected: (cell) => found.get(cell)?.expected,
    format: (cell) => found.get(cell)?.numberFormat,
    cells: [...found.keys()],
  };
}

export function fillRows(
  rows: SheetDescription["rows"],
  more: Partial<SheetDescription> = {},
  options: FillOptions = {},
): Filled {
  return fill([{ name: "Biểu 1", rows, ...more }], options);
}
