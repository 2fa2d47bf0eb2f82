import type { Cause } from "../../blame/blame";
import type { Operation } from "../../blame/operation";
import { cellAddress } from "../../grid/address";
import type { KnownSaying } from "../../i18n/finding-words";
import { columnAt, rowAt } from "../../layout/table";
import { cellOf, operandsOf } from "../../relations/relation";
import type { FindingData, Severity } from "../../report";
import { arithmetic } from "./arithmetic";
import { alsoExplains, instanceFor, purposeOf, suspectsOf } from "./explain";
import type { RuleId } from "../../i18n/rules";
import { heldValue, placeOf, valueAt } from "../arguments";
import { editTo, finding } from "../rule";
import type { RuleContext } from "../rule";

/** The one finding for several figures that one act made wrong; its fix puts all of them right. */
export function operationFinding(
  context: RuleContext,
  cause: Cause,
  operation: Operation,
  rule: RuleId,
  severity: Severity,
): FindingData {
  const { figures } = context;
  const shown = instanceFor(cause, purposeOf(cause));
  const { relation } = shown.accepted;
  const expected = cause.expected ?? 0;
  const result = cellOf(relation, shown.line, "result");
  const operands = operandsOf(relation).map((operand) => cellOf(relation, shown.line, operand));
  for (const { cell } of operation.values) context.named.add(cellAddress(cell.row, cell.column));
  return finding(context, {
    rule,
    severity,
    cell: cause.cell,
    related: [...operation.values.map(({ cell }) => cell), result, ...operands],
    expected: figures.stored(cause.cell.row, cause.cell.column, expected),
    suspects: suspectsOf(context, cause),
    says: [
      {
        messageId: "mustBe",
        args: { actual: heldValue(context, cause.cell), expected: valueAt(context, cause.cell, expected) },
      },
      ...arithmetic(context, relation, shown.line, { mended: operation.values, at: placeOf(result) }),
      saidOf(context, operation, relation.axis),
      ...alsoExplains(cause),
    ],
    edits: operation.values.map(({ cell, value }) => editTo(context, cell, value)),
    mark: { kind: "relation", relation, line: shown.line },
  });
}

function saidOf(context: RuleContext, operation: Operation, axis: "columns" | "rows"): KnownSaying {
  const { table } = context;
  const cells = {
    corrected: operation.values.map(({ cell, value }) => ({
      place: placeOf(cell),
      actual: heldValue(context, cell),
      expected: valueAt(context, cell, value),
    })),
  };
  const { kind, part } = operation;
  switch (kind) {
    case "exchanged":
      return { messageId: "exchangedCells", args: { cells, totals: operation.ofResults } };
    case "shifted":
      return { messageId: "shiftedCells", args: { cells } };
    case "unit":
      return { messageId: "unitOfCells", args: { cells } };
    case "signs":
      return { messageId: "signsOfCells", args: { cells } };
    case "omitted":
    case "repeated":
      return {
        messageId: kind === "omitted" ? "omittedPart" : "repeatedPart",
        args: {
          label: part
            ? ((axis === "rows" ? rowAt(table, part.row)?.label : columnAt(table, part.column)?.label) ?? "")
            : "",
          part: part ? placeOf(part) : "",
          cells,
        },
      };
  }
}
