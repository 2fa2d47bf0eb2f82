/**
 * Exact decimals. A cell's double is taken as the decimal of 15 significant digits that Excel shows; sums and ratios
 * are then compared as whole numbers over a power of ten, in plain numbers while every product stays exact and in
 * BigInt beyond.
 */

/** Both ends belong to it. */
export interface Interval {
  low: number;
  high: number;
}

export interface Ratio {
  numerator: number;
  denominator: number;
  /** 1 when the share is written as a fraction, 100 when it is written in per cent. */
  factor: 1 | 100;
}

export interface StatedRatio extends Ratio {
  /** The share as the sheet states it, in the unit `factor` says. */
  stated: number;
  /** Decimals the sheet shows; a stated share that carries more of them is held to its own. */
  decimals: number;
}

/** `exact`: equal, or equal in all 15 digits a cell keeps; `undefined`: the denominator is zero or no number. */
export type RatioVerdict = "exact" | "rounded" | "differs" | "undefined";

/** A decimal as `units` × 10^−`places`. */
interface Decimal {
  units: bigint;
  places: number;
}

/** Below this, a double times a power of ten rounds to the right whole number, and sums of two stay exact. */
const SURE = 2 ** 50;
const SAFE = Number.MAX_SAFE_INTEGER;
const MOST_PLACES = 15;
/** Held here because a sandbox (jest, an add-in host) may look globals up slowly, and these are called millions of times. */
const { isInteger, isFinite, isNaN } = Number;
const { abs, max, min, round } = Math;
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent, exact for 0…22. */
function power(exponent: number): number {
  return powers[exponent] ?? Number(`1e${exponent}`);
}

/** The double nearest to the 15 significant digits Excel shows: 0.1 + 0.2 → 0.3. */
export function snap(value: number): number {
  if (isInteger(value) && abs(value) < 1e15) return value === 0 ? 0 : value;
  return isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/** Decimals of the snapped value, 0…15: 74.48 → 2; 0 for what is not finite. */
export function decimalPlaces(value: number): number {
  if (isInteger(value) || !isFinite(value)) return 0;
  const few = fewPlaces(value);
  if (few >= 0) return few;
  return min(MOST_PLACES, max(0, parseDecimal(value).places));
}

/** Decimals that figures are told apart by at most: more of them are left by calculating, nobody typed them. */
export const MOST_DECIMALS = 6;

/** Decimals of a figure, 0…6, as far as they tell it apart. */
export function tellingDecimals(value: number): number {
  return min(MOST_DECIMALS, decimalPlaces(value));
}

/** The places of a double that is the nearest to a decimal of few of them; −1 when it is not seen quickly. */
function fewPlaces(value: number): number {
  const size = abs(value);
  for (let places = 0; places <= MOST_PLACES; places += 1) {
    const scale = power(places);
    const scaled = round(size * scale);
    // Beyond 15 digits the snapped value may differ from the value.
    if (scaled >= 1e15) return -1;
    // Dividing two exact whole numbers gives the double nearest to the decimal, so equality proves it.
    if (scaled / scale === size) return places;
  }
  return -1;
}

/** The snapped value's digits, from its shortest text. */
function parseDecimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(snap(value)).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

/** The whole number value × 10^places, when the value has no more than `places` decimals and stays small; else NaN. */
function scaledFast(value: number, places: number): number {
  const scaled = round(value * power(places));
  return abs(scaled) < SURE ? scaled : Number.NaN;
}

function scaledBig(value: number, places: number): bigint {
  const decimal = parseDecimal(value);
  return places >= decimal.places
    ? decimal.units * 10n ** BigInt(places - decimal.places)
    : decimal.units / 10n ** BigInt(decimal.places - places);
}

/** units × 10^−places as the nearest double. */
function toNumber(units: bigint, places: number): number {
  return Number(`${units}e${-places}`);
}

/** Places that hold the value without loss; more than 15 only for very small figures. */
function truePlaces(value: number): number {
  if (isInteger(value)) return 0;
  const few = fewPlaces(value);
  return few >= 0 ? few : parseDecimal(value).places;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Excel's ROUND: half away from zero on the decimal shown, so 1.005 → 1.01; `decimals` may be negative. */
export function roundHalfAway(value: number, decimals: number): number {
  if (!isFinite(value)) return value;
  const places = truePlaces(value);
  if (places <= decimals) return snap(value);
  const units = scaledFast(abs(value), places);
  const dropped = places - decimals;
  if (!isNaN(units) && dropped <= 15 && decimals >= 0) {
    const divisor = power(dropped);
    const rest = units % divisor;
    const kept = (units - rest) / divisor + (2 * rest >= divisor ? 1 : 0);
    return withSign(kept / power(decimals), value < 0);
  }
  const size = absolute(parseDecimal(value).units);
  const divisor = 10n ** BigInt(dropped);
  return withSign(toNumber((2n * size + divisor) / (2n * divisor), decimals), value < 0);
}

function withSign(size: number, negative: boolean): number {
  return negative && size !== 0 ? -size : size;
}

/** The sum of the decimals the values show; NaN when one of them is not finite. */
export function sumExactly(values: Iterable<number>): number {
  const list = Array.isArray(values) ? (values as readonly number[]) : [...values];
  let places = 0;
  for (const value of list) {
    if (!isFinite(value)) return Number.NaN;
    if (!isInteger(value)) places = max(places, truePlaces(value));
  }
  if (places <= MOST_PLACES) {
    let total = 0;
    let sure = true;
    for (const value of list) {
      total += scaledFast(value, places);
      if (!(abs(total) < SURE)) {
        sure = false;
        break;
      }
    }
    if (sure) return total === 0 ? 0 : total / power(places);
  }
  let total = 0n;
  for (const value of list) total += scaledBig(value, places);
  return toNumber(total, places);
}

/** True when both show the same 15 digits. */
export function sameNumber(first: number, second: number): boolean {
  return first === second || snap(first) === snap(second);
}

/** Everything that would be shown as this value with so many decimals: 15.95 with 2 → 15.945…15.955. */
export function shownAs(value: number, decimals: number): Interval {
  const places = max(decimals + 1, truePlaces(value));
  const half = 5 * power(places - decimals - 1);
  const units = places <= MOST_PLACES ? scaledFast(value, places) : Number.NaN;
  if (!isNaN(units) && half < SURE) {
    return { low: (units - half) / power(places), high: (units + half) / power(places) };
  }
  const exact = scaledBig(value, places);
  const exactHalf = 5n * 10n ** BigInt(places - decimals - 1);
  return { low: toNumber(exact - exactHalf, places), high: toNumber(exact + exactHalf, places) };
}

/** How far a sum may stray when each of its terms was rounded: half a unit of the last decimal of each. */
export function sumSlack(decimalsOfEach: readonly number[]): number {
  const places = decimalsOfEach.reduce((most, decimals) => max(most, decimals), 0);
  const tenths = decimalsOfEach.reduce((sum, decimals) => sum + 5 * power(places - decimals), 0);
  return tenths / power(places + 1);
}

/**
 * Whether the stated share is the ratio. A tie is good either way: programs that divide in binary round 28.75 down as
 * often as up. A share cut off instead of rounded differs.
 */
export function ratioStatement(statement: StatedRatio): RatioVerdict {
  const { numerator, denominator, factor, stated } = statement;
  if (denominator === 0 || !isFiniteRatio(numerator, denominator) || !isFinite(stated)) {
    return "undefined";
  }
  if (isQuotient(statement)) return "exact";
  const places = max(statement.decimals, truePlaces(stated));
  const common = max(truePlaces(numerator), truePlaces(denominator));
  const top = scaledFast(numerator, common) * factor * power(places);
  const bottom = scaledFast(denominator, common);
  const claim = scaledFast(stated, places);
  const claimed = claim * bottom;
  if (places <= MOST_PLACES && abs(top) <= SAFE && abs(claimed) <= SAFE) {
    if (top === claimed) return "exact";
    // Both are exact and of like size, and so is their difference; an overflow shows as a far too large one.
    const twice = 2 * abs(top - claimed);
    const size = abs(bottom);
    // Only a share of many decimals can be a quotient that a live formula left unrounded.
    if (places > 10 && sameInCell(statement)) return "exact";
    return twice <= size ? "rounded" : "differs";
  }
  return ratioStatementBig(statement, places, common);
}

function ratioStatementBig(statement: StatedRatio, places: number, common: number): RatioVerdict {
  const bottom = scaledBig(statement.denominator, common);
  const top = scaledBig(statement.numerator, common) * BigInt(statement.factor) * 10n ** BigInt(places);
  const claim = scaledBig(statement.stated, places);
  const claimed = claim * bottom;
  if (top === claimed || (places > 10 && sameInCell(statement))) return "exact";
  const twice = 2n * absolute(top - claimed);
  const size = absolute(bottom);
  return twice <= size ? "rounded" : "differs";
}

/** Equal to the last bit: the common case of a live formula that rounds nothing. */
function isQuotient({ numerator, denominator, factor, stated }: StatedRatio): boolean {
  return (numerator / denominator) * factor === stated || (numerator * factor) / denominator === stated;
}

/** A live formula keeps the whole quotient: equal in 15 digits is as equal as a cell can be. */
function sameInCell({ numerator, denominator, factor, stated }: StatedRatio): boolean {
  return (
    sameNumber((numerator / denominator) * factor, stated) ||
    sameNumber((numerator * factor) / denominator, stated)
  );
}

function isFiniteRatio(numerator: number, denominator: number): boolean {
  return isFinite(numerator) && isFinite(denominator);
}

/** The ratio rounded half away from zero, without an intermediate double; NaN when the denominator is zero. */
export function ratioRounded(
  numerator: number,
  denominator: number,
  factor: 1 | 100,
  decimals: number,
): number {
  if (denominator === 0 || !isFiniteRatio(numerator, denominator)) return Number.NaN;
  const common = max(truePlaces(numerator), truePlaces(denominator));
  const negative = numerator < 0 !== denominator < 0;
  const top = abs(scaledFast(numerator, common) * factor * power(decimals));
  const bottom = abs(scaledFast(denominator, common));
  if (top <= SAFE && bottom < SURE) {
    const rest = top % bottom;
    const quotient = (top - rest) / bottom + (2 * rest >= bottom ? 1 : 0);
    return withSign(quotient / power(decimals), negative);
  }
  const exactTop = absolute(scaledBig(numerator, common)) * BigInt(factor) * 10n ** BigInt(decimals);
  const exactBottom = absolute(scaledBig(denominator, common));
  return withSign(toNumber((2n * exactTop + exactBottom) / (2n * exactBottom), decimals), negative);
}

/**
 * The whole numbers whose share of the denominator is the stated one when rounded (a tie either way); null when
 * no whole number gives it, or the denominator is not above zero. 3174 and 74.48 → 2364 only; 662 and 23.8 → null. For
 * a stated share of zero the smallest is 0, since counts are meant.
 */
export function feasibleNumerators(
  denominator: number,
  factor: 1 | 100,
  stated: number,
  decimals: number,
): { low: number; high: number } | null {
  if (!(denominator > 0) || !isFiniteRatio(stated, denominator)) return null;
  const places = max(decimals, truePlaces(stated));
  const common = truePlaces(denominator);
  const base = scaledFast(denominator, common);
  const claim = abs(scaledFast(stated, places));
  const divisor = 2 * factor * power(places + common);
  const most = (2 * claim + 1) * base;
  let low: number;
  let high: number;
  if (most <= SAFE && divisor <= SAFE) {
    const least = (2 * claim - 1) * base;
    low = least <= 0 ? 0 : (least + ((divisor - (least % divisor)) % divisor)) / divisor;
    high = (most - (most % divisor)) / divisor;
  } else {
    const exactBase = scaledBig(denominator, common);
    const exactClaim = absolute(scaledBig(stated, places));
    const exactDivisor = 2n * BigInt(factor) * 10n ** BigInt(places + common);
    const least = (2n * exactClaim - 1n) * exactBase;
    const exactMost = (2n * exactClaim + 1n) * exactBase;
    low = least <= 0n ? 0 : Number((least + exactDivisor - 1n) / exactDivisor);
    high = Number(exactMost / exactDivisor);
  }
  if (low > high) return null;
  return stated < 0 ? { low: -high, high: low === 0 ? 0 : -low } : { low, high };
}

const FEWEST_ROUNDED = 20;

/**
 * Statistics offices that protect people round every count up or down at random to a multiple of five or of three. The
 * width that such counts may stray over, 8 or 4, or 0 for counts that are not so rounded; `figures` are whole or not.
 */
export function randomRoundingStep(figures: Iterable<number>): number {
  const multiples = new Map([5, 3, 10, 2].map((base) => [base, 0]));
  let all = 0;
  for (const value of figures) {
    if (!(abs(value) >= 5)) continue;
    all += 1;
    for (const [base, count] of multiples) if (value % base === 0) multiples.set(base, count + 1);
  }
  const share = (base: number): number => (multiples.get(base) ?? 0) / all;
  if (all < FEWEST_ROUNDED) return 0;
  // Round tens are another matter, and so are figures that happen to be even as well.
  if (share(5) >= 0.97 && share(10) < 0.8) return 8;
  return share(3) >= 0.97 && share(2) < 0.8 ? 4 : 0;
}
