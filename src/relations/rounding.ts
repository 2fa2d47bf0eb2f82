import type { Figures } from "./figures";
import { cellOf } from "./relation";
import type { LinearRelation, Relation } from "./relation";

/**
 * Whole figures that were rounded one by one, so that their sums stray: amounts in thousands, or counts that an office
 * publishes to the nearest 5 or 10 so that nobody is recognised. The unit is given by the table (its words, its round
 * figures), shown by the lines of a relation, or taken for granted in amounts that nobody can have counted.
 */

/** Amounts from here on are sums of money or estimates: their totals were rounded from finer figures. */
const TOO_LARGE_TO_COUNT = 100_000;
/** A sum of rounded terms strays beyond five standard deviations once in two million lines. */
const DEVIATIONS = 5;

/**
 * How far the total of whole figures may stray from its `parts` for rounding alone; 0 where figures are exact. Lines
 * that show their figures to be exact stand before what the table says; of two widths the wider one counts.
 */
export function wholeSlack(relation: LinearRelation, total: number, parts: number, figures: Figures): number {
  const { roundedOver, counted, shownExact } = figures.wholeNumbers;
  const isLarge = !counted && Math.abs(total) >= TOO_LARGE_TO_COUNT;
  // Even where its terms came out whole a large amount may have been rounded itself, by less than one.
  if (relation.roundedOver === 0 || shownExact) return isLarge ? 1 : 0;
  const width = Math.max(relation.roundedOver ?? 0, roundedOver);
  if (width > 0) return roundedSlack(width, parts + 1);
  return isLarge ? roundedSlack(1, parts + 1) : 0;
}

/**
 * How far a sum of so many figures, its total among them, may stray when each of them strays over `width` for itself:
 * to the nearest unit a width of one unit, variance width² ÷ 12; at random to a multiple of 5 a width of 8.
 */
export function roundedSlack(width: number, figures: number): number {
  return width * Math.min(figures / 2, DEVIATIONS * Math.sqrt(figures / 12));
}

/** Lines that must tell before figures are held to be rounded, and how many of them stray then. */
const FEWEST_LINES = 5;
const FEWEST_STRAYING = 0.4;
/** Bits that speak for exact figures before they are held to be so, and what one line that strays takes away. */
const EXACT_BITS = 7;
const BITS_OF_A_STRAY = 4;
/** Lines of one relation that are asked at most, and terms: the total of a list says no more than a short one. */
const MOST_LINES = 300;
const MOST_TERMS = 500;
/** Whole figures of these multiples stray over these widths; to 3, 5 and 10 offices round at random. */
const ROUNDINGS: readonly { multiple: number; width: number }[] = [
  { multiple: 1, width: 1 },
  { multiple: 3, width: 4 },
  { multiple: 5, width: 8 },
  { multiple: 10, width: 18 },
  { multiple: 100, width: 100 },
  { multiple: 1_000, width: 1_000 },
];
const MULTIPLES = 0.97;
const FEWEST_MULTIPLES = 20;

/**
 * The width that the figures of a sum stray over, as its lines show it; 0 where they show that figures are exact,
 * undefined where too few tell. Rounded sums stray on many lines, a little each; a slip strays on one.
 */
export function shownRounding(
  relation: LinearRelation,
  lines: readonly number[],
  figures: Figures,
): number | undefined {
  // People and organisations are counted one by one; only offices that publish round counts stray with them.
  const { counted, roundedOver } = figures.wholeNumbers;
  if (counted && roundedOver === 0) return 0;
  const seen = sumsAt(relation, lines, figures);
  if (seen.length < FEWEST_LINES) return undefined;
  const straying = seen.filter(({ residual }) => residual !== 0);
  if (exactBits(seen) >= EXACT_BITS) return 0;
  if (straying.length < FEWEST_STRAYING * seen.length) return undefined;
  // A part that is left out strays one way only.
  if (new Set(straying.map(({ residual }) => Math.sign(residual))).size < 2) return undefined;
  return ROUNDINGS.find(({ multiple, width }) => {
    const within = straying.filter(
      ({ residual, values }) => Math.abs(residual) <= roundedSlack(width, values.length),
    );
    // One line may be a slip all the same.
    if (within.length < Math.max(2, straying.length - 1)) return false;
    return (
      multiple === 1 ||
      areMultiples(
        seen.flatMap(({ values }) => values),
        multiple,
      )
    );
  })?.width;
}

/** The sums of a table together show that its whole figures are exact, whatever their size and its words. */
export function areShownExact(relations: readonly Relation[], figures: Figures): boolean {
  let bits = 0;
  for (const relation of relations) {
    if (relation.kind !== "sum" || relation.operands.length > MOST_TERMS) continue;
    // A slip strays farther than rounding could take it, and says nothing of the other figures.
    const seen = sumsAt(relation, relation.lines.slice(0, MOST_LINES), figures).filter(
      ({ residual, values }) => Math.abs(residual) <= roundedSlack(1, values.length),
    );
    bits += exactBits(seen);
  }
  return bits >= EXACT_BITS;
}

/** A whole total with its signed terms, and what it is off by. */
interface WholeSum {
  residual: number;
  values: readonly number[];
}

function sumsAt(relation: LinearRelation, lines: readonly number[], figures: Figures): WholeSum[] {
  return lines.flatMap((line) => {
    const values = valuesAt(relation, line, figures);
    if (!values) return [];
    const [total = 0, ...terms] = values;
    return [{ residual: total - terms.reduce((sum, term) => sum + term, 0), values }];
  });
}

/** Bits that speak for exact figures: what rounding would have made stray and does not, less what strays. */
function exactBits(seen: readonly WholeSum[]): number {
  return seen.reduce(
    (sum, { residual, values }) =>
      sum + (residual === 0 ? -Math.log2(chanceOfNoStray(values)) : -BITS_OF_A_STRAY),
    0,
  );
}

/** How often figures that were each rounded to the unit add up to the unit all the same: near the top of a bell curve. */
function chanceOfNoStray(values: readonly number[]): number {
  const figures = values.filter((value) => value !== 0).length;
  return figures < 3 ? 1 : Math.min(0.75, 1 / Math.sqrt((Math.PI * figures) / 6));
}

function areMultiples(values: readonly number[], multiple: number): boolean {
  const told = values.filter((value) => value !== 0);
  return (
    told.length >= FEWEST_MULTIPLES &&
    told.filter((value) => value % multiple === 0).length >= MULTIPLES * told.length
  );
}

/** The total and its signed terms, all whole; null where one is not. */
function valuesAt(relation: LinearRelation, line: number, figures: Figures): number[] | null {
  const result = cellOf(relation, line, "result");
  if (!figures.isFigure(result.row, result.column)) return null;
  const values = [figures.value(result.row, result.column)];
  for (const operand of relation.operands) {
    const { row, column } = cellOf(relation, line, operand);
    const standing = figures.standing(row, column);
    if (standing === "unusable") return null;
    if (standing === "figure") values.push(operand.sign * figures.value(row, column));
  }
  return values.length > 2 && values.every(Number.isInteger) ? values : null;
}
