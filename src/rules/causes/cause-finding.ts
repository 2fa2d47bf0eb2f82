import type { Cause } from "../../blame/blame";
import { keyOf } from "../../blame/relation-lines";
import { slipOf } from "../../slips/typing-slips";
import { cellOf, operandsOf } from "../../relations/relation";
import type { Purpose } from "../../relations/relation";
import { cellAddress } from "../../grid/address";
import type { KnownSaying } from "../../i18n/finding-words";
import type { FindingData, Severity, Suspect } from "../../report";
import type { RuleId } from "../../i18n/rules";
import { heldValue, placeOf, plainValue, valueAt } from "../arguments";
import { arithmetic } from "./arithmetic";
import { operationFinding } from "./operation-finding";
import { editTo, finding, labelOf } from "../rule";
import type { RuleContext } from "../rule";

/** Purposes in the order they explain a cause best: the nearest relation first. */
const NEARNESS: readonly Purpose[] = [
  "levels",
  "ratedTotal",
  "movement",
  "scoreTotal",
  "breakdown",
  "declared",
  "gap",
  "change",
  "average",
  "reached",
  "exceeded",
  "changePercent",
  "subtotal",
  "total",
  "percentage",
];

/** The purpose a cause is reported under: of the relation it is the result of, else of the nearest one it explains. */
export function purposeOf(cause: Cause): Purpose {
  const own = cause.explains.find(({ accepted, line }) => {
    const result = cellOf(accepted.relation, line, "result");
    return result.row === cause.cell.row && result.column === cause.cell.column;
  });
  if (own) return own.accepted.relation.purpose;
  const found = cause.explains.map(({ accepted }) => accepted.relation.purpose);
  return NEARNESS.find((purpose) => found.includes(purpose)) ?? cause.shown.accepted.relation.purpose;
}

/** The instance that shows the cause under a purpose. */
export function instanceFor(cause: Cause, purpose: Purpose): Cause["shown"] {
  return cause.explains.find(({ accepted }) => accepted.relation.purpose === purpose) ?? cause.shown;
}

/** The finding for a cause whose one wrong cell is known, or the honest "one of these". */
export function causeFinding(
  context: RuleContext,
  cause: Cause,
  rule: RuleId,
  severity: Severity,
): FindingData {
  if (cause.operation) return operationFinding(context, cause, cause.operation, rule, severity);
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
            args: { actual, expected, label: labelOf(context, cause.cell, relation.axis) },
          }
        : { messageId: "fitsIf", args: { actual, expected } },
      ...arithmetic(context, relation, shown.line, { at }),
      ...oneOf(context, cause),
    ],
  });
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

/** The other cells that may be wrong, each with the value that would put everything right. */
export function oneOf(context: RuleContext, cause: Cause): KnownSaying[] {
  const own = keyOf(cause.cell);
  const suspected = cause.suspects
    .filter(({ cell }) => keyOf(cell) !== own)
    .map(({ cell, value }) => ({ place: placeOf(cell), value: valueAt(context, cell, value) }));
  return suspected.length === 0 ? [] : [{ messageId: "oneOf", args: { cells: { suspected } } }];
}

/** How many other mismatches the cause explains. */
export function alsoExplains({ explains }: Cause): KnownSaying[] {
  return explains.length > 1
    ? [{ messageId: "explains", args: { count: plainValue(explains.length - 1) } }]
    : [];
}

export function suspectsOf(context: RuleContext, cause: Cause): Suspect[] {
  return cause.suspects.map(({ cell, value, confidence }) => ({
    cell: cellAddress(cell.row, cell.column),
    value: value === null ? null : context.figures.stored(cell.row, cell.column, value),
    confidence: Math.min(1, Math.max(0, confidence)),
  }));
}

/** "Có thể gõ đảo chữ số": said only when the slip is plain. */
function typingSlip(typed: number, meant: number): KnownSaying[] {
  const slip = slipOf(typed, meant);
  return slip === null ? [] : [{ messageId: "typingSlip", args: { slip } }];
}
