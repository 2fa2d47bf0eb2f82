import { Draft, type Notation, type Purpose } from "../../test/generator/draft";
import { describeSheets } from "../../test/generator/describe";
import { literal, operation, roundHalfUp, type Expression } from "../../test/generator/expression";
import { seededRandom } from "../../test/generator/random";
import { randomStyle, type Style } from "../../test/generator/style";
import { layTable, type ColumnSpec, type RowSpec, type Table } from "../../test/generator/table";
import type { CellDescription, SheetDescription } from "../../test/support/write-workbook";

/** One sheet of a sample: letterhead, title, table, notes and signatures. */
export interface SampleSheet {
  name: string;
  issuer: readonly [string, string];
  place: string;
  title: readonly string[];
  unit?: string;
  columns: ColumnSpec[];
  rows: RowSpec[];
  style?: Partial<Style>;
  notes?: readonly string[];
  signer?: string;
  /** In characters, by column; names get 30 and figures 11 otherwise. */
  widths?: Readonly<Record<number, number>>;
}

export interface LaidSheet {
  draft: Draft;
  table: Table;
  widths: Record<number, number>;
}

/** Decimals kept as typed, for scores and shares in hundreds. */
export function decimals(places: number): Notation {
  return {
    unit: 10 ** -places,
    write: (value) => roundHalfUp(value, places),
    format: `0.${"0".repeat(places)}`,
  };
}

export const asTyped: Notation = { unit: 0, write: (value) => value };

/** An amount column that follows from others of its row. */
export function computed(
  key: string,
  path: readonly string[],
  purpose: Purpose,
  formula: (cell: (key: string) => Expression) => Expression,
  notation: Notation = asTyped,
): ColumnSpec {
  return { key, path, kind: "amount", notation, across: { purpose, formula } };
}

export const difference =
  (first: string, second: string) =>
  (cell: (key: string) => Expression): Expression =>
    operation("-", cell(first), cell(second));

export const share =
  (first: string, second: string) =>
  (cell: (key: string) => Expression): Expression =>
    operation("*", operation("/", cell(first), cell(second)), literal(100));

/** The fixed choices of the samples: merged header, percentages in hundreds with two decimals, formulas in totals. */
function sampleStyle(choices: Partial<Style>): Style {
  return {
    ...randomStyle(seededRandom(1)),
    mergedHeader: true,
    percentScale: "hundred",
    percentPoint: false,
    percentDecimals: 2,
    percentRounded: true,
    percentGeneral: false,
    totalsLive: "live",
    acrossLive: "typed",
    percentLive: "typed",
    numberRow: "none",
    zero: "zero",
    zeroPercent: "blank",
    thousands: true,
    lineBreaks: false,
    decomposed: false,
    oldTone: false,
    hardSpaces: false,
    leadingZero: false,
    ...choices,
  };
}

export function laySheet(sheet: SampleSheet): LaidSheet {
  const draft = new Draft(sheet.name);
  const style = sampleStyle(sheet.style ?? {});
  const width = sheet.columns.length;
  const right = Math.max(width - 1, 3);
  const half = Math.floor(right / 2);
  const line = (row: number, left: number, until: number, text: string, bold: boolean): void => {
    draft.put({ row, column: left }, text, { bold });
    draft.merge({ top: row, bottom: row, left, right: until });
  };
  line(0, 0, half, sheet.issuer[0], false);
  line(0, half + 1, right, "ĐẢNG CỘNG SẢN VIỆT NAM", true);
  line(1, 0, half, sheet.issuer[1], true);
  line(1, half + 1, right, sheet.place, false);
  let row = 3;
  for (const text of sheet.title) line(row++, 0, right, text, true);
  if (sheet.unit !== undefined) draft.put({ row, column: right - 1 }, `Đơn vị tính: ${sheet.unit}`);
  row += 1;
  const counts: Notation = { unit: 1, write: (value) => value, format: "#,##0" };
  const table = layTable(draft, {
    top: row,
    left: 0,
    columns: sheet.columns,
    rows: sheet.rows,
    style,
    random: seededRandom(7),
    counts,
  });
  row = table.range.bottom + 2;
  for (const note of sheet.notes ?? []) draft.put({ row: row++, column: 0 }, note);
  const second = Math.max(2, Math.floor((width * 2) / 3));
  draft.put({ row: row + 1, column: 1 }, "NGƯỜI LẬP BIỂU", { bold: true });
  draft.put({ row: row + 1, column: second }, sheet.signer ?? "TRƯỞNG BAN", { bold: true });
  draft.put({ row: row + 2, column: 1 }, "(Ký, ghi rõ họ và tên)");
  draft.put({ row: row + 2, column: second }, "(Ký, đóng dấu)");
  draft.settle();
  draft.calculate();
  const widths = Object.fromEntries(
    sheet.columns.map((column, index) => [
      index,
      column.kind === "name" ? 34 : column.kind === "ordinal" ? 5 : column.kind === "text" ? 16 : 12,
    ]),
  );
  return { draft, table, widths: { ...widths, ...sheet.widths } };
}

/** The laid sheets for the writer, with borders round the table and centred, wrapped headers. */
export function dressed(sheets: readonly LaidSheet[]): SheetDescription[] {
  return describeSheets(sheets.map((sheet) => sheet.draft)).map((description, index) => {
    const laid = sheets[index];
    if (!laid) return description;
    const { range, header } = laid.table;
    const rows = description.rows.map((row) => [...(row ?? [])]);
    for (let row = range.top; row <= range.bottom; row += 1) {
      const line = (rows[row] ??= []);
      for (let column = range.left; column <= range.right; column += 1) {
        const cell = line[column];
        const own: CellDescription =
          typeof cell === "object" && cell !== null ? cell : { value: cell ?? null };
        const inHeader = row <= header.bottom;
        line[column] = {
          ...own,
          border: true,
          ...(inHeader ? { bold: true, wrap: true, horizontal: "center" } : {}),
        };
      }
      for (let column = 0; column < line.length; column += 1) line[column] ??= undefined;
    }
    return { ...description, rows, columnWidths: laid.widths };
  });
}

export const ordinal: ColumnSpec = { key: "ordinal", path: ["TT"], kind: "ordinal" };
export const named = (text: string): ColumnSpec => ({ key: "name", path: [text], kind: "name" });
/** A figure kept as it was typed. */
export const amount = (key: string, ...path: string[]): ColumnSpec => ({
  key,
  path,
  kind: "amount",
  notation: asTyped,
});
/** A share in hundreds with two decimals. */
export const hundreds = decimals(2);

export function item(order: number | null, name: string, values: RowSpec["values"]): RowSpec {
  return { kind: "item", ordinal: order, name, values };
}

/** Counts under a header with their shares of one column: "Nâng mức: SL, %". */
export function pairs(
  names: readonly (readonly [string, string])[],
  base: string,
  outer: readonly string[],
): ColumnSpec[] {
  return names.flatMap(([key, name]): ColumnSpec[] => [
    { key, path: [...outer, name, "SL"], kind: "count" },
    {
      key: `${key}%`,
      path: [...outer, name, "%"],
      kind: "percent",
      down: "across",
      ratio: { numerator: key, denominator: base },
    },
  ]);
}
