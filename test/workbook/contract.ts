import { parseCell, rangeAddress } from "../../src/grid/address";
import type { WorkbookData } from "../../src/grid/sheet";
import type { ContractHost } from "../../src/workbook/contract";
import {
  columnWidths,
  contractCases,
  contractWorkbook,
  runContract,
  userRule,
} from "../../src/workbook/contract";
import type { CellInput, SheetDescription } from "../support/write-workbook";
import { writeWorkbook } from "../support/write-workbook";

/** `contractWorkbook` as sheets for the writer of test files. */
export function contractSheets(workbook: WorkbookData = contractWorkbook): SheetDescription[] {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.values.map((row, rowIndex) =>
      row?.map((value, column): CellInput => {
        const formula = sheet.formulas?.[rowIndex]?.[column];
        const numberFormat = sheet.numberFormats?.[rowIndex]?.[column];
        const { fill, ...look } = sheet.looks?.[rowIndex]?.[column] ?? {};
        return {
          value,
          ...(formula ? { formula } : {}),
          ...(numberFormat ? { numberFormat } : {}),
          ...look,
          ...(fill === undefined ? {} : { fill: fill.replace("#", "") }),
          ...(typeof value === "string" && value.startsWith("#") ? { error: true } : {}),
        };
      }),
    ),
    merges: (sheet.merges ?? []).map(rangeAddress),
    hiddenRows: sheet.hiddenRows ?? [],
    ...(sheet.hidden ? { state: "hidden" as const } : {}),
    ...(sheet.name === columnWidths.sheet
      ? {
          columnWidths: Object.fromEntries(
            Object.entries(columnWidths.widths).map(([letters, width]) => [
              parseCell(`${letters}1`)?.column ?? 0,
              width,
            ]),
          ),
        }
      : {}),
    ...(sheet.name === userRule.sheet
      ? {
          afterMerges: `<conditionalFormatting sqref="${userRule.range}"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>${userRule.greaterThan}</formula></cfRule></conditionalFormatting>`,
        }
      : {}),
  }));
}

/** The bytes of an .xlsx that holds `contractWorkbook`. */
export function contractBytes(): Uint8Array {
  return writeWorkbook(contractSheets());
}

/**
 * The contract that every adapter of the port passes: each case in a workbook of its own, then all of them in one,
 * as they are run in Excel.
 */
export function workbookContract(name: string, makeHost: () => Promise<ContractHost>): void {
  describe(`the workbook's contract: ${name}`, () => {
    test.each(contractCases.map((each) => [each.name, each] as const))("%s", async (_, { run }) => {
      await run(await makeHost());
    });

    test("all cases one after the other leave the workbook as it was", async () => {
      const failed = (await runContract(await makeHost())).filter(({ failure }) => failure !== null);
      expect(failed).toEqual([]);
    });
  });
}
