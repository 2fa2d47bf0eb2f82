import type { Cause } from "../../blame/blame";
import { cellAddress } from "../../grid/address";
import type { CellPosition } from "../../grid/address";
import { feasibleNumerators, ratioStatement, sumExactly } from "../../grid/exact";
import type { KnownSaying } from "../../i18n/finding-words";
import type { FindingData } from "../../report";
import { expectedAt } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { RatioRelation } from "../../relations/relation";
import { heldValue, placeOf, plainValue, valueAt } from "../arguments";
import { arithmetic } from "./arithmetic";
import { causeFinding } from "./cause-finding";
import { instanceFor, oneOf, purposeOf, suspectsOf } from "./explain";
import { editTo, finding, labelOf } from "../rule";
import type { CauseRule, RuleContext } from "../rule";

/** A percentage that its count and base do not give; names the base it does fit, when there is one. */
export const percentageMismatch: CauseRule = {
  id: "percentage-mismatch",
  order: 90,
  claim(cause, context) {
    const purpose = purposeOf(cause);
    if (purpose !== "percentage" && purpose !== "reached" && purpose !== "exceeded") return null;
    const shown = instanceFor(cause, purpose);
    const { relation } = shown.accepted;
    if (!("numerator" in relation)) return null;
    const result = cellOf(relation, shown.line, "result");
    // A count that is wrong is told as a count: the share it makes wrong only shows it.
    return cause.operation === null && cause.cell.row === result.row && cause.cell.column === result.column
      ? describe(context, cause, relation, shown.line)
      : causeFinding(context, cause, "percentage-mismatch", "error");
  },
};

function describe(context: RuleContext, cause: Cause, relation: RatioRelation, line: number): FindingData {
  const { figures } = context;
  const result = cellOf(relation, line, "result");
  const actual = figures.value(result.row, result.column);
  const part = sumOf(context, relation, line, "numerator");
  const whole = sumOf(context, relation, line, "denominator");
  const bases = relation.denominator.map((operand) => cellOf(relation, line, operand));
  const parts = relation.numerator.map((operand) => cellOf(relation, line, operand));
  const other = otherBase(context, relation, line, part, actual);
  const stated = actual - relation.offset;
  const impossible =
    Number.isInteger(part) &&
    Number.isInteger(whole) &&
    feasibleNumerators(
      whole,
      relation.factor,
      stated,
      Math.min(9, figures.decimals(result.row, result.column)),
    ) === null;
  const expected = cause.expected ?? expectedAt(relation, line, figures);
  if (!Number.isFinite(expected)) return causeFinding(context, cause, "percentage-mismatch", "error");
  const args = { actual: heldValue(context, result), expected: valueAt(context, result, expected) };
  return finding(context, {
    rule:
      impossible && !other && relation.purpose === "percentage"
        ? "impossible-percentage"
        : "percentage-mismatch",
    severity: other ? "warning" : "error",
    cell: cause.cell,
    related: [...parts, ...bases, ...(other ? [other.cell] : [])],
    expected:
      cause.expected === null ? null : figures.stored(cause.cell.row, cause.cell.column, cause.expected),
    suspects: suspectsOf(context, cause),
    says: [
      { messageId: other ? "recomputes" : "mustBe", args },
      ...arithmetic(context, relation, line),
      ...(other ? [fits(other)] : []),
      ...(impossible && !other ? [noWholeNumber(whole)] : []),
      ...(cause.sure ? [] : oneOf(context, cause)),
    ],
    edits: cause.sure && cause.expected !== null ? [editTo(context, cause.cell, cause.expected)] : [],
    mark: { kind: "relation", relation, line },
  });
}

function fits({ cell, value, label }: OtherBase): KnownSaying {
  return { messageId: "fitsBase", args: { value: plainValue(value), label, cell: placeOf(cell) } };
}

function noWholeNumber(whole: number): KnownSaying {
  return { messageId: "noWholeNumber", args: { whole: plainValue(whole) } };
}

function sumOf(
  context: RuleContext,
  relation: RatioRelation,
  line: number,
  side: "numerator" | "denominator",
): number {
  return sumExactly(
    relation[side].map((operand) => {
      const { row, column } = cellOf(relation, line, operand);
      return context.figures.standing(row, column) === "figure"
        ? operand.sign * context.figures.value(row, column)
        : 0;
    }),
  );
}

interface OtherBase {
  cell: CellPosition;
  value: number;
  label: string;
}

/** Another count of the same line that the stated percentage does fit: "tính trên số khác". */
function otherBase(
  context: RuleContext,
  relation: RatioRelation,
  line: number,
  part: number,
  actual: number,
): OtherBase | null {
  const { figures, table } = context;
  if (part === 0) return null;
  const result = cellOf(relation, line, "result");
  const decimals = Math.min(figures.decimals(result.row, result.column), 9);
  const used = new Set(
    [...relation.numerator, ...relation.denominator].map((operand) => {
      const { row, column } = cellOf(relation, line, operand);
      return cellAddress(row, column);
    }),
  );
  const places: CellPosition[] = [];
  if (relation.axis === "columns")
    for (const column of table.columns) places.push({ row: line, column: column.index });
  else for (const row of table.rows) places.push({ row: row.index, column: line });
  const numerator = relation.numerator[0];
  if (relation.axis === "columns" && numerator)
    for (const row of table.rows)
      if (row.role === "total" && row.index !== line)
        places.push({ row: row.index, column: numerator.index });
  for (const cell of places) {
    if (cell.row === result.row && cell.column === result.column) continue;
    if (used.has(cellAddress(cell.row, cell.column)) || figures.standing(cell.row, cell.column) !== "figure")
      continue;
    if (cell.column === table.ordinalColumn) continue;
    const value = figures.value(cell.row, cell.column);
    if (!Number.isInteger(value) || value < part || value < 2) continue;
    const verdict = ratioStatement({
      numerator: part,
      denominator: value,
      factor: relation.factor,
      stated: actual - relation.offset,
      decimals,
    });
    if (verdict === "exact" || verdict === "rounded")
      return { cell, value, label: labelOf(context, cell, relation.axis) };
  }
  return null;
}
