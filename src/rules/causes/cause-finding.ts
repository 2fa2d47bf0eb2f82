import type { Cause } from "../../blame/blame";
import { cellAddress } from "../../grid/address";
import { formatNumber } from "../../i18n/format";
import { cellOf, operandsOf } from "../../relations/relation";
import type { Finding, Severity } from "../../report";
import type { RuleId } from "../docs";
import { editTo, finding, labelOf, show } from "../rule";
import type { RuleContext } from "../rule";
import { arithmetic, instanceFor, oneOfText, purposeOf, suspectsOf, typingHint } from "./explain";
import { eventFinding } from "./event-finding";
import { operationFinding } from "./operation-finding";

/** The finding for a cause whose one wrong cell is known, or the honest "one of these". */
export function causeFinding(context: RuleContext, cause: Cause, rule: RuleId, severity: Severity): Finding {
  if (cause.operation) return operationFinding(context, cause, cause.operation, rule, severity);
  if (cause.event) return eventFinding(context, cause, cause.event, rule, severity);
  const { texts, figures } = context;
  const purpose = purposeOf(cause);
  const shown = instanceFor(cause, purpose);
  const { relation } = shown.accepted;
  const result = cellOf(relation, shown.line, "result");
  const operands = operandsOf(relation).map((operand) => cellOf(relation, shown.line, operand));
  const actual = figures.value(cause.cell.row, cause.cell.column);
  const suspects = suspectsOf(context, cause);
  const resultAddress = cellAddress(result.row, result.column);
  if (cause.sure && cause.expected !== null) {
    const at =
      cause.cell.row === result.row && cause.cell.column === result.column ? "" : ` (${resultAddress})`;
    const before = Number.isFinite(actual) ? actual : 0;
    const message = [
      texts.mustBe({
        actual: Number.isFinite(actual) ? show(context, cause.cell, actual) : texts.blank,
        expected: show(context, cause.cell, cause.expected),
      }),
      `${arithmetic(context, relation, shown.line, [{ cell: cause.cell, value: cause.expected }, ...cause.together])}${at}.`,
      typingHint(context, before, cause.expected),
      cause.explains.length > 1
        ? texts.explains({ count: formatNumber(cause.explains.length - 1, context.language) })
        : "",
    ];
    return finding(context, {
      rule,
      severity,
      cell: cause.cell,
      related: [result, ...operands],
      actual: Number.isFinite(actual) ? figures.stored(cause.cell.row, cause.cell.column, actual) : null,
      expected: figures.stored(cause.cell.row, cause.cell.column, cause.expected),
      suspects,
      message: message.filter((part) => part !== "").join(" "),
      edits: [editTo(context, cause.cell, cause.expected)],
      mark: { kind: "relation", relation, line: shown.line },
    });
  }
  const expected = cause.expected;
  const message = [
    texts.doesNotMatch({
      actual: Number.isFinite(actual) ? show(context, cause.cell, actual) : texts.blank,
      expected: expected === null ? "?" : show(context, cause.cell, expected),
      label: labelOf(context, cause.cell, relation.axis),
    }),
    `${arithmetic(context, relation, shown.line)}.`,
    oneOfText(context, suspects, resultAddress),
  ];
  return finding(context, {
    rule,
    severity,
    cell: cause.cell,
    related: operands,
    actual: Number.isFinite(actual) ? figures.stored(cause.cell.row, cause.cell.column, actual) : null,
    expected: expected === null ? null : figures.stored(cause.cell.row, cause.cell.column, expected),
    suspects,
    message: message.filter((part) => part !== "").join(" "),
    mark: { kind: "relation", relation, line: shown.line },
  });
}

/** What was too much to be looked into is still told, as something to look at again. */
export function furtherFinding(context: RuleContext, cause: Cause): Finding {
  const { relation } = cause.shown.accepted;
  return finding(context, {
    rule: "total-mismatch",
    severity: "warning",
    cell: cause.cell,
    related: cause.explains
      .slice(0, 40)
      .map(({ accepted, line }) => cellOf(accepted.relation, line, "result")),
    message: context.texts.furtherMismatches({ count: formatNumber(cause.further, context.language) }),
    mark: { kind: "relation", relation, line: cause.shown.line },
  });
}
