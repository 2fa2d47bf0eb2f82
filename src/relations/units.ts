import { randomRoundingStep } from "../grid/exact";
import { fold } from "../grid/text";
import type { Table } from "../layout/table";

/** Amounts from here on are sums of money or estimates: their totals were rounded from finer figures. */
export const TOO_LARGE_TO_COUNT = 100_000;

const ROUNDED_UNIT =
  /\b(nghin|ngan|trieu|ty|ti) (dong|nguoi|ha|tan|usd)\b|\b(thousands?|millions?|billions?|mill\.?|mio\.?)\b/;
const FEWEST_ROUND = 20;
/** Tables with more rows are lists, and lists are counted. */
const MOST_ROWS = 2_000;

/**
 * The unit that the whole numbers of a table are rounded to: 1 where its title or headers give them in thousands or
 * millions, 100 where every figure is in round hundreds; 0 where they are exact.
 */
export function unitOf(table: Table): number {
  if (table.rows.length > MOST_ROWS) return 0;
  const round = roundUnit(table);
  if (round > 0) return round;
  const words = fold(`${table.title}\n${table.columns.map((column) => column.path.join(" ")).join("\n")}`);
  return ROUNDED_UNIT.test(words) ? 1 : 0;
}

function roundUnit({ grid, body, columns }: Table): number {
  const figures: number[] = [];
  for (const { index, measure } of columns) {
    if (measure === "percent") continue;
    for (let row = body.top; row <= body.bottom; row += 1) {
      const value = Math.abs(grid.number(row, index));
      // Fractions, small figures and years beside the amounts say nothing of them.
      if (value >= 100 && Number.isInteger(value) && !(value >= 1900 && value <= 2100)) figures.push(value);
    }
  }
  if (figures.length < FEWEST_ROUND || new Set(figures).size < FEWEST_ROUND / 2) return 0;
  for (const unit of [1_000_000, 100_000, 10_000, 1_000, 100])
    if (figures.every((value) => value % unit === 0)) return unit;
  return randomRoundingStep(figures);
}
