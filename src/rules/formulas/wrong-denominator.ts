import { cellOf } from "../../relations/relation";
import { denominatorOf } from "./against-relations";
import { formulaFinding } from "./sum-range";
import type { FormulaRule } from "./sum-range";
import { placesOf, valueAt } from "../arguments";

/** A percentage formula whose denominator is not the one its column uses. */
export const wrongDenominator: FormulaRule = {
  id: "wrong-denominator",
  order: 20,
  claim(fault, context) {
    const { relation } = fault.instance.accepted;
    if (!("numerator" in relation)) return null;
    const wanted = relation.denominator.map((operand) => cellOf(relation, fault.instance.line, operand));
    const taken = denominatorOf(fault.statement);
    const same =
      taken.length === wanted.length &&
      taken.every(
        ({ range }, at) =>
          wanted[at]?.row === range.top && wanted[at]?.column === range.left && range.top === range.bottom,
      );
    if (same) return null;
    return formulaFinding(context, fault, "wrong-denominator", {
      messageId: "wrongDenominator",
      args: {
        formula: fault.formula,
        whole: placesOf(wanted),
        expected: valueAt(context, fault.cell, fault.expected),
      },
    });
  },
};
