import type { CellRange } from "../../grid/address";
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, cellAddress, parseRange } from "../../grid/address";
import type { CellLook, CellValue, SheetData } from "../../grid/sheet";
import { LABEL_COLUMNS } from "../label-area";
import { plainFormula } from "./cell-xml";
import { WorkbookFailure } from "./failures";
import { limits } from "./limits";
import { isTrue } from "./package";
import { decodeText, readRichText } from "./shared-strings";
import { shifterOf } from "../../formula/shift";
import { TagScanner, decodeEntities } from "../xml";

/** What the sheets of one workbook share while they are read. */
export interface SharedParts {
  readonly strings: readonly string[];
  /** By style index; undefined is General. */
  readonly numberFormats: readonly (string | undefined)[];
  /** By style index; undefined is plain. */
  readonly labelLooks: readonly (CellLook | undefined)[];
  readonly date1904: boolean;
  /** Styles, by index, whose cells stay free on a protected sheet. */
  readonly unlockedStyles: ReadonlySet<number>;
  /** Cells with a value or a formula in all sheets read so far. */
  cells: number;
  /** Empty cells in all sheets read so far whose number format is kept. */
  formattedEmptyCells: number;
}

interface SharedFormula {
  readonly shift: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

/** The 0-based row and column of "C31"; -1 and -1 when the text is no cell address. Written for millions of cells. */
export function splitReference(text: string): [number, number] {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return [-1, -1];
    row = row * 10 + digit;
  }
  const isInside = row >= 1 && row <= MAXIMUM_ROWS && column >= 1 && column <= MAXIMUM_COLUMNS;
  return isInside ? [row - 1, column - 1] : [-1, -1];
}

/** An ISO date as Excel counts days; the serial 60 is the 29 February 1900 that never was. */
function serialDate(text: string, date1904: boolean): number | null {
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : text);
  if (Number.isNaN(time)) return null;
  const days = time / 86_400_000;
  if (date1904) return days + 24_107;
  const serial = days + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

class SheetReader {
  private readonly values: (CellValue[] | undefined)[] = [];
  private readonly formulas: ((string | null | undefined)[] | undefined)[] = [];
  private readonly formats: ((string | undefined)[] | undefined)[] = [];
  private readonly looks: ((CellLook | undefined)[] | undefined)[] = [];
  private readonly merges: CellRange[] = [];
  private readonly unlocked = new Set<string>();
  private isProtected = false;
  private readonly arrays: CellRange[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: [number, number][] = [];
  private readonly errors = new Set<string>();
  private readonly uncalculated = new Set<string>();
  private readonly sharedFormulas = new Map<string, SharedFormula>();
  private readonly waiting: { index: string; row: number; column: number }[] = [];
  private readonly scanner: TagScanner;
  private row = -1;
  private column = -1;
  private lastColumn = -1;

  constructor(
    text: string,
    private readonly shared: SharedParts,
  ) {
    this.scanner = new TagScanner(text);
  }

  read(): Omit<SheetData, "name" | "hidden"> {
    const scanner = this.scanner;
    let isWorksheet = false;
    // Form controls and extensions after the cells have <row>, <col> and <f> of their own.
    let inCells = false;
    while (scanner.next()) {
      if (scanner.name === "sheetData") inCells = scanner.kind === "open";
      else if (scanner.kind === "close") continue;
      else if (inCells) {
        if (scanner.name === "c") this.readCell();
        else if (scanner.name === "row") this.readRow();
      } else if (scanner.name === "mergeCell") {
        const range = parseRange(scanner.attribute("ref") ?? "");
        if (range) this.merges.push(range);
      } else if (scanner.name === "col") this.readColumn();
      else if (scanner.name === "sheetProtection") this.isProtected = isTrue(scanner.attribute("sheet"));
      else if (scanner.name === "worksheet") isWorksheet = true;
    }
    if (!isWorksheet) throw new WorkbookFailure("unreadable", "a sheet part without a worksheet");
    for (const { index, row, column } of this.waiting) this.expandShared(index, row, column);
    return this.result();
  }

  private result(): Omit<SheetData, "name" | "hidden"> {
    const rowCount = this.values.length;
    const hiddenColumns: number[] = [];
    for (const [from, to] of this.hiddenColumns) {
      for (let column = from; column <= Math.min(to, this.lastColumn); column++) hiddenColumns.push(column);
    }
    return {
      values: this.values,
      formulas: this.formulas,
      numberFormats: this.formats,
      merges: this.merges,
      ...(this.isProtected ? { unlocked: this.unlocked } : {}),
      ...(this.looks.length > 0 ? { looks: this.looks } : {}),
      ...(this.arrays.length > 0 ? { arrays: this.arrays } : {}),
      // Empty rows are often hidden to the sheet's very end: only those among the figures matter.
      hiddenRows: this.hiddenRows.filter((row) => row < rowCount),
      hiddenColumns,
      errors: this.errors,
      uncalculated: this.uncalculated,
    };
  }

  private readColumn(): void {
    if (!isTrue(this.scanner.attribute("hidden"))) return;
    const from = Number(this.scanner.attribute("min")) - 1;
    const to = Number(this.scanner.attribute("max")) - 1;
    if (from >= 0 && to < MAXIMUM_COLUMNS && from <= to) this.hiddenColumns.push([from, to]);
  }

  private readRow(): void {
    const scanner = this.scanner;
    let row = this.row + 1;
    let hidden = false;
    scanner.firstAttribute();
    while (scanner.nextAttribute()) {
      if (scanner.attributeName === "r") row = Number(scanner.attributeValue()) - 1;
      else if (scanner.attributeName === "hidden") hidden = isTrue(scanner.attributeValue());
    }
    if (!(row >= 0 && row < MAXIMUM_ROWS)) throw new WorkbookFailure("unreadable", "row number");
    this.row = row;
    this.column = -1;
    if (hidden) this.hiddenRows.push(row);
  }

  private readCell(): void {
    const scanner = this.scanner;
    const text = scanner.text;
    let style = 0;
    let type = "n";
    let row = this.row;
    let column = this.column + 1;
    scanner.firstAttribute();
    while (scanner.nextAttribute()) {
      if (scanner.attributeName === "r") {
        const value = scanner.attributeValue();
        const [ownRow, ownColumn] = splitReference(value);
        if (ownRow < 0) throw new WorkbookFailure("unreadable", `cell ${value}`);
        row = ownRow;
        column = ownColumn;
      } else if (scanner.attributeName === "s") style = Number(scanner.attributeValue());
      else if (scanner.attributeName === "t") type = scanner.attributeValue();
    }
    this.column = column;
    if (this.shared.unlockedStyles.has(style)) this.unlocked.add(cellAddress(row, column));
    if (row < 0) return;
    const format = this.shared.numberFormats[style];
    if (scanner.kind === "empty") {
      this.keepFormatOfEmpty(row, column, format);
      return;
    }

    let raw: string | undefined;
    let rich: string | undefined;
    let isFormula = false;
    while (scanner.next()) {
      if (scanner.kind === "close") {
        if (scanner.name === "c") break;
        if (scanner.name === "row") throw new WorkbookFailure("unreadable", "a cell that is not closed");
      } else if (scanner.name === "c" || scanner.name === "row") {
        throw new WorkbookFailure("unreadable", "a cell within a cell");
      } else if (scanner.name === "v") {
        const from = scanner.end;
        raw = scanner.isEmpty() ? "" : text.slice(from, scanner.skipContent());
      } else if (scanner.name === "f") {
        isFormula = this.readFormula(row, column) || isFormula;
      } else if (scanner.name === "is") rich = readRichText(scanner);
    }
    const stored = rich !== undefined || (raw !== undefined && (raw !== "" || type === "str"));
    if (!stored && !isFormula) {
      this.keepFormatOfEmpty(row, column, format);
      return;
    }
    if (++this.shared.cells > limits.cells) throw new WorkbookFailure("too-large", "cells");
    if (column > this.lastColumn) this.lastColumn = column;
    if (!stored) this.uncalculated.add(cellAddress(row, column));
    const values = (this.values[row] ??= []);
    // A far cell leaves a gap; a near one is padded, so that ordinary rows stay packed.
    if (column - values.length < 64) while (values.length < column) values.push(null);
    values[column] = stored ? (rich ?? this.cellValue(type, raw ?? "", row, column)) : null;
    if (format !== undefined) (this.formats[row] ??= [])[column] = format;
    const look = column < LABEL_COLUMNS ? this.shared.labelLooks[style] : undefined;
    if (look && typeof values[column] === "string") (this.looks[row] ??= [])[column] = look;
  }

  /** What a form prepares its empty cells with says how they are to be filled. */
  private keepFormatOfEmpty(row: number, column: number, format: string | undefined): void {
    if (format === undefined || this.shared.formattedEmptyCells >= limits.formattedEmptyCells) return;
    this.shared.formattedEmptyCells += 1;
    (this.formats[row] ??= [])[column] = format;
  }

  private cellValue(type: string, written: string, row: number, column: number): CellValue {
    const raw =
      written.includes("<") && type !== "str" && type !== "inlineStr" ? decodeEntities(written) : written;
    switch (type) {
      case "s": {
        const text = this.shared.strings[Number(raw)];
        if (text === undefined) throw new WorkbookFailure("unreadable", `shared string ${raw}`);
        return text;
      }
      case "str":
      case "inlineStr":
        return decodeText(raw);
      case "b":
        return isTrue(raw.trim());
      case "e":
        this.errors.add(cellAddress(row, column));
        return decodeText(raw);
      case "d":
        return serialDate(raw.trim(), this.shared.date1904) ?? decodeText(raw);
      default: {
        const figure = Number(raw);
        return Number.isFinite(figure) ? figure : decodeText(raw);
      }
    }
  }

  /** Reads the formula the scanner stands on; false for what is no formula of this cell (a data table). */
  private readFormula(row: number, column: number): boolean {
    const scanner = this.scanner;
    const type = scanner.attribute("t");
    const index = scanner.attribute("si");
    if (type === "array") {
      const own = { top: row, left: column, bottom: row, right: column };
      this.arrays.push(parseRange(scanner.attribute("ref") ?? "") ?? own);
    }
    const from = scanner.end;
    const raw = scanner.kind === "empty" ? "" : scanner.text.slice(from, scanner.skipContent());
    if (type === "dataTable") return false;
    if (raw !== "") {
      const formula = `=${plainFormula(decodeEntities(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw))}`;
      if (type === "shared" && index !== undefined)
        this.sharedFormulas.set(index, { shift: shifterOf(formula), row, column });
      this.setFormula(formula, row, column);
      return true;
    }
    if (type !== "shared" || index === undefined) return false;
    if (this.sharedFormulas.has(index)) this.expandShared(index, row, column);
    else this.waiting.push({ index, row, column });
    return true;
  }

  private expandShared(index: string, row: number, column: number): void {
    const head = this.sharedFormulas.get(index);
    if (!head) throw new WorkbookFailure("unreadable", `shared formula ${index}`);
    this.setFormula(head.shift(row - head.row, column - head.column), row, column);
  }

  private setFormula(formula: string, row: number, column: number): void {
    (this.formulas[row] ??= [])[column] = formula;
  }
}

/**
 * Reads one worksheet. Rows and cells that hold neither a value nor a formula leave no trace, however many there are
 * and whatever the sheet's <dimension> says.
 * @throws WorkbookFailure "unreadable" or "too-large"
 */
export function readSheet(text: string, shared: SharedParts): Omit<SheetData, "name" | "hidden"> {
  return new SheetReader(text, shared).read();
}
