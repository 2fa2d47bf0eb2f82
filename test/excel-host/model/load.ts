import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { recalculate } from "../../../src/grid/recalculate";
import type { WorkbookData } from "../../../src/grid/sheet";
import { readWorkbook } from "../../../src/workbook/file/read";
import { SheetModel } from "./sheet";
import { WorkbookModel } from "./workbook";

/** A workbook of data that was read or made elsewhere. The data is not changed later. */
export function workbookOf(data: WorkbookData, name = "Book1.xlsx"): WorkbookModel {
  const workbook = new WorkbookModel([]);
  workbook.name = name;
  for (const sheet of recalculate(data).sheets) {
    workbook.sheets.push(SheetModel.fromData(workbook.newId(), sheet));
  }
  const first = workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? workbook.sheets[0];
  if (!first) throw new RangeError("a workbook has at least one sheet");
  workbook.activeSheet = first;
  return workbook;
}

/**
 * Opens a file with the project's own reader: contents, number formats, merges and hidden lines. What that reader does
 * not keep (looks, conditional formats, protection, filters, tables) has to be set on the model.
 * @throws WorkbookFailure
 */
export function openWorkbookFile(path: string): WorkbookModel {
  return workbookOf(readWorkbook(readFileSync(path), path), basename(path));
}
