import type { Grid } from "../../grid/grid";
import { fold } from "../../grid/text";
import type { Amounts } from "./amounts";
import { AMOUNT, WORDS } from "./amounts";
import { sayingOf } from "./words";
import type { Saying } from "./words";

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
  /** Items with figures, in order. */
  readonly filled: readonly number[];
  /** Lines looked at first, spread over the sheet. */
  readonly sample: readonly number[];
}

const LONGEST_LABEL = 120;
/** Lines that decide whether a relation is looked at more closely. */
const SAMPLE = 24;

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

function complete(part: Omit<Items, "sayings" | "filled" | "sample">): Items {
  const { count, lineCount, standings } = part;
  const filled: number[] = [];
  const perLine = new Uint32Array(lineCount);
  for (let item = 0; item < count; item += 1) {
    let figures = 0;
    for (let line = 0; line < lineCount; line += 1)
      if (standings[item * lineCount + line] === AMOUNT) {
        figures += 1;
        perLine[line] = (perLine[line] ?? 0) + 1;
      }
    if (figures > 0) filled.push(item);
  }
  return {
    ...part,
    sayings: part.labels.map(sayingOf),
    filled,
    sample: sampleOf(perLine),
  };
}

/** Lines with three figures or more, evenly over the sheet. */
function sampleOf(perLine: Uint32Array): number[] {
  const able: number[] = [];
  perLine.forEach((figures, line) => {
    if (figures >= 3) able.push(line);
  });
  if (able.length <= SAMPLE) return able;
  return Array.from({ length: SAMPLE }, (_, at) => able[Math.floor(((at + 0.5) * able.length) / SAMPLE)] ?? 0);
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
