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
  for (const line of relation.lines) {
    const result = cellOf(relation, line, "result");
    const operands = relation.operands.map((operand) => ({ operand, cell: cellOf(relation, line, operand) }));
    if (!isRounded(context, result) && !operands.some(({ cell }) => isRounded(context, cell))) continue;
    const total = shown(context, result);
    const terms = operands
      .filter(({ cell }) => figures.standing(cell.row, cell.column) === "figure")
      .map(({ operand, cell }) => ({ value: operand.sign * shown(context, cell), cells: [placeOf(cell)] }));
    const { verdict } = evaluate(relation, line, figures);
    if (verdict !== "holds" && verdict !== "rounded") continue;
    const sum = sumExactly(terms.map((term) => term.value));
    if (sum === total) continue;
    return finding(context, {
      rule: "printed-total",
      severity: "info",
      cell: result,
      related: operands.map(({ cell }) => cell),
      says: [
        {
          messageId: "printedTotal",
          args: {
            arithmetic: { equation: "sum", terms, result: sum },
            shown: plainValue(total),
          },
        },
      ],
    });
  }
  return null;
}

/** How many decimals the number format of a cell leaves of its figure; null where it shows the figure as it is. */
function decimalsLeft(context: RuleContext, { row, column }: CellPosition): number | null {
  const value = context.figures.value(row, column);
  if (!Number.isFinite(value)) return null;
  const format = context.grid.numberFormat(row, column);
  const decimals = formatDecimals(format);
  if (decimals === null) return null;
  if (formatClass(format) !== "percent" && context.figures.inHundreds(row, column)) return null;
  return !Number.isInteger(value) && decimalPlaces(value) > decimals ? decimals : null;
}

function isRounded(context: RuleContext, cell: CellPosition): boolean {
  return decimalsLeft(context, cell) !== null;
}

/** A figure as its number format shows it, percentages in hundreds. */
function shown(context: RuleContext, cell: CellPosition): number {
  const value = context.figures.value(cell.row, cell.column);
  const decimals = decimalsLeft(context, cell);
  return decimals === null ? value : roundHalfAway(value, decimals);
}
