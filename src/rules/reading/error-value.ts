import { cellAddress } from "../../grid/address";
import type { FindingData } from "../../report";
import { lineFaults } from "../formulas/lines/find-faults";
import { finding } from "../rule";
import type { TableRule } from "../rule";

/** A cell that shows #REF!, #NAME?, #VALUE!; a division by an empty denominator is only worth a mention. */
export const errorValue: TableRule = {
  id: "error-value",
  order: 50,
  check(context) {
    const { table, grid } = context;
    const found: FindingData[] = [];
    if (!grid.data.errors || grid.data.errors.size === 0) return found;
    // Where the formulas around say how the formula should read, the finding on it tells more.
    const mended = new Set(
      lineFaults(table).flatMap(({ cells }) =>
        cells.flatMap(({ cell, mended }) => (mended ? [cellAddress(cell.row, cell.column)] : [])),
      ),
    );
    for (const row of table.rows)
      for (const column of table.columns) {
        if (grid.kind(row.index, column.index) !== "error") continue;
        if (mended.has(cellAddress(row.index, column.index))) continue;
        const error = grid.text(row.index, column.index);
        found.push(
          finding(context, {
            rule: "error-value",
            severity: error === "#DIV/0!" || error === "#N/A" ? "info" : "error",
            cell: { row: row.index, column: column.index },
            says: [{ messageId: "errorValue", args: { error } }],
            mark: { kind: "error" },
          }),
        );
      }
    return found;
  },
};
