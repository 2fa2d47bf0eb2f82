import type { Column, Table } from "../layout/table";
import type { Figures } from "./figures";
import { percentageProposals } from "./percentages";
import { supportOf } from "./evaluate";
import { columnView } from "./view";

/**
 * Columns of small plain numbers under "%": 0,16 of 3.174 is 5 when it means 0,16 % and 508 when it means 16 %. The
 * scale the counts bear out is the column's; where they say nothing, a header that says "%" is taken at its word.
 */
export function settleScales(table: Table, figures: Figures): void {
  const unsure = table.columns.filter((column) => column.scaleUnsure === true && column.figures > 0);
  for (const column of unsure) {
    const asRatio = best(table, column, figures, "ratio");
    const asHundred = best(table, column, figures, "hundred");
    setScale(column, figures, asRatio > asHundred ? "ratio" : "hundred");
  }
}

function best(table: Table, column: Column, figures: Figures, scale: Column["scale"]): number {
  setScale(column, figures, scale);
  const view = columnView(table);
  const proposals = percentageProposals(table, view).filter(
    (proposal) => proposal.alternatives[0]?.result === column.index,
  );
  let most = -Infinity;
  for (const { alternatives } of proposals)
    for (const relation of alternatives) {
      const { holds, fails, idle } = supportOf(relation, figures);
      most = Math.max(most, holds - fails + idle * 0.01);
    }
  return most;
}

function setScale(column: Column, figures: Figures, scale: Column["scale"]): void {
  column.scale = scale;
  figures.forget(column.index);
}
