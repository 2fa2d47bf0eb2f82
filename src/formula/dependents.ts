import { cellKey } from "../grid/cell-key";
import { MAXIMUM_COLUMNS } from "../grid/address";
import type { CellRange } from "../grid/address";
import type { WorkbookData } from "../grid/sheet";
import { comparableName } from "./comparable-name";
import { KnownReads, readsOf } from "./reads";

/** Ranges up to this many cells are kept cell by cell, and up to so many columns column by column. */
const FEW_CELLS = 64;
const FEW_COLUMNS = 64;
/** Ranges compared with changed cells; beyond, every formula not yet decided counts as dependent. */
const MOST_STEPS = 20_000_000;

interface FormulaCell {
  readonly sheet: number;
  readonly key: number;
  isDependent: boolean;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly reader: FormulaCell;
}

/** Who reads what of one sheet. */
class Readers {
  private readonly ofCell = new Map<number, FormulaCell[]>();
  private readonly ofColumn = new Map<number, Span[]>();
  private readonly wide: { readonly range: CellRange; readonly reader: FormulaCell }[] = [];

  add(range: CellRange, reader: FormulaCell): void {
    const columns = range.right - range.left + 1;
    const rows = range.bottom - range.top + 1;
    if (columns > FEW_COLUMNS) {
      this.wide.push({ range, reader });
      return;
    }
    for (let column = range.left; column <= range.right; column += 1) {
      if (rows * columns > FEW_CELLS) {
        put(this.ofColumn, column, { top: range.top, bottom: range.bottom, reader });
        continue;
      }
      for (let row = range.top; row <= range.bottom; row += 1) put(this.ofCell, cellKey(row, column), reader);
    }
  }

  /** Gives the readers of a cell that are not known to be dependent, and the number of ranges compared. */
  of(key: number, found: FormulaCell[]): number {
    const row = Math.floor(key / MAXIMUM_COLUMNS);
    const column = key % MAXIMUM_COLUMNS;
    for (const reader of this.ofCell.get(key) ?? []) if (!reader.isDependent) found.push(reader);
    const spans = this.ofColumn.get(column) ?? [];
    for (const { top, bottom, reader } of spans)
      if (row >= top && row <= bottom && !reader.isDependent) found.push(reader);
    for (const { range, reader } of this.wide) {
      const isInside =
        row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
      if (isInside && !reader.isDependent) found.push(reader);
    }
    const steps = spans.length + this.wide.length;
    // Who is known to be dependent need not be asked again.
    if (found.length > 0 && spans.length > 0)
      this.ofColumn.set(
        column,
        spans.filter(({ top, bottom, reader }) => !reader.isDependent && !(row >= top && row <= bottom)),
      );
    return steps;
  }
}

function put<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * The formula cells whose results may change with the changed cells, straight or through other formulas, by sheet as
 * keys of `cellKey`. A formula whose reads its text does not tell counts as one of them; cells of other files never change.
 * @param changed by sheet as keys of `cellKey`; cells in it are not given back
 */
export function dependentsOf(
  { sheets, names }: WorkbookData,
  changed: readonly ReadonlySet<number>[],
): ReadonlySet<number>[] {
  const dependents = sheets.map(() => new Set<number>());
  if (!changed.some(({ size }) => size > 0)) return dependents;
  const sheetIndex = new Map(sheets.map(({ name }, at) => [comparableName(name), at]));
  const readers = sheets.map(() => new Readers());
  const cells: FormulaCell[] = [];
  const unclear: FormulaCell[] = [];
  const known = new KnownReads();
  const connect = (cell: FormulaCell, formula: string, depth: number): void => {
    const row = Math.floor(cell.key / MAXIMUM_COLUMNS);
    const reads = depth > 0 ? readsOf(formula) : known.at(formula, row, cell.key % MAXIMUM_COLUMNS);
    if (reads.isUnclear) unclear.push(cell);
    for (const { sheet, range } of reads.ranges) {
      const at = sheet === null ? cell.sheet : sheetIndex.get(comparableName(sheet));
      if (at !== undefined) readers[at]?.add(range, cell);
    }
    for (const name of reads.names) {
      // A name that the file does not define reads nothing of it; names of names of names are not a clerk's.
      const meant = names?.get(comparableName(name));
      if (meant === undefined) continue;
      if (depth > 2) unclear.push(cell);
      else connect(cell, `=${meant}`, depth + 1);
    }
  };
  for (const [sheet, { formulas }] of sheets.entries())
    formulas?.forEach((row, rowIndex) =>
      row?.forEach((formula, column) => {
        if (!formula) return;
        const cell = { sheet, key: cellKey(rowIndex, column), isDependent: false };
        cells.push(cell);
        connect(cell, formula, 0);
      }),
    );
  // The other cells of an array formula show its results and hold no formula of their own.
  for (const [sheet, { formulas, arrays }] of sheets.entries())
    for (const { top, left, bottom, right } of arrays ?? []) {
      const formula = formulas?.[top]?.[left];
      if (!formula) continue;
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) {
          if (row === top && column === left) continue;
          const cell = { sheet, key: cellKey(row, column), isDependent: false };
          cells.push(cell);
          connect(cell, formula, 0);
        }
    }
  const queue: { sheet: number; key: number }[] = [];
  const decide = (cell: FormulaCell): void => {
    if (cell.isDependent) return;
    cell.isDependent = true;
    queue.push(cell);
  };
  for (const [sheet, keys] of changed.entries()) for (const key of keys) queue.push({ sheet, key });
  unclear.forEach(decide);
  let steps = 0;
  for (let at = 0; at < queue.length && steps <= MOST_STEPS; at += 1) {
    const { sheet, key } = queue[at] ?? { sheet: 0, key: 0 };
    const found: FormulaCell[] = [];
    steps += readers[sheet]?.of(key, found) ?? 0;
    found.forEach(decide);
  }
  for (const { sheet, key, isDependent } of cells)
    if ((isDependent || steps > MOST_STEPS) && !changed[sheet]?.has(key)) dependents[sheet]?.add(key);
  return dependents;
}
