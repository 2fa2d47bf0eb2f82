import { cellAddress, rangeAddress } from "../../grid/address";
import type { CellRange } from "../../grid/address";
import { evaluate, unguarded } from "../../formula";
import { snap } from "../../grid/exact";
import type { FindingData } from "../../report";
import { valueAt } from "../arguments";
import { finding, isNamed } from "../rule";
import type { RuleContext, TableRule } from "../rule";
import { formulaEdit } from "../formulas/lines/findings";
import { formulasOf } from "../formulas/lines/table-formulas";
import type { FormulaCell } from "../formulas/lines/table-formulas";

/** A sum whose range holds its own cell: the program cannot calculate it and shows nought, or whatever it last was. */
export const sumsItself: TableRule = {
  id: "sums-itself",
  order: 45,
  aboutSums: true,
  check(context) {
    if (!context.grid.hasFormulas) return [];
    return formulasOf(context.table).cells.flatMap((cell) => {
      const range = ownRange(cell);
      return range && !isNamed(context, cell) ? [tell(context, cell, range)] : [];
    });
  },
};

/** The one range a SUM adds, where its own cell lies at an end of it. */
function ownRange(cell: FormulaCell): CellRange | null {
  const node = unguarded(cell.node);
  if (node.type !== "call" || node.name !== "SUM" || node.arguments.length !== 1) return null;
  const [argument] = node.arguments;
  if (argument?.type !== "reference" || argument.reference.sheet !== null) return null;
  const { range } = argument.reference;
  const within =
    cell.row >= range.top &&
    cell.row <= range.bottom &&
    cell.column >= range.left &&
    cell.column <= range.right;
  return within ? range : null;
}

function tell(context: RuleContext, cell: FormulaCell, range: CellRange): FindingData {
  const { grid } = context;
  const rest = withoutCell(range, cell);
  const formula = rest ? `=SUM(${rangeAddress(rest)})` : null;
  const value = evaluate(cell.node, (_, row, column) =>
    row === cell.row && column === cell.column ? null : grid.value(row, column),
  );
  const expected = formula !== null && typeof value === "number" ? snap(value) : null;
  if (expected !== null) context.figures.replace(cell.row, cell.column, expected);
  return finding(context, {
    rule: "sums-itself",
    severity: "error",
    cell,
    expected,
    says: [
      {
        messageId: "sumsItself",
        args: { formula: cell.formula, cell: { cell: cellAddress(cell.row, cell.column) } },
      },
      ...(expected === null
        ? []
        : [{ messageId: "resultBecomes" as const, args: { expected: valueAt(context, cell, expected) } }]),
      ...(formula === null ? [] : [{ messageId: "shouldRead" as const, args: { formula } }]),
    ],
    edits: formula === null ? [] : formulaEdit(context, cell, formula),
    ...(formula === null ? {} : { mark: { kind: "formula" as const, right: formula.slice(1) } }),
  });
}

/** The range without the line of the cell; null where that lies inside it. */
function withoutCell(range: CellRange, { row, column }: FormulaCell): CellRange | null {
  const { top, left, bottom, right } = range;
  if (left === right && top < bottom) {
    if (row === bottom) return { ...range, bottom: bottom - 1 };
    return row === top ? { ...range, top: top + 1 } : null;
  }
  if (top === bottom && left < right) {
    if (column === right) return { ...range, right: right - 1 };
    return column === left ? { ...range, left: left + 1 } : null;
  }
  return null;
}
