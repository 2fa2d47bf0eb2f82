import type { Random } from "../grid/seeded-random";
import { single } from "./planting";
import type { Planter, Planting } from "./planting";
import type { Spot, Ties } from "./ties";

/** Ties that tell one figure from all others that could be the wrong one: two sums that meet in it. */
const TELLING_SUMS = 2;

/** Another number as it is mistyped; null where the number has no such slip. */
type Slip = (value: number, random: Random) => number | null;

const swapped: Slip = (value, random) => {
  const digits = [...String(value)];
  const places = digits.flatMap((digit, at) => (at > 0 && digit !== digits[at - 1] ? [at] : []));
  if (places.length === 0) return null;
  const at = random.pick(places);
  [digits[at - 1], digits[at]] = [digits[at] ?? "", digits[at - 1] ?? ""];
  return digits[0] === "0" ? null : Number(digits.join(""));
};

const dropped: Slip = (value, random) => {
  const digits = String(value);
  if (digits.length < 2) return null;
  const at = random.integer(0, digits.length - 1);
  const left = digits.slice(0, at) + digits.slice(at + 1);
  return left.startsWith("0") ? null : Number(left);
};

const tenfold: Slip = (value) => (value === 0 ? null : value * 10);

function replaced(value: number, random: Random): number {
  const digits = [...String(Math.abs(value))];
  const at = random.integer(0, digits.length - 1);
  digits[at] = String((Number(digits[at]) + random.integer(1, 9)) % 10);
  const other = Number(digits.join(""));
  return other === value ? value + 1 : other;
}

/** Counts that two sums read, so that a slip in one of them is told from a slip elsewhere. */
function tied(ties: Ties): Spot[] {
  return ties.leaves().filter((spot) => ties.sumsOf(spot).length >= TELLING_SUMS);
}

function slip(change: Slip): Planter {
  return (ground, random) =>
    random.shuffle(tied(ground.ties)).flatMap((spot): Planting[] => {
      const value = spot.value >= 10 ? change(spot.value, random) : null;
      return value === null || value === spot.value ? [] : [single(ground, spot, { value })];
    });
}

/** A count written so that a program does not take it for a number, or not for the same. */
function written(write: (value: number) => string | number | null): Planter {
  return (ground, random) =>
    random.shuffle(ground.ties.leaves()).flatMap((spot): Planting[] => {
      const value = spot.value > 0 ? write(spot.value) : null;
      return value === null ? [] : [single(ground, spot, { value })];
    });
}

function withLetter(value: number): string | null {
  const digits = String(value);
  if (!/^(?=.*[01])\d{2,}$/.test(digits)) return null;
  return /0/.test(digits) ? digits.replace("0", "O") : digits.replace("1", "l");
}

/** A sum that another sum, or a sum the other way, confirms. */
const wrongTotal: Planter = (ground, random) =>
  random
    .shuffle(
      ground.ties.spots(
        (spot) =>
          spot.value >= 10 &&
          Number.isInteger(spot.value) &&
          ground.ties.computing(spot).some(({ relation }) => relation.kind === "sum") &&
          ground.ties.sumsOf(spot).length >= TELLING_SUMS,
      ),
    )
    .map((spot) => single(ground, spot, { value: replaced(spot.value, random) }));

const partAbove: Planter = (ground, random) => {
  const { ties } = ground;
  const { table } = ties.analysis;
  return random.shuffle(ties.leaves()).flatMap((spot): Planting[] => {
    const column = ties.column(spot);
    if (!column?.subset) return [];
    // The whole of "Trong đó: nữ" is the nearest count before it that is no part itself.
    const whole = table.columns
      .filter(({ index, measure, subset }) => index < spot.column && measure === "count" && !subset)
      .at(-1);
    const limit = whole ? ties.analysis.figures.value(spot.row, whole.index) : NaN;
    return limit >= 3 ? [single(ground, spot, { value: limit + random.integer(1, 9) })] : [];
  });
};

const scoreOutside: Planter = (ground, random) =>
  random
    .shuffle(
      ground.ties.spots(
        (spot) => ground.ties.column(spot)?.measure === "score" && ground.ties.computing(spot).length === 0,
      ),
    )
    .map((spot) => single(ground, spot, { value: Math.round(spot.value * 10) }));

export const figurePlanters = {
  "digit-swapped": slip(swapped),
  "digit-dropped": slip(dropped),
  "zero-added": slip(tenfold),
  "figure-missing": (ground, random) =>
    random
      .shuffle(tied(ground.ties))
      .flatMap((spot) => (spot.value >= 5 ? [single(ground, spot, { value: null })] : [])),
  "total-wrong": wrongTotal,
  "thousand-as-decimal": written((value) => (value >= 1000 && value % 1000 !== 0 ? value / 1000 : null)),
  "number-as-text": written((value) => String(value)),
  "number-with-space": written((value) => `${value}\u00a0`),
  "letter-for-digit": written(withLetter),
  "negative-count": written((value) => -value),
  "fractional-count": written((value) => (value < 1000 ? value + 0.5 : null)),
  "part-above-whole": partAbove,
  "score-outside": scoreOutside,
} as const satisfies Record<string, Planter>;
