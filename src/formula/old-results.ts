import type { CellValue, SheetData, WorkbookData } from "../grid/sheet";
import { cellAddress } from "../grid/address";
import { decimalPlaces } from "../grid/exact";
import { evaluate } from "./evaluate";
import type { Lookup, Surroundings } from "./evaluate";
import { parseFormula } from "./parse";
import { isError, isUnknown, UNKNOWN } from "./values";
import type { Scalar } from "./values";

/** Cells looked at for the whole workbook: about a quarter of a second. What is left is taken as it was stored. */
const MOST_LOOKUPS = 3_000_000;
/** Two programs add doubles in different orders. */
const RELATIVE_NOISE = 1e-9;

/**
 * By sheet, the formula cells whose stored result does not follow from what their operands hold as stored: where
 * figures were typed while calculation was off. Results this does not calculate, errors and SUBTOTAL over hidden rows
 * (which a filter may have left out) are taken as they are.
 */
export function oldResults(workbook: WorkbookData): ReadonlySet<string>[] {
  const byName = new Map(workbook.sheets.map((sheet) => [comparable(sheet.name), sheet]));
  let lookups = 0;
  return workbook.sheets.map((sheet) => {
    const old = new Set<string>();
    const of = (name: string | null): SheetData | undefined =>
      name === null ? sheet : byName.get(comparable(name));
    const lookup: Lookup = (name, row, column) => {
      lookups += 1;
      const from = of(name);
      return from ? storedAt(from, row, column) : { error: "#REF!" };
    };
    const surroundings: Surroundings = {
      extent: (name) => extentOf(of(name)),
      isHidden: (name, row) => of(name)?.hiddenRows?.includes(row) ?? false,
      isSubtotal: (name, row, column) => isSubtotal(of(name)?.formulas?.[row]?.[column]),
    };
    sheet.formulas?.forEach((formulas, row) =>
      formulas?.forEach((formula, column) => {
        if (!formula || lookups > MOST_LOOKUPS || typeof sheet.values[row]?.[column] !== "number") return;
        if (sheet.uncalculated?.has(cellAddress(row, column))) return;
        if (isSubtotal(formula) && (sheet.hiddenRows?.length ?? 0) > 0) return;
        const node = parseFormula(formula);
        const result = node ? evaluate(node, lookup, surroundings) : null;
        if (result === null || isUnknown(result) || isError(result)) return;
        if (differs(sheet.values[row]?.[column], result)) old.add(cellAddress(row, column));
      }),
    );
    return old;
  });
}

/** Whether two results are different figures; shown with few decimals ("precision as displayed") they are the same. */
export function differs(stored: CellValue | undefined, result: CellValue | undefined): boolean {
  if (typeof stored !== "number" || typeof result !== "number") return false;
  const difference = Math.abs(stored - result);
  if (difference <= RELATIVE_NOISE * Math.max(1, Math.abs(stored), Math.abs(result))) return false;
  const decimals = decimalPlaces(stored);
  return !(decimals > 0 && decimals <= 6 && difference <= 0.5 * 10 ** -decimals * (1 + RELATIVE_NOISE));
}

function storedAt(sheet: SheetData, row: number, column: number): Scalar {
  if (sheet.uncalculated?.size && sheet.uncalculated.has(cellAddress(row, column))) return UNKNOWN;
  return sheet.values[row]?.[column] ?? null;
}

function isSubtotal(formula: string | null | undefined): boolean {
  return /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(formula ?? "");
}

function extentOf(sheet: SheetData | undefined): { rows: number; columns: number } {
  const extent = { rows: 0, columns: 0 };
  for (const table of [sheet?.values, sheet?.formulas]) {
    extent.rows = Math.max(extent.rows, table?.length ?? 0);
    for (const row of table ?? []) extent.columns = Math.max(extent.columns, row?.length ?? 0);
  }
  return extent;
}

/** Sheet names are one whatever their case and their form of marks. */
function comparable(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
