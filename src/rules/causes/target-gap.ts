import { evaluate } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { LinearRelation } from "../../relations/relation";
import type { Cause } from "../../blame/blame";
import type { FindingData, Value } from "../../report";
import { arithmetic } from "./arithmetic";
import { causeFinding } from "./cause-finding";
import { instanceFor, purposeOf } from "./explain";
import { isPercent, pointsAt, valueAt } from "../arguments";
import { editTo, finding } from "../rule";
import type { CauseRule, RuleContext } from "../rule";

/** The gap relation a cause breaks as its result, or null. */
export function gapOf(cause: Cause): { relation: LinearRelation; line: number } | null {
  if (purposeOf(cause) !== "gap") return null;
  const shown = instanceFor(cause, "gap");
  const { relation } = shown.accepted;
  if ("numerator" in relation || relation.kind === "average") return null;
  const result = cellOf(relation, shown.line, "result");
  return result.row === cause.cell.row && result.column === cause.cell.column
    ? { relation, line: shown.line }
    : null;
}

/** The two figures a gap is taken between. */
export function gapSides(
  context: RuleContext,
  relation: LinearRelation,
  line: number,
): { first: number; second: number } {
  const value = (at: number): number => {
    const operand = relation.operands[at];
    if (!operand) return NaN;
    const { row, column } = cellOf(relation, line, operand);
    return context.figures.value(row, column);
  };
  return { first: value(0), second: value(1) };
}

/** Finding at the gap cell with the difference in its own unit: điểm phần trăm between two percentages. */
export function gapFinding(
  context: RuleContext,
  cause: Cause,
  rule: "gap-sign" | "gap-unit" | "target-gap",
  messageId: "mustBe" | "wrongGapSign" | "relativeNotPoints",
): FindingData {
  const found = gapOf(cause);
  if (!found || !cause.sure) return causeFinding(context, cause, rule, "error");
  const { relation, line } = found;
  const { figures } = context;
  const actual = figures.value(cause.cell.row, cause.cell.column);
  const { expected } = evaluate(relation, line, figures);
  const sides = relation.operands.map((operand) => cellOf(relation, line, operand));
  const percent = sides.every((cell) => isPercent(context, cell));
  const write = (value: number): Value =>
    percent ? pointsAt(context, cause.cell, value) : valueAt(context, cause.cell, value);
  return finding(context, {
    rule,
    severity: "error",
    cell: cause.cell,
    related: sides,
    expected: figures.stored(cause.cell.row, cause.cell.column, expected),
    says: [
      { messageId, args: { actual: write(actual), expected: write(expected) } },
      ...arithmetic(context, relation, line),
    ],
    edits: [editTo(context, cause.cell, expected)],
    mark: { kind: "relation", relation, line },
  });
}

/** A gap that is not actual − target. */
export const targetGap: CauseRule = {
  id: "target-gap",
  order: 70,
  claim: (cause, context) =>
    purposeOf(cause) === "gap" ? gapFinding(context, cause, "target-gap", "mustBe") : null,
};
