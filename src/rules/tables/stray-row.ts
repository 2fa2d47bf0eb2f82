import { cellAddress } from "../../grid/address";
import { evaluate } from "../../relations/evaluate";
import type { AcceptedRelation } from "../../relations/proposal";
import { rowAt } from "../../layout/table";
import type { FindingData } from "../../report";
import { heldValue, placeOf, valueAt } from "../arguments";
import { editTo, finding } from "../rule";
import type { RuleContext } from "../rule";

/**
 * One finding for a total row that leaves out a row, or counts one twice, in every column. The figures of the total are
 * put right for the rules that follow, so that nothing is told again.
 */
export function strayRowFindings(context: RuleContext): FindingData[] {
  return context.system.accepted.flatMap((accepted) => {
    const found = describe(context, accepted);
    return found ? [found] : [];
  });
}

function describe(context: RuleContext, { relation, strayRow }: AcceptedRelation): FindingData | null {
  if (!strayRow || relation.axis !== "rows") return null;
  const { figures, table } = context;
  const failing = relation.lines.flatMap((line) => {
    const { verdict, expected } = evaluate(relation, line, figures);
    return verdict === "fails" ? [{ line, expected }] : [];
  });
  const [first] = failing;
  if (!first) return null;
  const cell = { row: relation.result, column: first.line };
  const live = context.grid.formula(cell.row, cell.column) !== null;
  const label = table.labelColumns[0] ?? table.range.left;
  const args = {
    label: rowAt(table, strayRow.row)?.label ?? "",
    cell: placeOf({ row: strayRow.row, column: label }),
    actual: heldValue(context, cell),
    expected: valueAt(context, cell, first.expected),
  };
  const result = finding(context, {
    rule: live ? "sum-range" : "total-mismatch",
    severity: "error",
    cell,
    related: [
      ...failing.slice(1).map(({ line }) => ({ row: relation.result, column: line })),
      { row: strayRow.row, column: first.line },
    ],
    expected: figures.stored(cell.row, cell.column, first.expected),
    suspects: live
      ? []
      : failing.map(({ line, expected }) => ({
          cell: cellAddress(relation.result, line),
          value: figures.stored(relation.result, line, expected),
          confidence: 0.95,
        })),
    edits: live
      ? []
      : failing.map(({ line, expected }) =>
          editTo(context, { row: relation.result, column: line }, expected),
        ),
    says: [{ messageId: strayRow.kind === "omitted" ? "omittedRow" : "repeatedRow", args }],
    mark: { kind: "relation", relation, line: first.line },
  });
  for (const { line, expected } of failing) {
    figures.replace(relation.result, line, expected);
    context.named.add(cellAddress(relation.result, line));
  }
  return result;
}
