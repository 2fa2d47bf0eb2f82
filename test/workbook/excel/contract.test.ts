import { columnIndex } from "../../../src/grid/address";
import { isFormula } from "../../../src/edits/plan";
import type { ContractHost } from "../../../src/workbook/contract";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { ruleSignature } from "../../../src/workbook/mark-rule";
import type { RunningHost, WorkbookModel } from "../../excel-host";
import { startExcelHost } from "../../excel-host";
import { contractModel } from "./support/contract-model";
import { makeHostile } from "./support/hostile";
import { workbookContract } from "../contract";

let running: RunningHost | null = null;

function start(model: WorkbookModel): RunningHost {
  running?.close();
  running = startExcelHost({ model });
  return running;
}

afterAll(() => running?.close());

async function hostOf(model: WorkbookModel): Promise<ContractHost> {
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
            .filter(({ formula }) => !formula.includes(ruleSignature))
            .map(({ id, areas }) => ({ id, areas })),
        ),
      ),
    // A second pane on the same workbook: closing the host would take the first pane's handlers away.
    reopen: async () => ExcelWorkbook.open(),
    columnWidth: async (sheet, column) =>
      Promise.resolve(model.sheet(sheet).columnWidths.get(columnIndex(column)) ?? null),
  };
}

workbookContract("Excel, through the real client library", () => hostOf(contractModel()));
workbookContract("an Excel with every reported trouble", () => hostOf(makeHostile(contractModel())));
