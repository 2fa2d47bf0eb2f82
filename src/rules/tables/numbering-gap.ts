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
    const numbers = table.rows.flatMap((row): Numbered[] => {
      const value = numberOf(context, row, column);
      return value === null ? [] : [{ row: row.index, value }];
    });
    const found: FindingData[] = [];
    let jumps = 0;
    for (let at = 1; at < numbers.length; at += 1) {
      const [previous, here] = [numbers[at - 1], numbers[at]];
      if (!previous || !here || follows(previous.value, here.value)) continue;
      jumps += 1;
      const end = endOfDisorder(numbers, at);
      if (end === null) break;
      if (context.grid.formula(here.row, column) === null) found.push(jump(context, previous, here, column));
      at = end;
    }
    // A list that is out of order throughout is numbered by something else (codes, ranks).
    return numbers.length < 3 || jumps * 4 > numbers.length + 3 ? [] : found;
  },
};

/** Rows in which numbering that is out of order must be in order again: two that changed places, one mistyped. */
const LONGEST_DISORDER = 3;

/**
 * The last row of what is out of order from `at` on: one wrong number, or two that changed places, is one cause. Null
 * where numbers go on in no order at all: another list begins, such as 5, 4, 3, 2, 1 for classes.
 */
function endOfDisorder(numbers: readonly Numbered[], at: number): number | null {
  const before = numbers[at - 1]?.value ?? 0;
  for (let end = at; end < Math.min(numbers.length, at + LONGEST_DISORDER); end += 1) {
    const [here, next] = [numbers[end], numbers[end + 1]];
    if (!here) break;
    // Numbering that begins anew says nothing of several rows before it.
    if (!next || next.value === here.value + 1 || (end === at && next.value === 1)) return end;
    // The rest goes on as if the rows between were numbered rightly.
    if (next.value === before + (end + 1 - at) + 1) return end + 1;
  }
  return null;
}

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
