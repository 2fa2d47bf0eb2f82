import type { FindingData } from "../../report";
import { finding } from "../rule";
import type { TableRule } from "../rule";

/** The row that numbers the columns skips a number: a column of the form may have been deleted. */
export const columnNumberGap: TableRule = {
  id: "column-number-gap",
  order: 130,
  check(context) {
    const { table } = context;
    const row = table.indexRow;
    if (row === null) return [];
    const found: FindingData[] = [];
    let previous: number | null = null;
    for (const column of table.columns) {
      if (column.key === null || !/^\d+$/.test(column.key)) continue;
      const here = Number(column.key);
      if (previous !== null && here > previous + 1)
        found.push(
          finding(context, {
            rule: "column-number-gap",
            severity: "info",
            cell: { row, column: column.index },
            says: [
              { messageId: "columnNumberGap", args: { previous: String(previous), here: String(here) } },
            ],
          }),
        );
      previous = here;
    }
    return found;
  },
};
