import { sameNumber } from "../../grid/exact";
import { evaluate } from "../../relations/evaluate";
import { gapFinding, gapOf } from "./target-gap";
import type { CauseRule } from "../rule";

/** A gap with the right size and the wrong sign. */
export const gapSign: CauseRule = {
  id: "gap-sign",
  order: 30,
  claim(cause, context) {
    const found = gapOf(cause);
    if (!found) return null;
    const actual = context.figures.value(cause.cell.row, cause.cell.column);
    const { expected } = evaluate(found.relation, found.line, context.figures);
    if (actual === 0 || !sameNumber(actual, -expected)) return null;
    return gapFinding(context, cause, "gap-sign", "wrongGapSign");
  },
};
