import type { CellRange } from "./address";
import { cellAddress } from "./address";
import type { CellValue, SheetData, WorkbookData } from "./sheet";

/** A block of cells. Arrays are rows × columns of `range`, counted from its corner; formulas and formats as in `SheetData`. */
export interface Block {
  readonly sheet: string;
  readonly range: CellRange;
  readonly values: SheetData["values"];
  readonly formulas: NonNullable<SheetData["formulas"]>;
  readonly numberFormats: NonNullable<SheetData["numberFormats"]>;
}

const errorValue = /^#(?:N\/A|GETTING_DATA|[A-Z]{1,12}(?:\/0)?[!?])$/;

/** Whether a value is the text of an error: a block tells errors from typed texts by nothing else. */
export function isErrorText(value: CellValue | undefined): boolean {
  return typeof value === "string" && errorValue.test(value);
}

function indices(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** What stands in a range of a sheet; cells outside of what is used are empty. */
export function blockOf(sheet: SheetData, range: CellRange): Block {
  const columns = indices(range.left, range.right);
  const rows = indices(range.top, range.bottom);
  return {
    sheet: sheet.name,
    range,
    values: rows.map((row) => columns.map((column) => sheet.values[row]?.[column] ?? null)),
    formulas: rows.map((row) => columns.map((column) => sheet.formulas?.[row]?.[column] ?? null)),
    numberFormats: rows.map((row) => columns.map((column) => sheet.numberFormats?.[row]?.[column])),
  };
}

/** A row with some cells set; the row itself when they already hold these. */
function patchedRow<Cell>(
  row: readonly Cell[] | undefined,
  left: number,
  cells: readonly Cell[],
  empty: Cell,
): readonly Cell[] | undefined {
  const isSame = cells.every((cell, at) => (row?.[left + at] ?? empty) === (cell ?? empty));
  if (isSame) return row;
  const copy = [...(row ?? [])];
  while (copy.length < left) copy.push(empty);
  cells.forEach((cell, at) => (copy[left + at] = cell));
  return copy;
}

function patched<Cell>(
  rows: readonly (readonly Cell[] | undefined)[] | undefined,
  block: readonly (readonly Cell[] | undefined)[],
  { top, bottom, left, right }: CellRange,
  empty: Cell,
): readonly (readonly Cell[] | undefined)[] | undefined {
  let copy: (readonly Cell[] | undefined)[] | null = null;
  for (let row = top; row <= bottom; row++) {
    const cells = indices(left, right).map((column) => block[row - top]?.[column - left] ?? empty);
    const before = rows?.[row];
    const after = patchedRow(before, left, cells, empty);
    if (after === before) continue;
    copy ??= [...(rows ?? [])];
    while (copy.length < row) copy.push(undefined);
    copy[row] = after;
  }
  return copy ?? rows;
}

function withoutThoseIn(addresses: ReadonlySet<string> | undefined, cells: ReadonlySet<string>): string[] {
  return [...(addresses ?? [])].filter((address) => !cells.has(address));
}

/**
 * The workbook with a block of one sheet as it was read anew. The given data is not changed; other sheets, and rows in
 * which nothing differs, are the same objects, and so is the workbook when nothing differs at all. Values of formulas
 * elsewhere stay as they were: what rests on the block has to be in a block of its own, or be calculated.
 * @throws RangeError when the workbook has no sheet of the block's name
 */
export function patchWorkbook(workbook: WorkbookData, block: Block): WorkbookData {
  const sheet = workbook.sheets.find(({ name }) => name === block.sheet);
  if (!sheet) throw new RangeError(`no such sheet: ${block.sheet}`);
  const { range } = block;
  const values = patched(sheet.values, block.values, range, null) ?? sheet.values;
  const formulas = patched(sheet.formulas, block.formulas, range, null);
  const numberFormats = patched(sheet.numberFormats, block.numberFormats, range, undefined);
  const isSame =
    values === sheet.values && formulas === sheet.formulas && numberFormats === sheet.numberFormats;
  if (isSame) return workbook;
  const after: SheetData = {
    ...sheet,
    values,
    ...(formulas ? { formulas } : {}),
    ...(numberFormats ? { numberFormats } : {}),
    ...patchedSets(sheet, block),
  };
  return { ...workbook, sheets: workbook.sheets.map((each) => (each === sheet ? after : each)) };
}

/** Which cells hold errors, and which formulas have no value yet, after the block. */
function patchedSets(sheet: SheetData, block: Block): Pick<SheetData, "errors" | "uncalculated"> {
  const { top, left, bottom, right } = block.range;
  const inside = new Set<string>();
  const errors: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const address = cellAddress(row, column);
      inside.add(address);
      if (isErrorText(block.values[row - top]?.[column - left])) errors.push(address);
    }
  }
  return {
    errors: new Set([...withoutThoseIn(sheet.errors, inside), ...errors]),
    uncalculated: new Set(withoutThoseIn(sheet.uncalculated, inside)),
  };
}
