import { figureColumns } from "../figure-columns";
import type { TableRule } from "../rule";
import { textsOfColumn } from "./number-as-text";

/** A figure stored as text under a formula that passes over it: the total leaves it out. */
export const totalSkipsText: TableRule = {
  id: "total-skips-text",
  order: 35,
  aboutSums: true,
  check: (context) =>
    context.grid.textFigures
      ? []
      : figureColumns(context.table).flatMap((column) => textsOfColumn(context, column, true)),
};
