import type { Column, Table } from "../layout/table";
import { supportOf } from "./evaluate";
import { Figures } from "./figures";
import { percentageProposals } from "./percentages";
import { columnView } from "./view";

/**
 * The table with the scales of its percentages settled. Of columns of small plain numbers under "%", 0,16 of 3.174 is 5
 * when it means 0,16 % and 508 when it means 16 %: the scale that the counts bear out is the column's; where they say
 * nothing, a header that says "%" is taken at its word.
 */
export function withSettledScales(table: Table): Table {
  let settled = table;
  for (const { index, scaleUnsure, figures } of table.columns) {
    if (scaleUnsure !== true || figures === 0) continue;
    const asRatio = withScale(settled, index, "ratio");
    const asHundred = withScale(settled, index, "hundred");
    settled = borneOut(asRatio, index) > borneOut(asHundred, index) ? asRatio : asHundred;
  }
  return settled;
}

function withScale(table: Table, index: number, scale: Column["scale"]): Table {
  return {
    ...table,
    columns: table.columns.map((column) => (column.index === index ? { ...column, scale } : column)),
  };
}

/** How well the shares that a column can show are borne out by the counts beside it. */
function borneOut(table: Table, index: number): number {
  const figures = new Figures(table);
  const proposals = percentageProposals(table, columnView(table)).filter(
    ({ alternatives }) => alternatives[0]?.result === index,
  );
  let most = -Infinity;
  for (const { alternatives } of proposals)
    for (const relation of alternatives) {
      const { holds, fails, idle } = supportOf(relation, figures);
      most = Math.max(most, holds - fails + idle * 0.01);
    }
  return most;
}
