import type { Cause } from "../../blame/blame";
import { sumExactly } from "../../grid/exact";
import { cellOf, operandsOf } from "../../relations/relation";
import type { Relation } from "../../relations/relation";
import type { FindingData, Severity, Value } from "../../report";
import type { RuleId } from "../../i18n/rules";
import { heldValue, isPercent, placeOf, plainValue, pointsAt, valueAt } from "../arguments";
import { arithmetic } from "./arithmetic";
import { eventFinding } from "./event-finding";
import { alsoExplains, instanceFor, oneOf, purposeOf, suspectsOf, typingSlip } from "./explain";
import { operationFinding } from "./operation-finding";
import { editTo, finding, labelOf } from "../rule";
import type { RuleContext } from "../rule";

/** The finding for a cause whose one wrong cell is known, or the honest "one of these". */
export function causeFinding(
  context: RuleContext,
  cause: Cause,
  rule: RuleId,
  severity: Severity,
): FindingData {
  if (cause.operation) return operationFinding(context, cause, cause.operation, rule, severity);
  if (cause.event) return eventFinding(context, cause, cause.event, rule, severity);
  const { figures } = context;
  const { row, column } = cause.cell;
  const shown = instanceFor(cause, purposeOf(cause));
  const { relation } = shown.accepted;
  const result = cellOf(relation, shown.line, "result");
  const operands = operandsOf(relation).map((operand) => cellOf(relation, shown.line, operand));
  const isResult = row === result.row && column === result.column;
  const at = isResult ? "" : placeOf(result);
  const actual = heldValue(context, cause.cell);
  const expected = valueAt(context, cause.cell, cause.expected);
  const common = {
    rule,
    severity,
    cell: cause.cell,
    expected: cause.expected === null ? null : figures.stored(row, column, cause.expected),
    suspects: suspectsOf(context, cause),
    mark: { kind: "relation", relation, line: shown.line },
  } as const;
  if (cause.sure && cause.expected !== null) {
    const mended = [{ cell: cause.cell, value: cause.expected }, ...cause.together];
    const typed = figures.value(row, column);
    return finding(context, {
      ...common,
      related: [result, ...operands],
      says: [
        { messageId: "mustBe", args: { actual, expected } },
        ...arithmetic(context, relation, shown.line, { mended, at }),
        ...typingSlip(Number.isFinite(typed) ? typed : 0, cause.expected),
        ...alsoExplains(cause),
      ],
      edits: [editTo(context, cause.cell, cause.expected)],
    });
  }
  return finding(context, {
    ...common,
    related: isResult ? operands : [result, ...operands],
    says: [
      isResult
        ? {
            messageId: "doesNotMatch",
            args: { actual, expected, ...differenceSaid(context, cause, relation) },
          }
        : { messageId: "fitsIf", args: { actual, expected } },
      ...arithmetic(context, relation, shown.line, { at }),
      ...oneOf(context, cause),
    ],
  });
}

/** By how much a sum is off, and what it is called; of other results the two figures say enough. */
function differenceSaid(
  context: RuleContext,
  cause: Cause,
  relation: Relation,
): { label: string; off: Value | ""; added: boolean } {
  const { row, column } = cause.cell;
  const label = labelOf(context, cause.cell, relation.axis);
  const added = relation.kind === "sum";
  const off = Math.abs(sumExactly([context.figures.value(row, column), -(cause.expected ?? NaN)]));
  return {
    label,
    added,
    off:
      !added || !Number.isFinite(off)
        ? ""
        : isPercent(context, cause.cell)
          ? pointsAt(context, cause.cell, off)
          : valueAt(context, cause.cell, off),
  };
}

/** What was too much to be looked into is still told, as something to look at again. */
export function furtherFinding(context: RuleContext, cause: Cause): FindingData {
  const { relation } = cause.shown.accepted;
  return finding(context, {
    rule: "total-mismatch",
    severity: "warning",
    cell: cause.cell,
    related: cause.explains
      .slice(0, 40)
      .map(({ accepted, line }) => cellOf(accepted.relation, line, "result")),
    says: [{ messageId: "furtherMismatches", args: { count: plainValue(cause.further) } }],
    mark: { kind: "relation", relation, line: cause.shown.line },
  });
}
