import { factsOf } from "../formats/concepts";
import { randomRoundingStep } from "../grid/exact";
import { fold } from "../grid/text";
import type { Line, Table } from "../layout/table";

/** What a table says of its whole numbers. */
export interface WholeNumbers {
  /** The width each strays over: 1 in thousands or millions, 100 in round hundreds; 0 where they are exact. */
  roundedOver: number;
  /** They count people or organisations, one by one however many they are. */
  counted: boolean;
  /** The sums of the table show that none of them was rounded. */
  shownExact: boolean;
}

const ROUNDED_UNIT =
  /\b(nghin|ngan|trieu|ty|ti) (dong|nguoi|ha|tan|usd)\b|\b(thousands?|millions?|billions?|mill\.?|mio\.?)\b/;
/** What is counted one by one, unless the table says that it is given in thousands. */
const COUNTED_WORDS =
  /\b(dang vien|chi bo|dang bo|to chuc (co so )?dang|tccsd|can bo|cong chuc|vien chuc|hoi vien|cu tri|so phieu|ung vien|ho ngheo)\b/;
const FEWEST_ROUND = 20;
/** Rows read, evenly over a long list: whether its figures were rounded shows in these as in all, in less time. */
const SAMPLE = 2_000;

export function wholeNumbersOf(table: Table): WholeNumbers {
  const words = fold(`${table.title}\n${table.columns.map((column) => column.path.join(" ")).join("\n")}`);
  const isCounted = ({ concept }: Line): boolean => factsOf(concept).ofPeople === true;
  const counted =
    table.columns.some(isCounted) ||
    table.rows.some(isCounted) ||
    (COUNTED_WORDS.test(words) && !ROUNDED_UNIT.test(words));
  const round = roundUnit(table);
  if (round > 0) return { roundedOver: round, counted, shownExact: false };
  return { roundedOver: ROUNDED_UNIT.test(words) ? 1 : 0, counted, shownExact: false };
}

function roundUnit({ grid, body, columns }: Table): number {
  const figures: number[] = [];
  const step = Math.max(1, Math.floor((body.bottom - body.top + 1) / SAMPLE));
  for (const { index, measure } of columns) {
    if (measure === "percent") continue;
    for (let row = body.top; row <= body.bottom; row += step) {
      const value = Math.abs(grid.number(row, index));
      // Fractions, small figures and years beside the amounts say nothing of them.
      if (value >= 100 && Number.isInteger(value) && !(value >= 1900 && value <= 2100)) figures.push(value);
    }
  }
  if (figures.length < FEWEST_ROUND || new Set(figures).size < FEWEST_ROUND / 2) return 0;
  for (const unit of [1_000_000, 100_000, 10_000, 1_000, 100, 10])
    if (figures.every((value) => value % unit === 0)) return unit;
  return randomRoundingStep(figures);
}
