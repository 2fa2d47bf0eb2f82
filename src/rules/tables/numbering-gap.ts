import type { Row } from "../../layout/table";
import type { FindingData } from "../../report";
import { finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** 1, 2, 4: a row may have been lost. Numbering may restart at 1 in each group. */
export const numberingGap: TableRule = {
  id: "numbering-gap",
  order: 110,
  check(context) {
    const { table } = context;
    const column = table.ordinalColumn;
    if (column === null) return [];
    const found: FindingData[] = [];
    let numbered = 0;
    let previous: Numbered | null = null;
    for (const row of table.rows) {
      const here = numberOf(context, row, column);
      if (here === null) continue;
      numbered += 1;
      const typed = context.grid.formula(row.index, column) === null;
      const result =
        previous && typed && !follows(previous.value, here)
          ? jump(context, previous, { row: row.index, value: here }, column)
          : null;
      if (result) found.push(result);
      previous = { row: row.index, value: here };
    }
    // A list that is out of order throughout is numbered by something else (codes, ranks).
    return numbered < 3 || found.length * 4 > numbered + 3 ? [] : found;
  },
};

interface Numbered {
  row: number;
  value: number;
}

/** The whole number in front of a row; a stored one needs no reading. */
function numberOf(context: RuleContext, row: Row, column: number): number | null {
  const stored = context.grid.value(row.index, column);
  if (typeof stored === "number") return Number.isInteger(stored) && stored >= 0 ? stored : null;
  return row.marker?.style === "number" ? row.marker.value : null;
}

function follows(before: number, here: number): boolean {
  return here === before + 1 || here === 1;
}

function jump(context: RuleContext, previous: Numbered, row: Numbered, column: number): FindingData {
  const before = String(previous.value);
  const here = String(row.value);
  return finding(context, {
    rule: "numbering-gap",
    severity: "warning",
    cell: { row: row.row, column },
    related: [{ row: previous.row, column }],
    says: [
      row.value === previous.value
        ? { messageId: "numberRepeats", args: { here } }
        : { messageId: "numberingGap", args: { previous: before, here } },
    ],
    mark: { kind: "step", previous: { row: previous.row, column } },
  });
}
