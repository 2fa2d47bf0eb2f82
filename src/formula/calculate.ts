import { cellKey } from "../grid/cell-key";
import { MAXIMUM_COLUMNS, cellAddress, parseCell } from "../grid/address";
import { evaluate, type Lookup, type Surroundings } from "./evaluate";
import { Templates } from "./templates";
import { UNKNOWN, isError, isUnknown, type Scalar } from "./values";
import { comparableName } from "./comparable-name";
import type { CellValue, SheetData, WorkbookData } from "../grid/sheet";

/** About two seconds of work: running totals over a long column grow with its square. */
const MOST_LOOKUPS = 30_000_000;

interface Cell {
  sheet: number;
  row: number;
  column: number;
}

/**
 * The workbook with the values of its `uncalculated` cells filled in, each after the cells it needs. A cell stays
 * uncalculated, and its value as it was, when its formula cannot be read or evaluated here, when it takes part in a
 * circle, or when it rests on such a cell. An error a formula gives is stored as its text and named in `errors`. The
 * given workbook is not changed; sheets without uncalculated cells are the same objects. After `mostLookups` cells
 * were looked at, what is left stays uncalculated.
 */
export function calculateMissing(workbook: WorkbookData, mostLookups = MOST_LOOKUPS): WorkbookData {
  if (!workbook.sheets.some(({ uncalculated }) => (uncalculated?.size ?? 0) > 0)) return workbook;
  const pending = workbook.sheets.map(({ uncalculated }) => {
    const keys = new Set<number>();
    for (const address of uncalculated ?? []) {
      const cell = parseCell(address);
      if (cell) keys.add(cellKey(cell.row, cell.column));
    }
    return keys;
  });
  const results = resultsOf(workbook, pending, [], mostLookups);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, at) => withResults(sheet, results[at] ?? new Map<number, Scalar>())),
  };
}

/**
 * The results of formula cells, each after the cells it needs; unknown (`isUnknown`) where the formula cannot be read or
 * evaluated here, takes part in a circle, or rests on a cell without a value. A cell that cannot be calculated counts
 * for the others with the result that is stored in it, and every other cell with the value it has.
 * @param pending the cells to calculate, by sheet as keys of `cellKey`
 * @param dropped cells whose stored results are no longer true: they count as unknown
 */
export function resultsOf(
  workbook: WorkbookData,
  pending: readonly ReadonlySet<number>[],
  dropped: readonly ReadonlySet<number>[] = [],
  mostLookups = MOST_LOOKUPS,
): readonly ReadonlyMap<number, Scalar>[] {
  const calculation = new Calculation(workbook, pending, dropped, mostLookups);
  calculation.run();
  return calculation.results;
}

class Calculation {
  /** The results so far, by sheet. */
  readonly results: Map<number, Scalar>[];
  private readonly sheets: readonly SheetData[];
  private readonly sheetIndex = new Map<string, number>();
  private readonly extents = new Map<number, { rows: number; columns: number }>();
  private readonly hidden: ReadonlySet<number>[];
  /** Cells the formula at work needs and that have no value yet. */
  private needed: Cell[] = [];
  private lookups = 0;
  private readonly templates = new Templates();
  private readonly lookupOf: Lookup[] = [];
  private readonly surroundings: Surroundings[] = [];
  /** Cells of circles, by sheet: what is stored in them counts for nothing. */
  private readonly circles: Set<number>[];

  constructor(
    private readonly workbook: WorkbookData,
    private readonly pending: readonly ReadonlySet<number>[],
    private readonly dropped: readonly ReadonlySet<number>[],
    private readonly mostLookups: number,
  ) {
    this.sheets = workbook.sheets;
    this.results = this.sheets.map(() => new Map<number, Scalar>());
    this.circles = this.sheets.map(() => new Set<number>());
    this.hidden = this.sheets.map(({ hiddenRows }) => new Set(hiddenRows));
    for (const [index, { name }] of this.sheets.entries()) this.sheetIndex.set(comparableName(name), index);
  }

  run(): void {
    for (const [sheet, keys] of this.pending.entries()) {
      for (const key of keys) {
        this.settle({ sheet, row: Math.floor(key / MAXIMUM_COLUMNS), column: key % MAXIMUM_COLUMNS });
      }
    }
  }

  /**
   * Calculates a cell after all it needs, with a stack of its own: a column may be a chain of as many formulas as it
   * has rows. `open` holds the cells on the way from the first to the one at work; needing one of them is a circle.
   */
  private settle(first: Cell): void {
    const open = this.sheets.map(() => new Set<number>());
    const stack = [first];
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      const key = cellKey(cell.row, cell.column);
      const results = this.results[cell.sheet];
      if (!results || results.has(key)) {
        stack.pop();
        continue;
      }
      open[cell.sheet]?.add(key);
      this.needed = [];
      const value = this.lookups > this.mostLookups ? UNKNOWN : this.valueOf(cell);
      const circular = this.needed.some((each) => open[each.sheet]?.has(cellKey(each.row, each.column)));
      if (this.needed.length > 0 && !circular) {
        this.lookups += this.needed.length;
        for (const each of this.needed) stack.push(each);
        continue;
      }
      if (circular) this.circles[cell.sheet]?.add(key);
      results.set(key, circular ? UNKNOWN : value);
      open[cell.sheet]?.delete(key);
      stack.pop();
    }
  }

  /** A formula that cannot be evaluated is one that is not known, whatever the reason; the others are calculated. */
  private valueOf(cell: Cell): Scalar {
    try {
      return this.evaluateCell(cell);
    } catch {
      return UNKNOWN;
    }
  }

  private evaluateCell({ sheet, row, column }: Cell): Scalar {
    const formula = this.sheets[sheet]?.formulas?.[row]?.[column];
    // Telling what a formula says has its price too.
    this.lookups += formula?.length ?? 0;
    const placed = formula ? this.templates.placed(formula, row, column) : null;
    if (!placed) return UNKNOWN;
    return evaluate(placed.node, this.lookupFrom(sheet), { ...this.surroundingsOf(sheet), moved: placed });
  }

  private lookupFrom(home: number): Lookup {
    return (this.lookupOf[home] ??= (name, row, column) => {
      this.lookups += 1;
      const index = this.indexOf(name, home);
      const sheet = this.sheets[index];
      if (!sheet) return { error: "#REF!" };
      const key = cellKey(row, column);
      if (this.dropped[index]?.has(key) && !this.pending[index]?.has(key)) return UNKNOWN;
      const stored = sheet.values[row]?.[column] ?? null;
      if (!this.pending[index]?.has(key)) return stored;
      const known = this.results[index]?.get(key);
      if (known === undefined) {
        this.needed.push({ sheet: index, row, column });
        return UNKNOWN;
      }
      const isKept = isUnknown(known) && !this.circles[index]?.has(key) && !this.dropped[index]?.has(key);
      return isKept && stored !== null ? stored : known;
    });
  }

  private surroundingsOf(home: number): Surroundings {
    return (this.surroundings[home] ??= {
      name: (written) => this.workbook.names?.get(comparableName(written)) ?? null,
      extent: (name) => this.extentOf(this.indexOf(name, home)),
      countsFrom1904: this.workbook.date1904 === true,
      isHidden: (name, row) => this.hidden[this.indexOf(name, home)]?.has(row) ?? false,
      isSubtotal: (name, row, column) =>
        /\bSUBTOTAL\s*\(/i.test(this.sheets[this.indexOf(name, home)]?.formulas?.[row]?.[column] ?? ""),
    });
  }

  /** −1 when the workbook has no sheet of this name. */
  private indexOf(name: string | null, home: number): number {
    return name === null ? home : (this.sheetIndex.get(comparableName(name)) ?? -1);
  }

  private extentOf(index: number): { rows: number; columns: number } {
    const known = this.extents.get(index);
    if (known) return known;
    const extent = { rows: 0, columns: 0 };
    for (const table of [this.sheets[index]?.values, this.sheets[index]?.formulas]) {
      extent.rows = Math.max(extent.rows, table?.length ?? 0);
      for (const row of table ?? []) extent.columns = Math.max(extent.columns, row?.length ?? 0);
    }
    this.extents.set(index, extent);
    return extent;
  }
}

/** The sheet with the results in their cells; where a result is unknown the cell stays as it was. */
export function withResults(sheet: SheetData, results: ReadonlyMap<number, Scalar>): SheetData {
  if (results.size === 0) return sheet;
  const values = [...sheet.values];
  const copied = new Map<number, CellValue[]>();
  const errors = new Set(sheet.errors);
  const uncalculated = new Set(sheet.uncalculated);
  for (const [key, value] of results) {
    if (isUnknown(value)) continue;
    const row = Math.floor(key / MAXIMUM_COLUMNS);
    const column = key % MAXIMUM_COLUMNS;
    let cells = copied.get(row);
    if (!cells) {
      cells = [...(values[row] ?? [])];
      copied.set(row, cells);
      while (values.length < row) values.push(undefined);
      values[row] = cells;
    }
    while (cells.length < column) cells.push(null);
    const address = cellAddress(row, column);
    cells[column] = shownValue(value);
    if (isError(value)) errors.add(address);
    else errors.delete(address);
    uncalculated.delete(address);
  }
  return { ...sheet, values, errors, uncalculated };
}

/** A result as its cell shows it: an error is its text, and a formula that points at an empty cell shows 0. */
export function shownValue(value: Scalar): CellValue {
  return isError(value) ? value.error : (value ?? 0);
}
