import { isWithinLimits } from "../../formula/limits";
import type {
  IBorderData,
  ICellData,
  IColumnData,
  IRange,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { CellRange } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import type { CellValue, SheetData, WorkbookData } from "../../grid/sheet";
import type {
  Border,
  BorderLine,
  BorderLook,
  CellLook,
  FontLook,
  FormulaRule,
  RuleLook,
  SheetPresentation,
  WorkbookPresentation,
} from "../presentation/presentation";

import { fittedHeight } from "./row-heights";
import { SheetNames } from "./sheet-names";

/** What the spreadsheet counts as text, number, truth value, and text that looks like a number. */
export const cellTypes = { text: 1, number: 2, truth: 3, numberText: 4 } as const;

/** In the order of the spreadsheet's own numbers for lines: thin is 1. */
const lineNumbers: Readonly<Record<BorderLine, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

const horizontals = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 } as const;
const verticals = { top: 1, center: 2, bottom: 3 } as const;
const wrapped = 3;

const pixelsPerPoint = 96 / 72;
/** Pixels of one step of indentation. */
export const indentStep = 9;
/** Pixels between a text and its cell's edges; below, letters with a dot or a tail would be cut. */
export const padding = { t: 0, r: 2, b: 3, l: 2 } as const;
/** What a sheet offers beyond its last cell, so that there is room to type. */
const spareRows = 60;
const spareColumns = 12;
const leastRows = 100;
const leastColumns = 26;
const noteSize = { width: 220, height: 120 };

/** The names by which the spreadsheet keeps what its plugins know of a workbook. */
const notesResource = "SHEET_NOTE_PLUGIN";
const rulesResource = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

function edge(border: Border | undefined): { s: number; cl: { rgb: string } } | undefined {
  return border && { s: lineNumbers[border.line], cl: { rgb: border.colour } };
}

function borderStyle(look: BorderLook): IBorderData {
  const sides = {
    l: edge(look.left),
    r: edge(look.right),
    t: edge(look.top),
    b: edge(look.bottom),
    tl_br: edge(look.diagonalDown),
    bl_tr: edge(look.diagonalUp),
  };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
}

function fontStyle(font: FontLook): IStyleData {
  return {
    ...(font.name === undefined ? {} : { ff: font.name }),
    ...(font.size === undefined ? {} : { fs: font.size }),
    ...(font.bold === undefined ? {} : { bl: font.bold ? 1 : 0 }),
    ...(font.italic === undefined ? {} : { it: font.italic ? 1 : 0 }),
    ...(font.underline ? { ul: { s: 1 } } : {}),
    ...(font.strike ? { st: { s: 1 } } : {}),
    ...(font.colour === undefined ? {} : { cl: { rgb: font.colour } }),
    ...(font.raised === undefined ? {} : { va: font.raised === "superscript" ? 3 : 2 }),
  };
}

/** What a conditional format lays over a cell, in the spreadsheet's terms. */
export function ruleStyle(look: RuleLook): IStyleData {
  return {
    ...(look.font ? fontStyle(look.font) : {}),
    ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
    ...(look.border ? { bd: borderStyle(look.border) } : {}),
  };
}

/** A cell's look in the spreadsheet's terms. */
export function cellStyle(look: CellLook): IStyleData {
  const { horizontal, vertical, wrap, indent, rotation } = look.alignment;
  const steps = indent * indentStep;
  return {
    ...ruleStyle(look),
    vt: verticals[vertical],
    ...(horizontal === undefined ? {} : { ht: horizontals[horizontal] }),
    ...(wrap ? { tb: wrapped } : {}),
    pd: {
      ...padding,
      ...(steps > 0 ? (horizontal === "right" ? { r: padding.r + steps } : { l: padding.l + steps }) : {}),
    },
    ...(rotation === "stacked"
      ? { tr: { a: 0, v: 1 } }
      : rotation === 0
        ? {}
        : { tr: { a: -rotation, v: 0 } }),
    ...(look.numberFormat === undefined ? {} : { n: { pattern: look.numberFormat } }),
  };
}

export function styleName(index: number): string {
  return `look-${index}`;
}

/** A text that the spreadsheet would take for a number if it were not told otherwise. */
function looksLikeNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** A value with its type; nothing for an empty cell. */
export function cellContent(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null || value === "") return {};
  if (typeof value === "number") return { v: value, t: cellTypes.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellTypes.truth };
  return { v: value, t: looksLikeNumber(value) ? cellTypes.numberText : cellTypes.text };
}

export function toRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

type Rule = IConditionFormattingRule<IFormulaHighlightCell>;

/** A rule of the spreadsheet; its formula is read from the first cell of its ranges. */
export function formulaRule(id: string, rule: Omit<FormulaRule, "priority">): Rule {
  return {
    cfId: id,
    ranges: rule.ranges.map(toRange),
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: "highlightCell" as Rule["rule"]["type"],
      subType: "formula" as Rule["rule"]["subType"],
      value: `=${rule.formula}`,
      style: ruleStyle(rule.look),
    },
  };
}

/** Work that is done in steps, between which a page can answer. */
type Steps<Result> = Generator<void, Result, undefined>;

function* cellsOf(
  sheet: SheetData,
  looks: SheetPresentation["looks"],
  names: SheetNames,
): Steps<Record<number, Record<number, ICellData>>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  const rowCount = Math.max(sheet.values.length, sheet.formulas?.length ?? 0, looks.length);
  for (let row = 0; row < rowCount; row++) {
    yield;
    const values = sheet.values[row];
    const formulas = sheet.formulas?.[row];
    const styles = looks[row];
    const columnCount = Math.max(values?.length ?? 0, formulas?.length ?? 0, styles?.length ?? 0);
    let cells: Record<number, ICellData> | undefined;
    for (let column = 0; column < columnCount; column++) {
      const written = formulas?.[column];
      // The spreadsheet descends bracket by bracket: what exceeds Excel's limits shows its result and is left alone.
      const formula = typeof written === "string" && isWithinLimits(written) ? written : null;
      const look = styles?.[column];
      const value = values?.[column] ?? null;
      if (value === null && typeof formula !== "string" && look === undefined) continue;
      const cell: ICellData = cellContent(value);
      if (typeof formula === "string") cell.f = names.shownFormula(formula);
      if (look !== undefined) cell.s = styleName(look);
      (cells ??= {})[column] = cell;
    }
    if (cells) rows[row] = cells;
  }
  return rows;
}

/** The last row and column (0-based) with content or a look, -1 when there are none. */
function extent(cells: Record<number, Record<number, ICellData>>): { row: number; column: number } {
  let row = -1;
  let column = -1;
  for (const [index, line] of Object.entries(cells)) {
    row = Math.max(row, Number(index));
    for (const at of Object.keys(line)) column = Math.max(column, Number(at));
  }
  return { row, column };
}

function rowData(sheet: SheetPresentation, used: number): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden, look }] of sheet.rows) {
    if (row > used + spareRows) continue;
    rows[row] = {
      ...(height === undefined ? {} : { h: Math.round(height * pixelsPerPoint), ia: 0 }),
      ...(hidden ? { hd: 1 } : {}),
      ...(look === undefined ? {} : { s: styleName(look) }),
    };
  }
  return rows;
}

function columnData(
  sheet: SheetPresentation,
  columnCount: number,
  digitWidth: number,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, width, hidden, look } of sheet.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) {
      columns[column] = {
        ...(width === undefined ? {} : { w: Math.round(width * digitWidth) }),
        ...(hidden ? { hd: 1 } : {}),
        ...(look === undefined ? {} : { s: styleName(look) }),
      };
    }
  }
  return columns;
}

function* sheetSnapshot(
  id: string,
  sheet: SheetData,
  look: SheetPresentation,
  { looks, digitWidth }: WorkbookPresentation,
  names: SheetNames,
): Steps<Partial<IWorksheetData>> {
  const normal = looks[0];
  const cellData = yield* cellsOf(sheet, look.looks, names);
  const used = extent(cellData);
  const rowCount = Math.max(leastRows, used.row + 1 + spareRows);
  const columnCount = Math.max(leastColumns, used.column + 1 + spareColumns);
  const { frozen } = look;
  const columns = columnData(look, columnCount, digitWidth);
  const defaultColumnWidth = Math.round(look.defaultColumnWidth * digitWidth);
  const defaultRowHeight = Math.round(look.defaultRowHeight * pixelsPerPoint);
  const widthOf = (column: number) => columns[column]?.w ?? defaultColumnWidth;
  const rows = rowData(look, used.row);
  for (let row = 0; row < sheet.values.length; row++) {
    yield;
    const height = fittedHeight(row, sheet, look, looks, widthOf, defaultRowHeight);
    if (height !== null) rows[row] = { ...rows[row], h: height, ah: height, ia: 1 };
  }
  return {
    id,
    name: names.shownName(sheet.name),
    hidden: look.hidden ? 1 : 0,
    rowCount,
    columnCount,
    defaultRowHeight,
    defaultColumnWidth,
    cellData,
    rowData: rows,
    columnData: columns,
    mergeData: (sheet.merges ?? []).map(toRange),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    showGridlines: look.gridlines ? 1 : 0,
    // A cell without a look of its own has the file's font; the spreadsheet reads that of the sheet, not of the workbook.
    ...(normal
      ? { defaultStyle: { ...fontStyle(normal.font), vt: verticals[normal.alignment.vertical] } }
      : {}),
    ...(look.tabColour === undefined ? {} : { tabColor: look.tabColour }),
  };
}

/** The id of a sheet by its place in the file. */
export function sheetId(index: number): string {
  return `sheet-${index}`;
}

/**
 * A workbook as the spreadsheet takes it: contents from `data`, looks from `presentation`, whose sheets are the same
 * in the same order. `isOurs` tells the rules that are marks, which the port sets itself. A step is a row or less.
 */
export function* snapshotSteps(
  id: string,
  name: string,
  data: WorkbookData,
  presentation: WorkbookPresentation,
  isOurs: (rule: FormulaRule) => boolean = () => false,
): Steps<IWorkbookData> {
  const names = new SheetNames(data.sheets.map((sheet) => sheet.name));
  const sheets = new Map<string, IWorkbookData["sheets"][string]>();
  const sheetOrder: string[] = [];
  const notes = new Map<string, Record<number, Record<number, object>>>();
  const rules = new Map<string, Rule[]>();
  for (const [index, sheet] of data.sheets.entries()) {
    const look = presentation.sheets[index];
    if (!look) continue;
    const own = sheetId(index);
    sheetOrder.push(own);
    sheets.set(own, yield* sheetSnapshot(own, sheet, look, presentation, names));
    const shown = look.rules
      .filter((rule) => !isOurs(rule))
      .map((rule, at) =>
        formulaRule(`rule-${index}-${at}`, { ...rule, formula: names.shownFormula(rule.formula) }),
      );
    rules.set(own, shown);
    const ofSheet: Record<number, Record<number, object>> = {};
    for (const { row, column, text } of look.notes) {
      (ofSheet[row] ??= {})[column] = {
        id: `note-${index}-${cellAddress(row, column)}`,
        row,
        col: column,
        note: text,
        show: false,
        ...noteSize,
      };
    }
    notes.set(own, ofSheet);
  }
  const styles = Object.fromEntries(
    presentation.looks.map((look, index) => [styleName(index), cellStyle(look)]),
  );
  return {
    id,
    name,
    appVersion: "0.25.1",
    locale: "viVN" as IWorkbookData["locale"],
    styles,
    sheetOrder,
    sheets: Object.fromEntries(sheets),
    resources: [
      { name: notesResource, data: JSON.stringify(Object.fromEntries(notes)) },
      { name: rulesResource, data: JSON.stringify(Object.fromEntries(rules)) },
    ],
  };
}

/** What `snapshotSteps` comes to, in one go. */
export function snapshotOf(...given: Parameters<typeof snapshotSteps>): IWorkbookData {
  const steps = snapshotSteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
