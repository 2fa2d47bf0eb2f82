import { Analyses } from "../analysis/analysis";
import { check } from "../check/check";
import type { CheckOptions } from "../check/check";
import { cellAddress } from "../grid/address";
import type { SheetData, WorkbookData } from "../grid/sheet";
import { readTable } from "./reading";
import type { IgnoredFinding, OpeningText, Submission } from "./submission";

/**
 * Checks a submitted workbook and reads its tables for comparison, each sheet once.
 * @param file the name it is known by; unique within a round
 * @param options with a fingerprint of the file's bytes and what the clerk ignored, where the front has them
 */
export function submit(
  file: string,
  workbook: WorkbookData,
  {
    hash,
    ignored,
    carried,
    ...options
  }: Pick<CheckOptions, "language" | "year" | "marks"> &
    Pick<Submission, "carried"> & {
      hash?: string;
      ignored?: readonly IgnoredFinding[];
    } = {},
): Submission {
  const analyses = new Analyses();
  const report = check(workbook, { ...options, analyses });
  const tables = analyses.all.flatMap(({ sheet, tables: read }) =>
    read.map((table) => readTable(file, sheet.name, table)),
  );
  return {
    file,
    hash: hash ?? null,
    failure: null,
    ...(carried ? { carried } : {}),
    sheets: workbook.sheets.map(({ name }) => name),
    openings: workbook.sheets.filter(({ hidden }) => hidden !== true).flatMap(openingOf),
    report,
    ignored: ignored ?? [],
    tables,
  };
}

/** Rows that letterheads and titles stand in. */
const OPENING_ROWS = 15;

function openingOf({ name, values }: SheetData): OpeningText[] {
  return values
    .slice(0, OPENING_ROWS)
    .flatMap((cells, row) =>
      (cells ?? []).flatMap((text, column) =>
        typeof text === "string" && text.trim() !== ""
          ? { sheet: name, cell: cellAddress(row, column), text }
          : [],
      ),
    );
}

/** A file that nothing could be read of. */
export function unreadable(file: string, failure: NonNullable<Submission["failure"]>): Submission {
  return {
    file,
    hash: null,
    failure,
    sheets: [],
    openings: [],
    report: { sheets: [], findings: [] },
    ignored: [],
    tables: [],
  };
}
