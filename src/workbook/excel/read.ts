import { cellCount } from "../../grid/ranges";
import type { CellRange } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import type { CellValue, SheetData, WorkbookData } from "../../grid/sheet";
import type { Block, ReadOptions } from "../port";
import { WorkbookRefusal } from "../port";
import { rangeIn } from "./areas";
import { codeOf } from "./failures";
import { hiddenLines } from "./hidden";
import { readLabelLooks } from "./label-looks";
import { unlockedCells } from "./locks";
import { readMerges } from "./merges";
import type { Conversation } from "./session";
import type { SheetShape, SheetShapes } from "./shapes";
import { undoIsSafe } from "./shapes";
import { RowsPerRequest } from "./sizes";

/** The texts of Excel's error values, as the library hands them out in English. */
const errorValues: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
]);

/** How many rows of an answer are measured to plan the next request. */
const SAMPLED_ROWS = 40;

interface RawRows {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Reads rows top..top+count-1 of a range's columns in one request. */
async function readRows(
  context: Conversation,
  sheet: Excel.Worksheet,
  range: CellRange,
  top: number,
  count: number,
): Promise<RawRows> {
  const rows = sheet.getRangeByIndexes(top, range.left, count, range.right - range.left + 1);
  rows.load("values,formulas,numberFormat");
  await context.sync();
  // Above five million cells Excel hands out null without an error.
  if (!Array.isArray(rows.values)) throw new WorkbookRefusal("too-large", "values");
  return rows;
}

/** What a cell holds: Excel shows an empty cell as "", and a text as its own formula. */
function contentOf(value: unknown, formula: unknown): { value: CellValue; formula: string | null } {
  const plain =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  // A text that begins with "=" is told from a formula by standing there as it is.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
    return { value: plain, formula };
  return { value: plain === "" ? null : plain, formula: null };
}

/** The contents of a range, read in requests that stay below the size that Excel on the web takes. */
export async function readCells(
  context: Conversation,
  sheet: Excel.Worksheet,
  name: string,
  range: CellRange,
  options: ReadOptions & { readonly onRows?: (rows: number) => void } = {},
): Promise<Block & { readonly errors: ReadonlySet<string> }> {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: (string | undefined)[][] = [];
  const errors = new Set<string>();
  const plan = new RowsPerRequest(range.right - range.left + 1);
  let top = range.top;
  while (top <= range.bottom) {
    if (options.signal?.aborted) throw new WorkbookRefusal("cancelled");
    const count = Math.min(plan.next(), range.bottom - top + 1);
    let raw: RawRows;
    try {
      raw = await readRows(context, sheet, range, top, count);
    } catch (error) {
      if (codeOf(error) === "ResponsePayloadSizeLimitExceeded" && plan.shrink()) continue;
      throw error;
    }
    raw.values.forEach((row, index) => {
      const contents = row.map((value, column) => contentOf(value, raw.formulas[index]?.[column]));
      values.push(contents.map((content) => content.value));
      formulas.push(contents.map((content) => content.formula));
      numberFormats.push(
        (raw.numberFormat[index] ?? []).map((format) =>
          typeof format === "string" && format !== "General" ? format : undefined,
        ),
      );
      contents.forEach(({ value }, column) => {
        if (typeof value === "string" && errorValues.has(value))
          errors.add(cellAddress(top + index, range.left + column));
      });
    });
    const step = Math.max(1, Math.ceil(count / SAMPLED_ROWS));
    const sampled = raw.values.flatMap((row, index) =>
      index % step === 0 ? [[row, raw.formulas[index], raw.numberFormat[index]]] : [],
    );
    plan.learn(sampled);
    top += count;
    options.onRows?.(count);
  }
  return { sheet: name, range, values, formulas, numberFormats, errors };
}

/** A block's rows as rows of the sheet, counted from A1. */
function fromA1<Cell>(
  rows: readonly (readonly Cell[] | undefined)[],
  range: CellRange,
  blank: Cell,
): (readonly Cell[] | undefined)[] {
  const margin = Array.from({ length: range.left }, () => blank);
  const above = Array.from({ length: range.top }, () => undefined);
  return [...above, ...rows.map((row) => (row ? [...margin, ...row] : undefined))];
}

interface SheetProxies {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function usedRange({ used }: SheetProxies): CellRange | null {
  return used.isNullObject ? null : rangeIn(used);
}

/** Merges and looks as they stand, or as they are kept where asking would take something from the person. */
async function shapeOf(
  context: Conversation,
  sheet: Excel.Worksheet,
  block: Block,
  shapes: SheetShapes,
  quiet: boolean,
): Promise<SheetShape> {
  const kept = quiet && !undoIsSafe() ? shapes.kept(sheet.id) : undefined;
  if (kept) return kept;
  const shape: SheetShape = {
    merges: await readMerges(context, sheet, block.range),
    looks: await readLabelLooks(context, sheet, block.range, block.values),
  };
  shapes.keep(sheet.id, shape);
  return shape;
}

/**
 * Every worksheet with its contents, merges and hidden lines: one request for what there is, then for each sheet the
 * cells by rows, one request for merges, one for the looks of the labels, and those for hidden lines where some are.
 * Chart and macro sheets are not among Excel's worksheets.
 */
export async function readWorkbook(
  context: Conversation,
  shapes: SheetShapes,
  options: ReadOptions = {},
): Promise<WorkbookData> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const proxies = worksheets.items.map((sheet): SheetProxies => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    sheet.protection.load("protected");
    return { sheet, used };
  });
  await context.sync();
  const ranges = proxies.map(usedRange);
  const cells = (range: CellRange | null): number => (range ? cellCount(range) : 0);
  const total = ranges.reduce((sum, range) => sum + cells(range), 0);
  let done = 0;
  const sheets: SheetData[] = [];
  for (const [index, { sheet, used }] of proxies.entries()) {
    const range = ranges[index] ?? null;
    const hidden = sheet.visibility === "Visible" ? {} : { hidden: true };
    if (!range) {
      sheets.push({ name: sheet.name, values: [], ...hidden });
      continue;
    }
    const width = range.right - range.left + 1;
    const block = await readCells(context, sheet, sheet.name, range, {
      ...options,
      onRows: (rows) => {
        done += rows * width;
        options.onProgress?.({ done, total });
      },
    });
    const { merges, looks } = await shapeOf(context, sheet, block, shapes, options.quiet === true);
    const unlocked = sheet.protection.protected ? await unlockedCells(context, sheet, range) : null;
    const hiddenRows = await hiddenLines(context, sheet, range, "rows", used.rowHidden);
    const hiddenColumns = await hiddenLines(context, sheet, range, "columns", used.columnHidden);
    sheets.push({
      name: sheet.name,
      values: fromA1(block.values, range, null),
      formulas: fromA1(block.formulas, range, null),
      numberFormats: fromA1(block.numberFormats, range, undefined),
      ...(looks ? { looks } : {}),
      ...(merges && merges.length > 0 ? { merges } : {}),
      ...(merges === null ? { mergesUnknown: true } : {}),
      ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(block.errors.size > 0 ? { errors: block.errors } : {}),
      ...(unlocked ? { unlocked } : {}),
      ...hidden,
    });
  }
  return { sheets };
}
