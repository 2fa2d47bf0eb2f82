import { cellAddress } from "../../grid/address";
import type { CellValue, SheetData, WorkbookData } from "../../grid/sheet";
import type { Block } from "../../workbook/port";

/** What programs show for an error; a block tells errors and typed texts apart by nothing else. */
const errorText =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!|BUSY!)$/;

type Rows<Cell> = readonly (readonly Cell[] | undefined)[];

/** Rows with a block laid over them from `top`, `left`; rows outside it are the same objects. */
function laid<Cell>(
  rows: Rows<Cell> | undefined,
  block: Rows<Cell>,
  at: Block["range"],
  none: Cell,
): Rows<Cell> {
  const result = (rows ?? []).slice();
  while (result.length <= at.bottom) result.push(undefined);
  for (let row = at.top; row <= at.bottom; row += 1) {
    const line = (result[row] ?? []).slice();
    while (line.length <= at.right) line.push(none);
    for (let column = at.left; column <= at.right; column += 1)
      line[column] = block[row - at.top]?.[column - at.left] ?? none;
    result[row] = line;
  }
  return result;
}

function patchSheet(sheet: SheetData, block: Block): SheetData {
  const { range } = block;
  const errors = new Set(sheet.errors ?? []);
  const uncalculated = new Set(sheet.uncalculated ?? []);
  for (let row = range.top; row <= range.bottom; row += 1) {
    const values = block.values[row - range.top];
    const formulas = block.formulas[row - range.top];
    for (let column = range.left; column <= range.right; column += 1) {
      const value = values?.[column - range.left] ?? null;
      const formula = formulas?.[column - range.left] ?? null;
      const isError = typeof value === "string" && value.startsWith("#") && errorText.test(value);
      if (!isError && value !== null && errors.size === 0 && uncalculated.size === 0) continue;
      const address = cellAddress(row, column);
      if (isError) errors.add(address);
      else errors.delete(address);
      if (formula !== null && value === null) uncalculated.add(address);
      else uncalculated.delete(address);
    }
  }
  return {
    ...sheet,
    values: laid<CellValue>(sheet.values, block.values, range, null),
    formulas: laid<string | null | undefined>(sheet.formulas, block.formulas, range, null),
    numberFormats: laid<string | undefined>(sheet.numberFormats, block.numberFormats, range, undefined),
    errors,
    uncalculated,
  };
}

/** The workbook with a block laid over one sheet; the given data is not changed, other sheets are the same objects. */
export function patchWorkbook(workbook: WorkbookData, block: Block): WorkbookData {
  if (!workbook.sheets.some((sheet) => sheet.name === block.sheet)) return workbook;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === block.sheet ? patchSheet(sheet, block) : sheet)),
  };
}
