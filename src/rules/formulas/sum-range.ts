import type { KnownSaying } from "../../i18n/finding-words";
import type { FindingData } from "../../report";
import type { FormulaFault } from "./against-relations";
import { placesOf, valueAt } from "../arguments";
import { finding } from "../rule";
import type { RuleContext, RuleFacts } from "../rule";

/** A rule that words a formula at fault; null when it is another rule's concern. */
export interface FormulaRule extends RuleFacts {
  id: "sum-range" | "wrong-denominator" | "unlike-neighbours";
  claim(fault: FormulaFault, context: RuleContext): FindingData | null;
}

/** A SUM (or AVERAGE) that leaves out a row it should add, or takes one twice. */
export const sumRange: FormulaRule = {
  id: "sum-range",
  order: 10,
  aboutSums: true,
  claim(fault, context) {
    const { relation } = fault.instance.accepted;
    if ("numerator" in relation) return null;
    if (fault.missing.length === 0 && fault.extra.length === 0) return null;
    return formulaFinding(context, fault, "sum-range", saidOf(context, fault));
  },
};

function saidOf(context: RuleContext, fault: FormulaFault): KnownSaying {
  const { formula } = fault;
  const expected = valueAt(context, fault.cell, fault.expected);
  const [missing, extra] = [placesOf(fault.missing), placesOf(fault.extra)];
  if (fault.extra.length === 0)
    return { messageId: "sumMisses", args: { formula, cells: missing, expected } };
  if (fault.missing.length === 0)
    return { messageId: "sumExceeds", args: { formula, cells: extra, expected } };
  return { messageId: "sumOther", args: { formula, missing, extra, expected } };
}

/** Finding at a formula cell. The right formula is shown in words; it is not written without being asked. */
export function formulaFinding(
  context: RuleContext,
  fault: FormulaFault,
  rule: FormulaRule["id"],
  said: KnownSaying,
): FindingData {
  const { figures } = context;
  return finding(context, {
    rule,
    severity: "error",
    cell: fault.cell,
    related: [...fault.missing, ...fault.extra].slice(0, 40),
    expected: Number.isFinite(fault.expected)
      ? figures.stored(fault.cell.row, fault.cell.column, fault.expected)
      : null,
    says: [said],
    mark: { kind: "relation", relation: fault.instance.accepted.relation, line: fault.instance.line },
  });
}
