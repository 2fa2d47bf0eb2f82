import type { Cause } from "../../blame/blame";
import { cellAddress } from "../../grid/address";
import { formatNumber, joinList } from "../../i18n/format";
import { rowAt } from "../../layout/table";
import { evaluate } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { Finding, Severity } from "../../report";
import type { RuleId } from "../docs";
import { finding, show } from "../rule";
import type { RuleContext } from "../rule";
import { suspectsOf } from "./explain";

/** Columns and rows listed at most. */
const MOST_LISTED = 8;

/** The one finding for totals of a row that are off together: which, by what, and where to look; no value is guessed. */
export function eventFinding(
  context: RuleContext,
  cause: Cause,
  { totals, mayBeTotals, rows }: NonNullable<Cause["event"]>,
  rule: RuleId,
  severity: Severity,
): Finding {
  const { figures, texts, language, table } = context;
  const cells = totals.map(({ accepted, line }) => ({
    cell: cellOf(accepted.relation, line, "result"),
    expected: evaluate(accepted.relation, line, figures).expected,
  }));
  for (const { cell } of cells) context.named.add(cellAddress(cell.row, cell.column));
  const told = cells.map(({ cell, expected }) =>
    texts.totalNotOf({
      cell: cellAddress(cell.row, cell.column),
      actual: show(context, cell, figures.value(cell.row, cell.column)),
      expected: show(context, cell, expected),
    }),
  );
  const labels = rows.map((row) => {
    const label = rowAt(table, row)?.label ?? "";
    return label === "" ? String(row + 1) : `${label} (${row + 1})`;
  });
  const { relation } = cause.shown.accepted;
  return finding(context, {
    rule,
    severity,
    cell: cause.cell,
    related: cells.map(({ cell }) => cell),
    actual: figures.stored(
      cause.cell.row,
      cause.cell.column,
      figures.value(cause.cell.row, cause.cell.column),
    ),
    expected:
      cause.expected === null ? null : figures.stored(cause.cell.row, cause.cell.column, cause.expected),
    suspects: suspectsOf(context, cause),
    message: [
      texts.totalsUnlikeRows({
        label: rowAt(table, relation.result)?.label ?? "",
        count: formatNumber(totals.length, language),
        cells: joinList(told, language, MOST_LISTED),
      }),
      labels.length > 0 ? texts.oneOfRows({ rows: joinList(labels, language, MOST_LISTED) }) : "",
      mayBeTotals ? texts.totalsOldOrRowChanged : "",
    ]
      .filter((text) => text !== "")
      .join(" "),
    mark: { kind: "relation", relation, line: cause.shown.line },
  });
}
