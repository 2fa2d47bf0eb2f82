import { parseCell, rangeAddress } from "../../../src/grid/address";
import type { CellContent } from "../../../src/edits/plan";
import { isFormula } from "../../../src/edits/plan";
import type { ContractHost, ContractResult } from "../../../src/workbook/contract";
import { runContract } from "../../../src/workbook/contract";
import { FileWorkbook } from "../../support/file-workbook";
import { checkOfRule } from "../../../src/workbook/mark-rule";
import { readPresentation } from "../../../src/workbook/presentation/read";
import { readFile } from "../../../src/workbook/presentation/opened-file";
import { changesOf } from "../../../src/web/save";
import { SpreadsheetWorkbook } from "../../../src/workbook/univer/univer-workbook";
import { createSpreadsheet } from "../../../src/workbook/univer/spreadsheet";
import { writeFile } from "../../../src/web/write-file";

declare global {
  interface Window {
    /** Given by the test: types on the real keyboard and presses Enter. */
    typeWithKeyboard: (text: string) => Promise<void>;
    contract: (base64: string) => Promise<readonly ContractResult[]>;
  }
}

function typedForm(content: CellContent): string {
  if (isFormula(content)) return content.formula;
  return content.value === null ? "" : String(content.value);
}

function hostOf(
  workbook: SpreadsheetWorkbook,
  widthOf: (sheet: string, column: number) => number,
): ContractHost {
  const saved = async () =>
    writeFile(workbook.file, changesOf(workbook.file.data, await workbook.read(), workbook.unsavedWork()));
  return {
    port: workbook,
    type: async (sheet, cell, content) => {
      const place = parseCell(cell);
      if (!place) throw new Error(`not a cell: ${cell}`);
      const { row, column } = place;
      await workbook.select(sheet, { top: row, left: column, bottom: row, right: column });
      await window.typeWithKeyboard(typedForm(content));
    },
    reopen: async () => new FileWorkbook(await saved(), "bao-cao.xlsx"),
    userRules: async () =>
      readPresentation(await saved()).sheets.map(({ rules }) =>
        rules
          .filter(({ formula }) => checkOfRule(formula) === null)
          .map(({ ranges, formula, look }) => ({ ranges: ranges.map(rangeAddress), formula, look })),
      ),
    columnWidth: (sheet, column) => Promise.resolve(widthOf(sheet, column.charCodeAt(0) - 65)),
  };
}

window.contract = async (base64) => {
  const container = document.createElement("div");
  container.style.cssText = "position: fixed; inset: 0";
  document.body.append(container);
  const spreadsheet = createSpreadsheet(container, {
    language: "vi",
    dark: false,
    onRefused: () => undefined,
  });
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const workbook = new SpreadsheetWorkbook(spreadsheet, readFile("bao-cao.xlsx", bytes), "contract");
  const widthOf = (name: string, column: number) => {
    const index = workbook.file.data.sheets.findIndex((sheet) => sheet.name === name);
    return spreadsheet.api.getActiveWorkbook()?.getSheets()[index]?.getColumnWidth(column) ?? -1;
  };
  return runContract(hostOf(workbook, widthOf));
};
