import type { Grid } from "../../src/grid/grid";
import { fold } from "../../src/grid/text";
import type { Table } from "../../src/layout/table";

/** What a line of a sheet is to a reader: a title or remark before a table, its header, a group heading, figures … */
export const lineClasses = ["empty", "metadata", "header", "group", "data", "derived", "notes"] as const;
export type LineClass = (typeof lineClasses)[number];

/** A row that arithmetic shows to be computed from other rows. */
export interface ComputedRow {
  /** How many rows it adds up or averages. */
  parts: number;
  /** It is added up itself: a subtotal, or a group that stands for its parts. */
  isPart: boolean;
}

/** Footnote marks may follow a word: "TOTAL1". */
const TOTAL = /\b(sub-?)?totals?\d?\b|^(tong|cong|tc|ts)\b|\b(tong so|tong cong)\b/;
/** Total something, or something, total. */
const LEADING_TOTAL =
  /^\W*((grand |sub-?)?totals?\d?\b|(tong|cong)( so| cong)?\b)|(?<!\bof )\b(sub-?)?totals?\d?\W*$/;
const NOTHING_BUT_TOTAL =
  /^\W*((grand |state |overall )?(sub-?)?totals?|tong( so| cong)?|cong|total (agencies|cities|all)|all|sum|overall|average|mean|binh quan|trung binh)\W*\d?\W*$/;
const ALL_OF_A_KIND = /^\W*(all|toan|tat ca)\b/;
const MEAN = /\b(average|mean|binh quan|trung binh)\b|\bper ?cent\b|%|\brate\b|\bty le\b/;
/** A mark of nothing but signs. */
const MISSING = /^\s*[^\p{L}\p{N}\s]{1,3}\s*$/u;
/** A label that returns so often names an indicator: "Total area actually reporting" of each city. */
const MOST_ALIKE = 20;
/** A row over this many others that is no part itself stands for the whole table. */
const PARTS_OF_A_WHOLE = 3;
/** A row that adds up so many is a total wherever it stands. */
const MANY_PARTS = 6;

/**
 * The class of every row of a sheet. To a reader a line is derived when it stands for others: its label says so, unless
 * that label is an indicator's name; or arithmetic shows it and its words, its place at the head of its block, or the
 * number of its parts bear it out. A group of a deep outline that its parts add up to stays data, as its words name
 * something of its own.
 */
export function classifyLines(
  grid: Grid,
  tables: readonly Table[],
  computed: ReadonlyMap<number, ComputedRow>,
): LineClass[] {
  const shapes = Array.from({ length: grid.rowCount }, (_, row) => shapeOf(grid, row));
  const isIndicator = indicators(shapes);
  if (tables.length === 0) return wordsOnly(shapes);
  const last = tables.reduce((bottom, table) => Math.max(bottom, table.body.bottom), -1);
  const classes = shapes.map((shape, row): LineClass => {
    if (shape.filled === 0) return "empty";
    if (shape.figures === 0 && shape.missing > 1 && shape.labels.length > 0)
      return isDerived(shape, false, computed.get(row), isIndicator) ? "derived" : "data";
    const table = tables.find(({ range }) => row >= range.top && row <= range.bottom);
    if (table && row < table.body.top) return "header";
    if (!table && shape.figures === 0) return row > last ? "notes" : "metadata";
    const heads = row === table?.body.top || (shapes[row - 1]?.figures ?? 0) === 0;
    if (isDerived(shape, heads, computed.get(row), isIndicator)) return "derived";
    if (!table && row > last) return shape.figures >= 2 ? "data" : "notes";
    return shape.figures === 0 && shape.filled <= 1 ? "group" : table ? "data" : "metadata";
  });
  markHeaders(classes, shapes);
  return classes;
}

interface RowShape {
  filled: number;
  figures: number;
  /** Figures that may be years, which stand in headers too. */
  years: number;
  /** Marks that stand where a figure is missing: ":", "..", "*". */
  missing: number;
  /** The first filled column. */
  first: number;
  /** Its texts before the first figure, folded. */
  labels: string[];
}

function shapeOf(grid: Grid, row: number): RowShape {
  const shape: RowShape = { filled: 0, figures: 0, years: 0, missing: 0, first: -1, labels: [] };
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (grid.isEmpty(row, column)) continue;
    const value = grid.value(row, column);
    if (typeof value === "string" && value.trim() === "") continue;
    shape.filled += 1;
    if (shape.first < 0) shape.first = column;
    const isFigure = grid.isFigure(row, column);
    if (!isFigure && (grid.kind(row, column) === "placeholder" || MISSING.test(String(value)))) {
      shape.missing += 1;
      continue;
    }
    if (shape.figures === 0 && (!isFigure || isYear(grid.number(row, column))))
      shape.labels.push(labelOf(grid.text(row, column)));
    if (isFigure) shape.figures += 1;
    if (isFigure && isYear(grid.number(row, column))) shape.years += 1;
  }
  return shape;
}

/** Marks of footnotes behind a label are no part of it: "United States Total5, 6". */
function labelOf(text: string): string {
  const folded = fold(text).trim();
  return folded.replace(/(?<=[\p{L}\s\\):])[\s\d,*\\()]+$/u, "") || folded;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function isDerived(
  { labels, figures, missing }: RowShape,
  heads: boolean,
  computed: ComputedRow | undefined,
  isIndicator: (label: string) => boolean,
): boolean {
  const [first] = labels;
  if (figures + missing === 0) return false;
  if (first !== undefined && NOTHING_BUT_TOTAL.test(first)) return true;
  if (!computed) return first !== undefined && LEADING_TOTAL.test(first) && !isIndicator(first);
  if (labels.some((label) => TOTAL.test(label) || NOTHING_BUT_TOTAL.test(label))) return true;
  if (first !== undefined && ALL_OF_A_KIND.test(first)) return true;
  if (computed.isPart) return false;
  if (first === undefined) return computed.parts >= PARTS_OF_A_WHOLE;
  return MEAN.test(first) || computed.parts >= (heads ? PARTS_OF_A_WHOLE : MANY_PARTS);
}

/** Whether a label speaks of totals as many others do: every line of a list of totals is a figure of its own. */
function indicators(shapes: readonly RowShape[]): (label: string) => boolean {
  const times = new Map<string, number>();
  let [lines, totals] = [0, 0];
  for (const { figures, labels } of shapes) {
    const [first] = labels;
    if (figures === 0 || first === undefined) continue;
    lines += 1;
    times.set(first, (times.get(first) ?? 0) + 1);
    if (LEADING_TOTAL.test(first)) totals += 1;
  }
  return (label) => totals * 3 > lines * 2 || (times.get(label) ?? 0) > MOST_ALIKE;
}

/** Rows below a header that may be empty, and one. */
const WIDEST_GAP = 4;
/** A header is no deeper than this; more rows of several texts are a list of words. */
const DEEPEST_HEADER = 6;

/**
 * Rows of several texts right above a table's first figures, past its own header rows, head it too, and so do the parts
 * of a split header between and beside them. Rows of figures that no table took are data.
 */
function markHeaders(classes: LineClass[], shapes: readonly RowShape[]): void {
  const own = [...classes];
  let depth = 0;
  for (let row = classes.length - 2; row >= 0; row -= 1) {
    const shape = shapes[row];
    if (own[row] !== "metadata" || !shape) {
      depth = own[row] === "header" ? depth + 1 : own[row] === "empty" ? depth : 0;
      continue;
    }
    if (shape.figures - shape.years >= 2) {
      classes[row] = "data";
      depth = 0;
      continue;
    }
    let below = row + 1;
    while (classes[below] === "empty" && below < row + WIDEST_GAP) below += 1;
    const next = classes[below];
    if (next !== "header" && next !== "data" && next !== "derived" && next !== "group") continue;
    // A title stands alone in the first column; a word over a later column, or below a row of several, is of the header.
    const isSplit = shape.first > 0 || (shapes[row - 1]?.filled ?? 0) > 1;
    if (shape.filled < 2 && !(isSplit && next === "header" && below === row + 1)) continue;
    depth += 1;
    classes[row] = depth > DEEPEST_HEADER ? "data" : "header";
  }
  for (let row = 1; row < classes.length - 1; row += 1)
    if (classes[row] === "metadata" && classes[row - 1] === "header" && shapes[row + 1]?.filled)
      classes[row] = "header";
}

/** A sheet without a table of figures: titles, then a header, then lines of words; or nothing but remarks. */
function wordsOnly(shapes: readonly RowShape[]): LineClass[] {
  const top = shapes.findIndex(({ filled }, row) => filled > 1 && (shapes[row + 1]?.filled ?? 0) > 1);
  const last = shapes.findLastIndex(({ filled }) => filled > 1);
  return shapes.map(({ filled }, row) => {
    if (filled === 0) return "empty";
    if (top < 0) return row === 0 ? "metadata" : "notes";
    if (row < top) return "metadata";
    if (row === top) return "header";
    return row > last ? "notes" : "data";
  });
}
