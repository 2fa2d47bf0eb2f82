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

/** The figures of some items over the lines, with the step of each: items × lines. */
interface Figured {
  readonly height: number;
  readonly values: Float64Array;
  readonly steps: Float64Array;
}

function figured(items: Items, chosen: readonly number[], lines: Int32Array): Figured {
  const height = lines.length;
  const values = new Float64Array(chosen.length * height);
  const steps = new Float64Array(chosen.length * height);
  chosen.forEach((item, place) => {
    for (let at = 0; at < height; at += 1) {
      const cell = item * items.lineCount + (lines[at] ?? 0);
      values[place * height + at] = items.values[cell] ?? NaN;
      steps[place * height + at] = items.steps[cell] ?? 0;
    }
  });
  return { height, values, steps };
}

/** Ordered pairs of items among `near` whose quotient, or relative change, is the result. */
export function quotientCandidates(
  items: Items,
  near: readonly number[],
  result: number,
  lines: Int32Array,
): Candidate[] {
  const others = near.filter((item) => item !== result);
  const pairs = new Pairs(figured(items, [result], lines), figured(items, others, lines));
  const apart = (at: number): number => abs((others[at] ?? 0) - result);
  const found: Candidate[] = [];
  for (let top = 0; top < others.length; top += 1)
    for (let bottom = 0; bottom < others.length; bottom += 1) {
      if (top === bottom) continue;
      // What stands near costs less to single out.
      const cost = 3.5 + 2 * log2(1 + max(apart(top), apart(bottom)));
      pairs.weigh(top, bottom);
      VARIANTS.forEach(({ kind, factor }, variant) => {
        const promise = pairs.promiseOf(variant);
        if (promise < LEAST_PROMISE + cost / 2) return;
        const operands = [others[top] ?? 0, others[bottom] ?? 0];
        const reading: Reading = { kind, result, operands, factor, cost };
        found.push({ reading, promise });
      });
    }
  return found;
}

/** Bits for each variant of one pair after another; its arrays are used again for every pair. */
class Pairs {
  private readonly bits = new Float64Array(VARIANTS.length);
  private readonly misses = new Uint32Array(VARIANTS.length);
  private readonly mostMisses: number;

  constructor(
    private readonly stated: Figured,
    private readonly others: Figured,
  ) {
    this.mostMisses = stated.height <= 3 ? 0 : Math.floor(stated.height * 0.6);
  }

  /** What speaks for a variant of the pair weighed last; 0 where too many lines miss it. */
  promiseOf(variant: number): number {
    return this.isLost(variant) ? 0 : (this.bits[variant] ?? 0);
  }

  weigh(top: number, bottom: number): void {
    const { bits, misses, stated, others } = this;
    const { height } = stated;
    bits.fill(0);
    misses.fill(0);
    let alive = VARIANTS.length;
    for (let at = 0; at < height && alive > 0; at += 1) {
      const numerator = others.values[top * height + at] ?? NaN;
      const denominator = others.values[bottom * height + at] ?? NaN;
      if (Number.isNaN(numerator) || Number.isNaN(denominator) || denominator === 0) continue;
      if (numerator === denominator || numerator === 0) continue;
      const quotient = numerator / denominator;
      const topStep = abs(others.steps[top * height + at] ?? 0);
      const bottomStep = others.steps[bottom * height + at] ?? 0;
      const moved = (topStep + abs(quotient) * bottomStep) / (2 * abs(denominator));
      for (let variant = 0; variant < VARIANTS.length; variant += 1) {
        if (this.isLost(variant)) continue;
        const gained = this.bitsAt(at, quotient, moved, VARIANTS[variant] ?? { kind: "ratio", factor: 1 });
        if (gained < 0) {
          misses[variant] = (misses[variant] ?? 0) + 1;
          if (this.isLost(variant)) alive -= 1;
        } else bits[variant] = (bits[variant] ?? 0) + gained;
      }
    }
  }

  private isLost(variant: number): boolean {
    return (this.misses[variant] ?? 0) > this.mostMisses;
  }

  /** Bits that one line speaks for a variant; −1 where it misses it. `moved`: how far rounding moves the quotient. */
  private bitsAt(at: number, quotient: number, moved: number, { kind, factor }: Variant): number {
    const wanted = this.stated.values[at] ?? 0;
    const own = this.stated.steps[at] ?? 0;
    const expected = factor * (kind === "change" ? quotient - 1 : quotient);
    const fraction = factor * moved < abs(expected) * 0.02 ? factor * moved : 0;
    const residual = abs(wanted - expected);
    if (residual > own / 2 + fraction + noiseOf(expected)) return -1;
    if (wanted === 0) return 0;
    return max(0, min(12, log2(abs(wanted) / (2 * residual + max(own, abs(wanted) * 1e-4)))));
  }
}
