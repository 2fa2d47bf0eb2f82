import { parseCell } from "../grid/address";
import { findingMessage } from "../i18n/finding-words";
import type { Language } from "../i18n/format";
import type { RoundFinding } from "./finding";
import type { ToldFinding } from "./desk";
import { deskLimits } from "./desk";
import type { ReviewedFile } from "./reception";
import type { TableReading } from "./reading";
import { roundMessage } from "./words";

/** The words of the form for a cell: its row's label and its column's heading, "" where there are none. */
export function labelsOf(
  tables: readonly TableReading[],
  sheet: string,
  cell: string,
): { readonly row: string; readonly column: string } {
  const place = parseCell(cell);
  const table = tables.find(
    ({ sheet: own, range }) =>
      own === sheet && place !== null && place.row >= range.top && place.row <= range.bottom,
  );
  return {
    row: table?.rows.find(({ index }) => index === place?.row)?.label ?? "",
    column: table?.columns.find(({ index }) => index === place?.column)?.words ?? "",
  };
}

/**
 * What is to be told to a unit, as it is kept with a decision: the findings of its files, then those of the round.
 * @param files those of the unit
 */
export function toldToUnit(
  files: readonly ReviewedFile[],
  findings: readonly RoundFinding[],
  unit: string,
  language: Language,
): ToldFinding[] {
  const short = (text: string): string => text.slice(0, deskLimits.words);
  const own = files.flatMap(({ report, tables }) =>
    report.findings.map((finding): ToldFinding => {
      const { row, column } = labelsOf(tables, finding.sheet, finding.cell);
      return {
        rule: finding.rule,
        severity: finding.severity,
        sheet: finding.sheet,
        cell: finding.cell,
        row: short(row),
        column: short(column),
        words: short(findingMessage(finding, language)),
      };
    }),
  );
  const names = new Set(files.map(({ file }) => file));
  const across = findings
    .filter((finding) => finding.unit === unit)
    .map((finding): ToldFinding => {
      const place = finding.places.find(({ file }) => names.has(file));
      const owner = files.find(({ file }) => file === place?.file);
      const { row, column } =
        place && place.sheet !== null && place.cell !== null
          ? labelsOf(owner?.tables ?? [], place.sheet, place.cell)
          : { row: "", column: "" };
      return {
        rule: finding.rule,
        severity: finding.severity,
        sheet: place?.sheet ?? null,
        cell: place?.cell ?? null,
        row: short(row),
        column: short(column),
        words: short(roundMessage(finding.args, language)),
      };
    });
  return [...own, ...across];
}
