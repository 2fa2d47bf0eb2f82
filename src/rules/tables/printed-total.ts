import { decimalPlaces, roundHalfAway, sumExactly } from "../../grid/exact";
import { formatClass, formatDecimals } from "../../grid/number-format";
import type { CellPosition } from "../../grid/address";
import type { FindingData } from "../../report";
import { evaluate } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { LinearRelation } from "../../relations/relation";
import { placeOf, plainValue } from "../arguments";
import { finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** Stored figures add up, but as they are shown (and printed) they do not: worth knowing before the sheet is signed. */
export const printedTotal: TableRule = {
  id: "printed-total",
  order: 160,
  aboutSums: true,
  check(context) {
    if (!context.grid.data.numberFormats) return [];
    for (const { relation } of context.system.accepted) {
      if ("numerator" in relation || relation.kind === "average") continue;
      const found = firstOff(context, relation);
      // One is enough: the cause is the format of the whole column.
      if (found) return [found];
    }
    return [];
  },
};

function firstOff(context: RuleContext, relation: LinearRelation): FindingData | null {
  const { figures } = context;
  // Only figures with more decimals than they show can print another sum.
  for (const line of relation.lines.slice(0, 2_000)) {
    const result = cellOf(relation, line, "result");
    const total = shown(context, result);
    const operands = relation.operands.map((operand) => ({ operand, cell: cellOf(relation, line, operand) }));
    const terms = operands
      .filter(({ cell }) => figures.standing(cell.row, cell.column) === "figure")
      .map(({ operand, cell }) => ({
        value: operand.sign * shown(context, cell).value,
        cells: [placeOf(cell)],
        rounded: shown(context, cell).rounded,
      }));
    if (!total.rounded && !terms.some((term) => term.rounded)) continue;
    const { verdict } = evaluate(relation, line, figures);
    if (verdict !== "holds" && verdict !== "rounded") continue;
    const sum = sumExactly(terms.map((term) => term.value));
    if (sum === total.value) continue;
    return finding(context, {
      rule: "printed-total",
      severity: "info",
      cell: result,
      related: operands.map(({ cell }) => cell),
      says: [
        {
          messageId: "printedTotal",
          args: {
            arithmetic: {
              equation: "sum",
              terms: terms.map(({ value, cells }) => ({ value, cells })),
              result: sum,
            },
            shown: plainValue(total.value),
          },
        },
      ],
    });
  }
  return null;
}

/** A figure as its number format shows it, percentages in hundreds. */
function shown(context: RuleContext, { row, column }: CellPosition): { value: number; rounded: boolean } {
  const value = context.figures.value(row, column);
  const format = context.grid.numberFormat(row, column);
  const decimals = formatDecimals(format);
  if (!Number.isFinite(value) || decimals === null) return { value, rounded: false };
  if (formatClass(format) !== "percent" && context.figures.inHundreds(row, column))
    return { value, rounded: false };
  const rounded = decimalPlaces(value) > decimals;
  return { value: rounded ? roundHalfAway(value, decimals) : value, rounded };
}
