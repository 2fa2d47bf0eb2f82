import type { CellRange } from "../../../src/grid/address";
import { shiftFormula } from "../../../src/formula/shift";
import { invalidArgument } from "../engine/errors";
import { columnCount, rowCount } from "./ranges";
import type { SheetModel } from "./sheet";
import type { WorkbookModel } from "./workbook";
import { checkAccess, checkFormatAccess, putContent } from "./writes";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

interface Place {
  readonly sheet: SheetModel;
  readonly area: CellRange;
}

/**
 * Copies one range into another: the source is repeated over a larger target, and a smaller target is taken for the
 * first cell of one as large as the source.
 * @throws HostError AccessDenied, InvalidArgument
 */
export function copyRange(workbook: WorkbookModel, source: Place, target: Place, type: CopyType): void {
  const rows = Math.max(rowCount(source.area), rowCount(target.area));
  const columns = Math.max(columnCount(source.area), columnCount(target.area));
  const { top, left } = target.area;
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (rows * columns > 5_000_000) throw invalidArgument();
  if (type === "Formats") checkFormatAccess(workbook, target.sheet);
  else checkAccess(workbook, target.sheet, area);
  const copies: (() => void)[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const from = {
        row: source.area.top + (row % rowCount(source.area)),
        column: source.area.left + (column % columnCount(source.area)),
      };
      copies.push(
        copyOfCell(
          workbook,
          source.sheet,
          from,
          target.sheet,
          { row: top + row, column: left + column },
          type,
        ),
      );
    }
  }
  for (const copy of copies) copy();
  if (type === "Formats") return;
  workbook.markStale();
  workbook.settle();
  workbook.tell({
    kind: "changed",
    sheet: target.sheet,
    area,
    changeType: "RangeEdited",
    actor: workbook.actor,
  });
}

/** What is to be copied is taken now, since source and target may overlap. */
function copyOfCell(
  workbook: WorkbookModel,
  sheet: SheetModel,
  from: { row: number; column: number },
  target: SheetModel,
  to: { row: number; column: number },
  type: CopyType,
): () => void {
  const formula = sheet.formula(from.row, from.column);
  const value = sheet.value(from.row, from.column);
  const format = { ...sheet.format(from.row, from.column) };
  const numberFormat = sheet.numberFormat(from.row, from.column);
  return () => {
    if (type === "All" || type === "Formulas" || type === "Values") {
      const content =
        formula === null || type === "Values"
          ? { value }
          : { formula: shiftFormula(formula, to.row - from.row, to.column - from.column) };
      putContent(workbook, target, to.row, to.column, content);
    }
    if (type === "All" || type === "Formats") {
      target.formats.set(to.row * 16_384 + to.column, format);
      target.putNumberFormat(to.row, to.column, numberFormat);
    }
  };
}
