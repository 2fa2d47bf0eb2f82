/**
 * How a figure comes to stand for another: what a hand at a keyboard, or a mind in another unit, does to it. The weights
 * follow the hand-corrected records of a statistical office (of 152 slips 112 were a wrong digit, 15 a digit left out, 14
 * two digits exchanged, 11 a digit too many), with room for what those records had not: a sign, a unit, a nought.
 */
const WEIGHTS = {
  wrongDigit: 0.4,
  exchanged: 0.15,
  apart: 0.02,
  leftOut: 0.12,
  tooMany: 0.05,
  doubled: 0.03,
  sign: 0.08,
  /** Powers of ten, by how often a nought or a unit is mistaken. */
  unit: { 1: 0.08, 2: 0.015, 3: 0.03, 6: 0.005 } as Readonly<Record<number, number>>,
  other: 0.02,
  /** A figure that was computed is as often computed wrong as typed wrong. */
  computed: 0.3,
} as const;

/**
 * The probability that someone who meant one figure and mistyped it typed just this other, 0…1. Figures are compared by
 * their digits, so that 15,95 and 1.595 are alike but for the unit. `computed`: a share or a difference, which may be
 * any other figure when it was worked out wrong.
 */
export function slipProbability(typed: number, meant: number, computed = false): number {
  if (typed === meant || !Number.isFinite(typed) || !Number.isFinite(meant)) return 0;
  const [one, other] = alignedDigits(Math.abs(typed), Math.abs(meant));
  const any = computed ? WEIGHTS.computed : WEIGHTS.other;
  const chance = any * 10 ** -Math.max(one.length, 1);
  if (typed === -meant) return WEIGHTS.sign + chance;
  if (Math.sign(typed) !== Math.sign(meant) && typed !== 0 && meant !== 0) return chance * 0.2;
  return chance + digitSlips(one, other) + unitSlip(typed, meant);
}

/** The same for slips of the hand and of the unit alone, without the chance that any figure may come out. */
export function plainSlipProbability(typed: number, meant: number): number {
  if (typed === meant || !Number.isFinite(typed) || !Number.isFinite(meant)) return 0;
  if (typed === -meant) return WEIGHTS.sign;
  if (Math.sign(typed) !== Math.sign(meant) && typed !== 0 && meant !== 0) return 0;
  const [one, other] = alignedDigits(Math.abs(typed), Math.abs(meant));
  return digitSlips(one, other) + unitSlip(typed, meant);
}

/** The slip as a person would name it; null when it is no plain one. */
export function slipOf(typed: number, meant: number): "exchanged" | "digit" | "sign" | null {
  if (typed === meant || meant === 0 || typed === 0) return null;
  if (typed === -meant) return "sign";
  if (Math.sign(typed) !== Math.sign(meant)) return null;
  const [one, other] = alignedDigits(Math.abs(typed), Math.abs(meant));
  const probability = digitSlips(one, other);
  if (probability === 0) return null;
  if (one.length !== other.length) return Math.abs(one.length - other.length) === 1 ? "digit" : null;
  const differing = [...one].filter((digit, at) => digit !== other[at]).length;
  if (differing === 1) return one.length === 1 ? null : "digit";
  return probability >= WEIGHTS.exchanged / Math.max(1, one.length - 1) ? "exchanged" : null;
}

function digitSlips(typed: string, meant: string): number {
  const length = meant.length;
  if (typed.length === length) {
    const differing = [...typed].flatMap((digit, at) => (digit === meant[at] ? [] : [at]));
    const [first, second] = differing;
    if (differing.length === 1) return WEIGHTS.wrongDigit / (9 * length);
    if (differing.length !== 2 || first === undefined || second === undefined) return 0;
    if (typed[first] !== meant[second] || typed[second] !== meant[first]) return 0;
    if (second === first + 1) return WEIGHTS.exchanged / (length - 1);
    return WEIGHTS.apart / Math.max(1, ((length - 1) * (length - 2)) / 2);
  }
  if (typed.length === length - 1) return (WEIGHTS.leftOut * waysToDrop(meant, typed)) / length;
  if (typed.length === length + 1) {
    const ways = waysToDrop(typed, meant);
    if (ways === 0) return 0;
    const doubled = ways > 1 ? (WEIGHTS.doubled * (ways - 1)) / length : 0;
    return (WEIGHTS.tooMany * ways) / (10 * (length + 1)) + doubled;
  }
  // A nought at the front is not seen: 1.059 without its 1 is 59.
  const shown = /^0*(\d+)$/.exec(meant.slice(1))?.[1];
  return shown === typed ? WEIGHTS.leftOut / length : 0;
}

/** In how many places a digit of the longer can be left out to give the shorter. */
function waysToDrop(longer: string, shorter: string): number {
  let ways = 0;
  for (let at = 0; at < longer.length; at += 1)
    if (longer.slice(0, at) + longer.slice(at + 1) === shorter) ways += 1;
  return ways;
}

/** A figure in another unit: ten times too much, or in thousands and rounded. */
function unitSlip(typed: number, meant: number): number {
  if (typed === 0 || meant === 0) return 0;
  for (const [text, weight] of Object.entries(WEIGHTS.unit)) {
    const scale = 10 ** Number(text);
    if (Math.abs(typed - meant * scale) <= Math.abs(typed) * 1e-12) return weight;
    if (Math.abs(typed * scale - meant) <= Math.abs(meant) * 1e-12) return weight;
    // Rounded to the larger unit: 12.411 as 12 thousand.
    if (scale >= 1_000 && Number.isInteger(typed) && Math.round(meant / scale) === typed) return weight * 0.8;
  }
  return 0;
}

/** Digits without sign, point and leading noughts, both with as many decimals. */
function alignedDigits(one: number, other: number): [string, string] {
  const [first, second] = [String(one), String(other)];
  if (first.includes("e") || second.includes("e")) return [first, second];
  const decimals = Math.max(decimalsOf(first), decimalsOf(second));
  return [digits(first, decimals), digits(second, decimals)];
}

function decimalsOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

function digits(text: string, decimals: number): string {
  const padded = text.replace(".", "") + "0".repeat(decimals - decimalsOf(text));
  return padded.replace(/^0+(?=\d)/, "");
}
