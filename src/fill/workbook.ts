import type { EditPlan } from "../edits/plan";
import { rangeAddress } from "../grid/address";
import { recalculate } from "../formula/recalculate";
import { Grid } from "../grid/grid";
import type { SheetData, WorkbookData } from "../grid/sheet";
import { readCorrectedTables } from "../layout/layout";
import type { Table } from "../layout/table";
import { discoverRelations } from "../discovery/discover";
import { Figures } from "../relations/figures";
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
  plan: EditPlan;
}

/** What can be filled in every table of the visible sheets of a workbook, and the edits that do it. */
export function fillWorkbook(workbook: WorkbookData, options: FillOptions = {}): WorkbookFill {
  const calculated = recalculate(workbook);
  const tables: TableFill[] = [];
  for (const sheet of calculated.sheets) {
    if (sheet.hidden) continue;
    const written = new Set<string>();
    for (const table of tablesOf(sheet, options)) {
      const relations = discoverRelations(table, new Figures(table));
      // Twin tables share rows: what one of them fills is no longer free for the other.
      const proposals = planFill(table, relations, options).filter((proposal) => {
        const cells = [...proposal.cells, ...(proposal.newColumn?.plain ?? [])];
        const keys = cells.map((cell) => `${cell.row},${cell.column}`);
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
    plan: fillPlan(tables.flatMap((table) => table.proposals)),
  };
}

function tablesOf(sheet: SheetData, { tables = [] }: FillOptions): Table[] {
  const corrections = tables.filter((correction) => correction.sheet === sheet.name);
  return readCorrectedTables(new Grid(sheet), corrections).tables;
}
