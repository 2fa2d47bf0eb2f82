import type { Random } from "../generator/random";

/** The ways a whole number is mistyped, as hand-corrected statistical records show them, and slips of the unit. */
export const slipKinds = ["exchanged", "digit", "dropped", "tenfold", "sign", "thousand"] as const;
export type SlipKind = (typeof slipKinds)[number];

/** The figure as mistyped, or null when this slip cannot happen to it or changes nothing. */
export function mistype(value: number, kind: SlipKind, random: Random): number | null {
  const digits = String(Math.abs(value));
  const at = random.integer(0, digits.length - 1);
  const signed = (text: string): number => (value < 0 ? -1 : 1) * Number(text);
  const typed = ((): number | null => {
    switch (kind) {
      case "exchanged": {
        if (digits.length < 2) return null;
        const place = random.integer(0, digits.length - 2);
        const [first = "", second = ""] = digits.slice(place);
        return signed(digits.slice(0, place) + second + first + digits.slice(place + 2));
      }
      case "digit":
        return signed(digits.slice(0, at) + String(random.integer(0, 9)) + digits.slice(at + 1));
      case "dropped":
        return digits.length < 2 ? null : signed(digits.slice(0, at) + digits.slice(at + 1));
      case "tenfold":
        return value * 10;
      case "sign":
        return -value;
      case "thousand":
        return Math.abs(value) < 1_000 ? null : Math.round(value / 1_000);
    }
  })();
  return typed === null || typed === value ? null : typed;
}

/** A slip of any kind that does change the figure; null for a figure that none can change (a nought). */
export function anySlip(value: number, random: Random): { kind: SlipKind; typed: number } | null {
  for (const kind of random.shuffle(slipKinds)) {
    const typed = mistype(value, kind, random);
    if (typed !== null) return { kind, typed };
  }
  return null;
}
