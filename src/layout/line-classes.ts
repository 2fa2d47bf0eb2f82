import type { Grid } from "../grid/grid";
import { fold } from "../grid/text";
import type { Table } from "./table";

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
const LEADING_TOTAL = /^\W*((grand |sub-?)?totals?\d?\b|(tong|cong)( so| cong)?\b)|(?<!\bof )\b(sub-?)?totals?\d?\W*$/;
const NOTHING_BUT_TOTAL =
  /^\W*((grand |state |overall )?(sub-?)?totals?|tong( so| cong)?|cong|total (agencies|cities|all)|all|sum|overall|average|mean|binh quan|trung binh)\W*\d?\W*$/;
const ALL_OF_A_KIND = /^\W*(all|toan|tat ca)\b/;
const MEAN = /\b(average|mean|binh quan|trung binh)\b|\bper ?cent\b|%|\brate\b|\bty le\b/;
/** A label that returns so often names an indicator: "Total area actually reporting" of each city. */
const MOST_ALIKE = 20;
/** A row over this many others that is no part itself stands for the whole table. */
const PARTS_OF_A_WHOLE = 3;

/**
 * The class of every row of a sheet. To a reader a line is derived when it stands for others: when arithmetic shows it
 * and its words, or its place at the head of its block, say it; and a total by its words alone where it heads a block.
 * A group of a deep outline that its parts add up to stays data, as its words name something of its own.
 */
export function classifyLines(
  grid: Grid,
  tables: readonly Table[],
  computed: ReadonlyMap<number, ComputedRow>,
): LineClass[] {
  const shapes = Array.from({ length: grid.rowCount }, (_, row) => shapeOf(grid, row));
  const isIndicator = indicators(shapes);
  const last = tables.reduce((bottom, table) => Math.max(bottom, table.body.bottom), -1);
  const classes = shapes.map((shape, row): LineClass => {
    if (shape.filled === 0) return "empty";
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
  /** Its texts before the first figure, folded. */
  labels: string[];
}

function shapeOf(grid: Grid, row: number): RowShape {
  const shape: RowShape = { filled: 0, figures: 0, labels: [] };
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (grid.isEmpty(row, column)) continue;
    const value = grid.value(row, column);
    if (typeof value === "string" && value.trim() === "") continue;
    shape.filled += 1;
    const isFigure = grid.isFigure(row, column);
    if (shape.figures === 0 && (!isFigure || isYear(grid.number(row, column))))
      shape.labels.push(labelOf(grid.text(row, column)));
    if (isFigure) shape.figures += 1;
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
  { labels, figures }: RowShape,
  heads: boolean,
  computed: ComputedRow | undefined,
  isIndicator: (label: string) => boolean,
): boolean {
  const [first] = labels;
  if (figures === 0) return false;
  if (first !== undefined && NOTHING_BUT_TOTAL.test(first)) return true;
  if (!computed) return first !== undefined && LEADING_TOTAL.test(first) && !isIndicator(first);
  if (labels.some((label) => TOTAL.test(label) || NOTHING_BUT_TOTAL.test(label))) return true;
  if (first !== undefined && ALL_OF_A_KIND.test(first)) return true;
  if (computed.isPart) return false;
  if (first === undefined) return computed.parts >= PARTS_OF_A_WHOLE;
  return MEAN.test(first) || (heads && computed.parts >= PARTS_OF_A_WHOLE);
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

/** Rows of several texts right above a table's first figures, past its own header rows, head it too. */
function markHeaders(classes: LineClass[], shapes: readonly RowShape[]): void {
  for (let row = classes.length - 2; row >= 0; row -= 1) {
    if (classes[row] !== "metadata" || (shapes[row]?.filled ?? 0) < 2) continue;
    let below = row + 1;
    while (classes[below] === "empty" && below < row + 2) below += 1;
    const next = classes[below];
    if (next === "header" || next === "data" || next === "derived" || next === "group")
      classes[row] = "header";
  }
}
