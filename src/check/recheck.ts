import { check } from "./check";
import type { CheckOptions, WorkbookReport } from "./check";
import { inOrder } from "./describe";
import { recalculate } from "../formula/recalculate";
import type { WorkbookData } from "../grid/sheet";
import type { SheetReport } from "../report";

/**
 * The report of a workbook of which some sheets changed since: these are checked anew, and what was told of the others
 * stands. Sheets that the earlier report does not know are checked too, and those that are gone are left out. The same
 * as `check` of the whole, provided that the options are those of the earlier check.
 * @param sheets names of the changed sheets
 */
export function recheck(
  previous: WorkbookReport,
  workbook: WorkbookData,
  sheets: readonly string[],
  options: CheckOptions = {},
): WorkbookReport {
  const known = new Map(previous.sheets.map((sheet) => [sheet.name, sheet]));
  const changed = new Set(sheets);
  const isStanding = (name: string): boolean => known.has(name) && !changed.has(name);
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const calculated = { ...recalculate(workbook), calculateOnLoad: false };
  const fresh = check(
    { ...calculated, sheets: calculated.sheets.filter(({ name }) => !isStanding(name)) },
    options.tables
      ? { ...options, tables: options.tables.filter(({ sheet }) => !isStanding(sheet)) }
      : options,
  );
  const reports = new Map([...known, ...fresh.sheets.map((sheet) => [sheet.name, sheet] as const)]);
  const all = workbook.sheets
    .map(({ name }) => reports.get(name))
    .filter((report): report is SheetReport => report !== undefined);
  const order = new Map(all.map(({ name }, at) => [name, at]));
  const merged = <Item>(before: readonly Item[], after: readonly Item[], sheetOf: (item: Item) => string) =>
    [...before.filter((item) => isStanding(sheetOf(item)) && names.has(sheetOf(item))), ...after].sort(
      (one, other) => (order.get(sheetOf(one)) ?? -1) - (order.get(sheetOf(other)) ?? -1),
    );
  return {
    sheets: all,
    findings: inOrder(
      merged(previous.findings, fresh.findings, ({ sheet }) => sheet),
      all,
    ),
    ...(fresh.marks ? { marks: merged(previous.marks ?? [], fresh.marks, ({ sheet }) => sheet) } : {}),
    ...(fresh.places ? { places: merged(previous.places ?? [], fresh.places, ({ sheet }) => sheet) } : {}),
    ...(fresh.refused
      ? { refused: merged(previous.refused ?? [], fresh.refused, ({ correction }) => correction.sheet) }
      : {}),
  };
}
