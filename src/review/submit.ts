import { Analyses } from "../analysis/analysis";
import { check } from "../check/check";
import type { CheckOptions } from "../check/check";
import type { WorkbookData } from "../grid/sheet";
import { readTable } from "./reading";
import type { Submission } from "./submission";

/**
 * Checks a submitted workbook and reads its tables for comparison, each sheet once.
 * @param file the name it is known by; unique within a round
 */
export function submit(
  file: string,
  workbook: WorkbookData,
  { carried, ...options }: Pick<CheckOptions, "language" | "year"> & Pick<Submission, "carried"> = {},
): Submission {
  const analyses = new Analyses();
  const report = check(workbook, { ...options, analyses });
  const tables = analyses.all.flatMap(({ sheet, tables: read }) =>
    read.map((table) => readTable(file, sheet.name, table)),
  );
  return { file, failure: null, ...(carried ? { carried } : {}), workbook, report, tables };
}

/** A file that nothing could be read of. */
export function unreadable(file: string, failure: NonNullable<Submission["failure"]>): Submission {
  return { file, failure, workbook: { sheets: [] }, report: { sheets: [], findings: [] }, tables: [] };
}
