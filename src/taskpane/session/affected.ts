import { cellKey, cellOfKey } from "../../grid/cell-key";
import { cellCount, meets, union } from "../../grid/ranges";
import { rectanglesOf } from "../../grid/rectangles";
import type { CellRange } from "../../grid/address";
import type { SheetData, WorkbookData } from "../../grid/sheet";
import type { ReadRange } from "./formula-reads";
import { readsOf } from "./formula-reads";

/** Cells that one request reads as fast as fewer. */
const SMALL = 4_000;
/** Above, one larger range is read sooner than many small ones. */
const MOST_RANGES = 8;
/** Formulas that rest on formulas that rest on formulas: a longer chain is a running total, and reaches far. */
const MOST_ROUNDS = 40;
const MOST_AT_ONCE = 64;

interface FormulaCell {
  readonly column: number;
  readonly reads: readonly ReadRange[] | null;
}

type FormulaRow = readonly (string | null | undefined)[];

/** By row, since a patched sheet keeps the rows in which nothing changed. */
const known = new WeakMap<FormulaRow, readonly FormulaCell[]>();

function formulasIn(row: FormulaRow): readonly FormulaCell[] {
  const before = known.get(row);
  if (before) return before;
  const cells: FormulaCell[] = [];
  row.forEach((formula, column) => {
    if (formula) cells.push({ column, reads: readsOf(formula) });
  });
  known.set(row, cells);
  return cells;
}

/** The range from A1 to the last cell with a content. */
export function usedRange({ values, formulas }: SheetData): CellRange {
  const rows = Math.max(values.length, formulas?.length ?? 0, 1);
  let columns = 1;
  for (const row of values) columns = Math.max(columns, row?.length ?? 0);
  for (const row of formulas ?? []) columns = Math.max(columns, row?.length ?? 0);
  return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

type Ranges = ReadonlyMap<string, readonly CellRange[]>;

/** Formula cells that read one of the ranges and are not among those found before, by sheet. */
function readersOf(
  workbook: WorkbookData,
  ranges: Ranges,
  found: ReadonlyMap<string, Set<number>>,
  withUnclear: boolean,
): Map<string, Set<number>> {
  const readers = new Map<string, Set<number>>();
  for (const sheet of workbook.sheets) {
    const before = found.get(sheet.name);
    const own = sheet.name.toLowerCase();
    sheet.formulas?.forEach((formulas, row) => {
      if (!formulas) return;
      for (const { column, reads } of formulasIn(formulas)) {
        const cell = cellKey(row, column);
        const isReader =
          reads === null
            ? withUnclear
            : reads.some(({ sheet: name, range }) =>
                ranges.get(name ?? own)?.some((changed) => meets(changed, range)),
              );
        if (!isReader || before?.has(cell)) continue;
        const cells = readers.get(sheet.name);
        if (cells) cells.add(cell);
        else readers.set(sheet.name, new Set([cell]));
      }
    });
  }
  return readers;
}

/** What rests on the changed ranges, by sheet; null when it reaches too far to be followed cell by cell. */
function dependents(
  workbook: WorkbookData,
  touched: ReadonlyMap<string, CellRange>,
): ReadonlyMap<string, ReadonlySet<number>> | null {
  const found = new Map<string, Set<number>>();
  let last: Ranges = new Map([...touched].map(([name, range]) => [name.toLowerCase(), [range]]));
  for (let round = 0; last.size > 0; round++) {
    if (round === MOST_ROUNDS) return null;
    const readers = readersOf(workbook, last, found, round === 0);
    const next = new Map<string, CellRange[]>();
    for (const [name, cells] of readers) {
      const ranges = rectanglesOf([...cells].map(cellOfKey));
      if (ranges.length > MOST_AT_ONCE) return null;
      next.set(name.toLowerCase(), ranges);
      found.set(name, new Set([...(found.get(name) ?? []), ...cells]));
    }
    last = next;
  }
  return found;
}

/** Whether a formula of the range, as it stood or stands, may fill other cells than its own. */
export function mayFillOthers(
  formulas: SheetData["formulas"],
  { top, left, bottom, right }: CellRange,
): boolean {
  for (let row = top; row <= Math.min(bottom, (formulas?.length ?? 0) - 1); row++) {
    const cells = formulas?.[row];
    if (!cells) continue;
    if (formulasIn(cells).some(({ column, reads }) => reads === null && column >= left && column <= right))
      return true;
  }
  return false;
}

function grouped(ranges: readonly CellRange[], whole: CellRange): CellRange[] {
  const box = ranges.reduce(union);
  if (cellCount(box) <= SMALL) return [box];
  const sum = ranges.reduce((total, range) => total + cellCount(range), 0);
  if (ranges.length <= MOST_RANGES && sum < cellCount(whole)) return [...ranges];
  return [whole];
}

/**
 * The ranges to read again after some cells changed: those cells, and every formula that may show another value for
 * it, in whichever sheet; what cannot be told makes a sheet be read as a whole.
 * @param touched by sheet name, what was changed; every sheet is one of the workbook's
 */
export function affectedRanges(
  workbook: WorkbookData,
  touched: ReadonlyMap<string, CellRange>,
): Map<string, readonly CellRange[]> {
  const affected = new Map<string, readonly CellRange[]>();
  const cells = dependents(workbook, touched);
  for (const sheet of workbook.sheets) {
    const range = touched.get(sheet.name);
    const readers = cells?.get(sheet.name);
    const isFormulaSheet = cells === null && sheet.formulas !== undefined;
    if (!range && !readers && !isFormulaSheet) continue;
    const used = usedRange(sheet);
    const whole = range ? union(used, range) : used;
    if (cells === null || (range && mayFillOthers(sheet.formulas, range))) affected.set(sheet.name, [whole]);
    else
      affected.set(
        sheet.name,
        grouped([...(range ? [range] : []), ...rectanglesOf([...(readers ?? [])].map(cellOfKey))], whole),
      );
  }
  return affected;
}
