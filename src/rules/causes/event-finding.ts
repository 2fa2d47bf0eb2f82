import type { Cause } from "../../blame/blame";
import { cellAddress } from "../../grid/address";
import type { KnownSaying } from "../../i18n/finding-words";
import type { RuleId } from "../../i18n/rules";
import { rowAt } from "../../layout/table";
import { evaluate } from "../../relations/evaluate";
import { cellOf } from "../../relations/relation";
import type { FindingData, Severity } from "../../report";
import { placeOf, plainValue, valueAt } from "../arguments";
import { finding } from "../rule";
import type { RuleContext } from "../rule";
import { suspectsOf } from "./explain";

/** The one finding for totals of a row that are off together: which, by what, and where to look; no value is guessed. */
export function eventFinding(
  context: RuleContext,
  cause: Cause,
  { totals, mayBeTotals, rows }: NonNullable<Cause["event"]>,
  rule: RuleId,
  severity: Severity,
): FindingData {
  const { figures, table } = context;
  const cells = totals.map(({ accepted, line }) => cellOf(accepted.relation, line, "result"));
  for (const cell of cells) context.named.add(cellAddress(cell.row, cell.column));
  const suspected = totals.map(({ accepted, line }, at) => {
    const cell = cells[at] ?? cause.cell;
    const { expected } = evaluate(accepted.relation, line, figures);
    return { place: placeOf(cell), value: valueAt(context, cell, expected) };
  });
  const labels = rows.map((row) => {
    const label = rowAt(table, row)?.label ?? "";
    return label === "" ? String(row + 1) : `${label} (${row + 1})`;
  });
  const { relation } = cause.shown.accepted;
  const says: readonly [KnownSaying, ...KnownSaying[]] = [
    {
      messageId: "totalsUnlikeRows",
      args: {
        label: rowAt(table, relation.result)?.label ?? "",
        count: plainValue(totals.length),
        cells: { suspected },
      },
    },
    ...(labels.length > 0 ? [{ messageId: "oneOfRows" as const, args: { rows: labels.join("; ") } }] : []),
    ...(mayBeTotals ? [{ messageId: "totalsOldOrRowChanged" as const, args: {} }] : []),
  ];
  return finding(context, {
    rule,
    severity,
    cell: cause.cell,
    related: cells,
    expected:
      cause.expected === null ? null : figures.stored(cause.cell.row, cause.cell.column, cause.expected),
    suspects: suspectsOf(context, cause),
    says,
    mark: { kind: "relation", relation, line: cause.shown.line },
  });
}
