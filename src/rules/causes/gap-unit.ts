import { ratioStatement } from "../../grid/exact";
import { cellOf } from "../../relations/relation";
import { gapFinding, gapOf, gapSides } from "./target-gap";
import { isPercent } from "../arguments";
import type { CauseRule } from "../rule";

/** The relative change of two percentages where their difference, in điểm phần trăm, is meant. */
export const gapUnit: CauseRule = {
  id: "gap-unit",
  order: 40,
  claim(cause, context) {
    const found = gapOf(cause);
    if (!found) return null;
    const { relation, line } = found;
    if (!relation.operands.every((operand) => isPercent(context, cellOf(relation, line, operand))))
      return null;
    const { first, second } = gapSides(context, relation, line);
    const { figures } = context;
    const actual = figures.value(cause.cell.row, cause.cell.column);
    const decimals = Math.min(figures.decimals(cause.cell.row, cause.cell.column), 9);
    if (!Number.isFinite(first) || !Number.isFinite(second) || second === 0) return null;
    const relative = [actual, actual + 100].some((stated, offset) => {
      const verdict = ratioStatement({
        numerator: offset === 0 ? Number((first - second).toPrecision(12)) : first,
        denominator: second,
        factor: 100,
        stated: Number(stated.toPrecision(12)),
        decimals,
      });
      return verdict === "exact" || verdict === "rounded";
    });
    return relative ? gapFinding(context, cause, "gap-unit", "relativeNotPoints") : null;
  },
};
