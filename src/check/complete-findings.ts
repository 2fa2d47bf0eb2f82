import { impliedValue } from "../blame/value-by-relations";
import { parseCell } from "../grid/address";
import type { FindingData } from "../report";
import { valueAt } from "../rules/arguments";
import { editTo } from "../rules/rule";
import type { RuleContext } from "../rules/rule";

/** Cells that held nothing usable get their right value from the relations around them, where these agree. */
export function completeFindings(context: RuleContext, findings: FindingData[]): void {
  findings.forEach((found, at) => {
    if (found.expected !== null || (found.rule !== "not-a-count" && found.rule !== "date-fraction")) return;
    const cell = parseCell(found.cell);
    const value = cell ? impliedValue(context.system, cell) : null;
    if (!cell || value === null) return;
    context.figures.replace(cell.row, cell.column, value);
    findings[at] = {
      ...found,
      expected: context.figures.stored(cell.row, cell.column, value),
      details: [
        ...found.details,
        { messageId: "impliedValue", args: { expected: valueAt(context, cell, value) } },
      ],
      suspects: [{ cell: found.cell, value, confidence: 0.95 }],
      fix: { kind: "suggestion", edits: [editTo(context, cell, value)] },
    };
  });
}
