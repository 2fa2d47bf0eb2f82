import type { Cause } from "../../blame/blame";
import { slipOf } from "../../slips/typing-slips";
import { putInto, takeBack } from "../../blame/try-values";
import type { CellValue } from "../../blame/try-values";
import { cellOf, evaluate, expectedAt, operandsOf } from "../../relations/relation";
import type { Purpose, Relation } from "../../relations/relation";
import { cellAddress } from "../../grid/address";
import type { CellPosition } from "../../grid/address";
import { sumExactly } from "../../grid/exact";
import { formatEquation, formatNumber, formatPercent, formatShare, joinList } from "../../i18n/format";
import type { Finding, Severity, Suspect } from "../../report";
import type { RuleId } from "../docs";
import { operationFinding } from "./operation-finding";
import { editTo, finding, isPercent, labelOf, show } from "../rule";
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

/** The sum, difference or share behind a relation at a line, with right values in place. */
export function arithmetic(
  context: RuleContext,
  relation: Relation,
  line: number,
  mended: readonly CellValue[] = [],
): string {
  const { system, language } = context;
  const trial = putInto(system, mended);
  const result = cellOf(relation, line, "result");
  const text = equation(context, relation, line, result, language);
  takeBack(system, trial);
  return text;
}

function equation(
  context: RuleContext,
  relation: Relation,
  line: number,
  result: CellPosition,
  language: RuleContext["language"],
): string {
  const { figures } = context;
  const value = (cell: CellPosition): number =>
    figures.standing(cell.row, cell.column) === "figure" ? figures.value(cell.row, cell.column) : 0;
  if ("numerator" in relation) {
    const part = sumExactly(
      relation.numerator.map((operand) => operand.sign * value(cellOf(relation, line, operand))),
    );
    const whole = sumExactly(
      relation.denominator.map((operand) => operand.sign * value(cellOf(relation, line, operand))),
    );
    const expected = expectedAt(relation, line, figures);
    if (!Number.isFinite(expected)) return "";
    if (relation.kind === "change") {
      const difference = sumExactly([part, -whole]);
      return formatShare(
        difference,
        whole,
        expected,
        language,
        Math.min(2, figures.decimals(result.row, result.column) || 2),
      );
    }
    const places = Math.min(6, figures.decimals(result.row, result.column));
    return `${formatNumber(part, language)} / ${formatNumber(whole, language)} = ${formatPercent(expected, language, places)}`;
  }
  const terms = relation.operands.map((operand) => operand.sign * value(cellOf(relation, line, operand)));
  if (relation.kind === "average") {
    const { expected } = evaluate(relation, line, figures);
    return Number.isFinite(expected)
      ? context.texts.averageOf({
          count: formatNumber(relation.operands.length, language),
          result: formatNumber(expected, language),
        })
      : "";
  }
  const [first, second] = terms;
  if (relation.kind === "difference" && terms.length === 2 && first !== undefined && second !== undefined)
    return formatEquation(
      { kind: "difference", first, second: -second, result: sumExactly(terms) },
      language,
    );
  const filled = relation.operands.length > 6 ? terms.filter((term) => term !== 0) : terms;
  return formatEquation({ kind: "sum", terms: filled, result: sumExactly(terms) }, language);
}

/** The finding for a cause whose one wrong cell is known, or the honest "one of these". */
export function causeFinding(context: RuleContext, cause: Cause, rule: RuleId, severity: Severity): Finding {
  if (cause.operation) return operationFinding(context, cause, cause.operation, rule, severity);
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

/** "Cần xem lại một trong các ô: …", the cell of the finding itself left out; "" when no other is a suspect. */
export function oneOfText(context: RuleContext, suspects: readonly Suspect[], own: string): string {
  const { texts, language } = context;
  const others = suspects
    .filter((suspect) => suspect.cell !== own)
    .map((suspect) =>
      suspect.value === null
        ? suspect.cell
        : texts.suspect({ cell: suspect.cell, value: formatNumber(suspect.value, language) }),
    );
  return others.length === 0 ? "" : texts.oneOf({ cells: joinList(others, language, 4) });
}

export function suspectsOf(context: RuleContext, cause: Cause): Suspect[] {
  return cause.suspects.map(({ cell, value, confidence }) => ({
    cell: cellAddress(cell.row, cell.column),
    value: value === null ? null : context.figures.stored(cell.row, cell.column, value),
    confidence: Math.min(1, Math.max(0, confidence)),
  }));
}

/** "Có thể gõ đảo chữ số": said only when the slip is plain. */
export function typingHint(context: RuleContext, typed: number, meant: number): string {
  switch (slipOf(typed, meant)) {
    case "exchanged":
      return context.texts.swappedDigits;
    case "sign":
      return context.texts.wrongSign;
    case "digit":
      return context.texts.oneDigit;
    case null:
      return "";
  }
}

export function percentText(context: RuleContext, cell: CellPosition, value: number): string {
  return isPercent(context, cell)
    ? formatPercent(value, context.language)
    : formatNumber(value, context.language);
}
