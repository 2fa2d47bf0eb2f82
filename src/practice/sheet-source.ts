import { cellKey } from "../grid/cell-key";
import { Analyses } from "../analysis/analysis";
import type { TableAnalysis } from "../analysis/analysis";
import { check } from "../check/check";
import { evaluate } from "../relations/evaluate";
import { cellsOf } from "../blame/relation-lines";
import { recalculate } from "../formula/recalculate";
import { calculated, sheetDataOf } from "../forms/draw";
import { exampleUnitName } from "../forms/example-names";
import { formatOfTable } from "../check/describe";
import { reportFormats } from "../formats";
import type { DrawnCell, DrawnLook, DrawnSheet } from "../grid/drawn-sheet";
import { rangeContains } from "../grid/address";
import type { Random } from "../grid/seeded-random";
import type { CellValue, SheetData, WorkbookData } from "../grid/sheet";
import type { Table } from "../layout/table";
import type { PracticeSource } from "./practice";

/** Redrawn sheets that a check must find nothing on; after so many the figures are drawn closer to the clerk's own. */
const REDRAWN = 12;
/** How far a figure is drawn from the clerk's own at most, as a share of it. */
const WIDEST = 0.35;

/**
 * Practice on the first table of each visible sheet of a clerk's own workbook, as far as a check finds nothing in it:
 * layout, headings and formulas stay, names are replaced, figures drawn anew so that all that followed from others
 * still does. Nothing outside the tables is taken over. Null where there is no such sheet.
 */
export function sheetSource(workbook: WorkbookData): PracticeSource | null {
  const usable = recalculate(workbook).sheets.filter((sheet) => !sheet.hidden && isClean(sheet));
  const tables = usable.flatMap((sheet) => {
    const [analysis] = new Analyses().of(sheet).tables;
    return analysis && analysis.relations.length > 0 ? [{ sheet, analysis }] : [];
  });
  if (tables.length === 0) return null;
  return {
    name: "own",
    sheets: (random) => tables.map(({ sheet, analysis }) => redrawn(sheet, analysis, random)),
  };
}

function isClean(sheet: SheetData): boolean {
  return check({ sheets: [sheet] }).findings.every(({ severity }) => severity === "info");
}

function redrawn(sheet: SheetData, analysis: TableAnalysis, random: Random): DrawnSheet {
  for (let trial = 0; trial < REDRAWN; trial += 1) {
    const width = (WIDEST * (REDRAWN - trial)) / REDRAWN;
    const drawn = calculated(
      drawnSheet(sheet, analysis.table, redrawnFigures(analysis, width, random), random),
    );
    if (isClean(sheetDataOf(drawn))) return drawn;
  }
  // Rows that change places keep every sum down, and every figure across.
  return calculated(drawnSheet(sheet, analysis.table, new Map(), random));
}

/** Typed figures drawn anew by row, then all that the accepted relations compute from them. */
function redrawnFigures(analysis: TableAnalysis, width: number, random: Random): Map<number, number> {
  const { table, relations } = analysis;
  const figures = analysis.figures.copy();
  const instances = relations.flatMap((accepted) =>
    accepted.relation.lines.map((line) => ({ accepted, line })),
  );
  const results = new Set(
    instances.flatMap((instance) => {
      const [result] = cellsOf(instance);
      return result ? [cellKey(result.row, result.column)] : [];
    }),
  );
  const drawn = new Map<number, number>();
  const set = (row: number, column: number, value: number): void => {
    figures.replace(row, column, value);
    drawn.set(cellKey(row, column), value);
  };
  for (const { index: row } of table.rows) {
    const factor = 1 + (2 * random.next() - 1) * width;
    for (const { index: column, measure } of table.columns) {
      if (column === table.ordinalColumn || table.labelColumns.includes(column)) continue;
      const value = figures.standing(row, column) === "figure" ? figures.value(row, column) : NaN;
      if (!Number.isInteger(value) || measure !== "count" || results.has(cellKey(row, column))) continue;
      set(row, column, Math.round(value * factor));
    }
  }
  for (let round = 0; round < 6; round += 1) {
    let isSettled = true;
    for (const { accepted, line } of instances) {
      const { verdict, expected } = evaluate(accepted.relation, line, figures);
      if (verdict !== "fails" || !Number.isFinite(expected)) continue;
      const [result] = cellsOf({ accepted, line });
      if (!result) continue;
      set(result.row, result.column, expected);
      isSettled = false;
    }
    if (isSettled) break;
  }
  return drawn;
}

function drawnSheet(
  sheet: SheetData,
  table: Table,
  figures: ReadonlyMap<number, number>,
  random: Random,
): DrawnSheet {
  const { range } = table;
  const rows: (DrawnCell | undefined)[][] = [];
  const names = namesOf(sheet, table, random);
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells: (DrawnCell | undefined)[] = (rows[row] = []);
    for (let column = range.left; column <= range.right; column += 1) {
      const key = cellKey(row, column);
      const value: CellValue = names.get(key) ?? figures.get(key) ?? sheet.values[row]?.[column] ?? null;
      const formula = sheet.formulas?.[row]?.[column] ?? undefined;
      cells[column] = { value, ...(formula ? { formula } : {}), look: lookOf(sheet, table, row, column) };
    }
  }
  for (let row = 0; row < range.top; row += 1) rows[row] = [];
  const title = titleOf(table);
  const at = Math.max(0, range.top - 2);
  if (range.top > 0) (rows[at] ??= [])[range.left] = { value: title, look: { bold: true } };
  return {
    name: "Biểu",
    rows,
    merges: (sheet.merges ?? []).filter(({ top, left }) => rangeContains(range, top, left)),
    columnWidths: Array.from({ length: range.right + 1 }, (_, column) =>
      table.labelColumns.includes(column) && column !== table.ordinalColumn ? 34 : 11,
    ),
  };
}

function lookOf(sheet: SheetData, table: Table, row: number, column: number): DrawnLook {
  const numberFormat = sheet.numberFormats?.[row]?.[column];
  const own = sheet.looks?.[row]?.[column];
  const isHeading = row < table.body.top;
  return {
    border: true,
    ...(isHeading ? { bold: true, horizontal: "center", wrap: true } : {}),
    ...(own?.bold ? { bold: true } : {}),
    ...(own?.italic ? { italic: true } : {}),
    ...(own?.indent ? { indent: own.indent } : {}),
    ...(numberFormat !== undefined && numberFormat !== "General" ? { numberFormat } : {}),
  };
}

/** The clerk's title may name a place; the format's own name does not. */
function titleOf(table: Table): string {
  const format = formatOfTable(table);
  const name = reportFormats.find(({ id }) => id === format)?.name.vi ?? "Biểu số liệu";
  return `${name}${table.year === null ? "" : ` năm ${table.year}`}`.toUpperCase();
}

/** Lines that are added up are units, and people are people: each gets another name, the same one everywhere. */
function namesOf(sheet: SheetData, table: Table, random: Random): Map<number, string> {
  const named = new Map<number, string>();
  const column = table.labelColumns.filter((label) => label !== table.ordinalColumn).at(0);
  if (column === undefined) return named;
  const hasTotal = table.rows.some(({ role }) => role === "total" || role === "subtotal");
  const pool = exampleUnitName(random);
  for (const { index: row, role, hasFigures, concept, subset } of table.rows) {
    const held = sheet.values[row]?.[column];
    if (role !== "data" || !hasFigures || subset || typeof held !== "string" || held.trim() === "") continue;
    if (table.people || isUnit(held) || (hasTotal && concept === null))
      named.set(cellKey(row, column), pool());
  }
  return named;
}

function isUnit(text: string): boolean {
  return /^(chi bộ|đảng bộ|đảng ủy|xã|phường|thị trấn|huyện|trường|công ty|ban|phòng|thôn|khu phố)\s/iu.test(
    text.trim(),
  );
}
