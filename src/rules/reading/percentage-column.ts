import { isPart, isShared } from "../../formats/concepts";
import type { CellPosition } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import { snap } from "../../grid/exact";
import type { Column } from "../../layout/table";
import { supportOf } from "../../relations/evaluate";
import { percentageProposals } from "../../relations/percentages";
import { columnView } from "../../relations/view";
import type { FindingData } from "../../report";
import { heldValue, placesOf, plainValue, valueAt } from "../arguments";
import { figureColumns } from "../figure-columns";
import { editTo, finding } from "../rule";
import type { RuleContext, TableRule } from "../rule";

/** Shares above this are none, even where a plan was exceeded by half. */
const MOST_OF_A_SHARE = 150;
const FEWEST = 3;
/** Of the typed figures of the column so many must lie beyond, nought apart: the rest are slips of their own. */
const BEYOND = 0.8;

/** A whole column of percentages a hundred times too large: 80 typed under a percent format shows 8000%. */
export const percentageColumn: TableRule = {
  id: "percentage-column",
  order: 60,
  check: (context) =>
    figureColumns(context.table)
      .filter(({ measure }) => measure === "percent")
      .flatMap((column) => checkColumn(context, column)),
};

function checkColumn(context: RuleContext, column: Column): FindingData[] {
  const { figures, grid, table } = context;
  const typed = table.rows
    .map((row): CellPosition => ({ row: row.index, column: column.index }))
    .filter((cell) => figures.isFigure(cell.row, cell.column) && figures.value(cell.row, cell.column) !== 0);
  const beyond = typed.filter((cell) => figures.value(cell.row, cell.column) > MOST_OF_A_SHARE);
  if (beyond.length < FEWEST || beyond.length < typed.length * BEYOND) return [];
  if (beyond.some((cell) => grid.formula(cell.row, cell.column) !== null)) return [];
  if (!isBorneOut(context, column, beyond) && !isPart(column.concept) && !isShared(column.concept)) return [];
  const mended = beyond.map((cell) => ({ cell, value: snap(figures.value(cell.row, cell.column) / 100) }));
  const [first] = mended;
  if (!first) return [];
  const actual = heldValue(context, first.cell);
  const edits = mended.map(({ cell, value }) => editTo(context, cell, value));
  for (const { cell, value } of mended) {
    figures.replace(cell.row, cell.column, value);
    context.named.add(cellAddress(cell.row, cell.column));
  }
  return [
    finding(context, {
      rule: "percentage-column",
      severity: "error",
      cell: first.cell,
      related: beyond.slice(1),
      expected: figures.stored(first.cell.row, first.cell.column, first.value),
      suspects: mended.map(({ cell, value }) => ({
        cell: cellAddress(cell.row, cell.column),
        value: figures.stored(cell.row, cell.column, value),
        confidence: 0.95,
      })),
      says: [
        {
          messageId: "percentageColumn",
          args: {
            count: plainValue(beyond.length),
            actual,
            expected: valueAt(context, first.cell, first.value),
          },
        },
        { messageId: "sameAt", args: { cells: placesOf(beyond.slice(1)) } },
      ],
      edits,
    }),
  ];
}

/** A hundredth of the figures are the shares of counts beside them, and the figures as they stand are not. */
function isBorneOut(
  { figures, table }: RuleContext,
  column: Column,
  beyond: readonly CellPosition[],
): boolean {
  const trial = figures.copy();
  for (const { row, column: at } of beyond) trial.replace(row, at, snap(figures.value(row, at) / 100));
  return percentageProposals(table, columnView(table))
    .filter(({ alternatives }) => alternatives[0]?.result === column.index)
    .some(({ alternatives }) =>
      alternatives.some((relation) => {
        const { holds, fails } = supportOf(relation, trial);
        return holds >= FEWEST && holds > 2 * fails && supportOf(relation, figures).holds === 0;
      }),
    );
}
