import { plainSlipProbability } from "./typing-slips";

/** Powers of ten by which a lost or misplaced decimal sign moves a figure. */
const SHIFTS = [10, 100, 1_000] as const;
/** The likeliest must be so many times likelier than the next to be named alone. */
const CLEAR = 3;

/**
 * The figure that a hand most likely meant when it typed another: a digit too many, two exchanged, a decimal sign lost. Null
 * when no plain slip leads to an allowed figure, or several do as easily.
 */
export function likeliestMeant(typed: number, isAllowed: (value: number) => boolean): number | null {
  if (!Number.isFinite(typed) || typed <= 0 || !Number.isInteger(typed) || typed > 1e9) return null;
  const ranked = [...candidates(typed)]
    .filter((value) => value !== typed && isAllowed(value))
    .map((value) => ({ value, chance: plainSlipProbability(typed, value) }))
    .filter(({ chance }) => chance > 0)
    .sort((one, other) => other.chance - one.chance);
  const [best, next] = ranked;
  return best && (!next || best.chance >= CLEAR * next.chance) ? best.value : null;
}

function candidates(typed: number): Set<number> {
  const digits = String(typed);
  const found = new Set<number>(SHIFTS.map((shift) => typed / shift));
  for (let at = 0; at < digits.length; at += 1) {
    if (digits.length > 1) found.add(Number(digits.slice(0, at) + digits.slice(at + 1)));
    for (let digit = 0; digit <= 9; digit += 1)
      found.add(Number(digits.slice(0, at) + String(digit) + digits.slice(at + 1)));
    const [one, other] = [digits[at], digits[at + 1]];
    if (one !== undefined && other !== undefined)
      found.add(Number(digits.slice(0, at) + other + one + digits.slice(at + 2)));
  }
  return found;
}
