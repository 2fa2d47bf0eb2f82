import { check } from "../../src/check/check";
import { discoverRelations } from "../../src/discovery/discover";
import { Grid } from "../../src/grid/grid";
import { readTables } from "../../src/layout/layout";
import { Figures } from "../../src/relations/figures";
import { readTable } from "../../src/review/reading";
import type { Submission } from "../../src/review/submission";
import type { MadeFile } from "./make-round";

export function submit({ file, workbook }: MadeFile): Submission {
  const tables = workbook.sheets.flatMap((sheet) =>
    readTables(new Grid(sheet)).map((table) => {
      const figures = new Figures(table);
      // Scales of percentages are settled with the relations.
      discoverRelations(table, figures);
      return readTable(file, sheet.name, table, figures);
    }),
  );
  return { file, failure: null, workbook, report: check(workbook), tables };
}
