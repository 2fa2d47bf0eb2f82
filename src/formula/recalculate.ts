import { NOISE } from "../grid/nearly-equal";
import { cellKey } from "../grid/cell-key";
import { MAXIMUM_COLUMNS, cellAddress } from "../grid/address";
import { decimalPlaces, roundHalfAway } from "../grid/exact";
import type { CellValue, SheetData, WorkbookData } from "../grid/sheet";
import { calculateMissing, resultsOf, shownValue, withResults } from "./calculate";
import { dependentsOf } from "./dependents";
import { UNKNOWN, isUnknown } from "./values";
import type { Scalar } from "./values";

/** What cannot be calculated rests on what cannot be calculated only so many times over. */
const MOST_ROUNDS = 4;

/**
 * The workbook with the results that its formulas have now. What calculating gives stands in `values`; a stored result
 * that differs from it is old, and so is one that cannot be calculated but rests on an old one or on an edited cell: it
 * is taken out, its cell is `uncalculated`. Old results are kept in `oldResults`, unless the file itself asks for
 * calculation on load, so that no one is shown them. A formula that cannot be calculated and rests on nothing that
 * changed keeps what was stored. The given workbook is not changed.
 * @param edited cells that were written since the results were stored, by sheet as keys of `cellKey`
 */
export function recalculate(
  workbook: WorkbookData,
  edited: readonly ReadonlySet<number>[] = [],
): WorkbookData {
  if (workbook.precisionAsShown === true && workbook.calculateOnLoad !== true && edited.length === 0)
    return calculateMissing(workbook);
  const pending = workbook.sheets.map(formulaCells);
  if (!pending.some(({ size }) => size > 0)) return workbook;
  const { results, changed, dropped } = settled(workbook, pending, edited);
  const isSaid = workbook.calculateOnLoad !== true;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, at) => {
      const old = new Set([...(changed[at] ?? []), ...(dropped[at] ?? [])]);
      for (const key of edited[at] ?? []) old.delete(key);
      return refreshed(sheet, results[at] ?? new Map<number, Scalar>(), old, isSaid);
    }),
  };
}

type Cells = readonly ReadonlySet<number>[];

interface Settled {
  results: readonly ReadonlyMap<number, Scalar>[];
  /** Edited cells, and those whose stored result is another than the calculated one. */
  changed: Cells;
  /** Cells that cannot be calculated and rest on what changed. */
  dropped: Cells;
}

/**
 * What cannot be calculated counts with its stored result until something it rests on turns out to have changed; then
 * it counts for nothing, and what rests on it is calculated again.
 */
function settled(workbook: WorkbookData, pending: Cells, edited: Cells): Settled {
  let dropped: Cells = workbook.sheets.map(() => new Set<number>());
  for (let round = 0; ; round += 1) {
    const results = resultsOf(workbook, pending, dropped);
    const changed = workbook.sheets.map((sheet, at) =>
      changedCells(sheet, results[at], edited[at], workbook.precisionAsShown === true),
    );
    const roots = changed.map((cells, at) => new Set([...cells, ...(dropped[at] ?? [])]));
    const dependents = dependentsOf(workbook, roots);
    const next = dependents.map((cells, at) => {
      const more = new Set(dropped[at]);
      // Cells of an array formula beside its first one have no result of their own here.
      for (const key of cells)
        if (isUnknown(results[at]?.get(key) ?? UNKNOWN) && !edited[at]?.has(key)) more.add(key);
      return more;
    });
    const isStable = next.every((cells, at) => cells.size === dropped[at]?.size);
    if (isStable || round >= MOST_ROUNDS) return { results, changed, dropped: next };
    dropped = next;
  }
}

/** Edited cells, and formula cells whose result is another than the stored one. */
function changedCells(
  sheet: SheetData,
  results: ReadonlyMap<number, Scalar> | undefined,
  edited: ReadonlySet<number> | undefined,
  isRounded: boolean,
): ReadonlySet<number> {
  const changed = new Set(edited);
  for (const [key, result] of results ?? []) {
    if (isUnknown(result) || isRounded) continue;
    const stored = storedAt(sheet, key);
    if (stored !== null && !isSameResult(stored, shownValue(result))) changed.add(key);
  }
  return changed;
}

function storedAt({ values }: SheetData, key: number): CellValue {
  return values[Math.floor(key / MAXIMUM_COLUMNS)]?.[key % MAXIMUM_COLUMNS] ?? null;
}

/** Some writers store a result as it is shown: a figure with decimals is the same where rounding gives it. */
export function isSameResult(stored: CellValue, calculated: CellValue): boolean {
  if (typeof stored === "string" && typeof calculated === "string")
    return stored.normalize("NFC") === calculated.normalize("NFC");
  if (typeof stored !== "number" || typeof calculated !== "number") return stored === calculated;
  const size = Math.max(Math.abs(stored), Math.abs(calculated));
  if (Math.abs(stored - calculated) <= NOISE * Math.max(size, 1e-6)) return true;
  const places = decimalPlaces(stored);
  return places > 0 && roundHalfAway(calculated, places) === stored;
}

function refreshed(
  sheet: SheetData,
  results: ReadonlyMap<number, Scalar>,
  old: ReadonlySet<number>,
  isSaid: boolean,
): SheetData {
  const wanted = new Map<number, Scalar>();
  for (const [key, result] of results)
    // What is the same to the last shown digit stays as it was stored.
    if (!isUnknown(result) && (old.has(key) || storedAt(sheet, key) === null)) wanted.set(key, result);
  const emptied = [...old].filter((key) => !wanted.has(key));
  if (wanted.size === 0 && emptied.length === 0) return sheet;
  const oldResults = new Map(sheet.oldResults);
  if (isSaid)
    for (const key of old) {
      const address = addressOf(key);
      if (!oldResults.has(address)) oldResults.set(address, storedAt(sheet, key));
    }
  const filled = withResults(sheet, wanted);
  if (emptied.length === 0) return withOld(filled, oldResults);
  const values = [...filled.values];
  const errors = new Set(filled.errors);
  const uncalculated = new Set(filled.uncalculated);
  for (const key of emptied) {
    const row = Math.floor(key / MAXIMUM_COLUMNS);
    const cells = [...(values[row] ?? [])];
    cells[key % MAXIMUM_COLUMNS] = null;
    values[row] = cells;
    errors.delete(addressOf(key));
    uncalculated.add(addressOf(key));
  }
  return withOld({ ...filled, values, errors, uncalculated }, oldResults);
}

function withOld(sheet: SheetData, oldResults: ReadonlyMap<string, CellValue>): SheetData {
  return oldResults.size > 0 ? { ...sheet, oldResults } : sheet;
}

function addressOf(key: number): string {
  return cellAddress(Math.floor(key / MAXIMUM_COLUMNS), key % MAXIMUM_COLUMNS);
}

function formulaCells(sheet: SheetData): Set<number> {
  const cells = new Set<number>();
  sheet.formulas?.forEach((row, rowIndex) =>
    row?.forEach((formula, column) => {
      const key = cellKey(rowIndex, column);
      if (formula && !(storedAt(sheet, key) !== null && mayBeFiltered(sheet, formula))) cells.add(key);
    }),
  );
  return cells;
}

/** A filter leaves the rows it hides out of a SUBTOTAL, hiding by hand does not: which it was is not known here. */
function mayBeFiltered({ hiddenRows }: SheetData, formula: string): boolean {
  return (hiddenRows?.length ?? 0) > 0 && /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(formula);
}
