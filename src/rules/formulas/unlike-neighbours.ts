import { formulaFinding } from "./sum-range";
import type { FormulaRule } from "./sum-range";
import { show } from "../rule";

/** A formula that computes something else than the formulas beside it. */
export const unlikeNeighbours: FormulaRule = {
  id: "unlike-neighbours",
  claim: (fault, context) =>
    formulaFinding(
      context,
      fault,
      "unlike-neighbours",
      context.texts.unlikeNeighbours({
        formula: fault.formula,
        pattern: fault.pattern,
        expected: show(context, fault.cell, fault.expected),
      }),
    ),
};
