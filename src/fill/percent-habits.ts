import { formatClass, formatDecimals } from "../grid/number-format";
import { parseFormula, statementOf } from "../formula";
import type { Column, PercentScale, Table } from "../layout/table";
import type { FillContext } from "./context";
import { holdsFigures } from "./context";

/** How percentages are written: scale, decimals shown, number format, and the digits of ROUND where the sheet rounds. */
export interface PercentHabit {
  scale: PercentScale;
  decimals: number;
  numberFormat: string;
  round: number | null;
}

const USUAL_DECIMALS = 2;

export function zeros(decimals: number): string {
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/** The number format of a percentage with so many decimals. */
export function percentFormat(scale: PercentScale, decimals: number): string {
  return scale === "ratio" ? `${zeros(decimals)}%` : zeros(decimals);
}

interface Seen {
  format: string;
  decimals: number;
  round: number | null;
}

/** What the body cells of a column show: the commonest number format of its filled cells, and ROUND in its formulas. */
function seenIn(table: Table, column: Column, filled: boolean): Seen | null {
  const { grid } = table;
  const formats = new Map<string, number>();
  let round: number | null = null;
  for (let row = table.body.top; row <= table.body.bottom; row += 1) {
    const formula = grid.formula(row, column.index);
    const empty = grid.isEmpty(row, column.index) && formula === null;
    if (empty === filled) continue;
    const format = grid.numberFormat(row, column.index);
    formats.set(format, (formats.get(format) ?? 0) + 1);
    if (formula === null || round !== null) continue;
    const node = parseFormula(formula);
    const statement = node ? statementOf(node) : null;
    round = statement?.decimals ?? null;
  }
  const [commonest] = [...formats].sort((one, other) => other[1] - one[1]);
  if (!commonest) return null;
  return { format: commonest[0], decimals: column.decimals, round };
}

/**
 * The habit of a percentage column: what its filled cells show, else the format that its empty cells are prepared
 * with, else what the other percentage columns of the table show; else 15,95 under a heading that says % (as the
 * offices' own forms write it), and 15,95 % under one that does not.
 */
export function percentHabit(
  context: FillContext,
  column: Column | null,
  header: string,
  decimals?: number,
): PercentHabit {
  const { table } = context;
  const own = column && holdsFigures(column) ? habitOf(table, column) : null;
  const found = own ?? (column ? preparedHabit(context, column) : null) ?? siblingHabit(table, column);
  const habit =
    found ??
    usualHabit(header.includes("%") || (column !== null && asksForHundreds(column)) ? "hundred" : "ratio");
  if (decimals === undefined || own) return habit;
  return {
    ...habit,
    decimals,
    numberFormat:
      habit.scale === "ratio" && formatClass(habit.numberFormat) !== "percent"
        ? zeros(decimals + 2)
        : percentFormat(habit.scale, decimals),
    round: habit.round === null ? null : habit.scale === "ratio" ? decimals + 2 : decimals,
  };
}

export function usualHabit(scale: PercentScale, decimals = USUAL_DECIMALS): PercentHabit {
  return { scale, decimals, numberFormat: percentFormat(scale, decimals), round: null };
}

/** The heading bears the sign itself, or its formula multiplies by a hundred: "4 (=2*100/3)". */
function asksForHundreds({ path, declared }: Column): boolean {
  return path.some((text) => text.includes("%")) || (declared?.kind === "ratio" && declared.factor === 100);
}

function habitOf(table: Table, column: Column): PercentHabit | null {
  const seen = seenIn(table, column, true);
  if (!seen) return null;
  const kind = formatClass(seen.format);
  const texts = textFigures(table, column);
  if (texts && kind !== "percent") {
    const places = Math.min(column.decimals, 4);
    return { scale: "ratio", decimals: places, numberFormat: percentFormat("ratio", places), round: null };
  }
  const scale: PercentScale = kind === "percent" ? "ratio" : column.scale;
  const shown = formatDecimals(seen.format);
  if (shown !== null)
    return {
      scale,
      decimals: kind !== "percent" && scale === "ratio" ? Math.max(0, shown - 2) : shown,
      numberFormat: seen.format,
      round: seen.round,
    };
  // Typed without a format: as many decimals as the typed figures show.
  const places = Math.min(column.decimals, scale === "ratio" ? 6 : 4);
  const usual =
    seen.round ??
    (places === 0 || places > 4 ? (scale === "ratio" ? USUAL_DECIMALS + 2 : USUAL_DECIMALS) : places);
  return {
    scale,
    decimals: scale === "ratio" ? Math.max(0, usual - 2) : usual,
    numberFormat: zeros(usual),
    round: seen.round,
  };
}

/** Percentages of the column are texts ("74,48%"): they show a unit that only a percent format gives. */
function textFigures(table: Table, column: Column): boolean {
  let texts = 0;
  let numbers = 0;
  for (let row = table.body.top; row <= table.body.bottom; row += 1) {
    const reading = table.grid.reading(row, column.index);
    if (reading?.kind === "number" && reading.percent) texts += 1;
    else if (table.grid.kind(row, column.index) === "number") numbers += 1;
  }
  return texts > numbers;
}

function preparedHabit(context: FillContext, column: Column): PercentHabit | null {
  const { table } = context;
  const seen = seenIn(table, column, false);
  if (!seen) return null;
  const kind = formatClass(seen.format);
  const shown = formatDecimals(seen.format);
  if (shown === null || (kind !== "percent" && kind !== "number")) return null;
  const sibling = siblingHabit(table, column);
  if (kind === "number" && sibling) return null;
  // "0" is how a whole form is prepared, not a wish for percentages without decimals.
  if (kind === "number" && shown === 0) return null;
  const round = sibling?.round ?? null;
  return {
    scale: kind === "percent" ? "ratio" : "hundred",
    decimals: shown,
    numberFormat: seen.format,
    round: round !== null && (sibling?.scale === "ratio") === (kind === "percent") ? round : null,
  };
}

function siblingHabit(table: Table, column: Column | null): PercentHabit | null {
  const siblings = table.columns
    .filter((each) => each !== column && each.measure === "percent" && holdsFigures(each))
    .sort((one, other) =>
      column === null
        ? other.figures - one.figures
        : Math.abs(one.index - column.index) - Math.abs(other.index - column.index),
    );
  for (const sibling of siblings) {
    const habit = habitOf(table, sibling);
    if (habit) return habit;
  }
  return null;
}
