import { formulaFinding } from "./sum-range";
import type { FormulaRule } from "./sum-range";
import { valueAt } from "../arguments";

/** A formula that computes something else than the formulas beside it. */
export const unlikeNeighbours: FormulaRule = {
  id: "unlike-neighbours",
  order: 30,
  claim: (fault, context) =>
    formulaFinding(context, fault, "unlike-neighbours", {
      messageId: "unlikeNeighbours",
      args: {
        formula: fault.formula,
        pattern: fault.pattern,
        expected: valueAt(context, fault.cell, fault.expected),
      },
    }),
};
