import type { Cause } from "../../blame/blame";
import { putInto, takeBack } from "../../blame/try-values";
import type { CellValue } from "../../blame/try-values";
import { cellAddress } from "../../grid/address";
import type { CellPosition } from "../../grid/address";
import { sumExactly } from "../../grid/exact";
import { formatEquation, formatNumber, formatPercent, formatShare, joinList } from "../../i18n/format";
import { evaluate, expectedAt } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { Purpose, Relation } from "../../relations/relation";
import type { Suspect } from "../../report";
import { slipOf } from "../../slips/typing-slips";
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
