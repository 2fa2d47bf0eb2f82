import type { CellContent, EditPlan, NewContent, PlannedEdit } from "../../edits/plan";
import { invert } from "../../edits/plan";
import { parseCell, parseRange } from "../../grid/address";
import type { CellRange } from "../../grid/address";
import type { SheetData, WorkbookData } from "../../grid/sheet";
import type { WorkbookPort } from "../port";
import { ContractBroken } from "./assert";
import { contractWorkbook } from "./sheets";

/** A cell with nothing left to the reader's habits: null where there is nothing, "General" where there is no format. */
export interface PlainCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly format: string;
}

export function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new ContractBroken(`not a range: ${address}`);
  return range;
}

/** Figures to 12 digits: two programs may differ in the last ones of a quotient. */
function plain(value: PlainCell["value"] | undefined): PlainCell["value"] {
  return typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? null);
}

/** @param row 0-based @param column 0-based */
export function cellIn(
  data: Pick<SheetData, "values" | "formulas" | "numberFormats">,
  row: number,
  column: number,
): PlainCell {
  return {
    value: plain(data.values[row]?.[column]),
    formula: data.formulas?.[row]?.[column] ?? null,
    format: data.numberFormats?.[row]?.[column] ?? "General",
  };
}

export function cellsIn(
  data: Pick<SheetData, "values" | "formulas" | "numberFormats">,
  rows: number,
  columns: number,
): PlainCell[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_each, column) => cellIn(data, row, column)),
  );
}

/** The cell as it stands in the workbook now. */
export async function cellAt(port: WorkbookPort, sheet: string, cell: string): Promise<PlainCell> {
  return cellIn(await port.readBlock(sheet, rangeOf(cell)), 0, 0);
}

export function sheetIn(workbook: WorkbookData, name: string): SheetData {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new ContractBroken(`no sheet ${name} was read`);
  return found;
}

/** Every sheet as cells, 12 rows × 8 columns: all that the cases write to. */
export async function everything(port: WorkbookPort): Promise<Record<string, PlainCell[][]>> {
  const workbook = await port.read();
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, cellsIn(sheet, 12, 8)]));
}

function contentAtFirst(sheet: string, cell: string): CellContent {
  const place = parseCell(cell);
  if (!place) throw new ContractBroken(`not a cell: ${cell}`);
  const { formula, value } = cellIn(sheetIn(contractWorkbook, sheet), place.row, place.column);
  return formula === null ? { value } : { formula };
}

/** An edit of a cell that holds what it held at first. */
export function edit(sheet: string, cell: string, after: NewContent): PlannedEdit {
  return { sheet, cell, before: contentAtFirst(sheet, cell), after };
}

/** Applies the plan, looks at what stands then, and takes it back whatever was seen. */
export async function whileApplied(
  port: WorkbookPort,
  plan: EditPlan,
  look: (applied: EditPlan) => Promise<void>,
): Promise<void> {
  const applied = await port.apply(plan);
  try {
    await look(applied);
  } finally {
    await port.apply(invert(applied));
  }
}
