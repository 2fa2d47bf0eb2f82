import type { ColumnWidthCopy, EditPlan, PlannedEdit } from "../edits/plan";
import { cellAddress, columnLetters } from "../grid/address";
import type { FillProposal } from "./proposal";

/** The edits of some proposals: formulas with their present values, headers and looks of added columns. */
export function fillPlan(proposals: readonly FillProposal[], title?: string): EditPlan {
  const edits: PlannedEdit[] = [];
  const columnWidths: ColumnWidthCopy[] = [];
  for (const proposal of proposals) {
    const { sheet, newColumn } = proposal;
    for (const cell of newColumn?.plain ?? []) {
      edits.push({
        sheet,
        cell: cellAddress(cell.row, cell.column),
        before: { value: null },
        after: { value: cell.value, styleFrom: cellAddress(cell.styleFrom.row, cell.styleFrom.column) },
      });
    }
    for (const cell of proposal.cells) {
      edits.push({
        sheet,
        cell: cellAddress(cell.row, cell.column),
        before: { value: null },
        after: {
          formula: cell.formula,
          ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
          ...(newColumn ? { styleFrom: cellAddress(cell.row, newColumn.styleColumn) } : {}),
          ...(cell.expected === undefined ? {} : { cachedValue: cell.expected }),
        },
      });
    }
    if (newColumn)
      columnWidths.push({
        sheet,
        column: columnLetters(proposal.index),
        copyColumnWidthFrom: columnLetters(newColumn.styleColumn),
      });
  }
  return {
    ...(title === undefined ? {} : { title }),
    edits,
    ...(columnWidths.length > 0 ? { columnWidths } : {}),
  };
}
