import type { CellRange } from "../grid/address";
import { cellAddress } from "../grid/address";
import type { DrawnCell, DrawnLook, DrawnSheet, DrawnValidation, DrawnWorkbook } from "../grid/drawn-sheet";
import type { CellValue, SheetData } from "../grid/sheet";
import { calculateMissing } from "../formula";
import type { FormFigures } from "./figures";
import type { FormColumn } from "./form";
import { formulaAt, numberOf } from "./formulas";
import { guideSheet } from "./guide";
import { headerCells } from "./header";
import type { FormLayout, FormLine } from "./layout";

/** What may be typed stands on this ground; it is not printed. */
const OPEN = "FFFBE6";
const HEADING = "E8EEF4";

const widths: Record<FormColumn["kind"], number> = {
  ordinal: 5,
  name: 30,
  text: 14,
  count: 9.5,
  figure: 12,
  score: 9,
  percent: 9.5,
  class: 14,
};

/** Excel takes no longer names of sheets, and none with these signs. */
export function sheetNameOf(text: string): string {
  return text
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/ +/g, " ")
    .slice(0, 31)
    .trim();
}

const quarters = ["I", "II", "III", "IV"] as const;

/** "… NĂM 2025", "… QUÝ II NĂM 2026". */
export function titleOf({ form, choices }: FormLayout): string {
  const quarter = form.period === "quarter" ? `QUÝ ${quarters[choices.quarter - 1]} ` : "";
  return `${form.title} ${quarter}NĂM ${choices.year}`;
}

/**
 * A form as a workbook: the form, and a sheet that says how to fill it in. Results of its formulas are stored.
 * @param figures what to fill in; empty without
 */
export function drawForm(layout: FormLayout, figures: FormFigures = new Map()): DrawnWorkbook {
  const sheet = calculated(new FormDrawing(layout, figures).toSheet());
  const { lines, top, depth } = layout;
  const right = layout.columns.length - 1;
  const total = lines.find(({ kind }) => kind === "total");
  const range = (first: number, last: number): CellRange => ({ top: first, bottom: last, left: 0, right });
  const rows = lines.map(({ row }) => row);
  return {
    sheets: [sheet, guideSheet(layout)],
    names: [
      { name: "Dau_bieu", sheet: sheet.name, range: range(top, layout.numberRow ?? top + depth - 1) },
      { name: "So_lieu", sheet: sheet.name, range: range(Math.min(...rows), Math.max(...rows)) },
      ...(total ? [{ name: "Dong_tong", sheet: sheet.name, range: range(total.row, total.row) }] : []),
    ],
  };
}

/** The drawn cells as a sheet that the engine reads. */
export function sheetDataOf(sheet: DrawnSheet): SheetData {
  return {
    name: sheet.name,
    values: sheet.rows.map((row) => row?.map((cell) => cell?.value ?? null)),
    formulas: sheet.rows.map((row) => row?.map((cell) => cell?.formula ?? null)),
    numberFormats: sheet.rows.map((row) => row?.map((cell) => cell?.look?.numberFormat)),
    merges: sheet.merges,
  };
}

/** With the result of every formula. */
export function calculated(sheet: DrawnSheet): DrawnSheet {
  const uncalculated = new Set<string>();
  sheet.rows.forEach((row, at) =>
    row?.forEach((cell, column) => {
      if (cell?.formula !== undefined) uncalculated.add(cellAddress(at, column));
    }),
  );
  const [result] = calculateMissing({ sheets: [{ ...sheetDataOf(sheet), uncalculated }] }).sheets;
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row?.map((cell, column) =>
        cell?.formula === undefined ? cell : { ...cell, value: result?.values[at]?.[column] ?? null },
      ),
    ),
  };
}

class FormDrawing {
  private readonly rows: (DrawnCell | undefined)[][] = [];
  private readonly merges: CellRange[] = [];
  private readonly right: number;
  private readonly columnWidths: readonly number[];
  /** The last column of the left half of the page. */
  private readonly middle: number;

  constructor(
    private readonly layout: FormLayout,
    private readonly figures: FormFigures,
  ) {
    const { columns } = layout;
    this.right = columns.length - 1;
    this.columnWidths = columns.map((column) => widthOf(layout, column));
    const whole = this.columnWidths.reduce((sum, width) => sum + width, 0);
    let left = 0;
    let at = 0;
    while (at < this.right - 1 && left + (this.columnWidths[at] ?? 0) < whole / 2)
      left += this.columnWidths[at++] ?? 0;
    this.middle = Math.max(1, at - 1);
  }

  toSheet(): DrawnSheet {
    const { layout } = this;
    this.drawHead();
    this.drawHeader();
    for (const line of layout.lines) this.drawLine(line);
    const last = Math.max(...layout.lines.map(({ row }) => row));
    this.drawSignatures(last + 2);
    const bottomOfHeader = layout.numberRow ?? layout.top + layout.depth - 1;
    return {
      name: sheetNameOf(layout.form.name.vi),
      rows: this.rows,
      merges: this.merges,
      columnWidths: this.columnWidths,
      rowHeights: this.headerHeights(),
      validations: this.validations(),
      isProtected: true,
      page: {
        isLandscape: true,
        repeated: { top: layout.top, bottom: bottomOfHeader },
        area: { top: 0, left: 0, bottom: last + 7, right: this.right },
      },
      frozen: { rows: bottomOfHeader + 1, columns: 2 },
    };
  }

  private put(row: number, column: number, cell: DrawnCell): void {
    (this.rows[row] ??= [])[column] = cell;
  }

  private line(row: number, left: number, right: number, value: CellValue, look: DrawnLook): void {
    for (let column = left; column <= right; column += 1) this.put(row, column, { look });
    this.put(row, left, { value, look });
    if (right > left) this.merges.push({ top: row, bottom: row, left, right });
  }

  private drawHead(): void {
    const { form, choices } = this.layout;
    const open = { horizontal: "center", fill: OPEN, unlocked: true } as const;
    this.line(0, 0, this.middle, choices.superior, open);
    this.line(0, this.middle + 1, this.right, "ĐẢNG CỘNG SẢN VIỆT NAM", { bold: true, horizontal: "center" });
    this.line(1, 0, this.middle, choices.issuer, { ...open, bold: true });
    this.line(1, this.middle + 1, this.right, choices.place, { ...open, italic: true });
    this.line(3, 0, this.right, titleOf(this.layout), {
      bold: true,
      horizontal: "center",
      wrap: true,
      size: 14,
    });
    if (form.measure !== null)
      this.line(4, 0, this.right, `Đơn vị tính: ${form.measure}`, { italic: true, horizontal: "right" });
  }

  private drawHeader(): void {
    const { layout } = this;
    const look = { bold: true, horizontal: "center", wrap: true, border: true, fill: HEADING } as const;
    for (const { text, range } of headerCells(layout)) {
      for (let row = range.top; row <= range.bottom; row += 1)
        for (let column = range.left; column <= range.right; column += 1) this.put(row, column, { look });
      this.put(range.top, range.left, { value: text, look });
      if (range.bottom > range.top || range.right > range.left) this.merges.push(range);
    }
    if (layout.numberRow === null) return;
    for (const [column, spec] of layout.columns.entries())
      this.put(layout.numberRow, column, {
        value: numberOf(layout, spec),
        look: { italic: true, horizontal: "center", wrap: true, border: true, size: 9 },
      });
  }

  /** Excel fits no row to a merged cell, so each row is made high enough for its longest heading. */
  private headerHeights(): Map<number, number> {
    const heights = new Map<number, number>([[3, 21]]);
    for (const { text, range } of headerCells(this.layout)) {
      const width = this.columnWidths.slice(range.left, range.right + 1).reduce((sum, each) => sum + each, 0);
      const rows = range.bottom - range.top + 1;
      const height = (16.5 * linesIn(text, width)) / rows + 1;
      for (let row = range.top; row <= range.bottom; row += 1)
        heights.set(row, Math.max(heights.get(row) ?? 0, height));
    }
    const { numberRow, columns } = this.layout;
    if (numberRow !== null)
      heights.set(
        numberRow,
        Math.max(
          ...columns.map(
            (column, at) => 12.5 * linesIn(numberOf(this.layout, column), (this.columnWidths[at] ?? 9) * 1.2),
          ),
        ) + 2,
      );
    for (const { row, label } of this.layout.lines)
      if (label !== null) heights.set(row, 16.5 * linesIn(label, this.columnWidths[1] ?? 30) + 1);
    return heights;
  }

  private drawLine(line: FormLine): void {
    const { columns } = this.layout;
    const isStrong = line.kind === "total" || line.kind === "group";
    const strong = isStrong ? ({ bold: true } as const) : {};
    for (const [column, spec] of columns.entries())
      this.put(line.row, column, this.bodyCell(line, spec, strong));
    if (line.kind === "total")
      this.put(line.row, 1, { value: line.label, look: { ...strong, border: true } });
  }

  private bodyCell(line: FormLine, spec: FormColumn, strong: { bold?: true }): DrawnCell {
    const isLine = line.kind === "unit" || line.kind === "item";
    const open = isLine ? ({ fill: OPEN, unlocked: true } as const) : {};
    const base: DrawnLook = { ...strong, border: true };
    const format = this.formatOf(line, spec);
    const formula = formulaAt(this.layout, spec, line);
    const filled = this.figures.get(line.row)?.get(spec.key) ?? null;
    switch (spec.kind) {
      case "ordinal":
        return { value: line.ordinal, look: { ...base, horizontal: "center" } };
      case "name":
        return {
          value: line.label,
          look: { ...base, wrap: true, ...open, ...(line.kind === "group" ? { unlocked: true } : {}) },
        };
      case "text":
        return {
          value: spec.key === "measure" ? (line.item?.measure ?? null) : filled,
          look: { ...base, wrap: true, ...(spec.key === "measure" ? { horizontal: "center" } : {}), ...open },
        };
      case "class":
        return formula === null
          ? { look: base }
          : { formula, look: { ...base, horizontal: "center", wrap: true } };
      default:
        if (formula !== null) return { formula, look: { ...base, ...format } };
        return isLine ? { value: filled, look: { ...base, ...format, ...open } } : { look: base };
    }
  }

  private formatOf({ item }: FormLine, { kind, computed }: FormColumn): { numberFormat?: string } {
    const { digits } = this.layout.choices;
    const withDigits = (count: number) => (count === 0 ? "#,##0" : `#,##0.${"0".repeat(count)}`);
    switch (kind) {
      case "count":
        return { numberFormat: "#,##0" };
      case "figure":
        return { numberFormat: withDigits(item?.digits ?? 0) };
      case "percent":
        return { numberFormat: withDigits(digits) };
      case "score":
        return { numberFormat: withDigits(computed?.kind === "average" ? digits : 1) };
      default:
        return {};
    }
  }

  /** One for each run of typed cells down a column. */
  private validations(): DrawnValidation[] {
    const { layout } = this;
    const found: DrawnValidation[] = [];
    for (const [column, spec] of layout.columns.entries()) {
      const limits = limitsOf(spec);
      if (!limits) continue;
      const rows = layout.lines
        .filter((line) => (line.kind === "unit" || line.kind === "item") && !spec.computed)
        .map(({ row }) => row)
        .sort((one, other) => one - other);
      let start = 0;
      rows.forEach((row, at) => {
        if (rows[at + 1] === row + 1) return;
        found.push({
          ...limits,
          range: { top: rows[start] ?? row, bottom: row, left: column, right: column },
        });
        start = at + 1;
      });
    }
    return found;
  }

  private drawSignatures(row: number): void {
    const [body, office] = this.layout.form.signer;
    const center = { horizontal: "center" } as const;
    const right = Math.max(this.middle + 1, this.right - 5);
    this.line(row, 0, this.middle, "NGƯỜI LẬP BIỂU", { ...center, bold: true });
    this.line(row, right, this.right, body, { ...center, bold: true });
    this.line(row + 1, 0, this.middle, "(Ký, ghi rõ họ và tên)", { ...center, italic: true });
    this.line(row + 1, right, this.right, office, { ...center, bold: true });
    const open = { ...center, bold: true, unlocked: true } as const;
    this.line(row + 5, 0, this.middle, null, open);
    this.line(row + 5, right, this.right, null, open);
  }
}

/** Wide enough for the longest piece of the column's number, which is set smaller than the rest. */
function widthOf(layout: FormLayout, column: FormColumn): number {
  const own = column.width ?? widths[column.kind];
  if (layout.numberRow === null) return own;
  const longest = Math.max(
    ...numberOf(layout, column)
      .split(" ")
      .map(({ length }) => length),
  );
  return Math.max(own, longest * 0.8 + 1);
}

function limitsOf({ kind, most }: FormColumn): Omit<DrawnValidation, "range"> | null {
  if (kind === "count")
    return {
      kind: "whole",
      least: 0,
      most: null,
      title: "Số lượng",
      sentence: "Gõ số nguyên từ 0 trở lên, không có dấu chấm, dấu phẩy: 3174.",
    };
  if (kind === "score")
    return {
      kind: "decimal",
      least: 0,
      most: most ?? 100,
      title: "Điểm",
      sentence: `Gõ điểm từ 0 đến ${most ?? 100}; tháng không có điểm thì để trống.`,
    };
  if (kind === "figure")
    return {
      kind: "decimal",
      least: 0,
      most: null,
      title: "Số liệu",
      sentence: "Gõ số từ 0 trở lên theo đơn vị tính của dòng; tỷ lệ gõ 93,51 chứ không gõ 0,9351.",
    };
  return null;
}

/** Lines that a text takes in a width of so many characters. */
function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const length = word.length + 0.8;
    if (used > 0 && used + length > width - 1) {
      lines += 1;
      used = 0;
    }
    used += length;
  }
  return lines;
}
