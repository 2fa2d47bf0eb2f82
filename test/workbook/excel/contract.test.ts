import { columnIndex } from "../../../src/grid/address";
import { isFormula } from "../../../src/edits/plan";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { RunningHost, WorkbookModel } from "../../excel-host";
import { startExcelHost } from "../../excel-host";
import { contractModel } from "./support/contract-model";
import { workbookContract } from "../contract";

let running: RunningHost | null = null;

function start(model: WorkbookModel): RunningHost {
  running?.close();
  running = startExcelHost({ model });
  return running;
}

afterAll(() => running?.close());

workbookContract("Excel, through the real client library", async () => {
  const model = contractModel();
  const host = start(model);
  return {
    port: await ExcelWorkbook.open(),
    type: async (sheet, cell, content) => {
      host.user.type(sheet, cell, isFormula(content) ? content.formula : (content.value ?? ""));
      await Promise.resolve();
    },
    userRules: async () =>
      Promise.resolve(
        model.sheets.flatMap((sheet) =>
          sheet.conditionalFormats
            .filter(({ type }) => type !== "Custom")
            .map(({ id, areas }) => ({ id, areas })),
        ),
      ),
    // A second pane on the same workbook: closing the host would take the first pane's handlers away.
    reopen: async () => ExcelWorkbook.open(),
    columnWidth: async (sheet, column) =>
      Promise.resolve(model.sheet(sheet).columnWidths.get(columnIndex(column)) ?? null),
  };
});
