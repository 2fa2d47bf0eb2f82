import type { Cause } from "../../blame/blame";
import { keyOf } from "../../grid/cell-key";
import { slipOf } from "../../slips/typing-slips";
import { cellOf } from "../../relations/relation";
import type { Purpose } from "../../relations/relation";
import { cellAddress } from "../../grid/address";
import type { KnownSaying } from "../../i18n/finding-words";
import type { Suspect } from "../../report";
import { placeOf, plainValue, valueAt } from "../arguments";
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

/** The cells that may be wrong, the finding's own among them, each with the value that would put everything right. */
export function oneOf(context: RuleContext, cause: Cause): KnownSaying[] {
  const own = keyOf(cause.cell);
  if (cause.suspects.every(({ cell }) => keyOf(cell) === own)) return [];
  const suspected = cause.suspects.map(({ cell, value }) => ({
    place: placeOf(cell),
    value: valueAt(context, cell, value),
  }));
  return [{ messageId: suspected.length === 1 ? "onlyThis" : "oneOf", args: { cells: { suspected } } }];
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
export function typingSlip(typed: number, meant: number): KnownSaying[] {
  const slip = slipOf(typed, meant);
  return slip === null ? [] : [{ messageId: "typingSlip", args: { slip } }];
}
