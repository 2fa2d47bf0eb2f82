import type { DeclaredFormula } from "../../layout/declared";
import type { Column } from "../../layout/table";
import type { FindingData } from "../../report";
import { finding } from "../rule";
import type { TableRule } from "../rule";

/** "2 = 4+...+14" that passes over a "Trong đó" column: added literally, its part would count twice. */
export const headerFormulaSubset: TableRule = {
  id: "header-formula-subset",
  order: 140,
  aboutSums: true,
  check(context) {
    const { table } = context;
    const row = table.indexRow;
    if (row === null) return [];
    const found: FindingData[] = [];
    for (const column of table.columns) {
      const inside = column.declared ? subsetsInRuns(column.declared, table.columns) : [];
      if (inside.length === 0 || !column.declared) continue;
      found.push(
        finding(context, {
          rule: "header-formula-subset",
          severity: "info",
          cell: { row, column: column.index },
          related: inside.map((each) => ({ row, column: each.index })),
          says: [
            {
              messageId: "headerFormulaSubset",
              args: {
                formula: column.declared.source,
                columns: { items: inside.map((each) => `${each.key ?? ""} "${each.label}"`) },
              },
            },
          ],
        }),
      );
    }
    return found;
  },
};

function subsetsInRuns(declared: DeclaredFormula, columns: readonly Column[]): Column[] {
  if (declared.kind !== "sum") return [];
  return declared.terms.flatMap((term) => {
    if (term.from === term.to) return [];
    const from = columns.findIndex((column) => column.key === term.from);
    const to = columns.findIndex((column) => column.key === term.to);
    return columns.slice(Math.max(0, from), to + 1).filter((column) => column.subset);
  });
}
