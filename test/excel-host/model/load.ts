import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { recalculate } from "../../../src/formula/recalculate";
import type { WorkbookData } from "../../../src/grid/sheet";
import { readWorkbook } from "../../../src/workbook/file/read";
import { loadBelongings } from "./load-belongings";
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
 * Opens a file: contents, number formats, merges and hidden lines come from the project's own reader. Looks of cells,
 * their locks and looks of conditional formats are not read; they can be set on the model.
 * @throws WorkbookFailure
 */
export function openWorkbookFile(path: string): WorkbookModel {
  const bytes = readFileSync(path);
  const workbook = workbookOf(readWorkbook(bytes, path), basename(path));
  if (/\.xls[xm]$/i.test(path)) loadBelongings(workbook, bytes);
  return workbook;
}
