import type { CellPlace } from "../../check/check";
import { sumCoverage } from "../../check/coverage-sum";
import type { SheetData, WorkbookData } from "../../grid/sheet";
import type { RefusedCorrection, TableCorrection } from "../../layout/correction";
import type { CoverageReport } from "../../report";
import type { Mark } from "../../workbook/port";
import type { SheetCheck } from "../engine/client";
import { cellKey, findingIds } from "./identity";
import type { PlacedFinding } from "./ignores";
import type { CheckSummary } from "./state";

export type Results = ReadonlyMap<string, SheetCheck>;

/** The answers in the workbook's order. */
export function inOrder(workbook: WorkbookData, results: Results): SheetCheck[] {
  return workbook.sheets.flatMap(({ name }) => results.get(name) ?? []);
}

/** Every finding in the order of the report, with its id and the labels of its cell. */
export function placeFindings(sheets: readonly SheetCheck[]): PlacedFinding[] {
  const places = new Map<string, CellPlace>();
  for (const place of sheets.flatMap((sheet) => sheet.places))
    places.set(cellKey(place.sheet, place.cell), place);
  const findings = sheets.flatMap((sheet) => sheet.findings);
  const placeOf = ({ sheet, cell }: { sheet: string; cell: string }): CellPlace | null =>
    places.get(cellKey(sheet, cell)) ?? null;
  const ids = findingIds(findings, placeOf);
  return findings.map((finding, at) => ({ ...finding, id: ids[at] ?? "", place: placeOf(finding) }));
}

/** Corrections that were not followed: those the engine refused, and those of sheets that are gone. */
export function refusedCorrections(
  workbook: WorkbookData,
  sheets: readonly SheetCheck[],
  corrections: readonly TableCorrection[],
): RefusedCorrection[] {
  const names = new Set(workbook.sheets.map(({ name }) => name));
  const missing = corrections.filter(({ sheet }) => !names.has(sheet));
  return [
    ...sheets.flatMap(({ refused }) => refused),
    ...missing.map((correction): RefusedCorrection => ({ correction, fault: "sheet-missing" })),
  ];
}

export function marksOf(results: Results): Mark[] {
  return [...results.values()].flatMap(({ marks }) => marks);
}

function hasFigures(sheet: SheetData | undefined): boolean {
  return sheet?.values.some((row) => row?.some((value) => typeof value === "number")) ?? false;
}

/** What was looked at and what was not. Sheets without an answer were not reached. */
export function summarise(workbook: WorkbookData, results: Results, at: number): CheckSummary {
  const hidden: string[] = [];
  const unchecked: string[] = [];
  const withoutTable: string[] = [];
  const mergesUnknown: string[] = [];
  const sum = { tables: 0, rows: 0, relations: 0, sheets: 0, hiddenRows: 0, hiddenColumns: 0 };
  let untold = 0;
  let uncalculated = 0;
  const coverage: CoverageReport[] = [];
  let isCounted = true;
  for (const sheet of workbook.sheets) {
    const report = results.get(sheet.name)?.report;
    if (report?.skipped === "hidden" || (!report && sheet.hidden)) hidden.push(sheet.name);
    else if (!report) unchecked.push(sheet.name);
    else {
      const { checked } = report;
      sum.sheets += 1;
      sum.tables += checked.tables;
      sum.rows += checked.rows;
      sum.relations += checked.relations;
      untold += checked.untold ?? 0;
      uncalculated += checked.uncalculated?.formulas ?? 0;
      coverage.push(...(checked.coverage ?? []));
      if (!checked.coverage) isCounted = false;
      sum.hiddenRows += checked.hiddenRows;
      sum.hiddenColumns += checked.hiddenColumns;
      if (sheet.mergesUnknown) mergesUnknown.push(sheet.name);
      if (checked.tables === 0 && hasFigures(sheet)) withoutTable.push(sheet.name);
    }
  }
  return {
    at,
    ...sum,
    ...(untold > 0 ? { untold } : {}),
    ...(uncalculated > 0 ? { uncalculated } : {}),
    coverage: isCounted ? sumCoverage(coverage) : null,
    hiddenSheets: hidden,
    sheetsWithoutTable: withoutTable,
    ...(mergesUnknown.length > 0 ? { mergesUnknown } : {}),
    ...(unchecked.length > 0 ? { uncheckedSheets: unchecked } : {}),
  };
}
