import type { Row } from "../layout/table";
import type { Finding } from "../report";
import { finding } from "./rule";
import type { RuleContext, TableRule } from "./rule";

/** 1, 2, 4: a row may have been lost. Numbering may restart at 1 in each group. */
export const numberingGap: TableRule = {
  id: "numbering-gap",
  check(context) {
    const { table } = context;
    const column = table.ordinalColumn;
    if (column === null) return [];
    const numbered = table.rows.filter((row) => row.marker?.style === "number");
    if (numbered.length < 3) return [];
    const found: Finding[] = [];
    let previous: Row | null = null;
    for (const row of numbered) {
      const typed = context.grid.formula(row.index, column) === null;
      const result = previous && typed ? step(context, previous, row, column) : null;
      if (result) found.push(result);
      previous = row;
    }
    // A list that is out of order throughout is numbered by something else (codes, ranks).
    return found.length * 4 > numbered.length + 3 ? [] : found;
  },
};

function step(context: RuleContext, previous: Row, row: Row, column: number): Finding | null {
  const before = previous.marker?.value ?? 0;
  const here = row.marker?.value ?? 0;
  if (here === before + 1 || here === 1) return null;
  const repeated = here === before;
  return finding(context, {
    rule: "numbering-gap",
    severity: "warning",
    cell: { row: row.index, column },
    related: [{ row: previous.index, column }],
    actual: here,
    expected: before + 1,
    message: repeated
      ? context.texts.numberRepeats({ here: String(here) })
      : context.texts.numberingGap({ previous: String(before), here: String(here) }),
    mark: { kind: "step", previous: { row: previous.index, column } },
  });
}
