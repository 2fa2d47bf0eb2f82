import { evaluate } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { RatioRelation } from "../../relations/relation";
import { instanceFor, purposeOf } from "./explain";
import { arithmetic } from "./arithmetic";
import { heldValue, valueAt } from "../arguments";
import { editTo, finding } from "../rule";
import type { CauseRule } from "../rule";

/** "đạt 283,33 %" and "vượt 183,33 %" are the same fact; one stands in the other's column. */
export const reachedExceeded: CauseRule = {
  id: "reached-exceeded",
  order: 50,
  claim(cause, context) {
    const purpose = purposeOf(cause);
    if (purpose !== "reached" && purpose !== "exceeded") return null;
    const shown = instanceFor(cause, purpose);
    const { relation } = shown.accepted;
    if (!("numerator" in relation)) return null;
    const result = cellOf(relation, shown.line, "result");
    if (result.row !== cause.cell.row || result.column !== cause.cell.column) return null;
    const swapped: RatioRelation =
      relation.offset === 0
        ? { ...relation, kind: "change", offset: -100 }
        : { ...relation, kind: "ratio", offset: 0 };
    const { verdict } = evaluate(swapped, shown.line, context.figures);
    if (verdict !== "holds" && verdict !== "rounded") return null;
    const { expected } = evaluate(relation, shown.line, context.figures);
    const { figures } = context;
    const args = {
      actual: heldValue(context, result),
      expected: valueAt(context, result, expected),
    };
    return finding(context, {
      rule: "reached-exceeded",
      severity: "error",
      cell: result,
      related: [...relation.numerator, ...relation.denominator].map((operand) =>
        cellOf(relation, shown.line, operand),
      ),
      expected: figures.stored(result.row, result.column, expected),
      says: [
        { messageId: relation.offset === 0 ? "exceededForReached" : "reachedForExceeded", args },
        ...arithmetic(context, relation, shown.line),
      ],
      edits: [editTo(context, result, expected)],
      mark: { kind: "relation", relation, line: shown.line },
    });
  },
};
