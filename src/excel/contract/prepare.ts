import { rangeAddress } from "../../grid/address";
import type { SheetData } from "../../grid/sheet";
import { columnWidths, contractWorkbook, userRule } from "../../workbook/contract";
import { typed } from "../../workbook/excel/blocks";

/** Thrown when something stands in the workbook: the contract is for one that nobody needs. */
export class WorkbookNotEmpty extends Error {
  constructor() {
    super("the workbook is not empty");
    this.name = "WorkbookNotEmpty";
  }
}

/** Points for a character of the standard font, more or less: only whether a width is kept matters. */
const POINTS_PER_CHARACTER = 5.5;

function writeSheet(sheet: Excel.Worksheet, data: SheetData): void {
  const columns = Math.max(...data.values.map((row) => row?.length ?? 0));
  const cells = <Content>(of: (row: number, column: number) => Content): Content[][] =>
    data.values.map((_, row) => Array.from({ length: columns }, (__, column) => of(row, column)));
  const range = sheet.getRangeByIndexes(0, 0, data.values.length, columns);
  range.numberFormat = cells((row, column) => data.numberFormats?.[row]?.[column] ?? "General");
  range.formulas = cells((row, column) => {
    const formula = data.formulas?.[row]?.[column];
    return typed(formula ? { formula } : { value: data.values[row]?.[column] ?? null });
  });
  data.looks?.forEach((row, at) =>
    row?.forEach((look, column) => {
      if (!look) return;
      const { format } = sheet.getRangeByIndexes(at, column, 1, 1);
      if (look.bold) format.font.bold = true;
      if (look.italic) format.font.italic = true;
      if (look.indent !== undefined) format.indentLevel = look.indent;
      if (look.fill !== undefined) format.fill.color = look.fill;
    }),
  );
  for (const merge of data.merges ?? []) sheet.getRange(rangeAddress(merge)).merge();
  for (const row of data.hiddenRows ?? []) sheet.getRangeByIndexes(row, 0, 1, 1).rowHidden = true;
  if (data.hidden) sheet.visibility = Excel.SheetVisibility.hidden;
}

/**
 * Writes the contract's workbook into the empty one that Excel has open.
 * @throws WorkbookNotEmpty before anything is written
 */
export async function prepareWorkbook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const [first, ...others] = worksheets.items;
    if (!first || others.length > 0) throw new WorkbookNotEmpty();
    const used = first.getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    if (!used.isNullObject) throw new WorkbookNotEmpty();
    const proxies = contractWorkbook.sheets.map((data, index) => {
      if (index > 0) return worksheets.add(data.name);
      first.name = data.name;
      return first;
    });
    await context.sync();
    contractWorkbook.sheets.forEach((data, index) => {
      const sheet = proxies[index];
      if (sheet) writeSheet(sheet, data);
    });
    await context.sync();
    const own = worksheets.getItem(userRule.sheet).getRange(userRule.range);
    const rule = own.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = `=${userRule.range.split(":")[0]}>${userRule.greaterThan}`;
    rule.custom.format.fill.color = "#DDEBF7";
    for (const [letters, width] of Object.entries(columnWidths.widths)) {
      const column = worksheets.getItem(columnWidths.sheet).getRange(`${letters}:${letters}`);
      column.format.columnWidth = width * POINTS_PER_CHARACTER;
    }
    await context.sync();
  });
}
