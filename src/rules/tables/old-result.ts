import { parseCell } from "../../grid/address";
import { placesOf } from "../arguments";
import { finding } from "../rule";
import type { TableRule } from "../rule";

/**
 * Formula cells that still show what they calculated before figures were typed. What is checked is what they calculate
 * now, so that no typed figure is held against an old result; that they are old is said once a table.
 */
export const oldResult: TableRule = {
  id: "old-result",
  order: 170,
  check(context) {
    const { grid, table } = context;
    const old = grid.data.oldResults;
    if (!old?.size) return [];
    const cells = [...old.keys()].flatMap((address) => {
      const cell = parseCell(address);
      return cell && isWithin(cell.row, cell.column) ? [cell] : [];
    });
    const [first] = cells;
    if (!first) return [];
    return [
      finding(context, {
        rule: "old-result",
        severity: "warning",
        cell: first,
        related: cells,
        says: [{ messageId: "oldResults", args: { cells: placesOf(cells) } }],
      }),
    ];

    function isWithin(row: number, column: number): boolean {
      const { top, bottom, left, right } = table.range;
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  },
};
