import { noiseOf } from "../../grid/nearly-equal";
import type { Reading } from "./evidence";
import type { Items } from "./lines-of-figures";
import type { Candidate } from "./sum-candidates";

const LEAST_PROMISE = 5;
const { abs, max, min, log2 } = Math;

interface Variant {
  kind: "ratio" | "change";
  factor: 1 | 100;
}

const VARIANTS: readonly Variant[] = [
  { kind: "ratio", factor: 1 },
  { kind: "ratio", factor: 100 },
  { kind: "change", factor: 1 },
  { kind: "change", factor: 100 },
];

/** Ordered pairs of items among `near` whose quotient, or relative change, is the result. */
export function quotientCandidates(
  items: Items,
  near: readonly number[],
  result: number,
  lines: Int32Array,
): Candidate[] {
  const { values, steps, lineCount } = items;
  const others = near.filter((item) => item !== result);
  const height = lines.length;
  const apart = (at: number): number => abs((others[at] ?? 0) - result);
  const stated = new Float64Array(height);
  const slack = new Float64Array(height);
  for (let at = 0; at < height; at += 1) {
    const cell = result * lineCount + (lines[at] ?? 0);
    stated[at] = values[cell] ?? NaN;
    slack[at] = steps[cell] ?? 0;
  }
  const figure = new Float64Array(others.length * height);
  const step = new Float64Array(others.length * height);
  others.forEach((item, place) => {
    for (let at = 0; at < height; at += 1) {
      const cell = item * lineCount + (lines[at] ?? 0);
      figure[place * height + at] = values[cell] ?? NaN;
      step[place * height + at] = steps[cell] ?? 0;
    }
  });
  const found: Candidate[] = [];
  const bits = new Float64Array(VARIANTS.length);
  const misses = new Uint32Array(VARIANTS.length);
  const most = height <= 3 ? 0 : Math.floor(height * 0.6);
  for (let top = 0; top < others.length; top += 1)
    for (let bottom = 0; bottom < others.length; bottom += 1) {
      if (top === bottom) continue;
      // What stands near costs less to single out.
      const cost = 3.5 + 2 * log2(1 + max(apart(top), apart(bottom)));
      bits.fill(0);
      misses.fill(0);
      let alive = VARIANTS.length;
      for (let at = 0; at < height && alive > 0; at += 1) {
        const numerator = figure[top * height + at] ?? NaN;
        const denominator = figure[bottom * height + at] ?? NaN;
        if (Number.isNaN(numerator) || Number.isNaN(denominator) || denominator === 0) continue;
        const quotient = numerator / denominator;
        const wanted = stated[at] ?? 0;
        if (numerator === denominator || numerator === 0) continue;
        const moved =
          (abs(step[top * height + at] ?? 0) + abs(quotient) * (step[bottom * height + at] ?? 0)) /
          (2 * abs(denominator));
        for (let variant = 0; variant < VARIANTS.length; variant += 1) {
          if ((misses[variant] ?? 0) > most) continue;
          const { kind, factor } = VARIANTS[variant] ?? { kind: "ratio", factor: 1 };
          const expected = factor * (kind === "change" ? quotient - 1 : quotient);
          const fraction = factor * moved < abs(expected) * 0.02 ? factor * moved : 0;
          const residual = abs(wanted - expected);
          const own = slack[at] ?? 0;
          if (residual <= own / 2 + fraction + noiseOf(expected)) {
            if (wanted !== 0)
              bits[variant] =
                (bits[variant] ?? 0) +
                max(0, min(12, log2(abs(wanted) / (2 * residual + max(own, abs(wanted) * 1e-4)))));
          } else {
            misses[variant] = (misses[variant] ?? 0) + 1;
            if ((misses[variant] ?? 0) > most) alive -= 1;
          }
        }
      }
      VARIANTS.forEach(({ kind, factor }, variant) => {
        const promise = bits[variant] ?? 0;
        if (promise < LEAST_PROMISE + cost / 2 || (misses[variant] ?? 0) > most) return;
        const reading: Reading = {
          kind,
          result,
          operands: [others[top] ?? 0, others[bottom] ?? 0],
          factor,
          cost,
        };
        found.push({ reading, promise });
      });
    }
  return found;
}
