import type { Grid } from "../../grid/grid";
import { fold } from "../../grid/text";
import type { Amounts } from "./read-figures";
import { AMOUNT, WORDS } from "./read-figures";
import { sayingOf } from "./words-of-lines";
import type { Saying } from "./words-of-lines";

/**
 * A sheet seen along one axis: `items` (columns, or rows) are what relations tie together, and a relation is tested at
 * every line (row, or column). Figures stand item after item: item × lineCount + line.
 */
export interface Items {
  readonly axis: "columns" | "rows";
  readonly count: number;
  readonly lineCount: number;
  readonly values: Float64Array;
  readonly steps: Float64Array;
  readonly standings: Uint8Array;
  /** The 0-based sheet index of each item and of each line. */
  readonly itemIndex: readonly number[];
  readonly lineIndex: readonly number[];
  readonly labels: readonly string[];
  readonly sayings: readonly Saying[];
  /** Leading blanks of each label; rows of one depth are parts of one whole. */
  readonly indents: readonly number[];
  /** How far the figures of an item lie apart; the size of its only figure. */
  readonly spreads: Float64Array;
  /** Items with figures, in order. */
  readonly filled: readonly number[];
}

const LONGEST_LABEL = 120;

export function columnItems(grid: Grid, amounts: Amounts): Items {
  const { rows, columns, values, steps, standings } = amounts;
  const count = columns;
  const lineCount = rows.length;
  const turned = new Float64Array(values.length);
  const turnedSteps = new Float64Array(values.length);
  const turnedStandings = new Uint8Array(values.length);
  for (let row = 0; row < lineCount; row += 1)
    for (let column = 0; column < count; column += 1) {
      const from = row * columns + column;
      const to = column * lineCount + row;
      turned[to] = values[from] ?? NaN;
      turnedSteps[to] = steps[from] ?? 0;
      turnedStandings[to] = standings[from] ?? 0;
    }
  const labels = Array.from({ length: count }, (_, column) => columnLabel(grid, amounts, column));
  return complete({
    axis: "columns",
    count,
    lineCount,
    values: turned,
    steps: turnedSteps,
    standings: turnedStandings,
    itemIndex: Array.from({ length: count }, (_, column) => column),
    lineIndex: rows,
    labels,
    indents: labels.map(() => 0),
  });
}

export function rowItems(grid: Grid, amounts: Amounts): Items {
  const { rows, columns, values, steps, standings } = amounts;
  const raw = rows.map((row) => rowLabel(grid, row, columns));
  return complete({
    axis: "rows",
    count: rows.length,
    lineCount: columns,
    values,
    steps,
    standings,
    itemIndex: rows,
    lineIndex: Array.from({ length: columns }, (_, column) => column),
    labels: raw.map((label) => fold(label)),
    indents: raw.map((label) => /^[\s\u00a0.]*/.exec(label)?.[0].length ?? 0),
  });
}

function complete(part: Omit<Items, "sayings" | "spreads" | "filled">): Items {
  const { count, lineCount, standings, values } = part;
  const filled: number[] = [];
  const spreads = new Float64Array(count);
  for (let item = 0; item < count; item += 1) {
    let figures = 0;
    let sum = 0;
    let squares = 0;
    for (let line = 0; line < lineCount; line += 1) {
      const cell = item * lineCount + line;
      if (standings[cell] !== AMOUNT) continue;
      const value = values[cell] ?? 0;
      figures += 1;
      sum += value;
      squares += value * value;
    }
    if (figures === 0) continue;
    filled.push(item);
    const mean = sum / figures;
    spreads[item] =
      figures < 3 ? Math.abs(mean) : 2 * Math.sqrt(Math.max(0, squares / figures - mean * mean));
  }
  return { ...part, sayings: part.labels.map(sayingOf), spreads, filled };
}

/** The texts of a column above its first figures, and the first one between. */
function columnLabel(grid: Grid, { rows, columns, standings }: Amounts, column: number): string {
  const texts: string[] = [];
  let figures = 0;
  for (let at = 0; at < rows.length && texts.length < 6; at += 1) {
    const standing = standings[at * columns + column];
    if (standing === AMOUNT) figures += 1;
    if (figures > 2) break;
    if (standing === WORDS) texts.push(grid.text(rows[at] ?? 0, column).slice(0, LONGEST_LABEL));
  }
  return fold(texts.slice(-4).join(" "));
}

function rowLabel(grid: Grid, row: number, columns: number): string {
  for (let column = 0; column < columns; column += 1) {
    const text = grid.isText(row, column) ? grid.text(row, column) : "";
    if (text.trim() !== "") return text.slice(0, LONGEST_LABEL);
  }
  return "";
}
