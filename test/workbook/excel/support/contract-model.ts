import { columnIndex, parseRange } from "../../../../src/grid/address";
import { columnWidths, contractWorkbook, userRule } from "../../../../src/workbook/contract";
import type { WorkbookModel } from "../../../excel-host";
import { workbookOf } from "../../../excel-host";
import { newConditionalFormat } from "../../../excel-host/model/conditional-format";

/** `contractWorkbook` as it stands in an emulated Excel, with the user's own rule and column widths. */
export function contractModel(): WorkbookModel {
  const model = workbookOf(contractWorkbook, "hop-dong.xlsx");
  const area = parseRange(userRule.range);
  if (!area) throw new RangeError(userRule.range);
  const rule = newConditionalFormat(model.newId(), "CellValue", area);
  model.sheet(userRule.sheet).conditionalFormats.push(rule);
  for (const [letters, width] of Object.entries(columnWidths.widths))
    model.sheet(columnWidths.sheet).columnWidths.set(columnIndex(letters), width);
  return model;
}
