import type { CellPosition } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import { joinList } from "../../i18n/format";
import type { Finding } from "../../report";
import type { FormulaFault } from "./against-relations";
import { finding, show } from "../rule";
import type { RuleContext } from "../rule";

/** A rule that words a formula at fault; null when it is another rule's concern. */
export interface FormulaRule {
  id: "sum-range" | "wrong-denominator" | "unlike-neighbours";
  claim(fault: FormulaFault, context: RuleContext): Finding | null;
}

/** A SUM (or AVERAGE) that leaves out a row it should add, or takes one twice. */
export const sumRange: FormulaRule = {
  id: "sum-range",
  claim(fault, context) {
    const { relation } = fault.instance.accepted;
    if ("numerator" in relation) return null;
    if (fault.missing.length === 0 && fault.extra.length === 0) return null;
    const { texts, language } = context;
    const list = (cells: readonly CellPosition[]): string =>
      joinList(
        cells.map(({ row, column }) => cellAddress(row, column)),
        language,
        4,
      );
    const expected = show(context, fault.cell, fault.expected);
    const message =
      fault.missing.length > 0 && fault.extra.length === 0
        ? texts.sumMisses({ formula: fault.formula, cells: list(fault.missing), expected })
        : fault.missing.length === 0
          ? texts.sumExceeds({ formula: fault.formula, cells: list(fault.extra), expected })
          : texts.sumOther({
              formula: fault.formula,
              missing: list(fault.missing),
              extra: list(fault.extra),
              expected,
            });
    return formulaFinding(context, fault, "sum-range", message);
  },
};

/** Finding at a formula cell. The right formula is shown in words; it is not written without being asked. */
export function formulaFinding(
  context: RuleContext,
  fault: FormulaFault,
  rule: FormulaRule["id"],
  message: string,
): Finding {
  const { figures } = context;
  return finding(context, {
    rule,
    severity: "error",
    cell: fault.cell,
    related: [...fault.missing, ...fault.extra].slice(0, 40),
    actual: context.grid.value(fault.cell.row, fault.cell.column),
    expected: Number.isFinite(fault.expected)
      ? figures.stored(fault.cell.row, fault.cell.column, fault.expected)
      : null,
    message,
    mark: { kind: "relation", relation: fault.instance.accepted.relation, line: fault.instance.line },
  });
}
