import type { Cause } from "../../blame/blame";
import type { Operation } from "../../blame/edit-operations";
import { cellAddress } from "../../grid/address";
import { formatNumber, joinList } from "../../i18n/format";
import { columnAt, rowAt } from "../../layout/table";
import { cellOf, operandsOf } from "../../relations/relation";
import type { Finding, Severity } from "../../report";
import { arithmetic, instanceFor, purposeOf, suspectsOf } from "./explain";
import type { RuleId } from "../docs";
import { editTo, finding, show } from "../rule";
import type { RuleContext } from "../rule";

/** Cells listed with their values at most. */
const MOST_LISTED = 8;

/** The one finding for several figures that one act made wrong; its fix puts all of them right. */
export function operationFinding(
  context: RuleContext,
  cause: Cause,
  operation: Operation,
  rule: RuleId,
  severity: Severity,
): Finding {
  const { figures, texts, language } = context;
  const shown = instanceFor(cause, purposeOf(cause));
  const { relation } = shown.accepted;
  const actual = figures.value(cause.cell.row, cause.cell.column);
  const expected = cause.expected ?? 0;
  const result = cellOf(relation, shown.line, "result");
  const operands = operandsOf(relation).map((operand) => cellOf(relation, shown.line, operand));
  for (const { cell } of operation.values) context.named.add(cellAddress(cell.row, cell.column));
  const message = [
    texts.mustBe({
      actual: Number.isFinite(actual) ? show(context, cause.cell, actual) : texts.blank,
      expected: show(context, cause.cell, expected),
    }),
    `${arithmetic(context, relation, shown.line, operation.values)} (${cellAddress(result.row, result.column)}).`,
    words(context, operation, relation.axis),
    cause.explains.length > 1
      ? texts.explains({ count: formatNumber(cause.explains.length - 1, language) })
      : "",
  ];
  return finding(context, {
    rule,
    severity,
    cell: cause.cell,
    related: [...operation.values.map(({ cell }) => cell), result, ...operands],
    actual: Number.isFinite(actual) ? figures.stored(cause.cell.row, cause.cell.column, actual) : null,
    expected: figures.stored(cause.cell.row, cause.cell.column, expected),
    suspects: suspectsOf(context, cause),
    message: message.filter((part) => part !== "").join(" "),
    edits: operation.values.map(({ cell, value }) => editTo(context, cell, value)),
    mark: { kind: "relation", relation, line: shown.line },
  });
}

function words(context: RuleContext, operation: Operation, axis: "columns" | "rows"): string {
  const { texts, table } = context;
  const cells = joinList(
    operation.values.map(({ cell, value }) =>
      texts.valueOfCell({ cell: cellAddress(cell.row, cell.column), value: show(context, cell, value) }),
    ),
    context.language,
    MOST_LISTED,
  );
  const { part } = operation;
  const left = {
    label: part
      ? ((axis === "rows" ? rowAt(table, part.row)?.label : columnAt(table, part.column)?.label) ?? "")
      : "",
    part: part ? cellAddress(part.row, part.column) : "",
    cells,
  };
  switch (operation.kind) {
    case "exchanged":
      return texts.exchangedCells({ cells, totals: operation.ofResults });
    case "shifted":
      return texts.shiftedCells({ cells });
    case "unit":
      return texts.unitOfCells({ cells });
    case "signs":
      return texts.signsOfCells({ cells });
    case "omitted":
      return texts.omittedPart(left);
    case "repeated":
      return texts.repeatedPart(left);
  }
}
