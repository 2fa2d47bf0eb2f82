import { putInto, takeBack } from "../../blame/try-values";
import { evaluate } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import { instanceFor, purposeOf } from "./explain";
import { storedValue, valueAt } from "../arguments";
import { editTo, finding } from "../rule";
import type { CauseRule } from "../rule";

/** One percentage written a hundred times too large or too small beside its column: 15,95 among 0,1595. */
export const percentageScale: CauseRule = {
  id: "percentage-scale",
  order: 10,
  claim(cause, context) {
    const purpose = purposeOf(cause);
    const shown = instanceFor(cause, purpose);
    const { relation } = shown.accepted;
    if (!("numerator" in relation)) return null;
    const { row, column } = cellOf(relation, shown.line, "result");
    if (row !== cause.cell.row || column !== cause.cell.column) return null;
    const { figures } = context;
    const actual = figures.value(row, column);
    const factor = [100, 0.01, 10_000, 0.0001].find((each) => {
      const value = Number((actual * each).toPrecision(12));
      const trial = putInto(context.system, [{ cell: cause.cell, value }]);
      const { verdict } = evaluate(relation, shown.line, figures);
      takeBack(context.system, trial);
      return (verdict === "holds" || verdict === "rounded" || verdict === "idle") && actual !== 0;
    });
    if (factor === undefined) return null;
    const expected = Number((actual * factor).toPrecision(12));
    return finding(context, {
      rule: "percentage-scale",
      severity: "error",
      cell: cause.cell,
      related: [...relation.numerator, ...relation.denominator].map((operand) =>
        cellOf(relation, shown.line, operand),
      ),
      expected: figures.stored(row, column, expected),
      says: [
        {
          messageId: "percentageScale",
          args: {
            actual: storedValue(context, cause.cell),
            expected: valueAt(context, cause.cell, expected),
          },
        },
      ],
      edits: [editTo(context, cause.cell, expected)],
      mark: { kind: "relation", relation, line: shown.line },
    });
  },
};
