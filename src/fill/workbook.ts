import { keyOf } from "../grid/cell-key";
import { Analyses } from "../analysis/analysis";
import type { EditPlan } from "../edits/plan";
import { cellAddress, rangeAddress } from "../grid/address";
import type { CellPosition } from "../grid/address";
import { recalculate } from "../formula/recalculate";
import { isLocked } from "../grid/sheet";
import type { WorkbookData } from "../grid/sheet";
import { fillPlan, planFill } from "./plan";
import type { FillOptions } from "./plan";
import type { FillProposal } from "./proposal";

export interface TableFill {
  sheet: string;
  /** A1 range of the table as it was read. */
  range: string;
  proposals: readonly FillProposal[];
}

export interface WorkbookFill {
  tables: readonly TableFill[];
  /** Sheets that were left alone because they are hidden. */
  hiddenSheets: readonly string[];
  /** Protected sheets in which something could have been filled, and was not: its cells are locked. */
  protectedSheets: readonly string[];
  plan: EditPlan;
}

/**
 * What can be filled in every table of the visible sheets of a workbook, and the edits that do it.
 * @param analyses the sheets that were read already
 */
export function fillWorkbook(
  workbook: WorkbookData,
  options: FillOptions = {},
  analyses = new Analyses(),
): WorkbookFill {
  const calculated = recalculate(workbook);
  const tables: TableFill[] = [];
  const protectedSheets = new Set<string>();
  for (const sheet of calculated.sheets) {
    if (sheet.hidden) continue;
    const written = new Set<number>();
    for (const { table, relations } of analyses.of(sheet, options.tables).tables) {
      // Twin tables share rows: what one of them fills is no longer free for the other.
      const proposals = planFill(table, relations, options).filter((proposal) => {
        const cells = [...proposal.cells, ...(proposal.newColumn?.plain ?? [])];
        const locked = ({ row, column }: CellPosition) => isLocked(sheet, cellAddress(row, column));
        if (cells.some(locked)) {
          protectedSheets.add(sheet.name);
          return false;
        }
        const keys = cells.map(keyOf);
        if (keys.some((key) => written.has(key))) return false;
        for (const key of keys) written.add(key);
        return true;
      });
      tables.push({ sheet: sheet.name, range: rangeAddress(table.range), proposals });
    }
  }
  return {
    tables,
    hiddenSheets: workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name),
    protectedSheets: [...protectedSheets],
    plan: fillPlan(tables.flatMap((table) => table.proposals)),
  };
}
